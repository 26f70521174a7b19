# Dates in their order, and what stands in their way.
$ repo
$ r() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: '"$2"$'\n'"$3"$'\n---'; }
$ dates() { req agenda --today 2026-11-22 "$@" | sed -n '/^## Dates/,${/^## D/p;/^- /p}'; }
$ r 1 draft 'due: 2027-02-01'; dates
## Dates ahead
- **Monday 1 February 2027** (in 71 days): **REQ-0001 R1** (draft). To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.
$ r 2 agreed $'due: 2026-11-21\ndrop-dead: 2026-11-30\nreason: the parts have not come'; r 3 agreed $'due: 2026-11-22\ndrop-dead: 2026-11-10'; r 4 delivered 'due: 2026-11-01'; r 5 dropped 'due: 2026-11-01'; dates --threads 1 | cut -c 1-120
## Dates, late ones first
- **a day late**, since Saturday 21 November: **REQ-0002 R2** (agreed). The reason given: the parts have not come. To st
- **Sunday 22 November** (today): **REQ-0003 R3** (agreed). To stay agreed, it still needs its priority, effort, systems
- **Monday 1 February 2027** (in 71 days): **REQ-0001 R1** (draft). To be agreed, it still needs its priority, effort, s
# What it leans on: later, without a date, given up; what is done is in nobody's way.
$ r 6 review 'due: 2027-03-01'; r 7 draft 'tags: [x]'
$ r 8 review $'due: 2027-02-20\nlinks: {depends: [REQ-0006, REQ-0007, REQ-0005, REQ-0004, REQ-0001, REQ-0008, REQ-0099]}'
$ dates | grep 'REQ-0008 R8\*\* (' | sed 's/.*\(It needs \*\*REQ-0006\)/\1/'
It needs **REQ-0006 R6**, which comes later, on 1 March 2027. It needs **REQ-0007 R7**, which has no date. It needs **REQ-0005 R5**, which was given up.
# What the next status that is agreed on needs, whatever lies between.
$ dates | grep 'REQ-0001 R1\*\* (' | sed 's/.*To be/To be/'
To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.
$ doc goals/GOAL-0001-g.md <<<$'---\nid: GOAL-0001\ntitle: G\nstatus: draft\ndue: 2026-11-23\n---'; dates | grep GOAL
- **Monday 23 November** (tomorrow): **GOAL-0001 G** (draft).
# Too late for its effort; an emergency, unless there is a reason or it is switched off.
$ r 1 review $'due: 2026-11-27\neffort: 2w'; dates | grep 'R1\*\*' | sed 's/.*Its day/Its day/'
Its day is hard to keep: 5 working days from today on are too few for an effort of 2w.
$ r 1 review $'due: 2026-11-27\neffort: 1d'; req agenda --today 2026-11-22 | sed -n '/^## Emerg/,/^## D/{/^- /p}'
- **GOAL-0001 G** is due in 1 working day and not agreed yet; wishes are to be agreed 10 working days ahead
- **REQ-0001 R1** is due in 5 working days and not agreed yet; wishes are to be agreed 10 working days ahead
$ r 1 review $'due: 2026-11-27\neffort: 1d\nreason: the law asks for it'; req agenda --today 2026-11-22 | grep 'REQ-0001 R1\*\* is due'
[1]
$ r 1 review $'due: 2026-11-27\neffort: 1d'; echo 'rules: {plan: off}' >req.yml; req agenda --today 2026-11-22 | grep Emergencies
[1]
$ rm req.yml; r 1 review $'due: 2026-11-27\neffort: 1d\nlint: {allow: {plan/emergency: asked by the court}}'; req agenda --today 2026-11-22 | grep 'R1\*\* is due'
[1]
# Goals and metrics without a date, and decisions, are not among them.
$ doc decisions/DEC-0001-d.md <<<$'---\nid: DEC-0001\ntitle: D\nstatus: draft\ndue: 2026-11-23\n---'; dates | grep -c DEC
0
[1]
