# The work tree, the index, a revision, a bare repository, a plain folder.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ doc src/more.js <<<'// req: REQ-0003'
$ put REQ-0005 requirements draft
$ git add src; doc src/banner.js <<<'// nothing'
$ req trace -f jsonl | jq -c '[.id, [.code[].path]]'
["REQ-0001",[]]
["REQ-0002",["src/old.js"]]
["REQ-0003",["src/more.js"]]
["REQ-0004",["src/old.js"]]
["REQ-0005",[]]
$ req trace --staged -f jsonl | jq -c '[.id, [.code[].path]]'
["REQ-0001",["src/banner.js"]]
["REQ-0002",["src/old.js"]]
["REQ-0003",["src/more.js"]]
["REQ-0004",["src/old.js"]]
$ req trace --rev HEAD -f jsonl | jq -c '[.id, [.code[].path]]'
["REQ-0001",["src/banner.js"]]
["REQ-0002",["src/old.js"]]
["REQ-0003",[]]
["REQ-0004",["src/old.js"]]
$ git clone -q --bare . ../bare && req -C ../bare trace status:agreed
ID        STATUS  TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS      CODE
REQ-0001  agreed  About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   no result  src/banner.js:1
$ cp -r . ../plain && rm -rf ../plain/.git && req -C ../plain trace status:agreed
ID        STATUS  TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS
REQ-0001  agreed  About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   no result
$ req -C ../plain trace --rev HEAD
req: error: no git repository here: revisions and the index need one; 'git init' makes it, and 'req init' its folders
[3]
$ cd requirements && req trace status:agreed && req trace -i REQ-0001-about.md status:delivered
ID        STATUS  TITLE           REFINES    NEEDED BY  METRICS   DECISIONS  TESTS
REQ-0001  agreed  About REQ-0001  GOAL-0001  REQ-0002   KPI-0001  DEC-0001   no result
STEPS  ID        STATUS     TITLE           LEANS BY          TESTS      CODE
0      REQ-0001  agreed     About REQ-0001                    no result
1      REQ-0002  delivered  About REQ-0002  refines REQ-0001  none       src/old.js:1
$ mkdir ../../empty && req -C ../../empty trace
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: there are no documents yet; 'req new' makes one

# The same whatever the number of threads, and with or without a cache.
$ for t in 1 2 7; do req trace -f json --threads $t | md5sum; done | sort -u | wc -l
1
$ diff <(req trace -f json) <(REQ_CACHE=0 req trace -f json)
