# Results of tests, and their state on the documents.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ doc one.xml <<'END'
> <testsuites><testsuite name="shop">
> <testcase classname="banner" name="REQ-0001 is there" time="0.5"/>
> <testcase classname="banner" name="REQ-0001 is red"><skipped message="no eyes"/></testcase>
> <testcase classname="old" name="REQ-0002 works"><failure message="it | does not">x</failure></testcase>
> <testcase classname="old" name="REQ-0002 starts"/>
> <testcase classname="old" name="nothing in particular"/>
> </testsuite></testsuites>
> END
$ doc two.xml <<'END'
> <testsuite name="REQ-0003"><testcase name="later"><skipped/></testcase><testcase name="REQ-0099"/></testsuite>
> END
$ req trace -j one.xml
ID        STATUS     TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS          CODE
REQ-0001  agreed     About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   passed 1       src/banner.js:1
REQ-0002  delivered  About REQ-0002  REQ-0001   REQ-0003                        failed 1 of 2  src/old.js:1
REQ-0003  draft      About REQ-0003                                  DEC-0001   none
REQ-0004  dropped    About REQ-0004                                             none           src/old.js:1
$ csv --junit one.xml --junit two.xml | cut -d, -f1,11-14
"id","state","passed","failed","skipped"
"REQ-0001","passed","1","0","1"
"REQ-0002","failed","1","1","0"
"REQ-0003","passed","1","0","1"
"REQ-0004","none","0","0","0"
$ req trace --junit *.xml status:draft,agreed
ID        STATUS  TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS     CODE
REQ-0001  agreed  About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   passed 1  src/banner.js:1
REQ-0003  draft   About REQ-0003                                  DEC-0001   passed 1
$ req trace REQ-0003 --junit - -f json <two.xml | jq -c '.documents[] | [.id, .tests]'
["REQ-0003",{"state":"passed","passed":1,"failed":0,"skipped":1,"places":[],"results":[{"suite":"REQ-0003","test":"REQ-0099","state":"passed","message":"","file":"standard input","seconds":0},{"suite":"REQ-0003","test":"later","state":"skipped","message":"","file":"standard input","seconds":0}]}]
$ req trace -j one.xml two.xml --coverage
SHARE   HAVE  OF  NAME          WHAT                                   MISSING
100.0%  2     2   goal          requirements that lead to a goal
100.0%  2     2   metric        requirements with a metric
50.0%   1     2   criteria      requirements with acceptance criteria  REQ-0002
100.0%  2     2   code          requirements with code
100.0%  2     2   tests         requirements with tests
50.0%   1     2   passing       requirements with passing tests        REQ-0002
100.0%  1     1   used-goals    goals that something refines
100.0%  1     1   used-metrics  metrics that anybody uses
$ req trace -j one.xml two.xml --orphans
ID        STATUS   WHY                                           WHAT
REQ-0003  draft    it leads to no goal                           About REQ-0003
REQ-0004  dropped  its document is closed                        src/old.js:1
REQ-0099           a test result for an id that no document has  two.xml: REQ-0099
$ req trace -j two.xml --orphans -f json | jq -c '.orphans[] | select(.type == "unknown-result")'
{"type":"unknown-result","id":"REQ-0099","title":null,"status":null,"path":"two.xml","suite":"REQ-0003","test":"REQ-0099","why":"a test result for an id that no document has"}
$ req trace -j one.xml --impact KPI-0001
STEPS  ID        STATUS     TITLE           LEANS BY          TESTS          CODE
0      KPI-0001  agreed     About KPI-0001
1      REQ-0001  agreed     About REQ-0001  metrics KPI-0001  passed 1       src/banner.js:1
2      REQ-0002  delivered  About REQ-0002  refines REQ-0001  failed 1 of 2  src/old.js:1
3      REQ-0003  draft      About REQ-0003  depends REQ-0002  none
$ req trace -j one.xml --fail-under passing=50,tests=100 >/dev/null
$ req trace -j one.xml --fail-under passing=51 >/dev/null
req: passing: 50.0% is below the 51% of --fail-under: 1 of 2 requirements with passing tests; missing: REQ-0002
[1]

# What is no such file.
$ req trace -j missing.xml
req: error: cannot read 'missing.xml': No such file or directory
[3]
$ echo '<html/>' >page.xml; req trace -j page.xml
req: error: page.xml:1:6: this is no JUnit XML: it begins with <html>, and <testsuites> or <testsuite> was expected; let the test runner write its results as JUnit XML
[3]
$ head -c 300 one.xml >broken.xml; req trace -j broken.xml
req: error: broken.xml:5:1: this is no well-formed XML: * (glob)
[3]

# What is broken among good ones is told, and the rest counts.
$ req trace -j broken.xml one.xml REQ-0001
req: error: broken.xml:5:1: this is no well-formed XML: * (glob)
ID        STATUS     TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS          CODE
REQ-0001  agreed     About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   passed 1       src/banner.js:1
REQ-0002  delivered  About REQ-0002  REQ-0001   REQ-0003                        failed 1 of 2  src/old.js:1
REQ-0003  draft      About REQ-0003                                  DEC-0001   none
[3]
$ req trace -j one.xml missing.xml -f json | jq '.documents | length'
req: error: cannot read 'missing.xml': No such file or directory
4
$ req report --junit one.xml --junit missing.xml --only testing -f csv >out.csv; echo $?; wc -l <out.csv
req: error: cannot read 'missing.xml': No such file or directory
3
5
$ req report --junit missing.xml --only testing
req: error: cannot read 'missing.xml': No such file or directory
[3]

# Code that cannot be read is told by its path, and by the status.
$ gone=$(git rev-parse HEAD:src/old.js); rm -f ".git/objects/${gone:0:2}/${gone:2}"
$ req trace --rev HEAD --fail-under code=0 REQ-0001 >/dev/null
req: note: src/old.js: object * (glob)
[3]
