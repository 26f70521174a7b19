# Big effort for small results: what was delivered in the period, against what its metrics say.
$ repo
$ on() { git add -A && GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" git commit -qm "$1"; }
$ effort() { req report --only effort --today "$1" --format json | jq -c '.frictions[0] | .value, ([.figures[] | "\(.label) \(.value) \(.unit)"]), (.details[] | [.id, .why])'; }
$ metric() { printf -- '---\nid: %s\ntitle: X\nstatus: agreed\nunit: "%%"\nbaseline: %s\ntarget: %s\n---\n' "$@" | doc "metrics/$1-x.md"; }
$ want() { printf -- '---\nid: %s\ntitle: X\nstatus: %s\n%s\n---\n' "$@" | doc "requirements/$1-x.md"; }
$ metric KPI-0001 2 4; metric KPI-0002 90 60
$ want REQ-0001 agreed "$(printf 'effort: 6d\ncost: 12,000 EUR\nmetrics: [KPI-0001]')"
$ want REQ-0002 agreed "$(printf 'effort: 1w\ncost: € 1.500,50\nmetrics: [KPI-0002]')"
$ want REQ-0003 agreed "$(printf 'effort: 16h\ncost: EUR 3k')"
$ want REQ-0004 agreed 'metrics: [KPI-0001]'
$ on 2026-09-01 && effort 2026-11-23
null
["effort delivered 0 working days","moved nothing 0 working days","nobody measured 0 working days","without a metric 0 working days","delivered without an effort 0 documents"]
# delivered, and nobody has measured: all of the effort
$ req set REQ-0001 -f status=delivered >out; on 2026-10-01; effort 2026-11-23
100
["effort delivered 6 working days","moved nothing 0 working days","nobody measured 6 working days","without a metric 0 working days","delivered without an effort 0 documents","cost delivered 12000 EUR","cost that moved no metric 12000 EUR"]
["REQ-0001","6 working days, and nobody has read KPI-0001 since"]
# a reading in the right direction, from the next day on: none of it
$ req set KPI-0001 reading=2026-09-30:2.2% reading=2026-10-01:2.5 >out; on 2026-10-02; effort 2026-11-23 | head -1
100
$ req set KPI-0001 reading=2026-10-15:2.6% >out; on 2026-10-15; effort 2026-11-23
0
["effort delivered 6 working days","moved nothing 0 working days","nobody measured 0 working days","without a metric 0 working days","delivered without an effort 0 documents","cost delivered 12000 EUR","cost that moved no metric 0 EUR"]
# another week for the wrong direction, two days without a metric: 7 of 13 days
$ req set REQ-0002 -f status=delivered >out; req set REQ-0003 -f status=delivered >out; req set REQ-0004 -f status=delivered >out
$ req set KPI-0002 reading=2026-11-20:95 >out; on 2026-11-02; effort 2026-11-23
53.85
["effort delivered 13 working days","moved nothing 5 working days","nobody measured 0 working days","without a metric 2 working days","delivered without an effort 1 documents","cost delivered 16500.5 EUR","cost that moved no metric 4500.5 EUR"]
["REQ-0002","5 working days, and KPI-0002 went the wrong way: 90 % → 95 %"]
["REQ-0003","2 working days, and no metric tells what it moved"]
["REQ-0004","nobody wrote its effort down, and nobody has read KPI-0001 since"]
# of another period, and of a day on which it had come back, nothing is known
$ effort 2026-09-30 | head -1
null
$ req set REQ-0002 -f status=agreed >out; on 2026-11-10; effort 2026-11-23 | head -1
25
# property: a day of effort more that moves nothing, and the share rises; one that moves, and it falls
$ for day in 3 4 8; do req set REQ-0003 effort=${day}d >out; on "2026-11-1$day"; effort 2026-11-23 | head -1; done
33.33
40
57.14
$ for day in 7 9; do req set REQ-0001 effort=${day}d >out; on "2026-11-1$day"; effort 2026-11-23 | head -1; done
53.33
47.06
