# The pages of tracing tell what `req trace` tells, with results of tests, and page by page.
$ REQ=$(command -v req) sh "$EXAMPLES/history.sh" repo >/dev/null 2>&1
$ cd repo
$ req export html -o ../site --junit tests/junit.xml --today 2026-11-22 2>/dev/null
../site/index.html
$ req trace --coverage --junit tests/junit.xml --format json | python3 -c 'if True:
>     import json, sys
>     for share in json.load(sys.stdin)["coverage"]:
>         print("%.1f" % share["percent"], share["have"], share["of"])' >told
$ grep -o '<strong>.*' ../site/trace/index.html | sed 's/<strong>//; s/[^0-9.]*%<.strong>//; s/ of//; s/<.*//' | diff told -
$ req trace --orphans --format json --junit tests/junit.xml | grep -c '"type"'
2
$ grep -c '<span class="count">1</span></h3>' ../site/trace/index.html
2
$ req trace --junit tests/junit.xml --format csv --today 2026-11-22 | diff - ../site/trace/trace.csv
$ req trace --format json | grep -o '^    {"id": "[A-Z0-9-]*' | cut -d'"' -f4 | sort >rows
$ grep '<th scope="row">' ../site/trace/matrix.html | grep -o '[A-Z]*-[0-9]*</span>' | sed 's/<.*//' | sort | diff rows -
$ grep -o '<th id="goal[^>]*' ../site/trace/matrix.html
<th id="goal.1" colspan="8" scope="rowgroup"
<th id="goal.2" colspan="8" scope="rowgroup"
<th id="goal.3" colspan="8" scope="rowgroup"
<th id="goal.4" colspan="8" scope="rowgroup"
<th id="goal.none" colspan="8" scope="rowgroup"
$ grep -o 'class="failed".*' ../site/trace/matrix.html
class="failed">failed 1 of 2</span></td>
$ req trace --timeline --today 2026-11-22 --format json | grep -o '^    {"id": "[A-Z0-9-]*' | cut -d'"' -f4 >bars
$ grep -A1 '^ *<ol\|<li><div>' ../site/trace/timeline.html | grep -o '<li><div>.*' | grep -o '[A-Z]*-[0-9]*</span>' | sed 's/<.*//' | diff bars -
# A file of results that cannot be read, or an operand that is none:
$ req export html -o ../site --junit README.md
req: error: README.md:1:1: this is no well-formed XML: that begins with '<'
[3]
$ req export html more -o ../site
req: error: 'more' is one operand too many
[2]
# Without results and paths nobody looked; matrices of many rows are paged, goals told again.
$ cd .. && mkdir -p requirements goals
$ printf -- '---\nid: GOAL-0001\ntitle: All\nstatus: draft\n---\n' >goals/GOAL-0001-all.md
$ for i in $(seq 1001 1405); do
>     printf -- '---\nid: REQ-%s\ntitle: Row\nstatus: draft\ndue: 2027-01-01\nlinks: {refines: [GOAL-0001], depends: [REQ-1001]}\n---\n' $i >requirements/REQ-$i-row.md
> done
$ req export html -o site2 2>/dev/null
site2/index.html
$ ls site2/trace
index.html
matrix-2.html
matrix-3.html
matrix.html
timeline-2.html
timeline-3.html
timeline-4.html
timeline-5.html
timeline.html
trace.csv
$ grep -c '<th scope="row">' site2/trace/matrix*.html
site2/trace/matrix-2.html:200
site2/trace/matrix-3.html:5
site2/trace/matrix.html:200
$ grep -o '(continued)' site2/trace/matrix-3.html
(continued)
$ grep -c 'Not known here' site2/trace/index.html
3
$ grep -o 'and [0-9]* more' site2/trace/matrix.html
and 396 more
