# What an agreed metric wants, readings in their order, and what no metric tells about.
$ repo && mkdir requirements goals
$ metric() { doc metrics/KPI-0001-orders.md; req lint --select metric "$@"; }
$ metric <<END
> ---
> id: KPI-0001
> title: Orders
> status: draft
> ---
> END
$ metric <<END
> ---
> id: KPI-0001
> title: Orders
> status: agreed
> unit: ""
> source:
> baseline: none
> ---
> END
metrics/KPI-0001-orders.md:4:9: warning: 'target' is missing, and the metric is 'agreed' [metric/target]
metrics/KPI-0001-orders.md:5:1: warning: 'unit' is empty, and the metric is 'agreed' [metric/unit]
metrics/KPI-0001-orders.md:6:1: warning: 'source' is empty, and the metric is 'agreed' [metric/source]
$ sed -i 's/agreed/retired/' metrics/*; req lint --select metric
# what the status needs is not asked for twice
$ doc req.yml <<END
> kinds:
>   metric:
>     statuses:
>       draft: {}
>       agreed: {means: agreed, needs: {fields: [target, unit]}}
> END
$ sed -i 's/retired/agreed/' metrics/*; req lint
metrics/KPI-0001-orders.md:4:9: error: 'target' is missing, and status 'agreed' needs it [front-matter/required]
metrics/KPI-0001-orders.md:5:1: error: 'unit' is empty, and status 'agreed' needs it [front-matter/required]
metrics/KPI-0001-orders.md:6:1: warning: 'source' is empty, and the metric is 'agreed' [metric/source]
metrics/KPI-0001-orders.md:7:11: error: 'none' in 'baseline' is not a number like 3.5 [front-matter/type]
[1]
$ rm req.yml
# out of order is told once, a day that is there again each time; what is no day is told elsewhere
$ metric --format human <<END
> ---
> id: KPI-0001
> title: Orders
> status: draft
> readings:
>   - {on: 2026-10-19, value: 3}
>   - {on: "2026-10-05", value: 1}
>   - {on: 2026-10-12, value: 2}
>   - {on: soon, value: 2}
>   - {on: 2026-11-02}
>   - {value: 7}
>   - {on: 2026-10-19, value: 4}
>   - {on: 2026-11-02, value: 5}
>   - 7
> ---
> END
metrics/KPI-0001-orders.md:7:10: error: the reading of 2026-10-05 stands behind that of 2026-10-19 [metric/readings]
 7 |   - {on: "2026-10-05", value: 1}
   |          ^^^^^^^^^^^^
  help: put the oldest reading first

metrics/KPI-0001-orders.md:12:10: error: there is a reading of 2026-10-19 already [metric/readings]
 12 |   - {on: 2026-10-19, value: 4}
    |          ^^^^^^^^^^

metrics/KPI-0001-orders.md:13:10: error: there is a reading of 2026-11-02 already [metric/readings]
 13 |   - {on: 2026-11-02, value: 5}
    |          ^^^^^^^^^^

1 document, 0 terms: 3 errors, 0 warnings, 0 notes
[1]
# nothing is told of a document that a metric tells about: by name, by measuring it, by its goal
$ rm -r metrics
$ goal() { printf -- '---\nid: GOAL-%s\ntitle: G\nstatus: %s\n' $1 $2 >goals/GOAL-$1-g.md; cat >>goals/GOAL-$1-g.md; echo --- >>goals/GOAL-$1-g.md; }
$ review() { printf -- '---\nid: REQ-%s\ntitle: R\nstatus: %s\n' $1 $2 >requirements/REQ-$1-r.md; cat >>requirements/REQ-$1-r.md; echo --- >>requirements/REQ-$1-r.md; }
$ goal 0001 agreed <<<'due: 2027-05-31'
$ goal 0002 agreed <<<'metrics:'
$ goal 0003 reached <<<'due: 2027-05-31'
$ review 0001 review <<<'links: {refines: [GOAL-0001]}'
$ review 0002 review <<<'links: {refines: [REQ-0001]}'
$ review 0003 review <<<'links: {refines: [GOAL-0002]}'
$ review 0004 review <<<'metrics: []'
$ review 0005 review <<<'metrics: [KPI-0009]'
$ review 0006 review <<<'links: {refines: [GOAL-0009]}'
$ review 0007 review <<<'metrics: KPI'
$ review 0008 draft <<<'effort: 3w'
$ review 0009 agreed <<<'effort: 3w'
$ review 0010 dropped <<<'reason: no'
$ review 0011 review <<<'links: {conflicts: [GOAL-0001]}'
$ req lint --select metric
# nobody here counts anything yet: nothing to ask for
$ metric <<END
> ---
> id: KPI-0001
> title: Orders
> status: draft
> links: {measures: [GOAL-0001]}
> ---
> END
goals/GOAL-0002-g.md:5:1: warning: no metric tells what this goal moves [metric/none]
requirements/REQ-0003-r.md:4:9: warning: no metric tells what this requirement moves [metric/none]
requirements/REQ-0004-r.md:5:1: warning: no metric tells what this requirement moves [metric/none]
requirements/REQ-0011-r.md:4:9: warning: no metric tells what this requirement moves [metric/none]
