# A gate never passes because of a slip: a forgotten -j, a query that matches nothing.
$ . "$TESTS/cli/trace/setup.sh"; shop
$ req trace --coverage j.xml --fail-under tests=60 >/dev/null
req: note: no document matches: 'j.xml' was taken for a word to look for; '--junit j.xml' reads it as results of tests
req: error: --fail-under has nothing to judge: no document matches
[2]
$ req trace --coverage NOSUCH --fail-under 80 -f csv >/dev/null
req: note: no document matches
req: error: --fail-under has nothing to judge: no document matches
[2]
$ req trace --orphans NOSUCH --fail-under goal=80
req: note: no document matches
req: error: --fail-under has nothing to judge: no document matches
[2]
$ req trace --coverage NOSUCH | wc -l
req: note: no document matches
9
$ req trace j.xml
req: note: no document matches: 'j.xml' was taken for a word to look for; '--junit j.xml' reads it as results of tests
$ req trace --orphans NOSUCH; req trace --timeline NOSUCH; req trace --cycles NOSUCH; req trace --impact KPI-0001 NOSUCH -f json | jq -c .impact
req: note: no document matches
req: note: no document matches
req: note: no document matches
req: note: no document matches
[]
$ req trace --coverage status:draft --fail-under 100 >/dev/null
req: note: --fail-under had nothing to judge: nothing of this is agreed or done
$ mkdir ../none && req -C ../none trace --coverage NOSUCH --fail-under 80 >/dev/null
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: note: there are no documents yet; 'req new' makes one

# A document whose status cannot be read passes no gate, whatever the query says.
$ printf -- '---\nid: REQ-0005\ntitle: "t\nstatus: agreed\n---\n' >requirements/REQ-0005-about.md
$ put REQ-0006 requirements agred
$ req trace --coverage >/dev/null
req: note: the status of 'requirements/REQ-0005-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: the status of 'requirements/REQ-0006-about.md' cannot be read, so no share counts it; 'req lint' tells why
$ req trace --fail-under goal=100 >/dev/null
req: note: the status of 'requirements/REQ-0005-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: the status of 'requirements/REQ-0006-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: --fail-under is not passed where a status cannot be read
[1]
$ req trace --fail-under goal=100 REQ-0001 --timeline >/dev/null
req: note: the status of 'requirements/REQ-0005-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: the status of 'requirements/REQ-0006-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: --fail-under is not passed where a status cannot be read
[1]
$ for i in {11..20}; do put "REQ-00$i" requirements agred; done; req trace --fail-under 0 >/dev/null
req: note: the status of 'requirements/REQ-0005-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: the status of 'requirements/REQ-0006-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: the status of 'requirements/REQ-0011-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: the status of 'requirements/REQ-0012-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: the status of 'requirements/REQ-0013-about.md' cannot be read, so no share counts it; 'req lint' tells why
req: note: nor can that of 7 more
req: --fail-under is not passed where a status cannot be read
[1]
$ rm requirements/REQ-00{05,06,1?,20}-about.md; req trace --fail-under goal=100 >/dev/null

# What is missing: some of it for people, all of it in data; what is asked of one share goes before what is asked of all.
$ for i in {11..19}; do put "REQ-00$i" requirements agreed 'metrics: [KPI-0001]'; done
$ req trace --fail-under 80,goal=0,code=0,tests=0,criteria=0
SHARE   HAVE  OF  NAME          WHAT                                   MISSING
18.1%   2     11  goal          requirements that lead to a goal       REQ-0011, REQ-0012, REQ-0013 +6
100.0%  11    11  metric        requirements with a metric
9.0%    1     11  criteria      requirements with acceptance criteria  REQ-0002, REQ-0011, REQ-0012 +7
18.1%   2     11  code          requirements with code                 REQ-0011, REQ-0012, REQ-0013 +6
9.0%    1     11  tests         requirements with tests                REQ-0002, REQ-0011, REQ-0012 +7
-             11  passing       requirements with passing tests
100.0%  1     1   used-goals    goals that something refines
100.0%  1     1   used-metrics  metrics that anybody uses
$ req trace --fail-under goal=80 >/dev/null
req: goal: 18.1% is below the 80% of --fail-under: 2 of 11 requirements that lead to a goal; missing: REQ-0011, REQ-0012, REQ-0013, REQ-0014, REQ-0015 and 4 more
[1]
$ req trace --coverage -f jsonl | jq -c 'select(.name == "goal") | [.missing, .percent]'
[["REQ-0011","REQ-0012","REQ-0013","REQ-0014","REQ-0015","REQ-0016","REQ-0017","REQ-0018","REQ-0019"],18.1]

# How a share becomes known depends on the share.
$ req trace --fail-under passing=1 >/dev/null
req: passing: nobody looked, and --fail-under asks for 1%: give results by --junit
[1]
$ echo 'trace: {paths: []}' >req.yml; req trace --fail-under passing=1,code=1,tests=1 >/dev/null
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
req: code: nobody looked, and --fail-under asks for 1%: name paths under 'trace' in req.yml
req: tests: nobody looked, and --fail-under asks for 1%: name paths under 'trace' in req.yml, or give results by --junit
req: passing: nobody looked, and --fail-under asks for 1%: give results by --junit
[1]
