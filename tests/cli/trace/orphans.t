# What nothing leads to, and what leads nowhere.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ req trace --orphans
ID        STATUS   WHY                     WHAT
REQ-0003  draft    it leads to no goal     About REQ-0003
REQ-0004  dropped  its document is closed  src/old.js:1
$ put GOAL-0002 goals draft; put GOAL-0003 goals dropped 'links: {refines: [GOAL-0001]}'
$ put KPI-0002 metrics draft; put KPI-0003 metrics retired
$ put DEC-0002 decisions draft
$ put REQ-0005 requirements draft 'links: {refines: [GOAL-0003]}'
$ doc src/new.js <<<'// req: REQ-0009, ABC-1'
$ doc tests/old_test.py <<<'# req: REQ-0004'
$ git add . && req trace --orphans
ID         STATUS   WHY                                        WHAT
GOAL-0002  draft    nothing refines it                         About GOAL-0002
REQ-0003   draft    it leads to no goal                        About REQ-0003
REQ-0005   draft    it leads to no goal: GOAL-0003 is dropped  About REQ-0005
KPI-0002   draft    nobody uses it                             About KPI-0002
DEC-0002   draft    nothing leads to it or from it             About DEC-0002
REQ-0009            no document has this id                    src/new.js:1
REQ-0004   dropped  its document is closed                     src/old.js:1
REQ-0004   dropped  its document is closed                     tests/old_test.py:1
$ req trace --orphans -f json
{
  "version": 1,
  "orphans": [
    {"type": "unused-goal", "id": "GOAL-0002", "title": "About GOAL-0002", "status": "draft", "path": "goals/GOAL-0002-about.md", "why": "nothing refines it"},
    {"type": "no-goal", "id": "REQ-0003", "title": "About REQ-0003", "status": "draft", "path": "requirements/REQ-0003-about.md", "why": "it leads to no goal"},
    {"type": "no-goal", "id": "REQ-0005", "title": "About REQ-0005", "status": "draft", "path": "requirements/REQ-0005-about.md", "why": "it leads to no goal: GOAL-0003 is dropped"},
    {"type": "unused-metric", "id": "KPI-0002", "title": "About KPI-0002", "status": "draft", "path": "metrics/KPI-0002-about.md", "why": "nobody uses it"},
    {"type": "alone", "id": "DEC-0002", "title": "About DEC-0002", "status": "draft", "path": "decisions/DEC-0002-about.md", "why": "nothing leads to it or from it"},
    {"type": "unknown-reference", "id": "REQ-0009", "title": null, "status": null, "path": "src/new.js", "line": 1, "column": 9, "in_test": false, "why": "no document has this id"},
    {"type": "closed-reference", "id": "REQ-0004", "title": "About REQ-0004", "status": "dropped", "path": "src/old.js", "line": 1, "column": 9, "in_test": false, "why": "its document is closed"},
    {"type": "closed-reference", "id": "REQ-0004", "title": "About REQ-0004", "status": "dropped", "path": "tests/old_test.py", "line": 1, "column": 8, "in_test": true, "why": "its document is closed"}
  ]
}
$ csv --orphans status:dropped
"type","id","status","title","path","line","column","suite","test","why"
"closed-reference","REQ-0004","dropped","About REQ-0004","src/old.js","1","9","","","its document is closed"
"closed-reference","REQ-0004","dropped","About REQ-0004","tests/old_test.py","1","8","","","its document is closed"
$ req trace --orphans -f markdown kind:goal
| id | status | why | what |
|---|---|---|---|
| GOAL-0002 | draft | nothing refines it | About GOAL-0002 |

# A goal of which only dropped requirements are left is none that is worked for.
$ put REQ-0004 requirements dropped 'links: {refines: [GOAL-0002]}'
$ req trace --orphans kind:goal
ID         STATUS  WHY                 WHAT
GOAL-0002  draft   nothing refines it  About GOAL-0002
$ put REQ-0005 requirements draft 'links: {refines: [GOAL-0002]}'
$ req trace --orphans kind:goal
req: note: no orphans: everything leads somewhere
