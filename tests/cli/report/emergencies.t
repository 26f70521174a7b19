# How many wishes came too late for their date: 10 working days, unless configured.
$ . "$TESTS/cli/report/history.sh"; past
$ wish 5 draft; on 2026-06-01; wish 1 draft 'due: 2026-12-01'; on 2026-09-01; figure emergencies
0 null 
# Nine working days are too few, ten are not: 2026-10-05 is a Monday.
$ wish 2 draft 'due: 2026-10-16'; wish 3 draft 'due: 2026-10-19'; on 2026-10-05; figure emergencies
33.33 null REQ-0002
# With a reason, which may come later.
$ wish 4 review 'due: 2026-10-08' 'reason: The fair was moved.'; on 2026-10-05; figure emergencies
50 null REQ-0002 REQ-0004
$ figure emergencies 'too late, with a reason'; figure emergencies 'too late, without a reason'; figure emergencies 'agreed lead time'
1 documents
1 documents
10 working days
$ wish 2 draft 'due: 2026-10-16' 'reason: So was this one.'; on 2026-10-06; figure emergencies 'too late, with a reason'
2 documents
# The first date counts, from the day on which it was written down; moved dates stand beside it.
$ wish 5 draft 'due: 2026-10-30'; on 2026-10-26; figure emergencies
60 null REQ-0005 REQ-0002 REQ-0004
$ wish 1 draft 'due: 2026-11-02'; on 2026-10-27; figure emergencies; figure emergencies 'dates moved too near'
60 null REQ-0005 REQ-0002 REQ-0004
1 documents
# What is done or closed already is none, and neither is a decision.
$ wish 6 delivered 'due: 2026-10-30'; wish 7 dropped 'due: 2026-10-30'; printf -- '---\nid: DEC-0001\ntitle: D\nstatus: draft\ndue: 2026-10-30\n---\n' | doc decisions/DEC-0001.md; on 2026-10-28; figure emergencies
60 null REQ-0005 REQ-0002 REQ-0004
$ req report --only emergencies
Where the sides rub, 2026-08-25 to 2026-11-22: emergencies is too high (!)
The lower, the better: half a bar is what the team allows. There is no trend:
there was nothing to count in the days before.

! emergencies       60 % ██████████             How many wishes came too late for their date?

emergencies: 60 %; the team wants at most 20
  REQ-0005  Wish 5: asked for 2026-10-30 with 4 working days left, without a reason
  REQ-0002  Wish 2: asked for 2026-10-16 with 9 working days left, because: So was this one.
  REQ-0004  Wish 4: asked for 2026-10-08 with 3 working days left, because: The fair was moved.
  Beside it: got a date: 5 documents; too late, without a reason: 1 document;
  too late, with a reason: 2 documents; dates moved too near: 1 document; agreed
  lead time: 10 working days
  What to do: Agree on dates earlier, in the weekly meeting; where something
  cannot wait, write down under 'reason' why.
# By another lead time.
$ echo 'rules: {plan/emergency: {lead-time: 1w}}' >>req.yml; on 2026-10-29; figure emergencies; figure emergencies 'agreed lead time'
40 null REQ-0005 REQ-0004
5 working days
# One more in time lowers the share, one more too late raises it.
$ wish 8 draft 'due: 2027-10-30'; on 2026-10-30; figure emergencies
33.33 null REQ-0005 REQ-0004
$ wish 9 draft 'due: 2026-11-03'; on 2026-10-30; figure emergencies
42.86 null REQ-0005 REQ-0009 REQ-0004
