# How much is rewritten after everybody agreed: words a document and month.
$ . "$TESTS/cli/report/history.sh"; past; full 1 draft; full 2 draft; full 3 draft; on 2026-06-01; figure churn
null null 
# What is written before agreement is none, nor what the agreement itself brings.
$ more 1 'Six words are written in draft.' Notes; on 2026-09-01; more 1 'And six words with the agreement.' More; becomes 1 agreed; on 2026-09-02; figure churn
0 null 
# Three words of one document in three months.
$ more 1 'Some more words'; on 2026-09-10; figure churn
1 null REQ-0001
# One more word raises it, one that goes too.
$ sed -i 's/Some more words/Some more good words/' requirements/REQ-0001.md; on 2026-09-11; figure churn
1.33 null REQ-0001
$ sed -i 's/Some more good words/Some good words/' requirements/REQ-0001.md; on 2026-09-12; figure churn; figure churn 'while agreed'
1.67 null REQ-0001
5 words
# Open questions are none; after it went back, words count all the same.
$ more 1 'Is it so?' 'Open questions'; on 2026-09-13; figure churn; becomes 1 review; on 2026-09-14; sed -i 's/Some good words/Words/' requirements/REQ-0001.md; on 2026-09-15; becomes 1 agreed; on 2026-09-16; figure churn; figure churn 'after going back'
1.67 null REQ-0001
3 null REQ-0001
4 words
# A second agreed document halves it; a word of it raises it.
$ becomes 2 agreed; on 2026-09-17; figure churn; more 2 'one'; on 2026-09-18; figure churn
1.5 null REQ-0001
1.67 null REQ-0001 REQ-0002
# What was declared before counts apart, up to the day that it names, and not if it comes with the words.
$ sed -i 's/^effort/may-change: {what: all of it, until: 2026-10-01}\neffort/' requirements/REQ-0002.md; more 2 'two'; on 2026-09-19; figure churn
1.83 null REQ-0001 REQ-0002
$ more 2 'three words more'; on 2026-10-01; figure churn; figure churn 'declared by may-change'; more 2 'four'; on 2026-10-02; figure churn
1.83 null REQ-0001 REQ-0002
3 words
2 null REQ-0001 REQ-0002
$ req report --only churn
Where the sides rub, 2026-08-25 to 2026-11-22: churn is not too high
The lower, the better: half a bar is what the team allows. There is no trend:
there was nothing to count in the days before.

  churn              2   █·········             How much is rewritten after everybody agreed? (words a document and month)

churn: 2 words a document and month; the team wants at most 20
  REQ-0001  Wish 1: 5 words added and 4 removed
  REQ-0002  Wish 2: 3 words added
  Beside it: while agreed: 8 words; after going back: 4 words; declared by
  may-change: 3 words; documents under agreement: 2 documents
  What to do: Agree later on what is still moving, or declare under 'may-change'
  what may still change and until when.
# What was done before the period began counts only where it changes.
$ full 4 delivered; on 2026-07-01; figure churn 'documents under agreement'; more 4 'late'; on 2026-10-03; figure churn 'documents under agreement'; figure churn
2 documents
3 documents
1.44 null REQ-0001 REQ-0002 REQ-0004
# The glossary has figures of its own; what is removed is not rewritten.
$ printf -- '---\nterm: lead\nstatus: agreed\n---\n' | doc glossary/lead.md; on 2026-10-04; echo 'Much text.' >>glossary/lead.md; on 2026-10-05; git rm -q requirements/REQ-0002.md; on 2026-10-06; figure churn
1.44 null REQ-0001 REQ-0002 REQ-0004
# A word on why it is closed is no churn.
$ printf '\n## Outcome\n\nOther words were found.\n' >>requirements/REQ-0001.md; becomes 1 dropped; on 2026-10-07; figure churn; echo 'And more.' >>requirements/REQ-0001.md; on 2026-10-08; figure churn
1.44 null REQ-0001 REQ-0002 REQ-0004
1.44 null REQ-0001 REQ-0002 REQ-0004
