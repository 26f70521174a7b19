# What lies between baselines is told as `req diff` tells it; a page between two of them is made once.
$ REQ=$(command -v req) sh "$EXAMPLES/history.sh" repo >/dev/null 2>&1
$ cd repo
$ req export html -o ../site --today 2026-11-22 2>/dev/null
../site/index.html
$ ls ../site/changes
index.html
v1..v2.html
v2..now.html
$ grep -o '<h2><bdi>.*' ../site/changes/index.html
<h2><bdi>v2</bdi></h2>
<h2><bdi>v1</bdi></h2>
$ grep -o '[0-9][0-9]* document.*' ../site/changes/index.html
58 documents</p>
44 documents</p>
$ told() { grep -o 'class="count">[0-9]* [a-z]*' "../site/changes/$1" | cut -d'>' -f2; }
$ diffs() { req diff "$@" --format json | grep -o '"change": "[a-z]*' | cut -d'"' -f4 | sort | uniq -c | sed 's/added/new/; s/^ *//'; }
$ diffs v1 v2 | diff - <(told v1..v2.html)
$ diffs v2 | diff - <(told v2..now.html)
$ req diff v1 v2 --format json | grep -c '"change": "changed"'; grep -o '<article' ../site/changes/v1..v2.html | wc -l
10
10
$ grep -o 'takes <del>20</del> <ins>15</ins> % off' ../site/changes/v1..v2.html
takes <del>20</del> <ins>15</ins> % off
# A word that means something else comes first; what is as it was is not touched.
$ req set lead definition='A person who asked to hear from us.'
> req set REQ-0015 id=REQ-0099 2>/dev/null
glossary/lead.md
requirements/REQ-0015-last-order-day-before-christmas.md
$ touch -d 2020-01-01 ../site/changes/v1..v2.html
$ req export html -o ../site --today 2026-11-22 2>/dev/null
../site/index.html
$ grep -A2 'something else now' ../site/changes/v2..now.html | grep -o 'lead</bdi>'
lead</bdi>
$ find ../site/changes -name '*.html' -not -newermt 2020-01-02
../site/changes/v1..v2.html
# Names that are no file names, and tags that lead nowhere:
$ git tag -a 'baseline/a/../b' -m x 2>&1 | head -1
fatal: 'baseline/a/../b' is not a valid tag name.
$ GIT_COMMITTER_DATE=2026-11-21T09:00:00Z git tag -a 'baseline/x/<b>&"é' -m x HEAD
$ GIT_COMMITTER_DATE=2026-11-21T10:00:00Z git tag -a 'baseline/NOW' -m x HEAD
$ git tag baseline/tree 'HEAD^{tree}'
$ req export html -o ../site --today 2026-11-22 2>/dev/null
../site/index.html
$ ls ../site/changes
index.html
now-2..now.html
v1..v2.html
v2..x-b-e.html
x-b-e..now-2.html
$ grep -o 'Nothing has changed' ../site/changes/x-b-e..now-2.html
Nothing has changed
$ grep -o '<h2><bdi>.*' ../site/changes/index.html
<h2><bdi>NOW</bdi></h2>
<h2><bdi>x/&lt;b&gt;&amp;&quot;é</bdi></h2>
<h2><bdi>v2</bdi></h2>
<h2><bdi>v1</bdi></h2>
# A revision has no baselines later than it:
$ req export html -o ../old --rev baseline/v1 2>/dev/null && ls ../old/changes
../old/index.html
index.html
v1..now.html
