# A share counts what is there: no metric that nobody has, and no test by what was dropped.
$ repo; . "$TESTS/cli/trace/setup.sh"
$ put KPI-0001 metrics agreed; put KPI-0002 metrics retired; put KPI-0003 metrics agreed 'links: {measures: [REQ-0009]}'
$ put GOAL-0001 goals agreed 'metrics: [KPI-0001]'; put GOAL-0002 goals agreed 'metrics: [KPI-0002]'
$ put REQ-0001 requirements agreed 'metrics: [KPI-0001]'
$ put REQ-0002 requirements agreed 'metrics: [KPI-0404]'
$ put REQ-0003 requirements agreed 'links: {refines: [GOAL-9999]}'
$ put REQ-0004 requirements agreed 'links: [oops]'
$ put REQ-0005 requirements agreed 'metrics: [KPI-0002]'
$ put REQ-0006 requirements agreed 'links: {refines: [REQ-0007]}'
$ put REQ-0007 requirements dropped 'metrics: [KPI-0001]' 'reason: Nobody asked for it.'
$ put REQ-0008 requirements agreed 'links: {refines: [REQ-0001]}'
$ put REQ-0009 requirements agreed
$ put REQ-0010 requirements agreed 'links: {refines: [GOAL-0002]}'
$ put REQ-0011 requirements agreed 'metrics: {oops: 1}'
$ for i in {1..11}; do req trace --coverage -f jsonl "id:REQ-$(printf %04d $i)" | jq -r "select(.name == \"metric\" and .have > 0) | $i"; done
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
1
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
8
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
9
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
$ put DEC-0001 decisions superseded 'links: {verifies: [REQ-0001]}'; put DEC-0002 decisions decided 'links: {verifies: [REQ-0002]}'
$ mkdir src && echo 'trace: {paths: [src]}' >req.yml; touch src/a.js; git add src
$ for i in 1 2; do req trace --coverage -f jsonl "id:REQ-000$i" | jq -c 'select(.name == "tests") | [.have, .of]'; done
[0,1]
[1,1]
$ req trace id:REQ-0001,REQ-0002 -f markdown | cut -d'|' -f 2,5-
 id | metrics | tests |
---|---|---|
 REQ-0001 | KPI-0001 | none |
 REQ-0002 |  | no result |
