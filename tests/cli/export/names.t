# A file that stands as it stood is known without being read; one that was changed is not, though its size and its
# time of change say the same.
$ git init -q .
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: One
> status: draft
> ---
> 
> A word.
> END
$ sleep 0.1
$ req export html -o site
req: 10 pages; 20 files written, 0 unchanged, 0 removed
site/index.html
$ touch -r requirements/REQ-0001-a.md then
$ sed 's/A word/B word/' requirements/REQ-0001-a.md >changed
$ cat changed >requirements/REQ-0001-a.md # in its place
$ touch -r then requirements/REQ-0001-a.md
$ req export html -o site 2>/dev/null
site/index.html
$ grep -c 'B word' site/requirements/REQ-0001.html
1
$ mv requirements/REQ-0001-a.md kept
$ sed 's/B word/C word/' kept >requirements/REQ-0001-a.md
$ touch -r then requirements/REQ-0001-a.md
$ req export html -o site 2>/dev/null
site/index.html
$ grep -c 'C word' site/requirements/REQ-0001.html
1
$ mv kept requirements/REQ-0001-a.md
$ req export html -o site 2>/dev/null
site/index.html
$ grep -c 'B word' site/requirements/REQ-0001.html
1
