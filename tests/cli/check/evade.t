# Ways around the rules that only a change can break, each tried by a branch of its own.
$ grown() { printf -- '---\nid: %s\ntitle: Spring banner\nstatus: %s\npriority: must\ndue: 2999-12-01\neffort: 1d\nsystems: [checkout]\nmetrics: [KPI-0001]\nowners: {marketing: ana@example.org, it: raj@example.org}\n---\n\n## Need\n\nVisitors see the offer.\n\n## Requirement\n\nThe page shows it.\n\n## Acceptance criteria\n\n- [ ] It is there.\n' "$1" "$2"; }
$ repo && mkdir requirements goals && grown REQ-0001 agreed >requirements/REQ-0001-banner.md && grown REQ-0002 draft >requirements/REQ-0002-banner.md
$ doc metrics/KPI-0001-orders.md <<END
> ---
> id: KPI-0001
> title: Orders a day
> status: draft
> ---
> END
$ git add . && git commit -qm base
$ tried() { git add -A && git commit -qm "$1" && git checkout -q main && req check main "$1" --select lifecycle,id,link; }
# Agreed, opened by a step that nobody may take, edited, and agreed again.
$ git checkout -q -b opened && sed -i s/agreed/draft/ requirements/REQ-0001* && git commit -qam draft && sed -i 's/draft/agreed/; s/shows it/hides it/' requirements/REQ-0001* && tried opened
requirements/REQ-0001-banner.md:4:9: error: REQ-0001 is agreed, and 'Requirement' changed without a step back to 'review' [lifecycle/edited]
[1]
# By the step that is allowed it is fine.
$ git checkout -q -b back main && sed -i s/agreed/review/ requirements/REQ-0001* && git commit -qam review && sed -i 's/review/agreed/; s/shows it/hides it/' requirements/REQ-0001* && tried back
# What another document at its path went through is not its own way.
$ git checkout -q -b other main && grown REQ-0009 review >requirements/REQ-0001-banner.md && git commit -qam other && grown REQ-0001 agreed | sed 's/shows it/hides it/' >requirements/REQ-0001-banner.md && tried other
requirements/REQ-0001-banner.md:4:9: error: REQ-0001 is agreed, and 'Requirement' changed without a step back to 'review' [lifecycle/edited]
[1]
# Made another kind of document.
$ git checkout -q -b kind main && git mv requirements/REQ-0001* goals/GOAL-0001-banner.md && sed -i 's/REQ-0001/GOAL-0001\nwas: [REQ-0001]/; s/shows it/hides it/' goals/* && tried kind
goals/GOAL-0001-banner.md:2:5: error: REQ-0001 is agreed, and became a goal [lifecycle/removed]
[1]
# Replaced by another document in the same file: each finding is about its own.
$ git checkout -q -b instead main && grown REQ-0099 draft >requirements/REQ-0001-banner.md && tried instead
requirements/REQ-0001-banner.md:2:5: warning: the file's name does not begin with REQ-0099 [id/file-name]
requirements/REQ-0001-banner.md:4:9: error: REQ-0001 is agreed, and was removed [lifecycle/removed]
[1]
$ req check main instead --format json | jq -c '.findings[] | [.rule, .id, .line, .text]'
["id/file-name","REQ-0099",2,"REQ-0099"]
["lifecycle/removed","REQ-0001",4,"agreed"]
# A file that is no document any more; an id that is none; a skipped name.
$ git checkout -q -b suffix main && git mv requirements/REQ-0001-banner.md requirements/REQ-0001-banner.MD && tried suffix
requirements/REQ-0001-banner.md:4:9: error: REQ-0001 is agreed, and was removed [lifecycle/removed]
[1]
$ git checkout -q -b lower main && sed -i s/REQ-0001/req-0001/ requirements/REQ-0001* && tried lower
requirements/REQ-0001-banner.md:2:5: error: 'req-0001' is no id: one here is written REQ-0042 [id/malformed]
requirements/REQ-0001-banner.md:4:9: error: REQ-0001 is agreed, and was removed [lifecycle/removed]
[1]
$ git checkout -q -b skipped main && git mv requirements/REQ-0001-banner.md requirements/README.md && tried skipped
requirements/REQ-0001-banner.md:4:9: error: REQ-0001 is agreed, and was removed [lifecycle/removed]
[1]
$ git checkout -q -b new main && sed -i 's/REQ-0001/REQ-NEW/; s/shows it/hides it/' requirements/REQ-0001* && tried new
requirements/REQ-0001-banner.md:2:5: error: 'REQ-NEW' still waits for its number [id/malformed]
requirements/REQ-0001-banner.md:4:9: error: REQ-NEW is agreed, and 'Requirement' changed without a step back to 'review' [lifecycle/edited]
[1]
# Two documents that swap their ids.
$ git checkout -q -b swapped main && sed -i s/REQ-0001/REQ-0002/ requirements/REQ-0001* && sed -i 's/REQ-0002/REQ-0001/; s/shows it/hides it/' requirements/REQ-0002* && tried swapped
requirements/REQ-0001-banner.md:2:5: warning: the file's name does not begin with REQ-0002 [id/file-name]
requirements/REQ-0001-banner.md:4:9: error: from 'draft' to 'agreed' leaves out 'review' [lifecycle/step]
requirements/REQ-0002-banner.md:2:5: warning: the file's name does not begin with REQ-0001 [id/file-name]
requirements/REQ-0002-banner.md:4:9: error: from 'agreed' to 'draft' leaves out 'review' [lifecycle/step]
[1]
# Settings that would let a status pass for another, and hide fields behind new ones.
$ git checkout -q -b shadow main && printf 'fields:\n  status: {as: {delivered: agreed}}\nkinds:\n  requirement:\n    fields:\n      metrics2: {from: metrics}\n      links: {type: text}\n      hidden: {from: links}\n' >req.yml && sed -i 's/draft/delivered\nlinks: {refines: [GOAL-0099]}/; s/KPI-0001/KPI-0099/' requirements/REQ-0002* && tried shadow 2>/dev/null
requirements/REQ-0002-banner.md:4:9: error: from 'draft' to 'delivered' leaves out 'review' and 'agreed' [lifecycle/step]
requirements/REQ-0002-banner.md:5:19: error: no document has the id 'GOAL-0099' [link/dangling]
requirements/REQ-0002-banner.md:10:11: error: no document has the id 'KPI-0099' [link/dangling]
[1]
# An id that would be more than an id in the command that is proposed.
$ git checkout -q -b typed main && sed -i 's/REQ-0002/"REQ-0002;touch pwned $(x)"\nwas: [REQ-0002]/; s/draft/delivered/' requirements/REQ-0002* && git commit -qam typed && git checkout -q main && req check main typed --select lifecycle/step --format human
requirements/REQ-0002-banner.md:5:9: error: from 'draft' to 'delivered' leaves out 'review' and 'agreed' [lifecycle/step]
 5 | status: delivered
   |         ^^^^^^^^^
  help: go one step at a time: req set --force 'REQ-0002;touch pwned $(x)' status=review

3 documents, 0 terms: 1 error, 0 warnings, 0 notes
[1]
$ git checkout -q -b edited main && sed -i 's/REQ-0001/"REQ-0001`x`"\nwas: [REQ-0001]/; s/shows it/hides it/' requirements/REQ-0001* && git commit -qam edited && git checkout -q main && req check main edited --select lifecycle --format human
requirements/REQ-0001-banner.md:5:9: error: REQ-0001`x` is agreed, and 'Requirement' changed without a step back to 'review' [lifecycle/edited]
 5 | status: agreed
   |         ^^^^^^
  help: first: req set 'REQ-0001`x`' status=review; or say in 'may-change' what may still change, and until when

3 documents, 0 terms: 1 error, 0 warnings, 0 notes
[1]
# An excuse that was there, and is stretched over something new: the reviewer sees it.
$ git checkout -q main && printf -- '---\nid: REQ-0005\ntitle: Excused\nstatus: draft\n---\n\n## Need\n\n<!-- req: allow-begin markdown/link drawn later -->\n[a](a.png)\n<!-- req: allow-end -->\n\nMore.\n' >requirements/REQ-0005-x.md && git add . && git commit -qm excused && git checkout -q -b stretched
$ sed -i 's/^<!-- req: allow-end -->$/[b](b.md)\n&/' requirements/REQ-0005-x.md && git commit -qam stretched && git checkout -q main && req check main stretched --summary comment.md; sed -n '4p; /excused:/,$p' comment.md
It changes 1 document. New: 0 errors, 0 warnings, 0 notes, 2 excused.
- **error**, excused: `requirements/REQ-0005-x.md:10` this link leads to 'requirements/a.png', and nothing is there `markdown/link`
  <br>drawn later
- **error**, excused: `requirements/REQ-0005-x.md:11` this link leads to 'requirements/b.md', and nothing is there `markdown/link`
  <br>drawn later

### What waits for whom

Of what this change touches.

**marketing**

- **REQ-0005** Excused needs an owner for `review`

**it**

- **REQ-0005** Excused needs an owner for `review`
\
