# shellcheck shell=bash
# Asks a running server whether its journal of remote control is intact. Sourced by ./yunchuang.

verify_journal() {
    local password=${YUNCHUANG_MANAGER_PASSWORD:-}
    [[ -n $password ]] || read -r -s -p "Password of ${YUNCHUANG_MANAGER:-manager}: " password
    # Through standard input, so that it shows in no list of processes.
    node "$ROOT/script/journal.mjs" "${1:-http://localhost:${YUNCHUANG_HTTP_PORT:-8080}}" \
        "${YUNCHUANG_MANAGER:-manager}" <<<"$password"
}
