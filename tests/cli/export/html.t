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
> avoid: [prospect record, Bob]
> reasons: {prospect record: "names our <table>"}
> examples: {right: [Each lead counts.], wrong: [Each prospect record counts.]}
> ---
> END
$ doc glossary/tip.md <<END
> ---
> term: Lead
> status: agreed
> definition: What a reporter begins with.
> scope: [press]
> ---
> END
$ doc goals/GOAL-0001-more.md <<END
> ---
> id: GOAL-0001
> title: More leads
> status: draft
> ---
> END
$ doc goals/GOAL-0002-fewer.md <<END
> ---
> id: GOAL-0002
> title: Fewer prospect records
> status: draft
> ---
> END
$ req export html -o site
req: 21 pages; 36 files written, 0 unchanged, 0 removed
site/index.html
$ (cd site && find . -type f | sort)
./agenda/for-it.html
./agenda/for-marketing.html
./agenda/index.html
./documents/index.html
./documents/list.csv
./glossary/index.html
./glossary/lead.html
./glossary/learn/for-it.html
./glossary/learn/for-marketing.html
./glossary/learn/index.html
./glossary/tip.html
./goals/GOAL-0001.html
./goals/GOAL-0002.html
./goals/index.html
./goals/list.csv
./icon.svg
./index.html
./list.js
./print/index.html
./req-site.txt
./requirements/REQ-0001.html
./requirements/REQ-0002.html
./requirements/index.html
./requirements/list.csv
./search.js
./search/glossary/cards-0.js
./search/glossary/texts-0.js
./search/goals/cards-0.js
./search/goals/texts-0.js
./search/index.js
./search/requirements/cards-0.js
./search/requirements/texts-0.js
./style.css
./trace/index.html
./trace/matrix.html
./trace/timeline.html
./trace/trace.csv
$ grep -o '<h1.*' site/requirements/REQ-0001.html
<h1 dir="auto">Spring &lt;banner&gt;</h1>
$ grep -o '<p>See.*' site/requirements/REQ-0001.html
<p>See <a href="REQ-0002.html#need">the other</a> and that.</p>
$ grep -c 'there is no such document' site/requirements/REQ-0001.html
1
$ grep -A1 'Needed by' site/requirements/REQ-0002.html | grep -o 'href="[^"]*"'
href="REQ-0001.html"
$ grep -c '<h1' site/requirements/REQ-0002.html
1
$ grep -o '<del>.*' site/glossary/lead.html
<del>prospect record</del> Say <strong>lead</strong> instead.<span class="reason" dir="auto">names our &lt;table&gt;</span></li>
<del>Bob</del> Say <strong>lead</strong> instead.</li>
$ grep -o 'side side-[01]"><h3>[^/]*' site/glossary/lead.html
side side-0"><h3>Marketing<
side side-1"><h3>IT<
$ # Terms of one word beside each other, on both pages; why a word is to be avoided; right and wrong
$ grep -c 'The same word, another meaning' site/glossary/lead.html site/glossary/tip.html
site/glossary/lead.html:1
site/glossary/tip.html:1
$ grep -o '<h3>On this page.*' site/glossary/lead.html; grep -o '<h3><a class="document".*' site/glossary/lead.html
<h3>On this page</h3>
<h3><a class="document" href="tip.html"><bdi>Lead</bdi></a> <span class="status agreed">Agreed</span></h3>
$ grep -A1 '<p dir="auto">What a reporter' site/glossary/lead.html
<p dir="auto">What a reporter begins with.</p>
<p class="what">In <code>press</code></p>
$ grep -o 'class="notice">.*' site/glossary/lead.html; grep -c notice site/glossary/tip.html
class="notice">The sides do not agree on this word yet. Until they do, say which meaning you mean.</p>
0
[1]
$ grep -A3 '<dl class="examples">' site/glossary/lead.html
<dl class="examples"><div class="right"><dt>Right</dt>
<dd dir="auto">Each lead counts.</dd>
</div>
<div class="wrong"><dt>Wrong</dt>
$ grep -o '<section class="relations"><h2>Where.*' site/glossary/tip.html; grep -A9 'Where it is used' site/glossary/lead.html
<section class="relations"><h2>Where it is used</h2>
<section class="relations"><h2>Where it is used</h2>
<h3>Goals</h3>
<ul class="links"><li><a class="document" href="../goals/GOAL-0001.html"><span class="id">GOAL-0001</span> <bdi>More leads</bdi></a> <span class="status open">Draft</span></li>
</ul>
</section>
<section class="relations"><h2>Still said otherwise</h2>
<p class="what">Here a word to avoid stands for it:</p>
<ul class="links"><li><a class="document" href="../goals/GOAL-0002.html"><span class="id">GOAL-0002</span> <bdi>Fewer prospect records</bdi></a> <span class="status open">Draft</span></li>
</ul>
</section>
$ grep -B1 -A3 'class="friend"' site/glossary/index.html
<p class="instead">Say <bdi>lead</bdi>, not <del>prospect record</del>, <del>Bob</del>.</p>
<p class="friend">The same word, another meaning: <a href="tip.html"><bdi>What a reporter begins with.</bdi></a></p>
</li>
<li><h3><a class="document" href="tip.html"><bdi>Lead</bdi></a></h3>
<p dir="auto">What a reporter begins with.</p>
<p class="friend">The same word, another meaning: <a href="lead.html"><bdi>lead</bdi></a></p>
</li>
</ul>
</section>
$ grep -o 'id="page.to-settle".*' site/glossary/index.html
id="page.to-settle">To settle first</h2>
