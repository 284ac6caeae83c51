# shellcheck shell=bash
# Builds a module when a source is newer than its last good build. Sourced by ./yunchuang.

# shellcheck disable=SC2034 # for the other parts of the script
readonly SERVER_JAR=assist-server/target/quarkus-app/quarkus-run.jar
readonly SERVER_ARCHIVE=assist-server/target/server.jsa
readonly BUILD_LOG=target/build.log
readonly REHEARSAL_LOG=target/rehearsal.log

build_server_if_stale() {
    is_stale assist-server signaling web-console || return 0
    build_if_stale assist-server signaling web-console
    rehearse_start
}

# Starts the fresh server once on data that are thrown away, so that the JVM keeps an archive of what it has loaded: later
# starts take a quarter less. Without the archive, or with one that does not fit any more, they only are slower.
rehearse_start() {
    say "Rehearsing its start, so that later ones are quick."
    rm -f "$SERVER_ARCHIVE"
    rehearse >"$REHEARSAL_LOG" 2>&1 ||
        say "The rehearsal did not succeed; the server starts without it, only slower. Its log is in $REHEARSAL_LOG."
}

# In a shell of its own, whose end, also by Ctrl-C, takes the data along.
rehearse() (
    data=$(mktemp -d)
    trap 'rm -rf "$data"' EXIT
    export YUNCHUANG_DATA_DIR=$data YUNCHUANG_DEMO_ENABLED=true
    unset YUNCHUANG_DB_URL YUNCHUANG_REDIS_URL YUNCHUANG_LAN YUNCHUANG_TLS_KEYSTORE
    # shellcheck disable=SC2046 # several options or none
    "$JAVA_HOME/bin/java" $(server_jdk_options) "${QUICK_START[@]}" \
        "-XX:ArchiveClassesAtExit=$SERVER_ARCHIVE" -jar "$SERVER_JAR" rehearse
)

# Builds module $1, made of itself and of the modules after it, when one of them has changed.
build_if_stale() {
    local module=$1
    if is_stale "$@"; then
        require_maven
        require_node
        say "Building $module; the first time takes some minutes. The whole log is in $BUILD_LOG."
        build "$module"
    fi
}

is_stale() {
    [[ ! -e $(built "$1") ]] || [[ -n $(newer_than_build "$@") ]]
}

# The file whose time is when the last good build of module $1 began, so that a source changed during a build counts as
# changed.
built() {
    printf '%s' "$1/target/built"
}

# The first source that changed since the last good build. Folders count, for they change when a file goes; what is only
# read by people does not, such as the results of a measurement.
newer_than_build() {
    find pom.xml "$@" \
        \( -name target -o -name node_modules -o -path '*/src/test' -o -name '*.md' \) -prune -o \
        \( -type f -o -path '*/src/*' \) -newer "$(built "$1")" -print -quit
}

build() {
    local module=$1 began=$SECONDS
    begin_build
    if ! maven package -pl "$module" -am -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true 2>&1 |
        tee "$BUILD_LOG" | show_progress; then
        grep -m 20 '^\[ERROR\]' "$BUILD_LOG" >&2 || tail -n 20 "$BUILD_LOG" >&2
        fail "The build failed; the whole log is in $BUILD_LOG."
    fi
    end_build "$module"
    say "Built in $((SECONDS - began)) s."
}

begin_build() {
    mkdir -p target
    touch target/begun
}

end_build() {
    mv target/begun "$(built "$1")"
}

# Turns Maven's log into one line per step; on a terminal the line is overwritten by the next.
show_progress() {
    local line step=' --- ([a-z-]+):[^ ]*:([a-zA-Z-]+) \(([^)]*)\) @ ([a-z-]+)' end='\n' start=''
    if [[ -t 1 ]]; then
        start=$'\r\e[K' end=''
    fi
    while IFS= read -r line; do
        if [[ $line =~ $step ]]; then
            printf "%s  %s: %s$end" "$start" "${BASH_REMATCH[4]}" "$(step_name)"
        fi
    done
    printf '%s' "$start"
}

# What the last matched step does: the id says more than the plugin where a plugin runs anything.
step_name() {
    local plugin=${BASH_REMATCH[1]} goal=${BASH_REMATCH[2]} id=${BASH_REMATCH[3]}
    plugin=${plugin#maven-}
    plugin=${plugin%-maven-plugin}
    plugin=${plugin%-plugin}
    if [[ $plugin == exec ]]; then
        printf '%s' "$id"
    else
        printf '%s %s' "$plugin" "$goal"
    fi
}
