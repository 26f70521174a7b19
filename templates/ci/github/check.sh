#!/bin/sh
# What the action of this folder runs; it takes nothing but commit names from the event.
set -u
folder=${RUNNER_TEMP:-${TMPDIR:-/tmp}}
comment=$folder/req-comment.md
sarif=$folder/req.sarif
if ! command -v req >/dev/null 2>&1; then
    echo '::error::req is not on PATH; install it in a step before this one'
    exit 3
fi
rm -f "$comment" "$sarif"
req check "${REQ_BASE:?}" "${REQ_HEAD:?}" --format github --summary "$comment" --report "sarif:$sarif"
status=$?
if [ -f "$comment" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    cat "$comment" >>"$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
    printf 'comment=%s\nsarif=%s\n' "$comment" "$sarif" >>"$GITHUB_OUTPUT"
fi
exit $status
