# What leans on a document, however far.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ req trace --impact KPI-0001
STEPS  ID        STATUS     TITLE           LEANS BY          TESTS      CODE
0      KPI-0001  agreed     About KPI-0001
1      REQ-0001  agreed     About REQ-0001  metrics KPI-0001  no result  src/banner.js:1
2      REQ-0002  delivered  About REQ-0002  refines REQ-0001  none       src/old.js:1
3      REQ-0003  draft      About REQ-0003  depends REQ-0002  none
$ req trace --impact GOAL-0001
STEPS  ID         STATUS     TITLE            LEANS BY            TESTS      CODE
0      GOAL-0001  agreed     About GOAL-0001
1      KPI-0001   agreed     About KPI-0001   measures GOAL-0001
1      REQ-0001   agreed     About REQ-0001   refines GOAL-0001   no result  src/banner.js:1
2      REQ-0002   delivered  About REQ-0002   refines REQ-0001    none       src/old.js:1
3      REQ-0003   draft      About REQ-0003   depends REQ-0002    none
$ req trace -i REQ-0001 -f json
{
  "version": 1,
  "document": {
    "id": "REQ-0001",
    "kind": "requirement",
    "path": "requirements/REQ-0001-about.md",
    "title": "About REQ-0001",
    "status": "agreed",
    "code": [{"path": "src/banner.js", "line": 1, "column": 21}],
    "tests": {"state": "none", "passed": 0, "failed": 0, "skipped": 0, "places": [{"path": "tests/banner.test.js", "line": 1, "column": 9}], "results": []}
  },
  "impact": [
    {"id": "REQ-0002", "kind": "requirement", "path": "requirements/REQ-0002-about.md", "title": "About REQ-0002", "status": "delivered", "steps": 1, "link": "refines", "to": "REQ-0001", "code": [{"path": "src/old.js", "line": 1, "column": 19}], "tests": {"state": "none", "passed": 0, "failed": 0, "skipped": 0, "places": [], "results": []}},
    {"id": "REQ-0003", "kind": "requirement", "path": "requirements/REQ-0003-about.md", "title": "About REQ-0003", "status": "draft", "steps": 2, "link": "depends", "to": "REQ-0002", "code": [], "tests": {"state": "none", "passed": 0, "failed": 0, "skipped": 0, "places": [], "results": []}}
  ]
}
$ csv -i DEC-0001
"steps","link","to","id","kind","path","title","status","state","passed","failed","skipped","tests","code"
"0","","","DEC-0001","decision","decisions/DEC-0001-about.md","About DEC-0001","decided","none","0","0","0","",""
"1","resolves","DEC-0001","REQ-0001","requirement","requirements/REQ-0001-about.md","About REQ-0001","agreed","none","0","0","0","tests/banner.test.js:1","src/banner.js:1"
"1","resolves","DEC-0001","REQ-0003","requirement","requirements/REQ-0003-about.md","About REQ-0003","draft","none","0","0","0","",""
"2","refines","REQ-0001","REQ-0002","requirement","requirements/REQ-0002-about.md","About REQ-0002","delivered","none","0","0","0","","src/old.js:1"
$ req trace -i GOAL-0001 status:draft
STEPS  ID         STATUS  TITLE            LEANS BY          TESTS
0      GOAL-0001  agreed  About GOAL-0001
3      REQ-0003   draft   About REQ-0003   depends REQ-0002  none
$ req trace -i REQ-0003
req: note: nothing leans on it
STEPS  ID        STATUS  TITLE           TESTS
0      REQ-0003  draft   About REQ-0003  none
$ req trace -i goals/GOAL-0001-about.md -f jsonl | jq -r .id
KPI-0001
REQ-0001
REQ-0002
REQ-0003

# A circle ends where it began, and a long chain is followed to its end.
$ put REQ-0001 requirements agreed 'links: {depends: [REQ-0003]}'
$ req trace -i REQ-0001 -f jsonl | jq -c '[.id, .steps, .link, .to]'
["REQ-0002",1,"refines","REQ-0001"]
["REQ-0003",2,"depends","REQ-0002"]
$ for i in {11..1200}; do put "REQ-$(printf %04d $i)" requirements draft "links: {depends: [REQ-$(printf %04d $((i - 1)))]}"; done
$ put REQ-0010 requirements draft
$ req trace -i REQ-0010 | tail -n 1
1190   REQ-1200  draft   About REQ-1200  depends REQ-1199  none

# A former id will do, an unknown one will not.
$ put REQ-0010 requirements draft 'was: [OLD-7]'
$ req trace -i OLD-7 status:agreed
req: note: nothing leans on it
STEPS  ID        STATUS  TITLE           TESTS
0      REQ-0010  draft   About REQ-0010  none
$ req trace -i REQ-9999
req: error: no document 'REQ-9999'; did you mean 'REQ-0999'?
[2]
$ req trace -i
req: error: -i wants a value: ID
[2]

# A word is used without a link.
$ doc glossary/lead.md <<<$'---\nterm: lead\nstatus: agreed\n---'; doc glossary/buyer.md <<<$'---\nterm: buyer\nstatus: agreed\nbroader: [lead]\n---'
$ req trace -i lead
req: note: 'req term uses lead' lists the documents that use the word
STEPS  ID     STATUS  TITLE  LEANS BY
0      lead   agreed  lead
1      buyer  agreed  buyer  broader lead
