# Done before what it leans on; measured without a measurement.
$ repo && mkdir requirements metrics decisions
$ put() { printf -- '---\nid: %s\ntitle: T\nstatus: %s\n%s\n---\n' $1 $2 "$3" >$4/$1-t.md; }
$ put REQ-0001 delivered 'links: {depends: [REQ-0002@5f1c2a9b, REQ-0001, REQ-0009, DEC-0001], conflicts: [REQ-0002]}' requirements
$ put DEC-0001 decided '' decisions
$ for s in draft review agreed delivered measured dropped gone; do put REQ-0002 $s '' requirements; echo $s; req lint --select lifecycle/order; done
draft
requirements/REQ-0001-t.md:5:19: warning: REQ-0002 is still 'draft', and this depends on it and is 'delivered' [lifecycle/order]
review
requirements/REQ-0001-t.md:5:19: warning: REQ-0002 is still 'review', and this depends on it and is 'delivered' [lifecycle/order]
agreed
requirements/REQ-0001-t.md:5:19: warning: REQ-0002 is still 'agreed', and this depends on it and is 'delivered' [lifecycle/order]
delivered
measured
dropped
gone
$ put DEC-0001 draft '' decisions; req lint --select lifecycle/order
requirements/REQ-0001-t.md:5:58: warning: DEC-0001 is still 'draft', and this depends on it and is 'delivered' [lifecycle/order]
$ put REQ-0001 agreed 'links: {depends: [DEC-0001]}' requirements; req lint --select lifecycle/order
# measured: a reading of one of its metrics from after delivery
$ rm requirements/*
$ measured() { put REQ-0001 measured "$1" requirements; req lint --select front-matter/required | sed '/, and status .* needs it/d'; }
$ reading() { put KPI-0001 agreed "$1" metrics; }
$ both='metrics: [KPI-0001]
> delivered: 2026-11-12'
$ reading 'readings: [{on: 2026-11-12, value: 3}, {on: 2026-11-19}]'
$ measured "$both"
requirements/REQ-0001-t.md:4:9: error: no metric has a reading behind 2026-11-12, and status 'measured' needs one [front-matter/required]
$ reading 'readings: [{on: 2026-11-12, value: 3}, {on: 2026-11-13, value: 4}]'
$ measured "$both"
# without a day of delivery any reading will do, but one there must be
$ reading 'readings: [{on: 2026-11-12, value: 3}]'
$ measured 'metrics: [KPI-0001]'
$ reading ''
$ measured 'metrics: [KPI-0001]'
requirements/REQ-0001-t.md:4:9: error: no metric has a reading, and status 'measured' needs one [front-matter/required]
$ req lint --select front-matter/required --format json | jq -c '.findings[] | select(.message | test("reading")) | [.help, .fingerprint != null]'
["add a reading from after delivery to one of its metrics, or go back a status",true]
# where the metric is missing, or cannot be read, that is told, and this is not
$ measured 'delivered: 2026-11-12'
$ measured 'metrics: [KPI-0009]'
$ reading 'readings: many'
$ measured 'metrics: [KPI-0001]'
# one that measures the requirement will do, too
$ put KPI-0002 agreed "$(printf 'links: {measures: [REQ-0001]}\nreadings: [{on: 2026-11-20, value: 3}]')" metrics
$ reading ''
$ measured "$both"
# what is asked for next says the same
$ asked() { req show --format json REQ-0001 | jq -c '[.document.needs.missing[].type] | map(select(. == "reading"))'; }
$ put REQ-0001 delivered "$both" requirements; asked
[]
$ rm metrics/KPI-0002*; asked
["reading"]
# a former id that is given away again
$ rm -r requirements metrics decisions; mkdir requirements
$ put REQ-0001 draft '' requirements; put REQ-0002 draft 'was: [REQ-0001, SHOP-7, REQ-0002]' requirements
$ req lint --format human
requirements/REQ-0001-t.md:2:5: error: REQ-0001 is a former id of requirements/REQ-0002-t.md [id/reused]
 2 | id: REQ-0001
   |     ^^^^^^^^
  help: give this document the next free id: req renumber requirements/REQ-0001-t.md

2 documents, 0 terms: 1 error, 0 warnings, 0 notes
[1]
