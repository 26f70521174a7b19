# What came to be agreed or done in the period, and still is: what is done first.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T${2:-09:00:00}Z" GIT_COMMITTER_DATE="2026-11-${1}T${2:-09:00:00}Z"; }
$ req_() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: '"$2"$'\n---'; }
$ goal() { doc "goals/GOAL-000$1-g.md" <<<$'---\nid: GOAL-000'"$1"$'\ntitle: G'"$1"$'\nstatus: '"$2"$'\n---'; }
$ term() { doc "glossary/$1.md" <<<$'---\nterm: '"$1"$'\nstatus: '"$2"$'\n---'; }
$ wins() { req agenda --today 2026-11-22 "$@" | awk '/^## /{on=/^## Wins/} on&&/^- /'; }
$ at 10; req_ 1 agreed; req_ 2 agreed; req_ 3 review; req_ 4 agreed; req_ 5 delivered; goal 1 agreed; term lead contested; term user proposed; git add .; git commit -qm one
$ at 14; req_ 1 delivered; git commit -qam 'too early'
$ at 15; req_ 2 delivered; goal 1 reached; git commit -qam 'on the first day'
$ at 16; req_ 3 agreed; req_ 2 measured; term lead agreed; git commit -qam 'agreed'
$ at 17; req_ 4 review; req_ 5 measured; git commit -qam 'one goes back'
$ wins
- **GOAL-0001 G1**: reached on 15 November
- **REQ-0002 R2**: measured on 16 November
- **REQ-0005 R5**: measured on 17 November
- the word **lead**: agreed on 16 November
- **REQ-0003 R3**: agreed on 16 November
# From a day on, and behind a revision; on a day of the past nothing of what came later.
$ wins --since 2026-11-17
- **REQ-0005 R5**: measured on 17 November
$ wins --since HEAD~1
- **REQ-0005 R5**: measured on 17 November
$ wins --since HEAD~3 | wc -l
5
$ req agenda --today 2026-11-22 --since HEAD~1 | sed -n 3p
Wins are counted since HEAD&#126;&#8203;1.
$ req agenda --today 2026-11-15 | awk '/^## /{on=/^## Wins/} on&&/^- /'
- **REQ-0001 R1**: delivered on 14 November
- **GOAL-0001 G1**: reached on 15 November
$ req agenda --rev HEAD~1 --today 2026-11-22 | grep -c measured
1
# What is only in the work tree is no win yet, and what went back there is none any more.
$ req_ 4 agreed; req_ 5 delivered; wins | grep -c 'REQ-000[45]'
0
[1]
$ git checkout -q .; git mv requirements/REQ-0005-r.md requirements/REQ-0005-moved.md; wins | grep REQ-0005
- **REQ-0005 R5**: measured on 17 November
$ git reset -q --hard
# A win on another branch counts once it is merged; lost in the merge, it does not.
$ git checkout -q -b side HEAD~1; at 18; req_ 4 agreed; sed -i 's/R4/R4 now/' requirements/REQ-0004-r.md; git commit -qam 'aside'
$ wins | grep REQ-0004
[1]
$ git checkout -q -b other; at 19; req_ 4 delivered; git commit -qam 'delivered aside'; git checkout -q main; at 20; git merge -q -X theirs other -m merge; wins | grep REQ-0004
Auto-merging requirements/REQ-0004-r.md
- **REQ-0004 R4**: delivered on 19 November
# Days are UTC days of the author's clock, wherever one looks from.
$ export GIT_AUTHOR_DATE="2026-11-21T23:30:00-0500" GIT_COMMITTER_DATE="2026-11-21T23:30:00-0500"; term user agreed; git commit -qam 'late at night'
$ wins | grep user; TZ=Pacific/Kiritimati wins | grep user; TZ=America/Los_Angeles wins --threads 1 | grep user
- the word **user**: agreed on 22 November
- the word **user**: agreed on 22 November
- the word **user**: agreed on 22 November
# A period that cannot be read is told.
$ req agenda --since v9
req: error: unknown revision 'v9'; 'git branch --all' and 'git tag' list the names
[2]
# what looks like a day and is none
$ req agenda --since 2026-02-30 --today 2026-11-22
req: error: '2026-02-30' is no revision, and there is no such day
[2]
# Wins cannot be counted from a day that is still to come.
$ req agenda --today 2026-11-22 --since 2026-11-23; req agenda --today 2026-11-22 --since 2026-11-22 | grep -c Agenda
req: error: --since 2026-11-23 is a day to come; name one up to today
1
