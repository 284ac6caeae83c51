# shellcheck shell=bash
# Builds the server with its pages when a source is newer than the last good build. Sourced by ./yunchuang.

readonly SERVER_JAR=assist-server/target/quarkus-app/quarkus-run.jar
readonly BUILD_LOG=target/build.log
# Its time is when the last good build began, so that a file changed during a build counts as changed.
readonly BUILT=assist-server/target/built

build_if_stale() {
    if is_stale; then
        build
    fi
}

is_stale() {
    [[ ! -e $SERVER_JAR || ! -e $BUILT ]] || [[ -n $(newer_than_build) ]]
}

# The first source that changed since the last good build. Folders count, for they change when a file goes.
newer_than_build() {
    find pom.xml signaling web-console assist-server \
        \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o \
        \( -type f -o -path '*/src/*' \) -newer "$BUILT" -print -quit
}

build() {
    require_maven
    require_node
    say "Building; the first time takes some minutes. The whole log is in $BUILD_LOG."
    mkdir -p target
    local began=$SECONDS
    begin_build
    if ! maven package -pl assist-server -am -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true 2>&1 |
        tee "$BUILD_LOG" | show_progress; then
        grep -m 20 '^\[ERROR\]' "$BUILD_LOG" >&2 || tail -n 20 "$BUILD_LOG" >&2
        fail "The build failed; the whole log is in $BUILD_LOG."
    fi
    end_build
    say "Built in $((SECONDS - began)) s."
}

begin_build() {
    mkdir -p target
    touch target/begun
}

end_build() {
    mv target/begun "$BUILT"
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
