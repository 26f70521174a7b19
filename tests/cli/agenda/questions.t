# Open questions, the documents with the oldest first, and how long they have been open.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ r() { { printf -- '---\nid: REQ-000%s\ntitle: R%s\nstatus: %s\n---\n\n## Need\n\n- [ ] No question.\n' "$1" "$1" "$2"; cat; } >"requirements/REQ-000$1-r.md"; }
$ questions() { req agenda --today 2026-11-22 "$@" | sed -n '/^## Open/,/^## [^O]/{/^ *-/p}'; }
$ mkdir requirements goals
$ at 02; r 1 draft <<END
>
> ## Open questions
>
> - [ ] Who pays for it, and when will the *last*
>   payment come?
> - [x] Answered, says Raj.
>   - [ ] What hangs below an answer belongs to it.
> - ~~Struck out.~~
> - Without a box?
>   - Details of it.
>
> 1. Counted?
>
> In a paragraph?
>
> None.
>
> ### A heading below
>
> * [ ] Under it?
>
> -
>
> ## Data needed
>
> - [ ] None of our business.
> END
$ git add .; git commit -qm one
$ at 09; r 2 review <<<$'\n# open QUESTIONS\n\n- Two?'; git add .; git commit -qm two
$ questions
- **REQ-0001 R1**
  - Who pays for it, and when will the last payment come? (open for 20 days)
  - Without a box? (open for 20 days)
  - Counted? (open for 20 days)
  - In a paragraph? (open for 20 days)
  - Under it? (open for 20 days)
- **REQ-0002 R2**
  - Two? (open for 13 days)
# Breaking lines anew, ticking and other words change no age; other words of it do.
$ at 16; sed -i 'N;s/the \*last\*\n  payment/the\n  *last* payment/;P;D' requirements/REQ-0001-r.md; sed -i 's/Without a box/Quite without a box/; s/Counted/Still counted/' requirements/REQ-0001-r.md; git commit -qam three; git mv requirements/REQ-0001-r.md requirements/REQ-0001-moved.md; at 17; git commit -qm four
$ questions | sed -n '2,6p'
  - Who pays for it, and when will the last payment come? (open for 20 days)
  - Quite without a box? (open for 6 days)
  - Still counted? (open for 6 days)
  - In a paragraph? (open for 20 days)
  - Under it? (open for 20 days)
# In the work tree alone it is of today; gone and back it is of the day when it came back.
$ sed -i 's/Two?/Two and three?/' requirements/REQ-0002-r.md; questions | tail -n 1; git checkout -q requirements/REQ-0002-r.md
  - Two and three? (new today)
$ at 18; sed -i '/Two?/d' requirements/REQ-0002-r.md; git commit -qam five; at 19; echo '- Two?' >>requirements/REQ-0002-r.md; git commit -qam six; questions | tail -n 1
  - Two? (open for 3 days)
# What is done or given up has no questions; other asides of a kind ask nothing.
$ sed -i 's/status: review/status: delivered/' requirements/REQ-0002-r.md; sed -i 's/status: draft/status: dropped/' requirements/REQ-0001-moved.md; questions
$ printf -- '---\nid: GOAL-0001\ntitle: G\nstatus: agreed\n---\n\n## Reached\n\n- half of it\n- [ ] the rest?\n' >goals/GOAL-0001-g.md; questions
