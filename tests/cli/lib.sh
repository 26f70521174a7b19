# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Loaded before the first command of every test in this folder.

# A new git repository here, or in the folder named.
# shellcheck disable=SC2120 # tests name it
repo() {
    git init -q -b main "${1:-.}"
}

# Runs the command without the right to pass over what files forbid, which root has.
denied() {
    if [ "$(id -u)" != 0 ]; then
        "$@"
    elif command -v setpriv >/dev/null; then
        setpriv --bounding-set=-dac_override,-dac_read_search -- "$@"
    else
        echo "skipped: as root this needs setpriv, of util-linux"
    fi
}

# doc PATH <<END … END: writes a file, and the folders above it.
doc() {
    mkdir -p "$(dirname "$1")" && cat >"$1"
}

# A repository with people of both sides, and REQ-0001 with all that its status STATUS (agreed) needs
# but approvals; committed.
team() {
    repo
    doc req.yml <<END
people: {ana@example.org: marketing, mei@example.org: marketing, raj@example.org: it}
END
    doc metrics/KPI-0001-orders.md <<END
---
id: KPI-0001
title: Orders a day
status: draft
---

## What it counts

Orders that were paid.
END
    doc requirements/REQ-0001-banner.md <<END
---
id: REQ-0001
title: Spring banner
status: ${1:-agreed} # since Monday
priority: must
owners: {marketing: ana@example.org, it: raj@example.org}
due: 2027-03-01
effort: 3d
metrics: [KPI-0001]
systems: [checkout]
---

## Need

Visitors should see the spring offer before they pay.

## Requirement

The checkout page shows the offer above the basket.

## Acceptance criteria

- [ ] The banner stands above the basket.
END
    git add . && git commit -qm 'What we want'
}

# as NAME COMMAND…: runs a command as somebody else of the team.
as() {
    GIT_AUTHOR_NAME="$1" GIT_AUTHOR_EMAIL="$1@example.org" GIT_COMMITTER_NAME="$1" \
        GIT_COMMITTER_EMAIL="$1@example.org" "${@:2}"
}
