#!/bin/sh
# What the action of this folder runs; exits as 'req check' does.
set -u
base=${REQ_BASE:-}
head=${REQ_HEAD:-}
folder=${RUNNER_TEMP:-${TMPDIR:-/tmp}}
comment=$folder/req-comment.md
sarif=$folder/req.sarif

stop() {
    echo "::error title=req check::$1"
    exit 3
}

has() {
    git cat-file -e "$1^{commit}" 2>/dev/null
}

command -v req >/dev/null 2>&1 || stop "'req' is not on PATH; install it in a step before this one"

# The branch may have moved on since the event: its tip is what the change will be merged into.
if [ -z "$base" ]; then
    base=refs/remotes/origin/${GITHUB_BASE_REF:-}
    has "$base" || base=${REQ_EVENT_BASE:-}
fi
if [ -z "$base" ] || [ -z "$head" ]; then
    stop "this event is no pull request; say what to compare, with 'base' and 'head'"
fi

# A clone of the last commit alone holds neither; with them, but no history, the head is judged alone.
if ! has "$base" || ! has "$head"; then
    set -- --quiet --no-tags
    [ "$(git rev-parse --is-shallow-repository)" = false ] || set -- "$@" --depth=1
    git fetch "$@" -- origin "$base" "$head" ||
        stop "the commits to compare are not in this clone; give actions/checkout 'fetch-depth: 0'"
fi

# A merge queue may have made one commit of many: their steps were judged in the pull request.
set --
[ "${GITHUB_EVENT_NAME:-}" != merge_group ] || set -- --ignore lifecycle/step

rm -f "$comment" "$sarif"
req check --format github --summary "$comment" --report "sarif:$sarif" "$@" -- "$base" "$head"
status=$?

if [ -f "$comment" ]; then
    cat "$comment" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
    echo "comment=$comment" >>"${GITHUB_OUTPUT:-/dev/null}"
fi
if [ -f "$sarif" ]; then
    echo "sarif=$sarif" >>"${GITHUB_OUTPUT:-/dev/null}"
fi
exit $status
