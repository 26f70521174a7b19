# How many documents passed review incomplete, as they stood in that very commit.
$ . "$TESTS/cli/report/history.sh"; past
$ figure half-baked
null null 
# One passes with all that it needs, and its approvals.
$ full 1 draft 'priority: must' 'due: 2027-03-01'; on 2026-06-01; becomes 1 review; on 2026-08-30; signed 1 2026-09-01; becomes 1 agreed; on 2026-09-01
$ figure half-baked
0 null 
# One lacks the criteria; completing it later undoes nothing.
$ full 2 review 'priority: must' 'due: 2027-03-01'; sed -i '/Acceptance/,$d' requirements/REQ-0002.md; on 2026-09-02; signed 2 2026-09-03; becomes 2 agreed; on 2026-09-03
$ figure half-baked
50 null REQ-0002
$ printf '\n## Acceptance criteria\n\n- It stands there.\n' >>requirements/REQ-0002.md; signed 2 2026-09-10; on 2026-09-10
$ figure half-baked; figure half-baked 'without a heading'; figure half-baked 'without an approval'
50 null REQ-0002
1 documents
0 documents
# One is agreed with stale approvals and without a date, and one goes on to delivered at once.
$ full 3 review 'priority: must'; on 2026-09-11; signed 3 2026-09-11; sed -i 's/offer 3/offer three/' requirements/REQ-0003.md; becomes 3 agreed; on 2026-09-12
$ full 4 review 'priority: must' 'due: 2027-03-01'; on 2026-09-13; becomes 4 delivered; on 2026-09-14
$ figure half-baked; for label in 'passed review' incomplete 'without a field' 'without an approval' 'without an owner'; do figure half-baked "$label"; done
75 null REQ-0003 REQ-0004 REQ-0002
4 documents
3 documents
1 documents
2 documents
0 documents
$ req report --only half-baked
Where the sides rub, 2026-08-25 to 2026-11-22: half-baked is too high (!)
The lower, the better: half a bar is what the team allows. There is no trend:
there was nothing to count in the days before.

! half-baked        75 % ██████████             How many documents passed review incomplete?

half-baked: 75 %; the team wants at most 20
  REQ-0003  Wish 3: agreed on 2026-09-12 without 'due', an approval by marketing and an approval by it
  REQ-0004  Wish 4: delivered on 2026-09-14 without an approval by marketing and an approval by it
  REQ-0002  Wish 2: agreed on 2026-09-03 without a heading 'Acceptance criteria'
  Beside it: passed review: 4 documents; incomplete: 3 documents; without a
  field: 1 document; without a heading: 1 document; without an approval: 2
  documents
  What to do: Send it back to review until nothing is missing: 'req show' lists
  what the next status needs, and 'req check' stops it before it is merged.
# Going back and coming again is counted in the period in which it happens; what is agreed and
# delivered later passes no review again.
$ becomes 1 delivered; on 2026-10-01; figure half-baked
75 null REQ-0003 REQ-0004 REQ-0002
$ TODAY=2026-08-31 figure half-baked
null null 
$ TODAY=2026-09-03 figure half-baked
50 null REQ-0002
# A kind that needs nothing more to be agreed is left out, and so is the glossary.
$ printf -- '---\nid: GOAL-0001\ntitle: More\nstatus: agreed\n---\n' | doc goals/GOAL-0001.md; printf -- '---\nterm: lead\nstatus: agreed\n---\n' | doc glossary/lead.md; on 2026-10-02; figure half-baked
75 null REQ-0003 REQ-0004 REQ-0002
# One more that is complete lowers the share, one more that is not raises it.
$ full 5 review 'priority: could' 'due: 2027-03-01'; signed 5 2026-10-03; becomes 5 agreed; on 2026-10-03; figure half-baked
60 null REQ-0003 REQ-0004 REQ-0002
$ wish 6 agreed; on 2026-10-04; figure half-baked
66.67 null REQ-0006 REQ-0003 REQ-0004 REQ-0002
