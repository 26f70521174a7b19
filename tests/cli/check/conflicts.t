# Conflicts are named by document and field, and hide nothing else.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> due: 2026-12-15
> ---
>
> ## Need
>
> Visitors should see the spring offer before they pay.
> END
$ cp requirements/REQ-0001-banner.md requirements/REQ-0002-menu.md && sed -i 's/REQ-0001/REQ-0002/' requirements/REQ-0002-menu.md
$ git add . && git commit -qm base && git checkout -q -b topic
$ sed -i 's/Spring banner/Summer banner/; s/before they pay/at once/' requirements/REQ-0001-banner.md && git rm -q requirements/REQ-0002-menu.md
$ git commit -qam topic && git checkout -q main
$ sed -i 's/Spring banner/Winter banner/; s/before they pay/always/; s/12-15/12-31/' requirements/REQ-0001-banner.md
$ sed -i 's/Spring/A menu and/' requirements/REQ-0002-menu.md && git commit -qam main
$ req check main topic --format human
requirements/REQ-0001-banner.md:1:1: error: both branches changed 'title' and the text under 'Need', each in its own way [merge/conflict]
 1 | ---
   | ^
  help: on your branch: git merge 00ebcf1; then decide, and commit

requirements/REQ-0002-menu.md:1:1: error: the head removes this document, and the base has changed it [merge/conflict]
 1 | ---
   | ^
  help: on your branch: git merge 00ebcf1; then decide, and commit

2 documents, 0 terms: 2 errors, 0 warnings, 0 notes
[1]
# Different places of one file merge, and are judged as merged.
$ git checkout -q -b other HEAD~1 && sed -i 's/^## Need/[x](gone.md)\n\n&/' requirements/REQ-0001-banner.md && git commit -qam other
$ req check main other
requirements/REQ-0001-banner.md:8:1: error: this link leads to 'requirements/gone.md', and nothing is there [markdown/link]
[1]
# Entries of a map are named one by one; however many headings there are, they are looked at once.
$ cd .. && mkdir many && cd many && repo && mkdir requirements
$ write() { printf -- '---\nid: REQ-0001\ntitle: Banner\nstatus: draft\nowners: {marketing: ana, it: %s}\n---\n' "$1"; seq -f '# a%.0f' 20000; printf '\n%s\n' "$1"; }
$ write raj >requirements/REQ-0001-banner.md; git add . && git commit -qm base && git checkout -q -b topic
$ write mei >requirements/REQ-0001-banner.md; git commit -qam topic && git checkout -q main
$ write sofia >requirements/REQ-0001-banner.md; git commit -qam main
$ timeout 10 req check main topic --select merge
requirements/REQ-0001-banner.md:1:1: error: both branches changed 'owners.it' and the text under 'a20000', each in its own way [merge/conflict]
[1]
