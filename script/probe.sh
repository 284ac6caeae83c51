# shellcheck shell=bash
# Makes this machine the probe of a virtual window. Sourced by ./yunchuang, after kiosk.sh.

probe() {
    local -a arguments=(--probe)
    while (($# > 0)); do
        case $1 in
            --enrol | --config)
                (($# > 1)) || fail "probe $1 needs a value after it."
                arguments+=("$1" "$2")
                shift
                ;;
            --server)
                (($# > 1)) || fail "probe $1 needs a value after it."
                export YUNCHUANG_AGENT_SERVER=$2
                shift
                ;;
            *) fail "probe knows --enrol CODE, --server URL and --config FILE, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    require_browser
    build_if_stale kiosk-agent signaling remote-control
    watch_agent "${arguments[@]}"
}
