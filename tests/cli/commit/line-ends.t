# Where git turns line ends round, the commit holds what git would store, and nothing else changed.
$ repo here && cd here && req init >out 2>&1 && rm out && req new requirement one >/dev/null
$ req new requirement two >/dev/null && req commit >/dev/null
$ git clone -q -c core.autocrlf=true . ../crlf && cd ../crlf
$ grep -c $'\r' requirements/REQ-0001-one.md
25
$ req commit
req: nothing to commit: no document, term or setting differs from HEAD
$ req set REQ-0001 due=2026-12-01 && req commit && git status --short
requirements/REQ-0001-one.md
??????? REQ-0001: due 2026-12-01 (glob)
$ git show --stat --format= HEAD
 requirements/REQ-0001-one.md | 1 +
 1 file changed, 1 insertion(+)
$ git show HEAD:requirements/REQ-0001-one.md | grep -c $'\r'
0
[1]
# so do attributes
$ cd ../here && echo '*.md text eol=crlf' >>.gitattributes && sed -i 's/$/\r/' requirements/REQ-0002*
$ req set REQ-0002 status=review && req commit && git status --short
requirements/REQ-0002-two.md
??????? Change 2 files: REQ-0002, .gitattributes (glob)
$ git show HEAD:requirements/REQ-0002-two.md | grep -c $'\r'
0
[1]
# a mode stays as it was
$ git update-index --chmod=+x requirements/REQ-0001-one.md && git commit -qm mode && git checkout -q .
$ req set REQ-0001 due=2026-12-09 && req commit && git ls-tree HEAD requirements/REQ-0001-one.md
requirements/REQ-0001-one.md
??????? REQ-0001: due 2026-12-09 (glob)
100755 blob e6b74c97905a45bc102ccfb66571afb405870382	requirements/REQ-0001-one.md
