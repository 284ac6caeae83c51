# shellcheck shell=bash
# Checks and tests everything and counts the results. Sourced by ./yunchuang.

# Debian packages of the tests with browsers and screens, and of the checks.
readonly TEST_PACKAGES=(chromium coturn fonts-noto-cjk openbox shellcheck x11-xserver-utils xvfb)

run_all_tests() {
    (($# == 0)) || fail "test takes no arguments."
    find_jdk
    require_maven
    require_node
    install_test_packages
    forget_results
    local broken=0
    check_scripts || broken=1
    begin_build
    # Two modules at once: what one waits for, another uses.
    if maven verify -T 2 -P side-by-side -Dmaven.test.failure.ignore=true; then
        end_build assist-server
        rehearse_start
        script/tests.sh || true
        name_tests_without_result || broken=1
    else
        say "The build stopped; what comes after the error above was not tested."
        broken=1
    fi
    count_results "$broken"
}

# A test class that hangs or takes its process down leaves no result to count, so it is looked for by name.
name_tests_without_result() {
    local file class module missing=0
    while IFS= read -r file; do
        module=${file%/target/test-classes/*}
        class=${file#*/target/test-classes/}
        class=${class%.class}
        if [[ ! -e $module/target/surefire-reports/TEST-${class//\//.}.xml ]]; then
            say "$class has not come to an end."
            missing=1
        fi
    done < <(find ./*/target/test-classes -name '*Test.class' ! -name '*\$*')
    return "$missing"
}

# Installs what is missing where that is possible without asking, and names it where not.
install_test_packages() {
    local package
    local -a missing=()
    for package in "${TEST_PACKAGES[@]}"; do
        has_package "$package" || missing+=("$package")
    done
    ((${#missing[@]} > 0)) || return 0
    if command -v apt-get >/dev/null && ((EUID == 0)); then
        say "Installing ${missing[*]}."
        if DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null &&
            DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" </dev/null; then
            [[ ${missing[*]} != *coturn* ]] || keep_coturn_down
            return
        fi
    fi
    say "Missing for some tests: ${missing[*]}. On Debian: apt install ${missing[*]}"
}

# Debian starts what it installs, but a TURN server that nobody asked for must not listen; the tests start their own.
keep_coturn_down() {
    if command -v systemctl >/dev/null; then
        systemctl disable --now coturn >/dev/null 2>&1 || true
    fi
}

has_package() {
    case $1 in
        fonts-noto-cjk) compgen -G '/usr/share/fonts/*/noto*/NotoSansCJK*' >/dev/null || has_chinese_font ;;
        coturn) command -v turnserver >/dev/null ;;
        xvfb) command -v Xvfb >/dev/null ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

has_chinese_font() {
    command -v fc-list >/dev/null && [[ -n $(fc-list ':lang=zh-cn' family) ]]
}

check_scripts() {
    command -v shellcheck >/dev/null || return 0
    say "shellcheck"
    shellcheck -x yunchuang .ci/run script/*.sh
}

result_files() {
    find . -name node_modules -prune -o -path '*/target/*' -name 'TEST-*.xml' -print
}

forget_results() {
    result_files | while IFS= read -r file; do
        rm -f -- "$file"
    done
}

# The sum of attribute $1 of all test suites.
sum_of() {
    result_files | while IFS= read -r file; do
        grep -o '<testsuite [^>]*>' "$file" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n'
    done | awk '{ sum += $1 } END { print sum + 0 }'
}

# Prints the one line of counts and fails when something failed. $1 counts what is no test and failed all the same.
count_results() {
    local skipped failed passed
    skipped=$(sum_of skipped)
    failed=$(($(sum_of failures) + $(sum_of errors)))
    passed=$(($(sum_of tests) - failed - skipped))
    failed=$((failed + $1))
    say "$passed passed, $failed failed, $skipped skipped"
    ((failed == 0))
}
