# Lives through renames, new numbers, merges, removal, and histories that end early.
$ . "$TESTS/cli/report/history.sh"; past; full 1 agreed; full 2 agreed; on 2026-06-01
# Renamed and renumbered, it is the same document.
$ more 1 'one two'; on 2026-09-01; git mv requirements/REQ-0001.md requirements/other.md; on 2026-09-02; sed -i 's/^id: .*/id: REQ-0011\nwas: [REQ-0001]/' requirements/other.md; on 2026-09-03; echo 'three' >>requirements/other.md; on 2026-09-04; figure churn
0.5 0.5 REQ-0011
# What happened on a branch counts once, on its day; the merge itself adds nothing.
$ git checkout -qb side; more 2 'four five'; on 2026-09-05; becomes 2 review; on 2026-09-06; git checkout -q main; full 3 draft; on 2026-09-07; git checkout -q side; git merge -q main -m merge; git checkout -q main; GIT_AUTHOR_DATE=2026-09-08T12:00:00Z GIT_COMMITTER_DATE=2026-09-08T12:00:00Z git merge -q --no-ff side -m merge; figure churn; figure process skipped
0.83 0.83 REQ-0011 REQ-0002
0 steps
# The same change on two branches counts once.
$ git checkout -qb again; more 2 'six seven eight'; on 2026-09-09; git checkout -q main; GIT_COMMITTER_DATE=2026-09-09T18:00:00Z git cherry-pick again >/dev/null; git rev-list --count again..main; figure churn; git merge -q -m both again; figure churn
1
1.33 1.33 REQ-0002 REQ-0011
1.33 1.33 REQ-0002 REQ-0011
# Removed and added again it has one life: it was agreed before.
$ git rm -q requirements/REQ-0002.md; on 2026-09-10; git checkout -q HEAD~1 -- requirements/REQ-0002.md; on 2026-09-11; figure churn; echo 'nine' >>requirements/REQ-0002.md; on 2026-09-12; figure churn
1.33 1.33 REQ-0002 REQ-0011
1.5 1.5 REQ-0002 REQ-0011
# A clock that went wrong: the day is never before that of what the document was before.
$ echo 'ten' >>requirements/REQ-0002.md; git add .; GIT_AUTHOR_DATE='2025-01-01T12:00:00Z' GIT_COMMITTER_DATE='2026-09-13T12:00:00Z' git commit -qm clock; figure churn
1.67 1.67 REQ-0002 REQ-0011
# A file that is too large to read, and one that is no text, hide nothing else.
$ full 5 agreed; full 6 agreed; on 2026-09-14; head -c 600000 /dev/zero | tr '\0' x >>requirements/REQ-0005.md; printf '\xff\xfe\x00' >>requirements/REQ-0006.md; on 2026-09-15; figure churn
req: note: 2 files cannot be read: 'requirements/REQ-0005.md' and 1 more; 'req lint' says why
0.83 0.83 REQ-0002 REQ-0011
# A shallow clone says what it cannot know.
$ git clone -q --depth 2 "file://$DIR" ../shallow; cd ../shallow; req report; req report --only churn,half-baked -f json | jq -c '.complete, (.frictions[] | [.name, .value, .trend, .unknown])'; req report --fail-over --only churn >/dev/null
req: note: 2 files cannot be read: 'requirements/REQ-0005.md' and 1 more; 'req lint' says why
req: note: this clone is shallow, so that most figures are unknown; the rest of history comes with: git fetch --unshallow
Where the sides rub, 2026-08-25 to 2026-11-22: 1 of 10 figures is too high (!),
7 are unknown
The lower, the better: half a bar is what the team allows. There is no trend:
this clone is shallow, and does not reach back so far.

  half-baked   unknown: this clone is shallow, and history ends early
  emergencies  unknown: this clone is shallow, and history ends early
  process      unknown: this clone is shallow, and history ends early
  effort       unknown: this clone is shallow, and history ends early
  extras       unknown: this clone is shallow, and history ends early
  silence      unknown: this clone is shallow, and history ends early
  churn        unknown: this clone is shallow, and history ends early
  testing            0 % ··········             How much was agreed that nobody checks?
  expectations       0   ··········             How often can a sentence be read in two ways? (unclear places a thousand words)
! data             100 % ██████████             How many metrics cannot tell anything?

data: 100 %; the team wants at most 25
  KPI-0001  Orders a day: no baseline, no target, no source, no reading
  Beside it: without a baseline: 1 metric; without a target: 1 metric; without a
  source: 1 metric; without a fresh reading: 1 metric
  What to do: Name a source that both sides read, and write a reading down every
  month: req set KPI-0004 reading=3.4%.
req: note: 2 files cannot be read: 'requirements/REQ-0005.md' and 1 more; 'req lint' says why
req: note: this clone is shallow, so that most figures are unknown; the rest of history comes with: git fetch --unshallow
false
["half-baked",null,null,"this clone is shallow, and history ends early"]
["churn",null,null,"this clone is shallow, and history ends early"]
req: note: 2 files cannot be read: 'requirements/REQ-0005.md' and 1 more; 'req lint' says why
req: note: this clone is shallow, so that most figures are unknown; the rest of history comes with: git fetch --unshallow
$ git fetch -q --unshallow; req report --only churn -f json | jq -c '.complete, .frictions[0].value'
req: note: 2 files cannot be read: 'requirements/REQ-0005.md' and 1 more; 'req lint' says why
true
0.83
