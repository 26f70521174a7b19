# Whether steps and dates are kept.
$ . "$TESTS/cli/report/history.sh"; past; figure process
null null 
$ wish 8 draft 'due: 2026-08-24'; wish 9 draft 'due: 2026-08-23'; on 2026-06-01; TODAY=2026-08-24 figure process; TODAY=2026-08-25 figure process
100 null REQ-0009
100 null REQ-0008 REQ-0009
# The first day counts when it passed in the period: on 2026-11-22, from 2026-08-24 on.
$ figure process; TODAY=2026-11-23 figure process
100 0 REQ-0008
null null 
# Step by step is fine; how long it stayed in each status stands beside it.
$ wish 1 draft; on 2026-09-01; becomes 1 review; on 2026-09-11; becomes 1 agreed; on 2026-09-15; becomes 1 review; on 2026-09-16; becomes 1 draft; on 2026-09-20; figure process
50 -50 REQ-0008
$ figure process 'requirement in draft, median'; figure process 'requirement in review, median'; figure process 'requirement in review, 90 %'; figure process 'requirement in agreed, median'
10 days
4 days
4 days
1 days
# One jumps over review, and one comes back from where nothing comes back.
$ wish 2 draft; wish 3 dropped; on 2026-10-01; becomes 2 agreed; becomes 3 draft; on 2026-10-02; figure process; figure process skipped
75 -25 REQ-0002 REQ-0003 REQ-0008
2 steps
# A date that passes is missed; one that was moved in time is not, and neither is one that was met.
$ wish 4 draft 'due: 2026-10-05'; wish 5 draft 'due: 2026-10-05'; wish 6 delivered 'due: 2026-10-05'; wish 7 dropped 'due: 2026-10-05'; on 2026-10-03
$ wish 5 draft 'due: 2026-12-05'; on 2026-10-05; figure process; figure process 'missed of these'; figure process 'fell due'
66.67 -33.33 REQ-0002 REQ-0003 REQ-0004 REQ-0008
2 dates
3 dates
# Moving it afterwards does not help; today's is not over yet.
$ wish 4 draft 'due: 2026-10-20'; on 2026-10-06; TODAY=2026-10-20 figure process 'missed of these'; TODAY=2026-10-21 figure process 'missed of these'; figure process
3 dates
4 dates
66.67 -33.33 REQ-0004 REQ-0002 REQ-0003 REQ-0008
$ req report --only process
Where the sides rub, 2026-08-25 to 2026-11-22: process is too high (!)
The lower, the better: half a bar is what the team allows, the arrow compares
with the same number of days before.

! process        66.67 % ██████████  ↓ 33.33    How many documents skipped a step or missed their date?

process: 66.67 %; the team wants at most 20
  REQ-0004  Wish 4: due on 2026-10-05, and was still draft, due on 2026-10-20, and was still draft
  REQ-0002  Wish 2: from draft to agreed at once on 2026-10-02
  REQ-0003  Wish 3: from dropped to draft at once on 2026-10-02
  REQ-0008  Wish 8: due on 2026-08-24, and was still draft
  Beside it: moved or were due: 6 documents; skipped: 2 steps; fell due: 4
  dates; missed of these: 3 dates
  in days                    median     90 %
    requirement in draft          1       10
    requirement in review         4        4
    requirement in agreed         1        1
    requirement in dropped        1        1
  What to do: Take the steps in order, and move a date, together, before it
  passes.
# One more that keeps its steps lowers the share.
$ printf -- '---\nid: GOAL-0001\ntitle: More\nstatus: draft\n---\n' | doc goals/GOAL-0001.md; on 2026-11-01; sed -i s/draft/agreed/ goals/GOAL-0001.md; on 2026-11-02; figure process; figure process 'goal in draft, median'
57.14 -42.86 REQ-0004 REQ-0002 REQ-0003 REQ-0008
1 days
# Neither does the glossary: it has figures of its own.
$ printf -- '---\nterm: lead\nstatus: proposed\ndue: 2026-11-02\n---\n' | doc glossary/lead.md; on 2026-11-01; sed -i s/proposed/agreed/ glossary/lead.md; on 2026-11-03; figure process
57.14 -42.86 REQ-0004 REQ-0002 REQ-0003 REQ-0008
# A date is met by the day that 'delivered' names, whenever its status follows, and missed by a later one.
$ full 1 agreed 'due: 2026-11-05'; full 5 agreed 'due: 2026-11-05'; on 2026-11-03; full 1 delivered 'due: 2026-11-05' 'delivered: 2026-11-04'; full 5 delivered 'due: 2026-11-05' 'delivered: 2026-11-06'; on 2026-11-09; req report --only process | grep -e REQ-0001 -e REQ-0005; TODAY=2026-11-08 figure process 'missed of these'
  REQ-0005  Wish 5: from draft to agreed at once on 2026-11-03, due on 2026-11-05, and delivered on 2026-11-06
  REQ-0001  Wish 1: from draft to agreed at once on 2026-11-03
6 dates
# What is open again was not delivered.
$ full 1 draft 'due: 2026-11-05' 'delivered: 2026-11-04'; on 2026-11-10; req report --only process | grep REQ-0001
  REQ-0001  Wish 1: from draft to agreed at once on 2026-11-03, from delivered to draft at once on 2026-11-10, due on 2026-11-05, and was still agreed
# A commit in which it cannot be read, or has a status that nobody knows, hides no step.
$ wish 7 draft; on 2026-11-11; sed -i '2i<<<<<<< ours' requirements/REQ-0007.md; on 2026-11-12; wish 7 delivered; on 2026-11-13; wish 9 draft; on 2026-11-13; becomes 9 odd; on 2026-11-14; becomes 9 delivered; on 2026-11-15; req report --only process | grep -e REQ-0007 -e REQ-0009
  REQ-0007  Wish 7: from dropped to draft at once on 2026-11-11, from draft to delivered at once on 2026-11-13
  REQ-0009  Wish 9: from draft to delivered at once on 2026-11-15
