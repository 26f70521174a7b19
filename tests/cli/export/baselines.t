# Baselines beside the present, each with a banner.
$ team && req baseline 'spring' -m 'What both sides agreed on' >/dev/null 2>&1
$ sed -i 's/Spring banner/Banner of spring/' requirements/REQ-0001-banner.md && git mv metrics/KPI-0001-orders.md metrics/KPI-0009-orders.md && sed -i 's/id: KPI-0001/id: KPI-0009\nwas: [KPI-0001]/' metrics/KPI-0009-orders.md && sed -i 's/KPI-0001/KPI-0009/' requirements/*.md
$ doc goals/GOAL-0001-gone.md <<END
> ---
> id: GOAL-0001
> title: Gone
> status: draft
> ---
> END
$ git add . && git commit -qm two && GIT_COMMITTER_DATE=2026-11-23T12:00:00Z req baseline 'Summer/<b>' >/dev/null 2>&1; git rm -q goals/*.md && git commit -qm three
$ req export html -o site --baselines all 2>/dev/null
site/index.html
$ ls site/baselines
index.html
spring
summer-b-2c151dd7
$ grep -o '<p class="old.*' site/baselines/spring/requirements/REQ-0001.html site/baselines/spring/metrics/KPI-0001.html site/baselines/summer*/goals/GOAL-0001.html site/baselines/spring/index.html
site/baselines/spring/requirements/REQ-0001.html:<p class="old">This is the baseline <bdi>spring</bdi> of <time datetime="2026-11-22">22 November 2026</time>. <a href="../../../requirements/REQ-0001.html">See the present text</a></p>
site/baselines/spring/metrics/KPI-0001.html:<p class="old">This is the baseline <bdi>spring</bdi> of <time datetime="2026-11-22">22 November 2026</time>. <a href="../../../metrics/KPI-0009.html">See the present text</a></p>
site/baselines/summer-b-2c151dd7/goals/GOAL-0001.html:<p class="old">This is the baseline <bdi>Summer/&lt;b&gt;</bdi> of <time datetime="2026-11-23">23 November 2026</time>. It is not there any more. <a href="../../../index.html">See the present site</a></p>
site/baselines/spring/index.html:<p class="old">This is the baseline <bdi>spring</bdi> of <time datetime="2026-11-22">22 November 2026</time>. <a href="../../index.html">See the present text</a></p>
$ grep -o '<h1.*' site/requirements/REQ-0001.html site/baselines/spring/requirements/REQ-0001.html
site/requirements/REQ-0001.html:<h1 dir="auto">Banner of spring</h1>
site/baselines/spring/requirements/REQ-0001.html:<h1 dir="auto">Spring banner</h1>
$ sed -n '/<h1/,/<\/main/p' site/baselines/index.html
<main id="page.main"><h1>Baselines</h1>
<p class="lead" dir="auto">What both sides meant at one time, as it stood then, the newest first.</p>
<ul class="baselines"><li><h2><a href="summer-b-2c151dd7/index.html"><bdi>Summer/&lt;b&gt;</bdi></a></h2>
<p class="what"><time datetime="2026-11-23">23 November 2026</time> · 3 documents</p>
</li>
<li><h2><a href="spring/index.html"><bdi>spring</bdi></a></h2>
<p class="what"><time datetime="2026-11-22">22 November 2026</time> · 2 documents</p>
<p dir="auto">What both sides agreed on</p>
</li>
</ul>
</main>
$ grep -o 'href="../baselines[^<]*<bdi>[^<]*' site/requirements/REQ-0001.html site/metrics/KPI-0009.html
site/requirements/REQ-0001.html:href="../baselines/summer-b-2c151dd7/requirements/REQ-0001.html">Baseline <bdi>Summer/&lt;b&gt;
site/requirements/REQ-0001.html:href="../baselines/spring/requirements/REQ-0001.html">Baseline <bdi>spring
site/metrics/KPI-0009.html:href="../baselines/summer-b-2c151dd7/metrics/KPI-0009.html">Baseline <bdi>Summer/&lt;b&gt;
site/metrics/KPI-0009.html:href="../baselines/spring/metrics/KPI-0001.html">Baseline <bdi>spring
$ grep -c 'Edit this page' site/baselines/spring/requirements/REQ-0001.html
0
[1]

# The same again; fewer; by number; none: what nobody asks for goes, whoever else's files stay.
$ req export html -o site --baselines all 2>&1 | grep -o ' 0 files written'
 0 files written
$ req export html -o site --baselines spring >/dev/null 2>&1; find site/baselines -name 'REQ-0001.html'
site/baselines/spring/requirements/REQ-0001.html
$ req export html -o site --baselines 1 >/dev/null 2>&1; find site/baselines -name 'REQ-0001.html'
site/baselines/spring/requirements/REQ-0001.html
$ mkdir site/baselines/mine && touch site/baselines/mine/index.html && req export html -o site >/dev/null 2>&1; find site/baselines -type f
site/baselines/mine/index.html
$ req export html -o site --baselines all >/dev/null 2>&1; find site/baselines -name 'REQ-0001.html' | sort
$ req export html -o other --baselines spring,winter
req: error: there is no baseline 'winter' here; 'req baseline' lists them
[2]
$ mkdir plain && cp -r req.yml requirements plain && cd plain && rm -rf ../.git && req export html -o out --baselines all
req: error: baselines are git's tags, and there is no repository here; 'git init' or 'req init' makes one
[2]
