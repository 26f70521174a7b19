# The site's report and agenda say the same as the commands do, for the same day and history.
$ REQ=$(command -v req) "$EXAMPLES/history.sh" team >/dev/null 2>&1
$ req export html -C team -o "$DIR/site" --today 2026-11-23 2>/dev/null
$DIR/site/index.html
$ cat >compare.py <<'END'
> import html, json, re, subprocess, sys
> def command(*words):
>     return json.loads(subprocess.run(["req", *words, "-C", "team", "--today", "2026-11-23", "--format", "json"],
>                                      stdout=subprocess.PIPE, check=True).stdout)
> def page(path):
>     return open("site/" + path, encoding="utf-8").read()
> def said(markup):
>     return re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]*>", "", markup)).replace("\u00a0", " "))
> report = page("report/index.html")
> home = page("index.html")
> tiles = 0
> for friction in command("report")["frictions"]:
>     name = friction["name"]
>     section = re.search(f'<section[^>]* id="report.{name}">.*?</section>', report, re.S).group()
>     tile = re.search(f'<li class="tile[^>]*>(?:(?!</li>).)*#report.{name}".*?</li>', home, re.S)
>     tiles += bool(tile)
>     value = "%g" % friction["value"]
>     assert f"<strong>{value}</strong>" in section and ("too high" in section) == friction["over"], name
>     assert tile or not friction["over"], name
>     assert not tile or f"<strong>{value}</strong>" in tile.group() and ("too high" in tile.group()) == friction["over"], name
>     assert friction["advice"] in html.unescape(section) and friction["question"] in section, name
>     behind = re.search('<div class="behind">.*?</div>', section, re.S)
>     shown = re.findall(r"<li>.*?</li>", behind.group(), re.S) if behind else []
>     assert len(shown) == len(friction["documents"]), name
>     for item, detail in zip(shown, friction["details"]):
>         assert detail["id"] in item and detail["why"] in said(item) and 'class="document" href="../' in item, name
> assert tiles == 5 and 'report/index.html">and 5 more' in home, tiles
> for path, side in (("index", None), ("for-marketing", "marketing"), ("for-it", "it")):
>     agenda = command("agenda", *(["--for", side] if side else []))
>     text = page(f"agenda/{path}.html")
>     main = text[text.index('<div class="agenda">'):]
>     for part in ("wins", "decisions", "dates"):
>         for item in agenda[part]:
>             assert item["id"] in main, (path, part, item)
>     for question in agenda["questions"]:
>         assert said(question["question"]) in said(main), (path, question)
>     alone = subprocess.run(["req", "agenda", "-C", "team", "--today", "2026-11-23", "--format", "html"] +
>                            (["--for", side] if side else []), stdout=subprocess.PIPE, check=True).stdout.decode()
>     alone = alone[alone.index("</h1>"):]
>     assert said(main[:main.index("<footer")]).strip() == said(alone).strip(), path
> for side in ("marketing", "it"):
>     count = sum(1 for item in command("agenda")["requests"] if item["side"] == side)
>     assert f"asked for {count} thing" in home, (side, count)
> END
$ python3 compare.py

# What home tells of the example: wins since the baseline, days, news, goals, each with a link
$ grep -o '<h2>.*</h2>' site/index.html
<h2>Won since <time datetime="2026-11-16">16 November 2026</time></h2>
<h2>What needs whom</h2>
<h2>Dates ahead</h2>
<h2>New since baseline <bdi>v2</bdi></h2>
<h2>Goals, and how far we are</h2>
<h2>Where it rubs</h2>
<h2>Words to settle</h2>
<h2>All there is</h2>
$ sed -n '/class="timeline"/,/<\/ol>/p' site/index.html | grep -o 'days late\|class="due over"\|of no use after'
days late
of no use after
class="due over"
of no use after
of no use after
$ sed -n '/class="news"/,/<\/section>/p' site/index.html | grep -A1 'GOAL-0003'
<li><a class="document" href="goals/GOAL-0003.html"><span class="id">GOAL-0003</span> <bdi>More newsletter readers</bdi></a> <span class="status done">Reached</span><p class="what">was Agreed · 17 words added · <time datetime="2026-11-20">20 November 2026</time></p>
</li>
$ sed -n '/class="aims"/,/<\/section>/p' site/index.html | grep -o 'from <bdi>2.4 %.*'
from <bdi>2.4 %</bdi>, now <strong>2.8 %</strong> on <time datetime="2026-11-16">16 November 2026</time>; target <bdi>3.0 %</bdi>: 67 % of the way</p>
$ grep -o 'href="[ar][^"]*/index.html">[A-Z][a-z]*' site/index.html | sort -u
href="agenda/index.html">Agenda
href="report/index.html">Report
href="requirements/index.html">Requirements

# Decisions: what is open and by when, what is decided, and what each settles
$ sed -n '/<main/,/<\/main>/p' site/agenda/decisions.html | grep -o '<h2>.*</h2>\|DEC-[0-9]*\|class="settles"' | tr '\n' ' '
<h2>To decide</h2> DEC-0005 DEC-0005 class="settles" <h2>Decided</h2> DEC-0004 DEC-0004 class="settles" DEC-0003 DEC-0003 class="settles" DEC-0001 DEC-0001 DEC-0002 DEC-0002 class="settles"  (no-eol)

# A history that begins later has no news and no figures, and says so; three documents fill the page
$ mkdir few && cd few && req init >/dev/null && req new requirement Banner && req new goal More && req new term lead
req: there is no git repository here yet: 'git init' comes next
requirements/REQ-0001-banner.md
goals/GOAL-0001-more.md
glossary/lead.md
$ req export html -o ../small 2>/dev/null
../small/index.html
$ grep -o '<h2>.*</h2>\|<p class="untold">.*' ../small/index.html
<h2>What comes next</h2>
<h2>What needs whom</h2>
<h2>All there is</h2>
<p class="untold">Wins, news and figures are told from history, which begins with the first commit.</p>
$ ls ../small | grep report
[1]
$ sed -n '/class="beginning"/,/<\/section>/p' ../small/index.html | grep -c '<li>'
3

# More than ten documents behind a figure have a page of their own, and a table with all of them
$ mkdir ../many && cd ../many && repo && req init >/dev/null
req: next: req new requirement "Guest checkout"
$ for i in $(seq 10 24); do sed "s/00/00$i/" <<END | doc requirements/REQ-00$i-x.md; done
> ---
> id: REQ-00
> title: =Wish number 00
> status: review
> ---
> ## Need
> Soon.
> ## Requirement
> It shall be so.
> END
$ git add . && git commit -qm 'Wishes'
$ req export html -o ../crowd 2>/dev/null
../crowd/index.html
$ cd .. && ls crowd/report
index.html
silence.csv
silence.html
$ grep -c '<li><a class="document"' crowd/report/silence.html; grep -o '<a href="silence[^<]*' crowd/report/index.html crowd/report/silence.html
15
crowd/report/index.html:<a href="silence.html">and 5 more
crowd/report/silence.html:<a href="silence.csv">All of them as a table (CSV)
$ head -2 crowd/report/silence.csv | tr -d '\r'; wc -l <crowd/report/silence.csv
"id","path","title","why"
"REQ-0010","requirements/REQ-0010-x.md","'=Wish number 0010","nobody owns it for Marketing, nobody owns it for IT"
16
