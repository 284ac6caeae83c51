# shellcheck shell=bash
# Starts the server for trying out and developing. Sourced by ./yunchuang.

up() {
    while (($# > 0)); do
        case $1 in
            --lan) export YUNCHUANG_LAN=true ;;
            *) fail "up knows --lan, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    build_server_if_stale
    serve
}

# Becomes the server, so that Ctrl-C and signals reach it directly; it stops its own PostgreSQL and Redis.
serve() {
    export YUNCHUANG_DATA_DIR=${YUNCHUANG_DATA_DIR:-$ROOT/data}
    export YUNCHUANG_DEMO_ENABLED=${YUNCHUANG_DEMO_ENABLED:-true}
    export QUARKUS_BANNER_ENABLED=false
    export QUARKUS_LOG_CONSOLE_LEVEL=${QUARKUS_LOG_CONSOLE_LEVEL:-ERROR}
    export QUARKUS_LOG_FILE_ENABLED=true
    export QUARKUS_LOG_FILE_PATH=$YUNCHUANG_DATA_DIR/server.log
    say "Starting; the server's log is in $QUARKUS_LOG_FILE_PATH."
    # An archive of another build or JDK is left alone without a word.
    # shellcheck disable=SC2046 # several options or none
    exec "$JAVA_HOME/bin/java" $(server_jdk_options) "${QUICK_START[@]}" \
        -Xshare:auto "-XX:SharedArchiveFile=$SERVER_ARCHIVE" -Xlog:disable -jar "$SERVER_JAR"
}
