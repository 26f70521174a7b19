# What else is staged or changed stays as it is.
$ repo && req init >out 2>&1 && req new requirement one >out && req new requirement two >out && echo a >code.c && git add code.c && req commit
??????? Change 4 files: REQ-0001, REQ-0002, .gitattributes and 1 more (glob)
$ git status --short
A  code.c
?? out
$ git commit -q -m code && echo b >code.c && git add code.c && echo c >code.c
$ req set REQ-0001 due=2026-12-01 >out && req set REQ-0002 due=2026-12-02 >out
$ req commit REQ-0001 && git status --short
??????? REQ-0001: due 2026-12-01 (glob)
MM code.c
 M requirements/REQ-0002-two.md
?? out
$ git show --stat --format=%s HEAD
REQ-0001: due 2026-12-01

 requirements/REQ-0001-one.md | 1 +
 1 file changed, 1 insertion(+)
$ req commit requirements && git status --short
??????? REQ-0002: due 2026-12-02 (glob)
MM code.c
?? out
$ git show :code.c; cat code.c
b
c
# ignored files are nobody's business
$ echo 'requirements/private*' >.gitignore && cp requirements/REQ-0001* requirements/private.md && req commit
req: nothing to commit: no document, term or setting differs from HEAD
$ req commit nowhere
req: error: no document 'nowhere'; 'req list' shows what there is
[2]
$ req commit REQ-0077
req: error: no document 'REQ-0077'; did you mean 'REQ-0001'?
[2]
# a term goes by its name, and what is removed by its path
$ req new term lead && req commit lead && rm glossary/lead.md && req commit glossary/lead.md
glossary/lead.md
??????? lead: add lead (glob)
??????? lead: remove lead (glob)
