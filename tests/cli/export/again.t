# What would not change is not touched; what vanished is removed; what is foreign stays.
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: One
> status: draft
> ---
> END
$ sed 's/0001/0002/; s/One/Two/' requirements/REQ-0001-a.md >requirements/REQ-0002-b.md
$ req export html -o site
req: 11 pages; 21 files written, 0 unchanged, 0 removed
site/index.html
$ cp -rp site before
$ touched() { stat -c '%n %i %Y %y' site/req-site.txt site/index.html; }
$ touched >stamps
$ req export html -o site/ --threads 4
req: 11 pages; 0 files written, 21 unchanged, 0 removed
site/index.html
$ diff -r before site
$ touched | diff stamps -
$ touch site/mine.txt
$ rm requirements/REQ-0002-b.md
$ req export html -o site
req: 10 pages; 14 files written, 6 unchanged, 1 removed
site/index.html
$ ls site site/requirements
site:
agenda
documents
icon.svg
index.html
list.js
mine.txt
print
req-site.txt
requirements
search
search.js
style.css
trace

site/requirements:
REQ-0001.html
index.html
list.csv
