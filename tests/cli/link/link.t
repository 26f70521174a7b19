# Links are added, pinned and taken out in place.
$ team draft
$ for i in 1 2; do req new goal "Goal $i" --commit >/dev/null; done
$ show() { grep '^metrics\|^links' requirements/*.md; }
$ req link REQ-0001 refines GOAL-0001 GOAL-0002 && show
REQ-0001 refines GOAL-0001: Goal 1
REQ-0001 refines GOAL-0002: Goal 2
metrics: [KPI-0001]
links: {refines: [GOAL-0001, GOAL-0002]}
$ req link REQ-0001 links.refines GOAL-0001; req link REQ-0001 refines GOAL-0001 --pin && show
req: GOAL-0001 stands in 'links.refines' already
REQ-0001 refines GOAL-0001: Goal 1
REQ-0001 refines GOAL-0001@89430f11: Goal 1
metrics: [KPI-0001]
links: {refines: [GOAL-0001@89430f11, GOAL-0002]}
$ req link REQ-0001 refines GOAL-0001 && req link REQ-0001 metrics KPI-0001 --pin && show && req lint
req: GOAL-0001@89430f11 stands in 'links.refines' already
REQ-0001 refines GOAL-0001@89430f11: Goal 1
REQ-0001 metrics KPI-0001@d1620c49: Orders a day
metrics: [KPI-0001@d1620c49]
links: {refines: [GOAL-0001@89430f11, GOAL-0002]}
# What the schema refuses is refused, and nothing is written.
$ req link REQ-0001 refine GOAL-0001
req: error: a requirement has no links 'refine'; did you mean 'refines'?
[2]
$ req link REQ-0001 banana GOAL-0001
req: error: a requirement has no links 'banana'; there are metrics, refines, depends, conflicts, measures, verifies, resolves
[2]
$ req link REQ-0001 refines GOAL-0001 KPI-0001
req: GOAL-0001@89430f11 stands in 'links.refines' already
req: error: 'KPI-0001' is a metric, and 'links.refines' is for a goal or requirement
[2]
$ req link REQ-0001 depends REQ-0001
req: error: 'REQ-0001' cannot link to itself
[2]
$ req link REQ-0001 refines GOAL-0009
req: error: no document 'GOAL-0009'; did you mean 'GOAL-0001'?
[2]
$ req link REQ-0009 refines GOAL-0001
req: error: no document 'REQ-0009'; did you mean 'REQ-0001'?
[2]
$ req link REQ-0001 refines GOAL-0002@abcd1234
req: error: 'GOAL-0002@abcd1234' has a pin; leave it out, and --pin makes the right one
[2]
$ req link REQ-0001 refines
req: error: something is missing: req link ID TYPE TARGET…, as in req link REQ-0042 refines GOAL-0003
[2]
$ req link REQ-0001 refines GOAL-0001 --pin --remove
req: error: --pin and --remove do not go together
[2]
$ show
metrics: [KPI-0001@d1620c49]
links: {refines: [GOAL-0001@89430f11, GOAL-0002]}
# Out again; what is gone, too.
$ req link REQ-0001 refines GOAL-0001 GOAL-0002 --remove && show
REQ-0001 no longer refines GOAL-0001@89430f11: Goal 1
REQ-0001 no longer refines GOAL-0002: Goal 2
metrics: [KPI-0001@d1620c49]
links: {refines: []}
$ req link REQ-0001 refines GOAL-0001 --remove
req: error: 'GOAL-0001' is not in 'links.refines'
[2]
$ sed -i 's/^links.*/links: {refines: [GOAL-0007, GOAL-0001]}/' requirements/*.md && req link REQ-0001 refines GOAL-0007 --remove && show
metrics: [KPI-0001@d1620c49]
links: {refines: [GOAL-0001]}
# Lists in lines, comments, quotes.
$ sed -i 's/^links.*/links:\n  refines: # ours\n    - "GOAL-0001" # the first\n  depends: []/' requirements/*.md
$ req link REQ-0001 refines GOAL-0001 GOAL-0002 --pin && sed -n '/^links/,/^---/p' requirements/*.md
REQ-0001 refines GOAL-0001@89430f11: Goal 1
REQ-0001 refines GOAL-0002@854cc467: Goal 2
links:
  refines: # ours
    - "GOAL-0001@89430f11" # the first
    - GOAL-0002@854cc467
  depends: []
---
# Terms link by their names.
$ req new term Basket >/dev/null && req new term Order >/dev/null && req link order see basket && grep see glossary/order.md
order see basket: Basket
see: [basket]
