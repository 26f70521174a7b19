# How much is planned: the share of musts, and effort that nothing measures.
$ repo && mkdir requirements
$ req_() { printf -- '---\nid: REQ-000%s\ntitle: T\nstatus: %s\npriority: %s\n---\n' $1 $2 $3 >requirements/REQ-000$1-t.md; }
$ for n in 1 2 3 4; do req_ $n draft must; done; req lint
$ req_ 5 draft could; req lint --format human
requirements/REQ-0001-t.md:5:11: note: 4 of the 5 documents with a priority are 'must', more than 60 % [scope/musts]
 5 | priority: must
   |           ^^^^
  help: ask of each what would happen without it; this is told at the first one

5 documents, 0 terms: 0 errors, 0 warnings, 1 note
# exactly the largest share is not too large
$ req_ 1 draft should; req lint
# what is done or dropped, or has no priority that one can read, does not count
$ req_ 1 draft must; req_ 5 dropped should; req lint --select scope
$ req_ 5 draft most; req lint --select scope
$ req_ 5 draft ''; req lint --select scope
# options of a rule
$ req_ 5 draft could; printf 'rules:\n  scope/musts: {most: 80}\n' >req.yml; req lint
$ printf 'rules:\n  scope/musts: {most: 79%%, severity: warning}\n' >req.yml; req lint
requirements/REQ-0001-t.md:5:11: warning: 4 of the 5 documents with a priority are 'must', more than 79 % [scope/musts]
$ printf 'rules:\n  scope/musts: {most: 101%%, least: 3}\n  plan: {lead-time: 10 days}\n  scope: {most: [1]}\n' >req.yml; req lint --format human
req.yml:2:23: error: '101%' is not what 'most' asks for [config/syntax]
 2 |   scope/musts: {most: 101%, least: 3}
   |                       ^^^^
  help: a share, like 60%

req.yml:2:29: error: 'scope/musts' has no option 'least' [config/unknown]
 2 |   scope/musts: {most: 101%, least: 3}
   |                             ^^^^^
  help: known here: severity, most

req.yml:3:21: error: '10 days' is not what 'lead-time' asks for [config/syntax]
 3 |   plan: {lead-time: 10 days}
   |                     ^^^^^^^
  help: a number and a unit, like 10d

req.yml:4:17: error: 'most' must be one value [config/syntax]
 4 |   scope: {most: [1]}
   |                 ^^^
  help: a share, like 60%

requirements/REQ-0001-t.md:5:11: note: 4 of the 5 documents with a priority are 'must', more than 60 % [scope/musts]
 5 | priority: must
   |           ^^^^
  help: ask of each what would happen without it; this is told at the first one

5 documents, 0 terms: 4 errors, 0 warnings, 1 note
[1]
$ rm req.yml requirements/*
# effort beyond five days wants a metric, in what is still to come
$ effort() { printf -- '---\nid: REQ-0001\ntitle: T\nstatus: %s\n%s\n---\n' $1 "$2" >requirements/REQ-0001-t.md; req lint --select scope,metric; }
$ effort draft 'effort: 5d'
$ effort draft 'effort: 41h'
requirements/REQ-0001-t.md:5:9: note: an effort of 41h, and no metric tells for what [scope/effort]
$ effort review 'effort: 2w'
requirements/REQ-0001-t.md:5:9: note: an effort of 2w, and no metric tells for what [scope/effort]
$ effort dropped 'effort: 2w'
$ effort draft 'effort: two weeks'
$ effort draft "$(printf 'effort: 2w\nmetrics: [KPI-0001]')"
# where the status asks for a metric, or metric/none does, that is enough
$ effort agreed 'effort: 2w'
$ doc metrics/KPI-0001-orders.md <<END
> ---
> id: KPI-0001
> title: Orders
> status: draft
> ---
> END
$ effort review 'effort: 2w'
requirements/REQ-0001-t.md:4:9: warning: no metric tells what this requirement moves [metric/none]
$ effort draft 'effort: 2w'
requirements/REQ-0001-t.md:5:9: note: an effort of 2w, and no metric tells for what [scope/effort]
$ echo 'rules: {scope/effort: {from: 2w}}' >req.yml; effort draft 'effort: 2w'
