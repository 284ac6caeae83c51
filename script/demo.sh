# shellcheck shell=bash
# Plays the whole story in real browsers. Sourced by ./yunchuang.

demo() {
    (($# == 0)) || fail "demo takes no arguments."
    find_jdk
    build_server_if_stale
    build_if_stale walkthrough
    local pictures=$ROOT/data/demo
    FRESH_DATA=$(mktemp -d)
    trap 'rm -rf -- "$FRESH_DATA"' EXIT
    rm -rf -- "$pictures"
    mkdir -p "$pictures"
    # shellcheck disable=SC2046 # several options or none
    "$JAVA_HOME/bin/java" $(quiet_jdk_options) -cp "walkthrough/target/classes:walkthrough/target/lib/*" \
        io.yunchuang.walkthrough.Demo "$SERVER_JAR" "$FRESH_DATA" "$pictures"
}
