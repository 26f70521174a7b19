# Shares of what is agreed or done.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ req trace --coverage
SHARE   HAVE  OF  NAME          WHAT                                   MISSING
100.0%  2     2   goal          requirements that lead to a goal
100.0%  2     2   metric        requirements with a metric
50.0%   1     2   criteria      requirements with acceptance criteria  REQ-0002
100.0%  2     2   code          requirements with code
50.0%   1     2   tests         requirements with tests                REQ-0002
-             2   passing       requirements with passing tests
100.0%  1     1   used-goals    goals that something refines
100.0%  1     1   used-metrics  metrics that anybody uses
$ req trace --coverage -f json
{
  "version": 1,
  "coverage": [
    {"name": "goal", "what": "requirements that lead to a goal", "have": 2, "of": 2, "percent": 100, "least": null, "below": false, "missing": []},
    {"name": "metric", "what": "requirements with a metric", "have": 2, "of": 2, "percent": 100, "least": null, "below": false, "missing": []},
    {"name": "criteria", "what": "requirements with acceptance criteria", "have": 1, "of": 2, "percent": 50, "least": null, "below": false, "missing": ["REQ-0002"]},
    {"name": "code", "what": "requirements with code", "have": 2, "of": 2, "percent": 100, "least": null, "below": false, "missing": []},
    {"name": "tests", "what": "requirements with tests", "have": 1, "of": 2, "percent": 50, "least": null, "below": false, "missing": ["REQ-0002"]},
    {"name": "passing", "what": "requirements with passing tests", "have": null, "of": 2, "percent": null, "least": null, "below": false, "missing": null},
    {"name": "used-goals", "what": "goals that something refines", "have": 1, "of": 1, "percent": 100, "least": null, "below": false, "missing": []},
    {"name": "used-metrics", "what": "metrics that anybody uses", "have": 1, "of": 1, "percent": 100, "least": null, "below": false, "missing": []}
  ]
}
$ csv --coverage
"name","what","have","of","share","least","gate","missing"
"goal","requirements that lead to a goal","2","2","100.0%","","",""
"metric","requirements with a metric","2","2","100.0%","","",""
"criteria","requirements with acceptance criteria","1","2","50.0%","","","REQ-0002"
"code","requirements with code","2","2","100.0%","","",""
"tests","requirements with tests","1","2","50.0%","","","REQ-0002"
"passing","requirements with passing tests","","2","","","",""
"used-goals","goals that something refines","1","1","100.0%","","",""
"used-metrics","metrics that anybody uses","1","1","100.0%","","",""
$ req trace --coverage REQ-0001
SHARE   HAVE  OF  NAME          WHAT                                   MISSING
100.0%  2     2   goal          requirements that lead to a goal
100.0%  2     2   metric        requirements with a metric
50.0%   1     2   criteria      requirements with acceptance criteria  REQ-0002
100.0%  2     2   code          requirements with code
50.0%   1     2   tests         requirements with tests                REQ-0002
-             2   passing       requirements with passing tests
-       0     0   used-goals    goals that something refines
-       0     0   used-metrics  metrics that anybody uses

# A gate: of one share, of several, of each that is known.
$ req trace --fail-under code=100 | head -n 5
SHARE   HAVE  OF  NAME          WHAT                                   MISSING
100.0%  2     2   goal          requirements that lead to a goal
100.0%  2     2   metric        requirements with a metric
50.0%   1     2   criteria      requirements with acceptance criteria  REQ-0002
100.0%  2     2   code          requirements with code
$ req trace --fail-under criteria=60,tests=50 --coverage
req: criteria: 50.0% is below the 60% of --fail-under: 1 of 2 requirements with acceptance criteria; missing: REQ-0002
SHARE   HAVE  OF  NAME                     WHAT                                   MISSING
100.0%  2     2   goal                     requirements that lead to a goal
100.0%  2     2   metric                   requirements with a metric
50.0%   1     2   criteria      below 60%  requirements with acceptance criteria  REQ-0002
100.0%  2     2   code                     requirements with code
50.0%   1     2   tests                    requirements with tests                REQ-0002
-             2   passing                  requirements with passing tests
100.0%  1     1   used-goals               goals that something refines
100.0%  1     1   used-metrics             metrics that anybody uses
[1]
$ req trace --fail-under 50% >/dev/null
$ csv --fail-under 51
req: criteria: 50.0% is below the 51% of --fail-under: 1 of 2 requirements with acceptance criteria; missing: REQ-0002
req: tests: 50.0% is below the 51% of --fail-under: 1 of 2 requirements with tests; missing: REQ-0002
"name","what","have","of","share","least","gate","missing"
"goal","requirements that lead to a goal","2","2","100.0%","51%","passed",""
"metric","requirements with a metric","2","2","100.0%","51%","passed",""
"criteria","requirements with acceptance criteria","1","2","50.0%","51%","failed","REQ-0002"
"code","requirements with code","2","2","100.0%","51%","passed",""
"tests","requirements with tests","1","2","50.0%","51%","failed","REQ-0002"
"passing","requirements with passing tests","","2","","","",""
"used-goals","goals that something refines","1","1","100.0%","51%","passed",""
"used-metrics","metrics that anybody uses","1","1","100.0%","51%","passed",""
[1]
$ req trace --fail-under tests=60 --fail-under tests=40 -f jsonl | jq -c 'select(.least) | [.name, .percent, .least, .below]'
req: tests: 50.0% is below the 60% of --fail-under: 1 of 2 requirements with tests; missing: REQ-0002
["tests",50,60,true]

# It holds whatever is shown, and a share that nobody looked for does not pass by itself.
$ req trace --orphans --fail-under criteria=90 >/dev/null
req: criteria: 50.0% is below the 90% of --fail-under: 1 of 2 requirements with acceptance criteria; missing: REQ-0002
[1]
$ req trace --fail-under passing=1 >/dev/null
req: passing: nobody looked, and --fail-under asks for 1%: give results by --junit
[1]
$ csv --fail-under 0 status:draft
req: note: --fail-under had nothing to judge: nothing of this is agreed or done
"name","what","have","of","share","least","gate","missing"
"goal","requirements that lead to a goal","0","0","","","",""
"metric","requirements with a metric","0","0","","","",""
"criteria","requirements with acceptance criteria","0","0","","","",""
"code","requirements with code","0","0","","","",""
"tests","requirements with tests","0","0","","","",""
"passing","requirements with passing tests","","0","","","",""
"used-goals","goals that something refines","0","0","","","",""
"used-metrics","metrics that anybody uses","0","0","","","",""

# A share is never rounded up to what it does not reach.
$ for i in {1..2000}; do put "REQ-1$(printf %04d $i)" requirements agreed 'links: {refines: [GOAL-0001]}'; done
$ put REQ-0005 requirements agreed
$ req trace --coverage --fail-under goal=100 | head -n 2
req: goal: 99.9% is below the 100% of --fail-under: 2002 of 2003 requirements that lead to a goal; missing: REQ-0005
SHARE   HAVE  OF    NAME                      WHAT                                   MISSING
99.9%   2002  2003  goal          below 100%  requirements that lead to a goal       REQ-0005

$ req trace --fail-under 101
req: error: '101' is no percentage from 0 to 100, as in --fail-under 80 or --fail-under tests=80
[2]
$ req trace --fail-under ''
req: error: --fail-under names no percentage
[2]
$ req trace --fail-under test=80
req: error: unknown share 'test' in --fail-under; did you mean 'tests'?
[2]
$ req trace --fail-under tests=many
req: error: 'tests=many' is no percentage from 0 to 100, as in --fail-under 80 or --fail-under tests=80
[2]
