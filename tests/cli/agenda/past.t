# A decision that was made and leaves a point open is told with it, and claims nothing among the wins.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ r() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: draft\n'"${2:-tags: [x]}"$'\n---'; }
$ dec() { doc "decisions/DEC-000$1-d.md" <<<$'---\nid: DEC-000'"$1"$'\ntitle: D'"$1"$'\nstatus: decided\n'"$2"$'\n---'; }
$ told() { req agenda --today 2026-11-22 | sed -n '/^## \(Wins\|To decide\)/,/^## Who/{/DEC-\|conflict/p}'; }
$ r 1 'links: {conflicts: [REQ-0002]}'; r 2; r 3; at 12; git add .; git commit -qm one
# By its own day it is older than the conflict.
$ dec 1 $'on: 2026-10-01\nlinks: {resolves: [REQ-0001, REQ-0002, REQ-0003]}'; at 16; git add .; git commit -qm two; told
- **DEC-0001 D1**: decided on 1 October, written down on 16 November. It settles **REQ-0003 R3**
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 10 days now (since 12 November). **DEC-0001 D1** was decided before that, on 1 October, and so does not settle it.
$ req agenda --today 2026-11-22 --format json | jq -c '(.wins[] | [.on, .decided, .settles]), .conflicts[].not_settled_by'
["2026-11-16","2026-10-01",["REQ-0003"]]
{"id":"DEC-0001","on":"2026-10-01","why":"older"}
# It names one of the two alone, the first or the second.
$ dec 1 'links: {resolves: [REQ-0001]}'; told; dec 1 'links: {resolves: [REQ-0002, REQ-0003]}'; told
- **DEC-0001 D1**: decided on 16 November
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 10 days now (since 12 November). **DEC-0001 D1** is decided, but names **REQ-0001 R1** alone; if it settles this, it has to name **REQ-0002 R2** too.
- **DEC-0001 D1**: decided on 16 November. It settles **REQ-0003 R3**
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 10 days now (since 12 November). **DEC-0001 D1** is decided, but names **REQ-0002 R2** alone; if it settles this, it has to name **REQ-0001 R1** too.
# One that closes another conflict of the document is about that one, whoever reads the page.
$ dec 1 'links: {resolves: [REQ-0001, REQ-0003]}'; r 3 'links: {conflicts: [REQ-0001]}'; at 15; git add .; git commit -qm three; told
- **DEC-0001 D1**: decided on 16 November. It settles **REQ-0001 R1** and **REQ-0003 R3**
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 10 days now (since 12 November).
# Named in full, in time, it closes the point.
$ dec 1 'links: {resolves: [REQ-0001, REQ-0002, REQ-0003]}'; told
- **DEC-0001 D1**: decided on 16 November. It settles **REQ-0001 R1**, **REQ-0002 R2** and **REQ-0003 R3**
# Documents of other kinds settle nothing.
$ git rm -qf decisions/DEC-0001-d.md; r 3 'links: {resolves: [REQ-0001, REQ-0002]}'; sed -i 's/draft/agreed/' requirements/REQ-0003-r.md; told
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 10 days now (since 12 November).
