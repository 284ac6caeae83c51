# shellcheck shell=bash
# Finds the programs everything else needs, and says plainly what is missing. Sourced by ./yunchuang.

readonly OLDEST_JDK=21
# Vite's own demand.
readonly OLDEST_NODE=20.19

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '%s\n' "$*" >&2
    exit 2
}

# Where JDKs are usually put, one per line, the preferred ones first.
jdk_places() {
    local on_path
    printf '%s\n' "${JAVA_HOME:-}"
    if on_path=$(command -v javac); then
        dirname -- "$(dirname -- "$(readlink -f -- "$on_path")")"
    fi
    printf '%s\n' /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# The feature release of the JDK in directory $1, for example 21; nothing when there is no JDK. Every JDK says so in a file
# of its own, which is read sooner than a compiler answers.
jdk_release() {
    [[ -x $1/bin/javac && -x $1/bin/java && -r $1/release ]] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets JAVA_HOME to the first JDK that is new enough, and JDK_RELEASE to what it is.
find_jdk() {
    local home
    while IFS= read -r home; do
        JDK_RELEASE=$(jdk_release "$home")
        if [[ -n $JDK_RELEASE ]] && ((JDK_RELEASE >= OLDEST_JDK)); then
            export JAVA_HOME=$home
            return
        fi
    done < <(jdk_places)
    fail "Yunchuang needs a JDK of version $OLDEST_JDK or newer and found none (JAVA_HOME, the PATH, /usr/lib/jvm)." \
        "Install one, for example from https://adoptium.net, or point JAVA_HOME to it."
}

require_maven() {
    command -v mvn >/dev/null ||
        fail "Yunchuang is built with Maven 3.8 or newer, and there is no mvn on the PATH." \
            "Install it (Debian: apt install maven; macOS: brew install maven)."
}

require_node() {
    local found
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        fail "The pages are built with Node.js $OLDEST_NODE or newer, and there is no node with npm on the PATH." \
            "Install it from https://nodejs.org."
    fi
    found=$(node --version)
    if ! version_at_least "${found#v}" "$OLDEST_NODE"; then
        fail "The pages are built with Node.js $OLDEST_NODE or newer; this machine has ${found#v}." \
            "Install a newer one from https://nodejs.org."
    fi
}

# Whether version $1 is $2 or newer, by their first two numbers.
version_at_least() {
    local -a have want
    IFS=. read -ra have <<<"$1"
    IFS=. read -ra want <<<"$2"
    ((have[0] > want[0] || (have[0] == want[0] && ${have[1]:-0} >= ${want[1]:-0})))
}

# Options that keep newer JDKs from warning about what Maven and Netty still use.
quiet_jdk_options() {
    if ((JDK_RELEASE >= 24)); then
        printf '%s ' --enable-native-access=ALL-UNNAMED
    fi
    server_jdk_options
}

# The same for the server, whose jar says itself that it may call native code.
server_jdk_options() {
    if ((JDK_RELEASE >= 24)); then
        printf '%s' --sun-misc-unsafe-memory-access=allow
    fi
}

# The quick compiler alone starts in half the time; a trial does not run long enough for the thorough one to pay.
# shellcheck disable=SC2034 # for the other parts of the script
readonly QUICK_START=(-XX:TieredStopAtLevel=1)

# A build is over before the thorough compiler pays.
maven() {
    MAVEN_OPTS="${MAVEN_OPTS:-} -XX:TieredStopAtLevel=1 $(quiet_jdk_options)" mvn -B "$@" </dev/null
}
