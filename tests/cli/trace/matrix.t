# Goals, requirements, metrics, decisions, tests and code, a requirement a row.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ req trace
ID        STATUS     TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS      CODE
REQ-0001  agreed     About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   no result  src/banner.js:1
REQ-0002  delivered  About REQ-0002  REQ-0001   REQ-0003                        none       src/old.js:1
REQ-0003  draft      About REQ-0003                                  DEC-0001   none
REQ-0004  dropped    About REQ-0004                                             none       src/old.js:1
$ req trace status:agreed,delivered
ID        STATUS     TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS      CODE
REQ-0001  agreed     About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   no result  src/banner.js:1
REQ-0002  delivered  About REQ-0002  REQ-0001   REQ-0003                        none       src/old.js:1
$ req trace REQ-0003
ID        STATUS  TITLE           DECISIONS  TESTS
REQ-0003  draft   About REQ-0003  DEC-0001   none
$ req trace kind:goal,metric
ID         STATUS  TITLE            REFINED BY  USED BY              METRICS
GOAL-0001  agreed  About GOAL-0001  REQ-0001                         KPI-0001
KPI-0001   agreed  About KPI-0001               GOAL-0001, REQ-0001
$ req trace -kind:requirement -f jsonl | jq -r .id
DEC-0001
GOAL-0001
KPI-0001
$ req trace status:measured
req: note: no document matches

# The same as data: every relation, both ways.
$ req trace -f json
{
  "version": 1,
  "documents": [
    {"id": "REQ-0001", "kind": "requirement", "path": "requirements/REQ-0001-about.md", "title": "About REQ-0001", "status": "agreed", "refines": ["GOAL-0001"], "refined_by": ["REQ-0002"], "depends": [], "needed_by": ["REQ-0002"], "metrics": ["KPI-0001"], "decisions": ["DEC-0001"], "conflicts": ["REQ-0003"], "verified_by": [], "used_by": [], "code": [{"path": "src/banner.js", "line": 1, "column": 21}], "tests": {"state": "none", "passed": 0, "failed": 0, "skipped": 0, "places": [{"path": "tests/banner.test.js", "line": 1, "column": 9}], "results": []}},
    {"id": "REQ-0002", "kind": "requirement", "path": "requirements/REQ-0002-about.md", "title": "About REQ-0002", "status": "delivered", "refines": ["REQ-0001"], "refined_by": [], "depends": ["REQ-0001"], "needed_by": ["REQ-0003"], "metrics": [], "decisions": [], "conflicts": [], "verified_by": [], "used_by": [], "code": [{"path": "src/old.js", "line": 1, "column": 19}], "tests": {"state": "none", "passed": 0, "failed": 0, "skipped": 0, "places": [], "results": []}},
    {"id": "REQ-0003", "kind": "requirement", "path": "requirements/REQ-0003-about.md", "title": "About REQ-0003", "status": "draft", "refines": [], "refined_by": [], "depends": ["REQ-0002"], "needed_by": [], "metrics": [], "decisions": ["DEC-0001"], "conflicts": ["REQ-0001"], "verified_by": [], "used_by": [], "code": [], "tests": {"state": "none", "passed": 0, "failed": 0, "skipped": 0, "places": [], "results": []}},
    {"id": "REQ-0004", "kind": "requirement", "path": "requirements/REQ-0004-about.md", "title": "About REQ-0004", "status": "dropped", "refines": [], "refined_by": [], "depends": [], "needed_by": [], "metrics": [], "decisions": [], "conflicts": [], "verified_by": [], "used_by": [], "code": [{"path": "src/old.js", "line": 1, "column": 9}], "tests": {"state": "none", "passed": 0, "failed": 0, "skipped": 0, "places": [], "results": []}}
  ]
}
$ req trace kind:goal -f jsonl | jq -c '[.id, .refined_by, .metrics]'
["GOAL-0001",["REQ-0001"],["KPI-0001"]]
$ req trace kind:decision -f jsonl | jq -c '[.id, .decisions, .needed_by]'
["DEC-0001",[],[]]
$ csv
"id","kind","path","title","status","refines","needed_by","metrics","decisions","verified_by","state","passed","failed","skipped","tests","code","refined_by","used_by"
"REQ-0001","requirement","requirements/REQ-0001-about.md","About REQ-0001","agreed","GOAL-0001","REQ-0002","KPI-0001","DEC-0001","","none","0","0","0","tests/banner.test.js:1","src/banner.js:1","REQ-0002",""
"REQ-0002","requirement","requirements/REQ-0002-about.md","About REQ-0002","delivered","REQ-0001","REQ-0003","","","","none","0","0","0","","src/old.js:1","",""
"REQ-0003","requirement","requirements/REQ-0003-about.md","About REQ-0003","draft","","","","DEC-0001","","none","0","0","0","","","",""
"REQ-0004","requirement","requirements/REQ-0004-about.md","About REQ-0004","dropped","","","","","","none","0","0","0","","src/old.js:1","",""
$ req trace -f markdown
| id | status | title | refines | needed by | metrics | decisions | tests | code |
|---|---|---|---|---|---|---|---|---|
| REQ-0001 | agreed | About REQ-0001 | GOAL-0001 | REQ-0002 | KPI-0001 | DEC-0001 | no result | src/banner.js:1 |
| REQ-0002 | delivered | About REQ-0002 | REQ-0001 | REQ-0003 |  |  | none | src/old.js:1 |
| REQ-0003 | draft | About REQ-0003 |  |  |  | DEC-0001 | none |  |
| REQ-0004 | dropped | About REQ-0004 |  |  |  |  | none | src/old.js:1 |

# In a narrow terminal the widest columns give way.
$ script -qec 'stty cols 60; req trace --color never' /dev/null </dev/null | tr -d '\r' | sed 's/…/./g' | awk '{ print; if (length > 60) bad = 1 } END { exit bad }'
ID        STATUS    TITLE     REFINES   TESTS      CODE
REQ-0001  agreed    About R.  GOAL-00.  no result  src/bann.
REQ-0002  deliver.  About R.  REQ-0001  none       src/old..
REQ-0003  draft     About R.            none
REQ-0004  dropped   About R.            none       src/old..

# Nothing is looked at where req.yml names no paths.
$ echo 'trace: {paths: []}' >req.yml
$ req trace REQ-0001
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
ID        STATUS     TITLE           REFINES    NEEDED BY  METRICS   DECISIONS
REQ-0001  agreed     About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001
REQ-0002  delivered  About REQ-0002  REQ-0001   REQ-0003
REQ-0003  draft      About REQ-0003                                  DEC-0001

# What is asked for wrongly.
$ req trace statsu:agreed
req: error: unknown field 'statsu'; did you mean 'status'?
[2]
$ req trace -f xml
req: error: unknown format 'xml'; there are: table, json, jsonl, csv, markdown
[2]
$ req trace --orphans --cycles
req: error: --coverage, --orphans, --impact, --cycles and --timeline exclude each other: ask for one at a time
[2]
