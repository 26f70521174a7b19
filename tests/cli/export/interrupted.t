# An export that ends in the middle, here because a folder stands in the way of a page, leaves nothing
# that a later one does not know as its own.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
>
> ![The banner](banner.svg)
> END
$ doc requirements/banner.svg <<END
> <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>
> END
$ doc own.css <<END
> :root { --link: teal }
> END
$ echo 'site: {style: own.css}' >req.yml
$ repo && git add . && git commit -qm one && req baseline v1 >/dev/null 2>&1
$ stop() { mkdir -p $1/requirements/REQ-0001.html/mine && echo 'req site 2' >$1/req-site.txt; }
$ stop site && req export html -o site >/dev/null 2>&1
[3]
$ find site -name '*.*s*' | sort
site/documents/list.csv
site/files/banner-ba239b9b15f1306d.svg
site/icon.svg
site/list.js
site/requirements/list.csv
site/search.js
site/search/index.js
site/style.css
site/team.css
site/trace/trace.csv
$ rm -r site/requirements/REQ-0001.html req.yml && sed -i '/!\[/d' requirements/REQ-0001-banner.md
$ req export html -o site >/dev/null 2>&1 && req export html -o fresh >/dev/null 2>&1 && diff -r site fresh

# So it is with the site of a baseline, whether it is asked for again or not.
$ stop site/baselines/v1 && req export html -o site --baselines all >/dev/null 2>&1
[3]
$ find site/baselines -name '*.svg' | sort
site/baselines/v1/files/banner-ba239b9b15f1306d.svg
site/baselines/v1/icon.svg
$ rm -r site/baselines/v1/requirements/REQ-0001.html && cp -r site again
$ req export html -o site >/dev/null 2>&1 && diff -r site fresh
$ mkdir -p site/baselines/v2 && req export html -o site >/dev/null 2>&1 && diff -r site fresh
$ rm -r fresh && req export html -o fresh --baselines all >/dev/null 2>&1
$ req export html -o site --baselines all >/dev/null 2>&1 && diff -r site fresh
$ req export html -o again --baselines all >/dev/null 2>&1 && diff -r again fresh
