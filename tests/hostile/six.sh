# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# For the tests beside this file: six commands that read, write or export, in a repository that is odd.

export LSAN_OPTIONS=suppressions=$TESTS/hostile/leaks.txt:print_suppressions=0

# A small team's repository here, committed: one document and one term.
small() {
    git init -q -b main "${@:2}" "$1" && cd "$1" || return
    doc requirements/REQ-0001-banner.md <<END
---
id: REQ-0001
title: Spring banner
status: draft
---

## Need

The shop shall say when spring begins.
END
    doc glossary/lead.md <<END
---
term: lead
status: agreed
definition: Who asked to hear from us.
---
END
    git add -A && git commit -qm start
}

# What each of the six answers: its status, and the lines of its messages, paths and ids made steady.
six() {
    local typed
    local -a all=("lint" "lint --rev HEAD" "check HEAD HEAD" "list" "new requirement More" "export html -o $DIR/site")
    for typed in "${SIX[@]:-${all[@]}}"; do
        # shellcheck disable=SC2086
        told=$(timeout 30 req $typed --today 2026-11-22 2>&1 >"$DIR/out")
        echo "${typed%% -o*}: $? $(grep -s '^requirements/REQ.*more' "$DIR/out")" | sed 's/ $//'
        printf '%s' "$told" | grep -v 'files written' | steady | head -n "${LINES_OF:-2}" | sed 's/^/    /'
        rm -rf "$DIR/site" "$DIR/out"
    done
    rm -f requirements/REQ-*-more.md
}

steady() {
    sed -E "s|$DIR|DIR|g; s/[0-9a-f]{40}/ID/g; s/[0-9a-f]{2}\/[0-9a-f]{38}/ID/g"
}
