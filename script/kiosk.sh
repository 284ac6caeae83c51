# shellcheck shell=bash
# Starts the kiosk agent and its browser on this machine's display. Sourced by ./yunchuang.

kiosk() {
    local -a arguments=()
    while (($# > 0)); do
        case $1 in
            --enrol | --config)
                (($# > 1)) || fail "kiosk $1 needs a value after it."
                arguments+=("$1" "$2")
                shift
                ;;
            *) fail "kiosk knows --enrol CODE and --config FILE, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    require_display
    require_browser
    build_if_stale kiosk-agent signaling remote-control
    watch_agent "${arguments[@]}"
}

# Becomes the watchdog of the agent, or of the probe, so that Ctrl-C and signals reach it directly.
watch_agent() {
    export YUNCHUANG_AGENT_SERVER=${YUNCHUANG_AGENT_SERVER:-http://localhost:${YUNCHUANG_HTTP_PORT:-8080}}
    export YUNCHUANG_AGENT_DATA_DIR=${YUNCHUANG_AGENT_DATA_DIR:-${YUNCHUANG_DATA_DIR:-$ROOT/data}/agent}
    if ((EUID == 0)); then
        # Chromium's sandbox refuses root; this is for containers and trials, a kiosk has a user of its own.
        export YUNCHUANG_AGENT_BROWSER_FLAGS=${YUNCHUANG_AGENT_BROWSER_FLAGS:---no-sandbox}
    fi
    say "Its data are in $YUNCHUANG_AGENT_DATA_DIR; the server is $YUNCHUANG_AGENT_SERVER."
    # shellcheck disable=SC2046 # several options or none
    exec "$JAVA_HOME/bin/java" $(quiet_jdk_options) -XX:TieredStopAtLevel=1 -Xmx64m \
        -cp "kiosk-agent/target/classes:kiosk-agent/target/lib/*" io.yunchuang.agent.agent.Watchdog "$@"
}

require_display() {
    [[ -n ${DISPLAY:-} || $OSTYPE == darwin* || $OSTYPE == msys* ]] ||
        fail "A kiosk shows its pages on a display, and there is none (DISPLAY is not set)." \
            "Start it in the desktop's session, or try it on an unseen one: Xvfb :9 & DISPLAY=:9 ./yunchuang kiosk"
}

require_browser() {
    local name
    [[ -z ${YUNCHUANG_AGENT_BROWSER:-} ]] || return 0
    for name in chromium chromium-browser google-chrome; do
        ! command -v "$name" >/dev/null || return 0
    done
    fail "Yunchuang's pages run in Chromium, and there is none on the PATH." \
        "Install it (Debian: apt install chromium), or point YUNCHUANG_AGENT_BROWSER to it."
}
