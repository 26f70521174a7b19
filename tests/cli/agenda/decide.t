# What must be decided: contested words, conflicts, drafts of decisions.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ r() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: '"$2"$'\n'"${3:-tags: [x]}"$'\n---'; }
$ dec() { doc "decisions/DEC-000$1-d.md" <<<$'---\nid: DEC-000'"$1"$'\ntitle: D'"$1"$'\nstatus: '"$2"$'\n'"$3"$'\n---'; }
$ term() { doc "glossary/$1.md" <<<$'---\nterm: '"$1"$'\nstatus: '"$2"$'\nmeans: {marketing: a wish, it: a row}\n---'; }
$ decide() { req agenda --today 2026-11-22 "$@" | sed -n '/^## To decide/,/^## [^T]/{/^##/d;/^$/d;p}'; }
$ export C='links: {conflicts: [REQ-0002]}'
$ at 09; r 1 draft; r 2 draft; r 3 dropped; term lead proposed; git add .; git commit -qm one
$ decide
$ at 12; r 1 draft "$C"; term lead contested; git commit -qam two
$ decide
- Marketing and IT do not mean the same by **lead**, for 10 days now (since 12 November).
  | Marketing | IT |
  |---|---|
  | a wish | a row |
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 10 days now (since 12 November).
# Other changes do not make them younger; said from both sides it is one conflict, the older counts.
$ at 15; r 1 review 'links: {conflicts: [REQ-0003, REQ-0002], refines: []}'; sed -i 's/a row/a line/' glossary/lead.md; r 2 draft 'links: {conflicts: [REQ-0001]}'; git commit -qam three
$ decide | grep -c . ; decide | grep 'for 10 days' | wc -l
5
2
# Not committed yet, it is of today.
$ term user contested; git add glossary; decide | grep user
- Marketing and IT do not mean the same by **user**, since today.
$ rm glossary/user.md
# A draft says what it is to settle, and until when; it is told with its point, and by itself without.
$ dec 1 draft $'due: 2026-11-25\nlinks: {resolves: [REQ-0001, REQ-0002]}'; dec 2 draft 'due: 2026-11-20'; dec 3 draft 'tags: [x]'; dec 4 draft $'due: 2026-12-01\nlinks: {resolves: [REQ-0001]}'
$ decide | tail -n 4
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 10 days now (since 12 November). The draft **DEC-0001 D1** is to settle it by 25 November.
- **DEC-0002 D2** was to be decided by 20 November, 2 days ago
- **DEC-0004 D4** is to be decided by 1 December. It is to settle **REQ-0001 R1**
- **DEC-0003 D3** is a draft without a day to decide it by
# A decision that names one of the two closes nothing; one that names both does, and is a win.
$ dec 4 decided $'on: 2026-11-20\nlinks: {resolves: [REQ-0001]}'; decide | grep -c conflict
1
$ at 20; dec 1 decided $'links: {resolves: [REQ-0001, REQ-0002]}'; git add .; git commit -qm four; decide | grep conflict
[1]
$ req agenda --today 2026-11-22 | grep 'DEC-0001'
- **DEC-0001 D1**: decided on 20 November. It settles **REQ-0001 R1** and **REQ-0002 R2**
# So it is with a contested word; superseded, the decision settles nothing any more.
$ dec 2 decided $'on: 2026-11-19\nlinks: {resolves: [lead]}'; decide | grep lead
[1]
$ dec 2 superseded $'on: 2026-11-19\nlinks: {resolves: [lead]}'; decide | grep -c lead
1
# What is contested again after the decision is a new point.
$ dec 2 decided $'on: 2026-11-19\nlinks: {resolves: [lead]}'; term lead agreed; at 20; git add .; git commit -qm five; at 21; term lead contested; git commit -qam six; decide | grep lead
- Marketing and IT do not mean the same by **lead**, for a day now (since 21 November). **DEC-0002 D2** was decided before that, on 19 November, and so does not settle it.
# A conflict is over once one of them is given up, or both are done.
$ dec 1 draft 'tags: [x]'; decide | grep -c conflict; r 2 dropped; decide | grep conflict; r 2 delivered; decide | grep -c conflict; r 1 delivered "$C"; decide | grep conflict
1
1
[1]
# Links that lead nowhere, or to themselves, are others' business.
$ r 1 draft 'links: {conflicts: [REQ-0099, REQ-0001]}'; decide | grep conflict
[1]
