# The page of one document: what became of its approvals, links that were made to another text, its
# neighbours drawn, its history.
$ team review && req approve REQ-0001 --side marketing --by ana@example.org >/dev/null
$ doc requirements/REQ-0002-guests.md <<END
> ---
> id: REQ-0002
> title: Guests
> status: draft
> links: {depends: [REQ-0001]}
> ---
> END
$ req link --pin REQ-0002 depends REQ-0001 >/dev/null
$ page() { sed 's/></>\n</g' "site/requirements/$1.html"; }
$ text() { page "$1" | sed 's/<[^>]*>//g' | grep -v '^$'; }
$ git add . && git commit -qm 'Approved' && req export html -o site 2>&1 | tail -1
site/index.html
$ page REQ-0001 | grep -c -e 'earlier text' -e 'Changed since'
0
[1]
$ page REQ-0001 | grep -A9 'class="approvals"' | sed 's/<[^>]*>//g' | tr -d '\n'; echo
ApprovalsMarketing ana@example.org, 22 November 2026
$ sed -i 's/above the basket/below the basket/; s/due: 2027-03-01/due: 2027-03-08/' requirements/REQ-0001-banner.md
$ git mv requirements/REQ-0001-banner.md requirements/REQ-0001-spring.md && sed -i 's/^status: review/status: draft/' requirements/REQ-0001-spring.md
$ GIT_AUTHOR_DATE=2026-11-30T09:00:00Z git -c user.name='Raj' -c user.email=raj@example.org commit -qam 'Moved' --author 'Raj Rao <raj@example.org>'
$ req export html -o site --today 2026-12-24 2>&1 | tail -1
site/index.html
$ # Of an approval that counts no more: fields and words since, in marks that are not colour alone
$ text REQ-0001 | grep -A1 'Of an earlier text'
Of an earlier text. It counts again once Marketing has approved the present one.
What has changed since
$ page REQ-0001 | sed -n '/class="since"/,/<\/details>/p' | grep -c -e '<del' -e '<ins'
4
$ page REQ-0001 | sed -n '/class="since"/,/<\/details>/p' | grep -e '<del dir' -e '<ins dir'
<p class="changed" dir="auto">The checkout page shows the offer <del dir="auto">above</del> <ins dir="auto">below</ins> the basket.</p>
<p class="changed" dir="auto">The banner stands <del dir="auto">above</del> <ins dir="auto">below</ins> the basket.</p>
$ # Both pages tell of the link; the one that it starts at, what has changed and what to do
$ text REQ-0002 | grep -A3 'Changed since'
Changed since. That page said something else when this link was made. Read it again: if the link still holds, req link --review REQ-0002 says so.
What has changed since
Due 
1 March 2027
$ text REQ-0001 | grep -A1 'Changed since'
Changed since. This link was made to an earlier text of this page. Does it still hold?
Shows in
$ # Neighbours stand in a drawing whose boxes are links
$ page REQ-0001 | sed -n '/<figure/,/<\/figure>/p' | grep -o -e 'aria-label="[^"]*"' -e 'class="box[^>]*' -e 'relation"[^>]*>[^<]*'
aria-label="This page and those that it is linked with"
class="box self"
relation" x="176" y="20">This page
class="box" href="REQ-0002.html"
relation" x="258" y="132">Needed by
class="box" href="../metrics/KPI-0001.html"
relation" x="12" y="23">Shows in
$ page REQ-0002 | grep -c '<figure'
0
[1]
$ # History, the newest first
$ text REQ-0001 | sed -n '/^History/,$p' | grep -v Written
History
30 November 2026 Raj Rao IT
Review → Draft
Its file is now requirements/REQ-0001-spring.md
Due 
1 March 2027
 → 
8 March 2027
Requirement
 1 word added, 1 taken out
Acceptance criteria
 1 word added, 1 taken out
22 November 2026 Ana Pop Marketing
Approved for Marketing by ana@example.org
22 November 2026 Ana Pop Marketing
$ # The address is made of the id, whatever the file is called
$ page REQ-0001 | grep 'rel="bookmark"'
<a href="index.html">Requirements</a> <a class="id" href="REQ-0001.html" rel="bookmark" title="The lasting address of this page">
$ # What is not committed yet; what has no history
$ sed -i 's/below/under/' requirements/REQ-0001-spring.md && req export html -o site 2>/dev/null >&2; text REQ-0001 | grep 'newer than'
The text above is newer than its history: a change is not committed yet.
$ git init -q elsewhere && cp -r requirements metrics req.yml elsewhere && req -C elsewhere export html -o "$DIR/other" 2>/dev/null >&2; grep -o 'class="aside">[^<]*' other/requirements/REQ-0001.html; grep -o 'No earlier text[^<]*\|What has changed since is[^<]*' other/requirements/REQ-0001.html
class="aside">Its history is not known: these pages were not made from a git repository with commits.
What has changed since is not known: its history is not here.
$ # Of very many links some, and how many more
$ for i in $(seq 100 260); do printf -- '---\nid: REQ-0%s\ntitle: Wish %s\nstatus: delivered\nlinks: {refines: [REQ-0001]}\n---\n' $i $i >requirements/REQ-0$i-w.md; done
$ req export html -o site 2>/dev/null >&2; text REQ-0001 | grep -e ' of .* done' -e ' more'
 161 of 161 done
88 more
and 61 more, among Requirements
and 150 more, in the list
$ page REQ-0001 | grep -c 'class="document"'; page REQ-0001 | grep -c 'class="box"'
102
13
$ # Where the site's own address is known, the lasting one is whole
$ req export html -o site --base-url https://example.org/spring/ 2>/dev/null >&2; page REQ-0001 | grep -o 'class="id" href="https[^"]*"'
class="id" href="https://example.org/spring/requirements/REQ-0001.html"
$ # Tests and code that name it, and what results say
$ doc req.yml <<END
> people: {ana@example.org: marketing, mei@example.org: marketing, raj@example.org: it}
> trace: {paths: [src, tests]}
> END
$ mkdir -p src tests && echo '// req: REQ-0001' >src/shop.js && echo '// req: REQ-0001' >tests/shop.test.js && git add src tests req.yml && git commit -qm 'Code'
$ doc junit.xml <<END
> <testsuite name="shop"><testcase name="REQ-0001 banner"><failure message="no &lt;banner&gt;"/></testcase><testcase name="REQ-0001 basket"/></testsuite>
> END
$ req export html -o site --junit junit.xml 2>/dev/null >&2; page REQ-0001 | sed -n '/class="checked"/,/<section/p' | sed 's/<[^>]*>//g' | grep -v '^$'
Tests and code
Failed: 1 test failed, 1 test passed
Which tests
failed REQ-0001 banner no &lt;banner&gt;
passed REQ-0001 basket
Named in tests
tests/shop.test.js:1
Named in code
src/shop.js:1
$ req export html -o site 2>/dev/null >&2; page REQ-0001 | grep -c 'class="result'
0
[1]
