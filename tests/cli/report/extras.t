# How much is piled on after the plan was made.
$ . "$TESTS/cli/report/history.sh"; past; figure extras
null null 
$ full 1 agreed 'priority: should'; full 2 agreed 'priority: must'; wish 3 draft 'priority: could'; full 4 agreed 'priority: should' 'may-change: {what: the offer, until: 2026-09-20}'; full 5 review 'priority: should'; full 6 review 'priority: should'; on 2026-06-01; figure extras; figure extras 'share of musts'
0 0 
16.67 %
# It grows while agreed: more words than went, where a status asks for them.
$ sed -i 's/shows offer 1/always shows offer 1/' requirements/REQ-0001.md; on 2026-09-01; figure extras; figure extras 'grown while agreed'
33.33 33.33 REQ-0001
1 documents
# Another wording of as many words is none, nor are open questions, nor what grows after going back.
$ sed -i 's/shows offer 2/presents offer 2/' requirements/REQ-0002.md; more 2 'Which one?' 'Open questions'; on 2026-09-02; becomes 2 review; on 2026-09-03; sed -i 's/presents/always presents/' requirements/REQ-0002.md; on 2026-09-04; becomes 2 agreed; on 2026-09-05; figure extras
33.33 33.33 REQ-0001
# What was declared before is counted apart, up to the day that it names.
$ sed -i 's/shows/always shows/' requirements/REQ-0004.md; on 2026-09-20; figure extras; figure extras 'growth declared by may-change'
33.33 33.33 REQ-0001
1 words
$ sed -i 's/always/always and everywhere/' requirements/REQ-0004.md; on 2026-09-21; figure extras
66.67 66.67 REQ-0001 REQ-0004
# A must that was none when it was agreed.
$ sed -i 's/priority: should/priority: must/' requirements/REQ-0001.md; on 2026-09-22; figure extras; figure extras 'made a must later'; figure extras 'share of musts'
66.67 66.67 REQ-0001 REQ-0004
1 documents
33.33 %
# After the freeze: added, made a must, agreed. A first draft that is no must is an idea.
$ echo 'freeze: 2026-09-30' >>req.yml; on 2026-09-23; figure extras
66.67 66.67 REQ-0001 REQ-0004
$ wish 7 draft 'priority: must' 'reason: The fair was moved.'; wish 8 draft 'priority: should'; becomes 5 agreed; sed -i 's/priority: should/priority: must/' requirements/REQ-0006.md; on 2026-10-01; figure extras
83.33 83.33 REQ-0001 REQ-0004 REQ-0005 REQ-0006 REQ-0007
$ for label in planned 'added after the freeze' 'agreed after the freeze' 'made a must later' 'with a reason'; do figure extras "$label"; done
6 documents
1 documents
1 documents
2 documents
1 documents
$ req report --only extras
Where the sides rub, 2026-08-25 to 2026-11-22: extras is too high (!)
The lower, the better: half a bar is what the team allows, the arrow compares
with the same number of days before.

! extras         83.33 % ██████████  ↑ 83.33    How much is piled on after the plan was made?

extras: 83.33 %; the team wants at most 10
  REQ-0001  Wish 1: grew by 1 word while agreed, made a must after it was agreed
  REQ-0004  Wish 4: grew by 2 words while agreed
  REQ-0005  Wish 5: agreed after the freeze
  REQ-0006  Wish 6: made a must after the freeze
  REQ-0007  Wish 7: added after the freeze, a must
  Beside it: planned: 6 documents; share of musts: 50 %; grown while agreed: 2
  documents; made a must later: 2 documents; added after the freeze: 1 document;
  agreed after the freeze: 1 document; with a reason: 1 document; growth
  declared by may-change: 1 word
  What to do: For each extra agree on what falls out for it, or let it wait for
  the next plan; send a document back to review before it grows.
# Dropped, it is none any more; one more raises the share.
$ becomes 7 dropped; on 2026-10-02; figure extras
80 80 REQ-0001 REQ-0004 REQ-0005 REQ-0006
$ full 9 agreed 'priority: could'; on 2026-10-03; figure extras
83.33 83.33 REQ-0001 REQ-0004 REQ-0005 REQ-0006 REQ-0009
# By a baseline; without it nobody can know.
$ sed -i 's/^freeze: .*/freeze: autumn/' req.yml; on 2026-10-04; figure extras; req report --only extras
null null 
Where the sides rub, 2026-08-25 to 2026-11-22: extras is unknown

  extras       unknown: nobody can know what came after the freeze 'autumn': there is no such baseline here; 'git fetch --tags' may bring it, 'req baseline' makes one
$ git tag baseline/autumn HEAD~1; figure extras
40 40 REQ-0001 REQ-0004
$ wish 8 draft 'priority: must'; on 2026-10-05; figure extras
50 50 REQ-0001 REQ-0004 REQ-0008
# A plan of more documents lowers the share.
$ sed -i 's/^freeze: .*/freeze: 2026-11-30/' req.yml; full 7 agreed 'priority: could'; on 2026-10-06; figure extras
33.33 33.33 REQ-0001 REQ-0004
