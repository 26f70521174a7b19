# Which period, which frictions, what is refused, and the gate.
$ . "$TESTS/cli/report/history.sh"
$ repo; req report
req: error: there is no commit yet, and so nothing to measure
[3]
$ rm -rf .git; past; full 1 agreed 'priority: must'; on 2026-06-01; more 1 'One two three'; on 2026-09-10; more 1 'four'; on 2026-11-20
$ period() { req report --only churn -f json "$@" | jq -r '[.from, .to, .frictions[0].value, .frictions[0].trend, .frictions[0].before] | join(" ")'; }
$ period
2026-08-25 2026-11-22 1.33 1.33 0
$ period --today 2026-09-10; period --today 2026-09-09; period --until 2026-09-10; period --until 2026-09-10 --today 2026-11-22
2026-06-13 2026-09-10 1 1 0
2026-06-12 2026-09-09 0 0 0
2026-06-13 2026-09-10 1 1 0
2026-06-13 2026-09-10 1 1 0
# A day counts from its beginning, a revision from the day after it.
$ period --since 2026-09-10; period --since 2026-09-11; period --since HEAD~1; period --since HEAD~2; period --since 2026-11-20 --until 2026-11-20
2026-09-10 2026-11-22 1.62 1.62 0
2026-09-11 2026-11-22 0.41 -0.82 1.23
2026-09-11 2026-11-22 0.41 -0.82 1.23
2026-06-02 2026-11-22 0.69 0.69 0
2026-11-20 2026-11-20 30 30 0
$ period --rev HEAD~1; period --rev main~1 --since HEAD~2
2026-08-25 2026-11-22 1 1 0
2026-06-02 2026-11-22 0.52 0.52 0
# Of days that are still to come nobody knows anything.
$ period --until 2026-11-23; period --until 2026-11-23 --today 2026-11-23
req: error: --until 2026-11-23 is still to come, as today is 2026-11-22: name a day that is over, or today
2026-08-26 2026-11-23 1.33 1.33 0
$ period --since 2026-11-23; period --since nowhere; period --since 1000-01-01; period --until soon
req: error: the period is empty: it begins on 2026-11-23 and ends on 2026-11-22
req: error: unknown revision 'nowhere'; 'git branch --all' and 'git tag' list the names
req: error: the period is longer than a hundred years
req: error: 'soon' is no date like 2026-12-01, as --until wants
# Before the first commit nobody can know.
$ period --until 2025-12-31; req report --until 2025-12-31 --only churn; period --until 2026-01-02
2025-10-03 2025-12-31   
Where the sides rub, 2025-10-03 to 2025-12-31: churn is unknown

  churn        unknown: history begins on 2026-01-02
2025-10-05 2026-01-02   
# As req.yml of the revision says, not that of the work tree.
$ printf 'report: {period: 2w, thresholds: {churn: 1}}\n' >>req.yml; period; on 2026-11-21; period
2026-08-25 2026-11-22 1.33 1.33 0
2026-11-09 2026-11-22 2.14 2.14 0
$ req report --only churn -f json | jq -c '.frictions[0] | [.value, .threshold, .over]'
[2.14,1,true]
$ req report --only churn --fail-over | head -1; req report --only churn --fail-over --since 2026-11-21 | head -1
Where the sides rub, 2026-11-09 to 2026-11-22: churn is too high (!)
Where the sides rub, 2026-11-21 to 2026-11-22: churn is not too high
$ req report --only churn --fail-over >/dev/null
[1]
$ sed -i 's/churn: 1/churn: off/' req.yml; on 2026-11-22; req report --only churn --fail-over; req report --only churn -f json | jq -c '.frictions[0] | [.value, .threshold, .over]'
Where the sides rub, 2026-11-09 to 2026-11-22: churn is not too high
The lower, the better: half a bar is what the team allows, the arrow compares
with the same number of days before.

  churn           2.14   █·········  ↑ 2.14     How much is rewritten after everybody agreed? (words a document and month)

churn: 2.14 words a document and month
  REQ-0001  Wish 1: 1 word added
  Beside it: while agreed: 1 word; documents under agreement: 1 document
  What to do: Agree later on what is still moving, or declare under 'may-change'
  what may still change and until when.
[2.14,null,false]
# Several, in the order of the table, each once.
$ req report --only churn --only half-baked,churn -f json | jq -c '[.frictions[].name]'
["half-baked","churn"]
$ req report --only chrun
req: error: no friction is called 'chrun'; did you mean 'churn'?
[2]
$ req report --only nothing
req: error: no friction is called 'nothing'; there are half-baked, emergencies, process, effort, extras, silence, churn, testing, expectations, data
[2]
$ req report --only ,
req: error: --only names no friction; 'req report --explain' lists them
[2]
$ req report --format yaml
req: error: unknown format 'yaml'; there are: human, json, csv, markdown
[2]
$ req report REQ-0001
req: error: 'REQ-0001' is one word too many: req report
[2]
$ req report --explain --only churn
churn: How much is rewritten after everybody agreed?
  The words added and removed in the bodies of documents after they were first
  agreed, divided by the documents that were under agreement at some time of the
  period and by its months of 30 days. Headings under which nothing is agreed do
  not count, nor do the glossary and what is closed or comes to be. What
  'may-change' had declared before, up to the day that it names, is counted
  apart.
  In: words a document and month; too high beyond 20.
  What to do: Agree later on what is still moving, or declare under 'may-change'
  what may still change and until when.
# What is wrong in req.yml; what stands there instead of days is not used.
$ printf 'report: {period: 0d, thresholds: {churn: much, chrun: 3}, until: now}\n' >req.yml; req lint req.yml; on 2026-11-23; period
req: warning: req.yml: unknown key 'until' (see 'req lint')
req.yml:1:18: error: '0d' is no period [config/syntax]
req.yml:1:42: error: 'much' is no threshold [config/syntax]
req.yml:1:48: error: unknown key 'chrun' [config/unknown]
req.yml:1:59: error: unknown key 'until' [config/unknown]
req: warning: req.yml: unknown key 'until' (see 'req lint --rev HEAD')
2026-08-25 2026-11-22 1.33 1.33 0
$ printf 'report: {period: 90 days}\n' >req.yml; req lint req.yml; printf 'report: 90d\n' >req.yml; req lint req.yml; printf 'report: {period: 40000, thresholds: [churn]}\n' >req.yml; req lint req.yml
req: warning: req.yml: '90 days' is no period (see 'req lint')
req.yml:1:18: error: '90 days' is no period [config/syntax]
req: warning: req.yml: 'report' must be a map of names to values (see 'req lint')
req.yml:1:9: error: 'report' must be a map of names to values [config/syntax]
req: warning: req.yml: '40000' is no period (see 'req lint')
req.yml:1:18: error: '40000' is no period [config/syntax]
req.yml:1:37: error: 'report.thresholds' must be a map of names to values [config/syntax]
[1]
$ printf 'report: {period: 12w, thresholds: {churn: 12.5, extras: 30%%}}\n' >req.yml; req lint req.yml
# what looks like a day and is none
$ req report --since 2026-02-30 --today 2026-11-22
req: warning: req.yml: unknown key 'until' (see 'req lint --rev HEAD')
req: error: '2026-02-30' is no revision, and there is no such day
[2]
# A history that is younger than both periods has no trend, and says why; one with nothing has no figures.
$ rm -rf .git *; past; full 1 agreed 'priority: must'; full 2 review; on 2026-10-01; req report | sed '/^$/q'; req report -f json | jq -c '.frictions[] | select(.name == "churn" or .name == "data") | [.name, .value, .trend, .unknown, .trend_unknown]'; req report --since 2025-12-30 | sed '/^$/q'
Where the sides rub, 2026-08-25 to 2026-11-22: 3 of 10 figures are too high (!),
3 have nothing to count
The lower, the better: half a bar is what the team allows, the arrow compares
with the same number of days before.

["churn",0,null,null,"there was nothing to count in the days before"]
["data",100,0,null,null]
Where the sides rub, 2025-12-30 to 2026-11-22: 3 of 10 figures are too high (!),
3 have nothing to count
The lower, the better: half a bar is what the team allows. There is no trend
yet: history begins on 2026-01-02.
\
$ req report -f markdown --since 2025-12-30 | sed -n 3p; git rm -qr metrics requirements; on 2026-10-02; req report --since 2026-10-03 --only half-baked,data -f csv | cut -d, -f1-9
3 of 10 figures are too high (!), 3 have nothing to count: counted over 328 days; the lower, the better. There is no trend yet: history begins on 2026-01-02.
"friction","figure","value","unit","trend","before","threshold","over","unknown"
"half-baked","","","%","","","20","no","nothing to count"
"half-baked","passed review","0","documents","","","","",""
"half-baked","incomplete","0","documents","","","","",""
"half-baked","without a field","0","documents","","","","",""
"half-baked","without a heading","0","documents","","","","",""
"half-baked","without an owner","0","documents","","","","",""
"half-baked","without an approval","0","documents","","","","",""
"data","","","%","","","25","no","nothing to count"
"data","without a baseline","0","metrics","","","","",""
"data","without a target","0","metrics","","","","",""
"data","without a source","0","metrics","","","","",""
"data","without a fresh reading","0","metrics","","","","",""
# files that cannot be read are told of, once
$ mkdir unread && cd unread && repo && printf 'limits: {document: 500}\n' >req.yml
$ wish() { doc "requirements/REQ-000$1-x.md" <<<"$(printf -- '---\nid: REQ-000%s\ntitle: %b\nstatus: draft\n---\n%s' "$@")"; }
$ wish 1 X && git add . && git commit -qm x && req report --only data --format csv 2>&1 >out
$ wish 2 '\xff' && git add . && git commit -qm x && req report --only data --format csv 2>&1 >out
req: note: 'requirements/REQ-0002-x.md' cannot be read; 'req lint' says why
$ ln -s /etc/passwd requirements/REQ-0003-x.md && wish 4 X "$(printf '%600s' x)" && git add . && git commit -qm x
$ req report --only data --format csv 2>&1 >out
req: note: 3 files cannot be read: 'requirements/REQ-0003-x.md' and 2 more; 'req lint' says why
$ req agenda 2>&1 >out
req: note: 3 files cannot be read: 'requirements/REQ-0003-x.md' and 2 more; 'req lint' says why
