# A folder without git: pages, links both ways, words of both sides.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring <banner>
> status: draft
> owners: {marketing: ana@example.org}
> due: 2026-12-01
> links: {depends: [REQ-0002, REQ-0404]}
> ---
> ## Need
> See [the other](REQ-0002-guests.md#need) and [that](javascript:alert).
> END
$ doc requirements/REQ-0002-guests.md <<END
> ---
> id: REQ-0002
> title: Guest checkout
> status: draft
> ---
> # Guest checkout
> END
$ doc glossary/lead.md <<END
> ---
> term: lead
> status: contested
> means: {marketing: Anyone who filled in a form., it: A row in crm.leads.}
> avoid: [prospect record]
> ---
> END
$ req export html -o site
req: 6 pages; 8 files written, 0 unchanged, 0 removed
site/index.html
$ (cd site && find . -type f | sort)
./glossary/index.html
./glossary/lead.html
./icon.svg
./index.html
./req-site.txt
./requirements/REQ-0001.html
./requirements/REQ-0002.html
./requirements/index.html
./style.css
$ grep -o '<h1.*' site/requirements/REQ-0001.html
<h1 dir="auto">Spring &lt;banner&gt;</h1>
$ grep -o '<p>See.*' site/requirements/REQ-0001.html
<p>See <a href="REQ-0002.html#r-need">the other</a> and that.</p>
$ grep -c 'there is no such document' site/requirements/REQ-0001.html
1
$ grep -A1 'Needed by' site/requirements/REQ-0002.html | grep -o 'href="[^"]*"'
href="REQ-0001.html"
$ grep -c '<h1' site/requirements/REQ-0002.html
1
$ grep -o '<del>.*' site/glossary/lead.html
<del>prospect record</del> Say <strong>lead</strong> instead.</li>
$ grep -o 'side side-[01]"><h3>[^/]*' site/glossary/lead.html
side side-0"><h3>Marketing<
side side-1"><h3>IT<
