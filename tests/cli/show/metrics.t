# What metrics say of a document, and what was read of one.
$ repo
$ req() { command req "$@" | sed '/^Links to/,$d;/^Linked from/,$d;/^$/d'; }
$ metric() { { printf -- '---\nid: %s\ntitle: %s\nstatus: agreed\n' "$1" "$2"; cat; printf -- '---\n'; } | doc "metrics/$1-x.md"; }
$ metric KPI-0004 'Checkout conversion' <<END
> unit: "%"
> direction: up
> baseline: 2.0
> target: 3.5
> readings:
>   - {on: 2026-10-02, value: 2.2}
>   - {on: 2026-10-30, value: 2.9}
>   - {on: 2026-11-13, value: 3.2}
>   - {on: 2026-11-20, value: 3.40}
> END
$ metric KPI-0005 'Time to pay' <<END
> unit: s
> baseline: 40
> target: 30
> readings: [{on: 2026-11-20, value: 45}]
> END
$ metric KPI-0006 'Complaints' <<END
> direction: down
> readings: [{on: 2026-11-01, value: 12}, {on: 2026-11-20, value: 12}]
> END
$ metric KPI-0007 'Visits' <<END
> readings: [{on: 2026-10-01, value: 5}]
> END
$ metric KPI-0008 'Nothing yet' </dev/null
$ requirement() { doc "requirements/$1-x.md" <<<"$(printf -- '---\nid: %s\ntitle: Banner\nstatus: %s\n%s\n---\n' "$@")"; }
$ requirement REQ-0001 delivered "$(printf 'delivered: 2026-11-06\nmetrics: [KPI-0004, KPI-0005, KPI-0006, KPI-0007, KPI-0008]')"
$ req show REQ-0001 | sed -n '/^Metrics/,$p'
Metrics
  KPI-0004 Checkout conversion: 2.9 % → 3.40 % since delivery, target 3.5 %,
    93 % of the way
  KPI-0005 Time to pay: 40 s → 45 s since delivery, the wrong way, target 30 s
  KPI-0006 Complaints: 12 → 12 since delivery, not moved
  KPI-0007 Visits: no reading since delivery, 5 before
  KPI-0008 Nothing yet: no reading yet

# before delivery: where they stand
$ requirement REQ-0001 agreed 'metrics: [KPI-0004, KPI-0005]'
$ req show REQ-0001 | sed -n '/^Metrics/,$p'
Metrics
  KPI-0004 Checkout conversion: 3.40 % on 2026-11-20, target 3.5 %, 93 % of
    the way
  KPI-0005 Time to pay: 45 s on 2026-11-20, target 30 s

# without the day of delivery the baseline is what was before
$ requirement REQ-0001 delivered 'metrics: [KPI-0004]'
$ req show REQ-0001 | sed -n '/^Metrics/,$p'
Metrics
  KPI-0004 Checkout conversion: 2.0 % → 3.40 % since delivery, target 3.5 %,
    93 % of the way

# a requirement leans on the metrics of its goal, where it names none
$ doc goals/GOAL-0001-x.md <<END
> ---
> id: GOAL-0001
> title: More orders
> status: agreed
> owners: {marketing: ana@example.org}
> metrics: [KPI-0004]
> ---
> END
$ requirement REQ-0002 delivered "$(printf 'delivered: 2026-11-06\nlinks: {refines: [REQ-0003]}')"
$ requirement REQ-0003 draft 'links: {refines: [GOAL-0001, REQ-0002]}'
$ req show REQ-0002 | sed -n '/^Metrics/,$p'
Metrics
  KPI-0004 Checkout conversion: 2.9 % → 3.40 % since delivery, target 3.5 %,
    93 % of the way

$ command req show REQ-0002 --format json | jq -c .document.metrics
[{"id":"KPI-0004","title":"Checkout conversion","unit":"%","before":2.9,"before_on":"2026-10-30","after":3.4,"after_on":"2026-11-20","target":3.5,"moved":"towards","reached":false,"way":93.33333333333333}]
# a metric: its readings, and whose it is
$ req show KPI-0004
KPI-0004  Checkout conversion
metric, agreed  metrics/KPI-0004-x.md
  unit           %
  direction      up
  baseline       2.0
  target         3.5
  readings       ▁▅▆█ 2.2 % on 2026-10-02 → 3.40 % on 2026-11-20
  progress       93 % of the way to the target
  joint          no, only goals of marketing lean on it: GOAL-0001

# goals of both sides make it a metric in common: also one that refines another, but none that is dropped
$ doc goals/GOAL-0002-x.md <<END
> ---
> id: GOAL-0002
> title: Fewer calls
> status: dropped
> owners: {it: raj@example.org}
> metrics: [KPI-0004]
> ---
> END
$ req show KPI-0004 | grep joint
  joint          no, only goals of marketing lean on it: GOAL-0001
$ sed -i 's/dropped/draft/;s/^metrics.*/links: {refines: [GOAL-0001]}/' goals/GOAL-0002-x.md
$ req show KPI-0004 | grep joint
  joint          yes, goals of marketing and it lean on it: GOAL-0001, GOAL-0002
$ command req show KPI-0004 --format json | jq -c '.document | [.joint, .goals]'
[true,["GOAL-0001","GOAL-0002"]]
$ metric KPI-0006 'Complaints' <<END
> target: 10
> baseline: 20
> readings: [{on: 2026-11-01, value: 9}]
> END
$ req show KPI-0006
KPI-0006  Complaints
metric, agreed  metrics/KPI-0006-x.md
  baseline       20
  target         10
  readings       9 on 2026-11-01
  progress       the target is reached

# further away than at the beginning is no progress
$ req show KPI-0005 | tail -2
  readings       45 s on 2026-11-20
  progress       further from the target than at the beginning
# readings of days to come are told of, and nothing is believed of them
$ requirement REQ-0001 delivered "$(printf 'delivered: 2026-11-06\nmetrics: [KPI-0004]')"
$ req show KPI-0004 --today 2026-11-13 | grep -A2 readings
  readings       ▁▅█ 2.2 % on 2026-10-02 → 3.2 % on 2026-11-13
  progress       80 % of the way to the target
  ahead          the reading of 2026-11-20 does not count before that day
$ req show KPI-0004 --today 2026-11-12 | grep -A2 readings
  readings       ▁█ 2.2 % on 2026-10-02 → 2.9 % on 2026-10-30
  progress       60 % of the way to the target
  ahead          2 readings do not count before their days, from 2026-11-13 on
  joint          yes, goals of marketing and it lean on it: GOAL-0001, GOAL-0002
$ req show REQ-0001 --today 2026-11-12 | grep -A1 KPI
  KPI-0004 Checkout conversion: no reading since delivery, 2.9 % before,
    target 3.5 %
$ command req show REQ-0001 --today 2026-11-12 --format json | jq -c '.document.metrics[0] | [.before, .after, .reached, .way]'
[2.9,null,false,null]
