# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Histories whose figures are known by hand. A test begins with: . "$TESTS/cli/report/history.sh"
# The period is that of --today 2026-11-22: 2026-08-25 to 2026-11-22, and before it the one from
# 2026-05-27 on.

# A new repository of a team: Ana and Mei of marketing, Raj of it; a metric is there since January.
# What is read from standard input is added to req.yml.
past() {
    repo
    {
        echo 'people: {ana@example.org: marketing, mei@example.org: marketing, raj@example.org: it}'
        [ "${1:-}" != + ] || cat
    } | doc req.yml
    doc metrics/KPI-0001-orders.md <<END
---
id: KPI-0001
title: Orders a day
status: draft
---
END
    on 2026-01-02
}

# on DAY [WHO]: commits all that has changed, as WHO (ana), on that day at noon.
on() {
    git add -A . &&
        GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" \
            as "${2:-ana}" git commit -qm "${3:-What happened on $1}"
}

# wish NUMBER STATUS [LINE…]: writes a requirement that has a need and these lines of front matter.
wish() {
    printf '%s\n' --- "id: REQ-000$1" "title: Wish $1" "status: $2" "${@:3}" --- '' '## Need' '' \
        "Visitors should see offer $1." | doc "requirements/REQ-000$1.md"
}

# full NUMBER STATUS [LINE…]: writes a requirement that has all that agreement needs but approvals;
# priority, due and reason come from the lines.
full() {
    printf '%s\n' --- "id: REQ-000$1" "title: Wish $1" "status: $2" \
        'owners: {marketing: ana@example.org, it: raj@example.org}' 'effort: 3d' \
        'metrics: [KPI-0001]' 'systems: [checkout]' "${@:3}" --- '' \
        '## Need' '' "Visitors should see offer $1." '' \
        '## Requirement' '' "The checkout page shows offer $1." '' \
        '## Acceptance criteria' '' "- Offer $1 stands above the basket." \
        | doc "requirements/REQ-000$1.md"
}

# signed NUMBER DAY: both sides approve what the requirement says.
signed() {
    req approve "REQ-000$1" --side marketing --by ana@example.org --today "$2" >/dev/null 2>&1 &&
        req approve "REQ-000$1" --side it --by raj@example.org --today "$2" >/dev/null 2>&1
}

# becomes NUMBER STATUS: changes the status alone.
becomes() {
    sed -i "s/^status: .*/status: $2/" "requirements/REQ-000$1.md"
}

# more NUMBER WORDS [HEADING]: adds words to the end of a file, under a heading of their own.
more() {
    printf '\n%s\n' "${3:+## $3}" "$2" >>"requirements/REQ-000$1.md"
}

# figure NAME [LABEL]: the friction's value, its trend and the ids behind it; or of one figure.
figure() {
    req report --today "${TODAY:-2026-11-22}" --only "$1" --format json | jq -r --arg wanted "${2:-}" '
        .frictions[0] | if $wanted == "" then "\(.value) \(.trend) \(.documents | join(" "))"
        else .figures[] | select(.label == $wanted) | "\(.value) \(.unit)" end'
}
