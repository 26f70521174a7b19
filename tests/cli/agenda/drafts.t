# The draft of a decision is stuck once it is one for longer than escalate-after and no day is ahead.
$ repo
$ dec() { doc "decisions/DEC-000$1-d.md" <<<$'---\nid: DEC-000'"$1"$'\ntitle: D'"$1"$'\nstatus: draft\n'"$2"$'\n---'; }
$ told() { req agenda --today "2026-11-$1" | sed -n '/^## \(Stuck\|To decide\)/,/^## Who/{/^## [ST]/p;/DEC-/p}'; }
$ export GIT_AUTHOR_DATE=2026-11-02T09:00:00Z GIT_COMMITTER_DATE=2026-11-02T09:00:00Z
$ doc requirements/REQ-0001-r.md <<<$'---\nid: REQ-0001\ntitle: R\nstatus: draft\nsponsor: omar\n---'
$ dec 1 $'due: 2026-11-16\nsponsor: nadia@example.org'; dec 2 'links: {resolves: [REQ-0001]}'; dec 3 'due: 2026-11-30'; dec 4 'tags: [x]'; git add .; git commit -qm one
$ told 16
## To decide
- **DEC-0001 D1** is to be decided by 16 November
- **DEC-0003 D3** is to be decided by 30 November
- **DEC-0002 D2** is a draft without a day to decide it by. It is to settle **REQ-0001 R**
- **DEC-0004 D4** is a draft without a day to decide it by
$ told 17
## Stuck for more than 14 days
- **DEC-0001 D1** has been a draft for 15 days and was to be decided by 16 November, a day ago. nadia is asked to decide.
- **DEC-0002 D2** has been a draft for 15 days, without a day to decide it by. It is to settle **REQ-0001 R**. omar is asked to decide.
- **DEC-0004 D4** has been a draft for 15 days, without a day to decide it by. Nobody is named to decide: write down a sponsor.
## To decide
- **DEC-0003 D3** is to be decided by 30 November
$ req agenda --today 2026-11-17 --format json | jq -c '.decisions[] | [.id, .due, .since, .days, .escalated, .sponsor]'
["DEC-0001","2026-11-16","2026-11-02",15,true,"nadia@example.org"]
["DEC-0003","2026-11-30","2026-11-02",15,false,null]
["DEC-0002",null,"2026-11-02",15,true,"omar"]
["DEC-0004",null,"2026-11-02",15,true,null]
# With a day ahead, or written down today, it is not.
$ dec 1 'due: 2026-11-17'; sed -i 's/^tags.*/due: 2026-11-20/' decisions/DEC-0004-d.md; dec 5 'tags: [x]'; told 17
## Stuck for more than 14 days
- **DEC-0002 D2** has been a draft for 15 days, without a day to decide it by. It is to settle **REQ-0001 R**. omar is asked to decide.
## To decide
- **DEC-0001 D1** is to be decided by 17 November
- **DEC-0004 D4** is to be decided by 20 November
- **DEC-0003 D3** is to be decided by 30 November
- **DEC-0005 D5** is a draft without a day to decide it by
