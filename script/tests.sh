#!/usr/bin/env bash
# Tests of ./yunchuang itself: what a person is told when something is missing or taken, and that nothing is left
# running. `./yunchuang test` runs them after the build; they need the built server.
set -uo pipefail

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 2
RESULTS=target/script-tests/TEST-script.xml
PLACE=$(mktemp -d)
# Every background job gets a process group of its own, as in a terminal, so that Ctrl-C can be sent to it.
set -m
unset YUNCHUANG_DB_URL YUNCHUANG_REDIS_URL YUNCHUANG_LAN
export YUNCHUANG_DATA_DIR=$PLACE/data YUNCHUANG_HTTP_PORT=18480 YUNCHUANG_HTTPS_PORT=18481
SERVER=0

cleanup() {
    stop_server KILL
    # A server killed like that leaves its stores; starting it once more ends them in order.
    if [[ -e $PLACE/data/redis/redis.pid ]]; then
        start_server && stop_server TERM
    fi
    rm -rf "$PLACE"
}
trap cleanup EXIT

# Starts the server in the background and waits until it says that it is ready.
start_server() {
    : >"$PLACE/out"
    # Whoever runs the tests in the background has Ctrl-C ignored, and every child inherits that.
    env --default-signal=INT ./yunchuang up "$@" >"$PLACE/out" 2>&1 &
    SERVER=$!
    until grep -q '^Open http' "$PLACE/out"; do
        if ! kill -0 "$SERVER" 2>/dev/null; then
            cat "$PLACE/out" >&2
            return 1
        fi
        read -rt 0.1 <> <(:) || true
    done
}

# Sends signal $1 to the server and waits for its end; one that does not hear is killed, and that is a failure.
stop_server() {
    local deadline=$((SECONDS + 60)) deaf=0
    if ((SERVER != 0)); then
        kill -s "$1" -- "-$SERVER" 2>/dev/null
        while kill -0 "$SERVER" 2>/dev/null; do
            if ((SECONDS > deadline)); then
                kill -s KILL -- "-$SERVER" 2>/dev/null
                deaf=1
                break
            fi
            read -rt 0.1 <> <(:) || true
        done
        wait "$SERVER" 2>/dev/null
        SERVER=0
    fi
    return "$deaf"
}

# Whether the command fails and says $1.
refuses() {
    local words=$1 said
    shift
    if said=$("$@" 2>&1); then
        printf 'it did not fail: %s\n' "$said"
        return 1
    fi
    if [[ $said != *"$words"* ]]; then
        printf 'it said: %s\n' "$said"
        return 1
    fi
}

# Calls function $2 of the script's part $1 in a shell of its own, with PATH and JAVA_HOME empty.
in_bare_shell() {
    bash -c 'set -euo pipefail; . "script/$1"; PATH=/nowhere; JAVA_HOME=; eval "$2"' _ "$1" "$2"
}

stores_running() {
    local file pid
    for file in "$PLACE/data/postgres/data/postmaster.pid" "$PLACE/data/redis/redis.pid"; do
        if [[ -e $file ]] && read -r pid <"$file" && kill -0 "$pid" 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

# Prints the status of address $1 and where it leads; the certificate of --lan is known to nobody.
ask() {
    NODE_NO_WARNINGS=1 NODE_TLS_REJECT_UNAUTHORIZED=0 node -e '
        fetch(process.argv[1], { redirect: "manual" })
            .then((answer) => console.log(answer.status, answer.headers.get("location") ?? ""))' "$1"
}

help_names_every_verb() {
    local verb said
    said=$(./yunchuang help)
    for verb in up demo kiosk test bench help; do
        [[ $said == *"./yunchuang $verb"* ]] || return 1
    done
}

an_unknown_verb_is_refused() {
    refuses 'There is no "fly"' ./yunchuang fly
}

an_unknown_option_is_refused() {
    refuses 'up knows --lan, not "--wan"' ./yunchuang up --wan
}

a_missing_jdk_is_named() {
    refuses 'needs a JDK of version 21 or newer and found none' \
        in_bare_shell tools.sh 'jdk_places() { printf "%s\n" /nowhere; }; find_jdk'
}

# Puts into directory $2 what one looks for in a JDK of version $1.
a_jdk_of() {
    mkdir -p "$2/bin"
    printf 'JAVA_VERSION="%s"\n' "$1" >"$2/release"
    printf '#!/bin/sh\n' >"$2/bin/java"
    cp "$2/bin/java" "$2/bin/javac"
    chmod +x "$2/bin"/*
}

a_jdk_that_is_too_old_is_passed_over() {
    a_jdk_of 17.0.9 "$PLACE/jdk17"
    a_jdk_of 21 "$PLACE/jdk21"
    local found
    # shellcheck disable=SC2016 # for the other shell to expand
    found=$(PLACE=$PLACE bash -c '. script/tools.sh
        jdk_places() { printf "%s\n" "$PLACE/jdk17" "$PLACE/jdk21"; }
        find_jdk
        echo "$JAVA_HOME"')
    [[ $found == "$PLACE/jdk21" ]]
}

a_missing_node_is_named() {
    refuses 'there is no node with npm on the PATH' in_bare_shell tools.sh require_node
}

a_node_that_is_too_old_is_named() {
    mkdir -p "$PLACE/node18"
    printf '#!/bin/sh\necho v18.20.4\n' >"$PLACE/node18/node"
    cp "$PLACE/node18/node" "$PLACE/node18/npm"
    chmod +x "$PLACE/node18"/*
    refuses 'this machine has 18.20.4' in_bare_shell tools.sh "PATH=$PLACE/node18; require_node"
}

a_missing_maven_is_named() {
    refuses 'there is no mvn on the PATH' in_bare_shell tools.sh require_maven
}

a_kiosk_without_a_display_is_told_so() {
    DISPLAY='' refuses 'there is none (DISPLAY is not set)' ./yunchuang kiosk
}

a_kiosk_without_a_browser_is_told_so() {
    YUNCHUANG_AGENT_BROWSER='' refuses 'run in Chromium, and there is none on the PATH' \
        in_bare_shell kiosk.sh '. script/tools.sh; require_browser'
}

a_kiosk_without_a_jdk_is_told_so() {
    refuses 'needs a JDK of version 21 or newer and found none' \
        in_bare_shell kiosk.sh '. script/tools.sh; jdk_places() { printf "%s\n" /nowhere; }; kiosk'
}

an_unknown_option_of_a_kiosk_is_refused() {
    refuses 'kiosk knows --enrol CODE and --config FILE, not "--fly"' ./yunchuang kiosk --fly &&
        refuses 'kiosk --enrol needs a value' ./yunchuang kiosk --enrol
}

an_unknown_option_of_a_probe_is_refused() {
    refuses 'probe knows --enrol CODE, --server URL and --config FILE, not "--fly"' ./yunchuang probe --fly &&
        refuses 'probe --server needs a value' ./yunchuang probe --server
}

a_probe_without_a_code_is_told_where_to_get_one() {
    DISPLAY='' YUNCHUANG_AGENT_BROWSER=/bin/true YUNCHUANG_DATA_DIR=$PLACE/probe \
        refuses 'one-time code of the kind for probes' ./yunchuang probe
}

the_server_comes_up_and_serves() {
    start_server && [[ $(ask "http://localhost:$YUNCHUANG_HTTP_PORT/q/health/ready") == 200* ]]
}

a_second_up_on_the_same_data_is_refused() {
    YUNCHUANG_HTTP_PORT=18490 refuses "process $SERVER) already runs on the data in $PLACE/data" ./yunchuang up
}

a_taken_port_is_named() {
    YUNCHUANG_DATA_DIR=$PLACE/other refuses 'Port 18480 is already used by another program' ./yunchuang up
}

after_kill_9_it_comes_up_again() {
    stop_server KILL
    stores_running && start_server
}

ctrl_c_stops_everything() {
    stop_server INT && ! stores_running
}

a_second_start_finds_its_data() {
    start_server && stop_server TERM && ! stores_running
}

lan_serves_over_https_and_leads_there() {
    start_server --lan || return 1
    [[ $(ask "https://localhost:$YUNCHUANG_HTTPS_PORT/q/health/ready") == 200* ]] &&
        [[ $(ask "http://localhost:$YUNCHUANG_HTTP_PORT/kiosk") == *"https://localhost:$YUNCHUANG_HTTPS_PORT/kiosk" ]] &&
        grep -Eq 'SHA-256 ([0-9A-F]{2}:){31}[0-9A-F]{2}' "$PLACE/out"
}

# Runs every test in order and writes the results as Maven's test runner does.
run() {
    local -a tests=("$@")
    local name said failures=0 cases=''
    for name in "${tests[@]}"; do
        if "$name" >"$PLACE/said" 2>&1; then
            printf 'ok    %s\n' "${name//_/ }"
            cases+="  <testcase classname=\"script\" name=\"$name\"/>"$'\n'
        else
            said=$(cat "$PLACE/said")
            printf 'FAIL  %s\n%s\n' "${name//_/ }" "$said"
            failures=$((failures + 1))
            cases+="  <testcase classname=\"script\" name=\"$name\"><failure/></testcase>"$'\n'
        fi
    done
    mkdir -p "${RESULTS%/*}"
    printf '<testsuite name="script" tests="%d" failures="%d" errors="0" skipped="0">\n%s</testsuite>\n' \
        "${#tests[@]}" "$failures" "$cases" >"$RESULTS"
    ((failures == 0))
}

run help_names_every_verb \
    an_unknown_verb_is_refused \
    an_unknown_option_is_refused \
    a_missing_jdk_is_named \
    a_jdk_that_is_too_old_is_passed_over \
    a_missing_node_is_named \
    a_node_that_is_too_old_is_named \
    a_missing_maven_is_named \
    a_kiosk_without_a_display_is_told_so \
    a_kiosk_without_a_browser_is_told_so \
    a_kiosk_without_a_jdk_is_told_so \
    an_unknown_option_of_a_kiosk_is_refused \
    an_unknown_option_of_a_probe_is_refused \
    a_probe_without_a_code_is_told_where_to_get_one \
    the_server_comes_up_and_serves \
    a_second_up_on_the_same_data_is_refused \
    a_taken_port_is_named \
    after_kill_9_it_comes_up_again \
    ctrl_c_stops_everything \
    a_second_start_finds_its_data \
    lan_serves_over_https_and_leads_there
