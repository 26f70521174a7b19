# Markdown elsewhere than on a terminal, text on one, HTML, JSON.
$ repo; req agenda
\# Agenda of 22 November 2026

Nothing waits: no decision, no question, no date. A good week to meet over a coffee.

Nothing is committed yet, so wins and ages are not told.
$ req agenda --format html | tail -c 180
<p>Nothing waits: no decision, no question, no date. A good week to meet over a coffee.</p>
<p>Nothing is committed yet, so wins and ages are not told.</p>
</main>
</body>
</html>
$ req agenda --format json
{
  "version": 1,
  "title": null,
  "today": "2026-11-22",
  "since": "2026-11-15",
  "for": null,
  "escalate_after": 14,
  "missing": "Nothing is committed yet, so wins and ages are not told.",
  "wins": [],
  "contested": [],
  "conflicts": [],
  "decisions": [],
  "requests": [],
  "questions": [],
  "dates": []
}
$ req agenda --format jsn
req: error: unknown format 'jsn'; did you mean 'json'?
[2]
$ req agenda --format banana
req: error: unknown format 'banana'; there are: human, markdown, html, json
[2]
# The page says its part, the data all of it; the same bytes whatever the threads and from below the top.
$ for i in $(seq 100 140); do doc requirements/REQ-0$i-r.md <<<$'---\nid: REQ-0'$i$'\ntitle: R\nstatus: review\ndue: 2026-12-24\n---\n\n## Open questions\n\n- Why?\n- When?'; done
$ req agenda | grep 'and .* more'; req agenda --format json | jq -c '[.requests, .questions, .dates | length]'
  - and 62 more
  - and 62 more
- and 62 more
- and 21 more
[164,82,41]
$ for f in human markdown html json; do req agenda --format $f --threads 1 >one; req -C requirements agenda --format $f --threads 4 | cmp - one; done
$ req agenda --format json | jq -c '.version, (.dates[0] | keys), (.requests[0] | keys), (.questions[0] | keys)'
1
["days_left","drop_dead","due","emergency","for","id","kind","lacks","leans_on","owners","path","status","title","too_late"]
["again","for","id","kind","lacks","owner","path","side","status","title","what"]
["days","id","kind","owners","path","question","since","status","title"]
$ req agenda --format html | grep -c '<!DOCTYPE html>\|<h1>\|Content-Security-Policy'
3
# A title of the repository stands behind the day.
$ echo 'title: "Spring <b>#1</b>"' >req.yml; req agenda | head -n 1; req agenda --format html | grep -o '<h1>.*</h1>'; req agenda --format human | head -n 1
\# Agenda of 22 November 2026: Spring &#60;b&#62;&#35;&#8203;1&#60;/b&#62;
<h1>Agenda of 22 November 2026: <bdi>Spring &lt;b&gt;#1&lt;/b&gt;</bdi></h1>
\# Agenda of 22 November 2026: Spring <b>#1</b>
# The page for a terminal is called as everywhere else.
$ req agenda --format text
req: error: unknown format 'text'; there are: human, markdown, html, json
[2]
