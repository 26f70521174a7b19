# What has been contested or in conflict for longer than escalate-after goes to the sponsor.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ r() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: draft\n'"$2"$'\n---'; }
$ stuck() { req agenda --today "2026-11-$1" | sed -n '/^## Stuck/,/^## [^S]/{/^## Stuck/p;/^- /p}'; }
$ doc glossary/lead.md <<<$'---\nterm: lead\nstatus: contested\nsponsor: nadia@example.org\n---'
$ doc goals/GOAL-0001-g.md <<<$'---\nid: GOAL-0001\ntitle: G\nstatus: draft\nsponsor: omar\n---'
$ r 1 'links: {conflicts: [REQ-0002]}'; r 2 'links: {refines: [GOAL-0001]}'; r 3 'links: {conflicts: [REQ-0004]}'; r 4 'tags: [x]'
$ at 02; git add .; git commit -qm one
# 14 days are not more than 14 days.
$ stuck 16
$ stuck 17
## Stuck for more than 14 days
- Marketing and IT do not mean the same by **lead**, for 15 days now (since 2 November). nadia is asked to decide.
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 15 days now (since 2 November). omar is asked to decide.
- **REQ-0003 R3** is in conflict with **REQ-0004 R4**, for 15 days now (since 2 November). Nobody is named to decide: write down a sponsor.
$ echo 'escalate-after: 2w' >req.yml; stuck 16; stuck 17 | head -n 1
## Stuck for more than 14 days
$ echo 'escalate-after: 20d' >req.yml; stuck 22; stuck 23
## Stuck for more than 20 days
- Marketing and IT do not mean the same by **lead**, for 21 days now (since 2 November). nadia is asked to decide.
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 21 days now (since 2 November). omar is asked to decide.
- **REQ-0003 R3** is in conflict with **REQ-0004 R4**, for 21 days now (since 2 November). Nobody is named to decide: write down a sponsor.
$ echo 'escalate-after: 0d' >req.yml; stuck 02; stuck 03 | head -n 2
## Stuck for more than 0 days
- Marketing and IT do not mean the same by **lead**, for a day now (since 2 November). nadia is asked to decide.
$ req agenda --today 2026-11-23 --format json | jq -c '.escalate_after, (.contested[], .conflicts[] | [.since, .days, .escalated, .sponsor])'
0
["2026-11-02",21,true,"nadia@example.org"]
["2026-11-02",21,true,"omar"]
["2026-11-02",21,true,null]
# A wrong value is a finding, and the default stays.
$ for value in banana '[1d]' '-3d' 14 3h 2.5d 99999999999d 1dd; do echo "escalate-after: $value" >req.yml; req lint req.yml; done
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be days or weeks [config/syntax]
req: warning: req.yml: 'escalate-after' must be one value (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be one value [config/syntax]
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be days or weeks [config/syntax]
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be days or weeks [config/syntax]
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be days or weeks [config/syntax]
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be days or weeks [config/syntax]
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be days or weeks [config/syntax]
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req.yml:1:17: error: 'escalate-after' must be days or weeks [config/syntax]
[1]
$ stuck 16; stuck 17 | head -n 1
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
req: warning: req.yml: 'escalate-after' must be days or weeks (see 'req lint')
## Stuck for more than 14 days
$ echo 'escalate-after:' >req.yml; req lint req.yml; stuck 17 | head -n 1
## Stuck for more than 14 days
