# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# put ID KIND-FOLDER STATUS [LINE…]: writes a document, with these further lines of front matter.
put() {
    local id=$1 folder=$2 status=$3
    shift 3
    mkdir -p "$folder"
    { printf -- '---\nid: %s\ntitle: About %s\nstatus: %s\n' "$id" "$id" "$status"
      for line; do printf '%s\n' "$line"; done
      printf -- '---\n'; } >"$folder/$id-about.md"
}

# shop: a repository where a goal leads to requirements, and they to a metric, a decision, code and
# tests; committed.
shop() {
    repo
    echo 'trace: {paths: [src, tests]}' >req.yml
    put GOAL-0001 goals agreed 'due: 2027-03-01'
    put KPI-0001 metrics agreed 'links: {measures: [GOAL-0001]}'
    put REQ-0001 requirements agreed 'due: 2026-12-18' 'effort: 5d' 'metrics: [KPI-0001]' 'links: {refines: [GOAL-0001]}'
    printf '\n## Acceptance criteria\n\n- [ ] The banner is there.\n' >>requirements/REQ-0001-about.md
    put REQ-0002 requirements delivered 'due: 2026-12-11' 'links: {refines: [REQ-0001], depends: [REQ-0001]}'
    put REQ-0003 requirements draft 'links: {depends: [REQ-0002], conflicts: [REQ-0001]}'
    put REQ-0004 requirements dropped 'reason: Nobody asked for it.'
    put DEC-0001 decisions decided 'links: {resolves: [REQ-0001, REQ-0003]}'
    doc src/banner.js <<<'// The banner. req: REQ-0001'
    doc src/old.js <<<'/* req: REQ-0004, REQ-0002 */'
    doc tests/banner.test.js <<<'// req: REQ-0001'
    git add . && git commit -qm 'What we want'
}

# csv WORD…: req trace -f csv, its line ends as the shell has them.
csv() {
    local status=0
    req trace "$@" -f csv >.csv || status=$?
    tr -d '\r' <.csv
    return $status
}
