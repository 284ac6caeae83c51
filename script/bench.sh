# shellcheck shell=bash
# Runs one measurement of benchmarks/. Sourced by ./yunchuang.

bench() {
    [[ -d benchmarks ]] || fail "There is no benchmarks/ in $ROOT."
    find_jdk
}
