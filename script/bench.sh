# shellcheck shell=bash
# Runs one measurement of benchmarks/. Sourced by ./yunchuang.

# Without a name the programme lists what can be measured, and with which options.
bench() {
    find_jdk
    build_server_if_stale
    build_if_stale benchmarks signaling assist-server walkthrough
    if [[ ${1:-} == control ]]; then
        build_if_stale kiosk-agent signaling remote-control
    fi
    # shellcheck disable=SC2046 # several options or none
    exec "$JAVA_HOME/bin/java" $(quiet_jdk_options) -cp "benchmarks/target/classes:$(<benchmarks/target/class-path)" \
        io.yunchuang.benchmarks.Bench "$@"
}
