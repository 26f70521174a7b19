# --fix makes what is certain, --unsafe-fixes also guesses; only the bytes of the edits change.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001 # the first
> title: Spring banner
> status: 'Draft'
> priority: "MUST"   # really
> due: 2026-1-5
> drop-dead: 2026/02/15
> effort: 8 d
> tags: [spring]
> tags: [spring]
> links: {depends: [OLD-7@5f1c2a9b], conflicts: [OLD-7, REQ-0007], refines: [OLD-9]}
> ---
>
> ## Need
>
> Draft text stays.
> END
$ doc goals/GOAL-0009-orders.md <<END
> ---
> id: GOAL-0009
> title: More orders
> status: draft
> was: [OLD-9]
> ---
> END
$ doc requirements/REQ-0007-guest.md <<END
> ---
> id: REQ-0007
> title: Guest checkout
> status: drft
> was: [OLD-7]
> pririty: must
> effort: 3 weeks
> ---
>
> ## Need
>
> #### Sizes
>
> ##### On phones
> END
$ cp -r . ../before
$ req lint --format human 2>&1 >/dev/null
3 documents, 0 terms: 8 errors, 3 warnings, 3 notes; 8 can be fixed with --fix, 4 more with --unsafe-fixes
[1]
$ req lint --fix
req: fixed 8 findings in 1 file
requirements/REQ-0001-banner.md:6:6: warning: 2026-01-05 has passed, and the status is still 'draft' [plan/overdue]
requirements/REQ-0001-banner.md:8:9: note: an effort of 8d, and no metric tells for what [scope/effort]
requirements/REQ-0001-banner.md:10:19: warning: REQ-0007 has changed since it was pinned at 5f1c2a9b [link/suspect]
requirements/REQ-0001-banner.md:10:51: note: 'OLD-7' is REQ-0007 now [link/dangling]
requirements/REQ-0007-guest.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/REQ-0007-guest.md:6:1: warning: unknown field 'pririty' [front-matter/unknown]
requirements/REQ-0007-guest.md:7:9: error: '3 weeks' in 'effort' is not a number and a unit: 8d (days), 3w (weeks) or 4h (hours) [front-matter/type]
requirements/REQ-0007-guest.md:12:1: warning: a heading of level 4 follows one of level 2 [markdown/heading]
[1]
$ diff -r -x .git ../before .
diff -r -x .git ../before/requirements/REQ-0001-banner.md ./requirements/REQ-0001-banner.md
4,8c4,8
< status: 'Draft'
< priority: "MUST"   # really
< due: 2026-1-5
< drop-dead: 2026/02/15
< effort: 8 d
---
\> status: 'draft'
\> priority: "must"   # really
\> due: 2026-01-05
\> drop-dead: 2026-02-15
\> effort: 8d
10,11c10
< tags: [spring]
< links: {depends: [OLD-7@5f1c2a9b], conflicts: [OLD-7, REQ-0007], refines: [OLD-9]}
---
\> links: {depends: [REQ-0007@5f1c2a9b], conflicts: [OLD-7, REQ-0007], refines: [GOAL-0009]}
[1]
$ req lint --fix --fail-on note
requirements/REQ-0001-banner.md:6:6: warning: 2026-01-05 has passed, and the status is still 'draft' [plan/overdue]
requirements/REQ-0001-banner.md:8:9: note: an effort of 8d, and no metric tells for what [scope/effort]
requirements/REQ-0001-banner.md:10:19: warning: REQ-0007 has changed since it was pinned at 5f1c2a9b [link/suspect]
requirements/REQ-0001-banner.md:10:51: note: 'OLD-7' is REQ-0007 now [link/dangling]
requirements/REQ-0007-guest.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/REQ-0007-guest.md:6:1: warning: unknown field 'pririty' [front-matter/unknown]
requirements/REQ-0007-guest.md:7:9: error: '3 weeks' in 'effort' is not a number and a unit: 8d (days), 3w (weeks) or 4h (hours) [front-matter/type]
requirements/REQ-0007-guest.md:12:1: warning: a heading of level 4 follows one of level 2 [markdown/heading]
[1]
$ req lint --fix --unsafe-fixes --format human
req: fixed 4 findings in 1 file
requirements/REQ-0001-banner.md:6:6: warning: 2026-01-05 has passed, and the status is still 'draft' [plan/overdue]
 6 | due: 2026-01-05
   |      ^^^^^^^^^^
  help: agree on a new day, or set the status that it has reached

requirements/REQ-0001-banner.md:8:9: note: an effort of 8d, and no metric tells for what [scope/effort]
 8 | effort: 8d
   |         ^^
  help: name a metric that it is to move, under 'metrics'

requirements/REQ-0001-banner.md:10:19: warning: REQ-0007 has changed since it was pinned at 5f1c2a9b [link/suspect]
 10 | links: {depends: [REQ-0007@5f1c2a9b], conflicts: [OLD-7, REQ-0007], refines: [GOAL-0009]}
    |                   ^^^^^^^^
  help: see 'git log -p -- requirements/REQ-0007-guest.md' for what has changed; if the link still holds, pin it to REQ-0007@b6b473b2 ('req link --review' does)

requirements/REQ-0001-banner.md:10:51: note: 'OLD-7' is REQ-0007 now [link/dangling]
 10 | links: {depends: [REQ-0007@5f1c2a9b], conflicts: [OLD-7, REQ-0007], refines: [GOAL-0009]}
    |                                                   ^^^^^
  help: write 'REQ-0007'

requirements/REQ-0007-guest.md:7:9: note: an effort of 3w, and no metric tells for what [scope/effort]
 7 | effort: 3w
   |         ^^
  help: name a metric that it is to move, under 'metrics'

3 documents, 0 terms: 0 errors, 2 warnings, 3 notes
$ cat requirements/REQ-0007-guest.md
---
id: REQ-0007
title: Guest checkout
status: draft
was: [OLD-7]
priority: must
effort: 3w
---

## Need

### Sizes

#### On phones
# Nothing is left to do.
$ req lint --fix --unsafe-fixes --exit-non-zero-on-fix
requirements/REQ-0001-banner.md:6:6: warning: 2026-01-05 has passed, and the status is still 'draft' [plan/overdue]
requirements/REQ-0001-banner.md:8:9: note: an effort of 8d, and no metric tells for what [scope/effort]
requirements/REQ-0001-banner.md:10:19: warning: REQ-0007 has changed since it was pinned at 5f1c2a9b [link/suspect]
requirements/REQ-0001-banner.md:10:51: note: 'OLD-7' is REQ-0007 now [link/dangling]
requirements/REQ-0007-guest.md:7:9: note: an effort of 3w, and no metric tells for what [scope/effort]

# Where a hook shall stop, a fix is a failure; --exit-zero still wins.
$ cp ../before/requirements/REQ-0001-banner.md requirements/
$ req lint --fix --exit-non-zero-on-fix
req: fixed 8 findings in 1 file
requirements/REQ-0001-banner.md:6:6: warning: 2026-01-05 has passed, and the status is still 'draft' [plan/overdue]
requirements/REQ-0001-banner.md:8:9: note: an effort of 8d, and no metric tells for what [scope/effort]
requirements/REQ-0001-banner.md:10:19: warning: REQ-0007 has changed since it was pinned at 5f1c2a9b [link/suspect]
requirements/REQ-0001-banner.md:10:51: note: 'OLD-7' is REQ-0007 now [link/dangling]
requirements/REQ-0007-guest.md:7:9: note: an effort of 3w, and no metric tells for what [scope/effort]
[1]
$ cp ../before/requirements/REQ-0001-banner.md requirements/
$ req lint --fix --exit-non-zero-on-fix --exit-zero
req: fixed 8 findings in 1 file
requirements/REQ-0001-banner.md:6:6: warning: 2026-01-05 has passed, and the status is still 'draft' [plan/overdue]
requirements/REQ-0001-banner.md:8:9: note: an effort of 8d, and no metric tells for what [scope/effort]
requirements/REQ-0001-banner.md:10:19: warning: REQ-0007 has changed since it was pinned at 5f1c2a9b [link/suspect]
requirements/REQ-0001-banner.md:10:51: note: 'OLD-7' is REQ-0007 now [link/dangling]
requirements/REQ-0007-guest.md:7:9: note: an effort of 3w, and no metric tells for what [scope/effort]

# Paths, ids and rules limit what is fixed.
$ cp ../before/requirements/*.md requirements/
$ req lint --fix --unsafe-fixes --select lifecycle REQ-0007
req: fixed 1 finding in 1 file
$ diff ../before/requirements requirements
diff ../before/requirements/REQ-0007-guest.md requirements/REQ-0007-guest.md
4c4
< status: drft
---
\> status: draft
[1]
$ req lint --fix --ignore front-matter,link requirements/REQ-0001-banner.md
req: fixed 1 finding in 1 file
$ diff ../before/requirements/REQ-0001-banner.md requirements
4c4
< status: 'Draft'
---
\> status: 'draft'
[1]

# A fix that would bring new errors is taken back, alone among the others.
$ doc requirements/REQ-0010-grown.md <<END
> ---
> id: REQ-0010
> title: Grown
> status: Review
> due: 2026-1-5
> ---
> END
$ req lint --fix REQ-0010
req: fixed 1 finding in 1 file
req: note: left out 1 fix that would have brought new errors
requirements/REQ-0010-grown.md:4:9: error: 'Review' is no status of a requirement [lifecycle/status]
[1]
$ grep -e status -e due requirements/REQ-0010-grown.md
status: Review
due: 2026-01-05
# Two slips that mean the same field: one of them is it, and the other stays.
$ doc requirements/REQ-0010-grown.md <<END
> ---
> id: REQ-0010
> title: Grown
> status: draft
> pririty: must
> prioritty: could
> ---
> END
$ req lint --fix --unsafe-fixes REQ-0010
req: fixed 1 finding in 1 file
requirements/REQ-0010-grown.md:6:1: warning: unknown field 'prioritty' [front-matter/unknown]
$ grep pri requirements/REQ-0010-grown.md
priority: must
prioritty: could
# What is excused is not fixed.
$ doc requirements/REQ-0010-grown.md <<END
> ---
> id: REQ-0010
> title: Grown
> status: Draft
> lint: {allow: {lifecycle/status: "as in the old tool"}}
> ---
> END
$ req lint --fix REQ-0010

# Fixes are made in the work tree.
$ git add . && git commit -qm one
$ req lint --fix --staged
req: error: fixes are made in the work tree, and --staged reads elsewhere; leave one of the two out
[2]
$ req lint --diff --rev HEAD
req: error: fixes are made in the work tree, and --rev reads elsewhere; leave one of the two out
[2]
$ req lint --unsafe-fixes
req: error: --unsafe-fixes goes with --fix or --diff
[2]
$ req lint --exit-non-zero-on-fix
req: error: --exit-non-zero-on-fix goes with --fix
[2]
$ git clone -q --bare . ../bare.git && req -C ../bare.git lint --fix
req: error: this is a bare repository, without files to change
[3]
