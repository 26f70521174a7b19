# Missing data: metrics that nobody can judge anything by.
$ repo
$ on() { git add -A && GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" git commit -qm "$1"; }
$ metric() { { printf -- '---\nid: %s\ntitle: X\nstatus: %s\n' "$1" "$2"; cat; printf -- '---\n'; } | doc "metrics/$1-x.md"; }
$ data() { req report --only data --today "$1" --format json | jq -c '.frictions[0] | [.value, .trend], ([.figures[].value]), (.details[] | [.id, .why])'; }
# none at all
$ doc requirements/REQ-0001-x.md <<<"$(printf -- '---\nid: REQ-0001\ntitle: X\nstatus: draft\n---\n')"
$ on 2026-05-01 && data 2026-11-23
[null,null]
[0,0,0,0]
# one that has all, one that is retired, one that is a draft and has nothing: half of two
$ metric KPI-0001 agreed <<END
> baseline: 1
> target: 2
> source: the shop
> readings: [{on: 2026-06-01, value: 1}, {on: 2026-10-19, value: 1.5}]
> END
$ metric KPI-0002 retired </dev/null
$ metric KPI-0003 draft </dev/null
$ on 2026-10-20 && data 2026-11-23
[50,null]
[1,1,1,1]
["KPI-0003","no baseline, no target, no source, no reading"]
# a day later the reading is older than 35 days
$ data 2026-11-24
[100,null]
[1,1,1,2]
["KPI-0003","no baseline, no target, no source, no reading"]
["KPI-0001","last read on 2026-10-19"]
# a fresh one, and a target taken away; what is of a later day is not known yet
$ req set KPI-0001 reading=2026-11-23:1.6 target= --today 2026-11-23 && on 2026-11-23
metrics/KPI-0001-x.md
$ data 2026-11-24
[100,null]
[1,2,1,1]
["KPI-0003","no baseline, no target, no source, no reading"]
["KPI-0001","no target"]
$ data 2026-11-22
[50,null]
[1,1,1,1]
["KPI-0003","no baseline, no target, no source, no reading"]
# property: a metric without data more, and the share does not fall; its reading, and it does not rise
$ for i in 4 5 6; do metric KPI-000$i draft </dev/null; on "2026-11-2$i"; done; data 2026-11-26 | head -2
[100,null]
[4,5,4,4]
$ req set KPI-0001 target=2 >out; for i in 3 4 5 6; do on "2026-12-0$((i - 2))"; data "2026-12-0$((i - 2))" | head -1; req set KPI-000$i baseline=1 target=2 source=shop reading=2026-12-01:1 --today 2026-12-01 >out; done; on 2026-12-05; data 2026-12-05
[80,null]
[60,null]
[40,null]
[20,null]
[0,null]
[0,0,0,0]
# what lint refuses is lacking, and so is an empty text; a reading of a day to come tells nothing yet
$ rm metrics/* && metric KPI-0001 agreed <<END
> baseline: ten
> target: five
> source: " "
> readings: [{on: 2026-12-01, value: 1}]
> END
$ metric KPI-0002 agreed <<END
> baseline: 1
> target: 2
> source: the shop
> readings: [{on: 2027-02-03, value: 1}, {on: 2027-01-02, value: 1}]
> END
$ metric KPI-0003 agreed <<END
> baseline: 1
> target: 2
> source: the shop
> readings: many
> END
$ metric KPI-0004 agreed <<<'source: ['
$ on 2026-12-06 && data 2026-12-06
req: note: 'metrics/KPI-0004-x.md' cannot be read; 'req lint' says why
[100,null]
[2,2,2,3]
["KPI-0004","what stands above its text cannot be read"]
["KPI-0001","'baseline' cannot be read, 'target' cannot be read, no source"]
["KPI-0002","no reading but one of 2027-01-02, a day to come"]
["KPI-0003","'readings' cannot be read"]
