# Dates: what has passed, what cannot be met, what comes too suddenly, what leans on a later day.
$ repo
$ review() { printf -- '---\nid: REQ-%s\ntitle: T%s\nstatus: %s\nowners: {marketing: ana@example.org, it: raj@example.org}\n' $1 $1 $2; cat; printf -- '---\n\n## Need\n\nSales.\n\n## Requirement\n\nA page.\n'; }
$ plan() { req lint --select plan "$@"; }
$ mkdir requirements goals decisions
# the day itself is not overdue; a weekend does not move it
$ review 0001 review >requirements/REQ-0001-a.md <<END
> due: 2026-11-13
> reason: known
> END
$ plan --today 2026-11-13
$ plan --today 2026-11-14
requirements/REQ-0001-a.md:6:6: warning: 2026-11-13 has passed, and the status is still 'review' [plan/overdue]
# done or closed is done; a status that nobody knows tells nothing
$ for s in draft review agreed delivered measured dropped reviewed; do review 0001 $s >requirements/REQ-0001-a.md <<END
> due: 2026-11-13
> drop-dead: 2026-11-20
> effort: 8d
> END
> echo $s && plan --today 2026-12-01; done
draft
requirements/REQ-0001-a.md:6:6: warning: 2026-11-13 has passed, and the status is still 'draft' [plan/overdue]
review
requirements/REQ-0001-a.md:6:6: warning: 2026-11-13 has passed, and the status is still 'review' [plan/overdue]
agreed
requirements/REQ-0001-a.md:6:6: warning: 2026-11-13 has passed, and the status is still 'agreed' [plan/overdue]
delivered
measured
dropped
reviewed
# a decision is over once it is decided; a goal is not over once it is agreed
$ printf -- '---\nid: DEC-0001\ntitle: D\nstatus: draft\ndue: 2026-11-13\n---\n' >decisions/DEC-0001-d.md
$ printf -- '---\nid: DEC-0002\ntitle: D\nstatus: decided\ndue: 2026-11-13\n---\n' >decisions/DEC-0002-d.md
$ printf -- '---\nid: GOAL-0001\ntitle: G\nstatus: agreed\ndue: 2026-11-13\n---\n' >goals/GOAL-0001-g.md
$ plan --today 2026-12-01 decisions goals
decisions/DEC-0001-d.md:5:6: warning: 2026-11-13 has passed, and the status is still 'draft' [plan/overdue]
goals/GOAL-0001-g.md:5:6: warning: 2026-11-13 has passed, and the status is still 'agreed' [plan/overdue]
# a decision needs no lead time
$ plan --today 2026-11-12 decisions
$ rm -r decisions goals
# useless on the very day: only before it is due
$ review 0001 draft >requirements/REQ-0001-a.md <<END
> due: 2027-02-12
> drop-dead: 2027-02-12
> END
$ plan
$ sed -i 's/^drop-dead:.*/drop-dead: "2027-02-11"/' requirements/REQ-0001-a.md; plan
requirements/REQ-0001-a.md:7:12: error: it is of no use any more on the day that it is due, 2027-02-12 [plan/drop-dead]
[1]
# from Monday 30 November to Friday 11 December there are ten working days, both counted
$ review 0001 review >requirements/REQ-0001-a.md <<END
> due: 2026-12-11
> effort: 10d
> reason: known
> END
$ plan --today 2026-11-30
$ plan --today 2026-11-28
$ plan --today 2026-12-01
requirements/REQ-0001-a.md:6:6: warning: 9 working days from today on are too few for an effort of 10d [plan/too-late]
$ sed -i 's/^effort:.*/effort: 2.1w/' requirements/REQ-0001-a.md; plan --today 2026-11-30
requirements/REQ-0001-a.md:6:6: warning: 10 working days from today on are too few for an effort of 2.1w [plan/too-late]
$ sed -i 's/^effort:.*/effort: 8h/' requirements/REQ-0001-a.md; plan --today 2026-12-11
$ sed -i 's/^effort:.*/effort: 9h/' requirements/REQ-0001-a.md; plan --today 2026-12-11
requirements/REQ-0001-a.md:6:6: warning: 1 working day from today on is too few for an effort of 9h [plan/too-late]
# a day on a weekend
$ sed -i 's/^due:.*/due: 2026-12-13/' requirements/REQ-0001-a.md; plan --today 2026-12-12
requirements/REQ-0001-a.md:6:6: warning: 0 working days from today on are too few for an effort of 9h [plan/too-late]
# once it is agreed, work may be under way: counted from its last approval
$ review 0001 agreed >requirements/REQ-0001-a.md <<END
> due: 2026-12-11
> effort: 5d
> approvals:
>   - {side: marketing, by: ana@example.org, on: 2026-12-07, of: 5f1c2a9be0d4}
>   - {side: it, by: raj@example.org, on: 2026-11-30, of: 5f1c2a9be0d4}
> END
$ plan --today 2026-12-11
$ sed -i 's/^effort:.*/effort: 6d/' requirements/REQ-0001-a.md; plan --today 2026-12-11
requirements/REQ-0001-a.md:6:6: warning: 5 working days from the last approval on are too few for an effort of 6d [plan/too-late]
$ sed -i '/approvals/d; /side:/d' requirements/REQ-0001-a.md; plan --today 2026-12-11
requirements/REQ-0001-a.md:6:6: warning: 1 working day from today on is too few for an effort of 6d [plan/too-late]
# ten working days ahead, the day itself not counted, unless there is a reason
$ review 0001 review >requirements/REQ-0001-a.md <<END
> due: 2026-12-14
> END
$ plan --today 2026-11-30
$ plan --today 2026-11-29
$ plan --today 2026-12-01
requirements/REQ-0001-a.md:6:6: warning: due in 9 working days, and not agreed yet: the lead time is 10d [plan/emergency]
$ plan --today 2026-12-14
requirements/REQ-0001-a.md:6:6: warning: due in 0 working days, and not agreed yet: the lead time is 10d [plan/emergency]
$ echo 'rules: {plan/emergency: {severity: error, lead-time: 1w}}' >req.yml
$ plan --today 2026-12-07
$ plan --today 2026-12-08
requirements/REQ-0001-a.md:6:6: error: due in 4 working days, and not agreed yet: the lead time is 5d [plan/emergency]
[1]
$ sed -i 's/^due.*/&\nreason: The supplier moved the sale./' requirements/REQ-0001-a.md; plan --today 2026-12-08
$ sed -i 's/^reason.*/reason: [one]/' requirements/REQ-0001-a.md; plan --today 2026-12-08
$ rm req.yml
# one document, one word about it: not an emergency, too, where it cannot be met
$ review 0001 review >requirements/REQ-0001-a.md <<END
> due: 2026-12-14
> effort: 10d
> END
$ plan --today 2026-12-08
requirements/REQ-0001-a.md:6:6: warning: 5 working days from today on are too few for an effort of 10d [plan/too-late]
# a refused day, and a field without one
$ sed -i 's/^due:.*/due: 2026-02-30/' requirements/REQ-0001-a.md; plan
$ sed -i 's/^due:.*/due:/' requirements/REQ-0001-a.md; plan
# leaning on a later day, while both are still to come
$ review 0001 review >requirements/REQ-0001-a.md <<END
> due: 2027-02-12
> links: {depends: [REQ-0002@5f1c2a9b, REQ-0001, REQ-0003, GOAL-0001], conflicts: [REQ-0002]}
> END
$ mkdir goals && printf -- '---\nid: GOAL-0001\ntitle: G\nstatus: agreed\ndue: 2027-05-13\n---\n' >goals/GOAL-0001-g.md
$ for s in draft agreed delivered dropped; do review 0002 $s >requirements/REQ-0002-b.md <<END
> due: 2027-02-13
> END
> echo $s && plan; done
draft
requirements/REQ-0001-a.md:7:19: warning: REQ-0002 is due on 2027-02-13, after this document [plan/dependency]
agreed
requirements/REQ-0001-a.md:7:19: warning: REQ-0002 is due on 2027-02-13, after this document [plan/dependency]
delivered
dropped
$ review 0002 draft >requirements/REQ-0002-b.md <<END
> due: 2027-02-12
> END
$ plan
$ sed -i 's/^due:.*/due: 2027-02-13/' requirements/REQ-0002-b.md; sed -i 's/^status:.*/status: delivered/' requirements/REQ-0001-a.md; plan
# a day that has passed says nothing about what it leans on
$ sed -i 's/^status:.*/status: agreed/' requirements/REQ-0001-a.md; plan --today 2027-02-15 requirements/REQ-0001-a.md
requirements/REQ-0001-a.md:6:6: warning: 2027-02-12 has passed, and the status is still 'agreed' [plan/overdue]
# another team's names for things
$ rm -r requirements goals && mkdir adr
$ doc req.yml <<END
> kinds:
>   proposal:
>     dir: adr
>     prefix: ADR
>     title: title
>     keys: any-case
>     fields:
>       id: {type: text}
>       title: {type: text}
>       status: {type: text, as: {Proposed*: open, Shipped: shipped}}
>       due: {from: Deadline, type: date}
>       effort: {from: Size, type: duration, as: {S: 2d, L: 4w}}
>     statuses: {open: {}, shipped: {means: done}}
> END
$ doc adr/ADR-0001-x.md <<END
> ---
> id: ADR-0001
> title: X
> Status: Proposed by Ana
> Deadline: 2026-12-11
> Size: L
> ---
> END
$ plan --today 2026-11-30
adr/ADR-0001-x.md:5:11: warning: 10 working days from today on are too few for an effort of 4w [plan/too-late]
$ sed -i 's/^Status.*/Status: Shipped/' adr/ADR-0001-x.md; plan
