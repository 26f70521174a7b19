# A subject never cuts a letter in two.
$ repo && req init >out 2>&1 && rm out && req commit >/dev/null
$ doc glossary/äöüäöüäöüäöü.md <<END
> ---
> term: a
> status: proposed
> ---
> END
$ cp glossary/* glossary/z.md && req commit
??????? Change 2 files: z, äöüäöüäöüä (glob)
# Renamed documents are found by their ids, however many there are.
$ for i in $(seq 1001 1400); do printf -- '---\nid: REQ-%s\ntitle: T\nstatus: draft\n---\n' $i >requirements/REQ-$i-old.md; done && req commit >/dev/null
$ for i in $(seq 1001 1400); do mv requirements/REQ-$i-old.md requirements/REQ-$i-new.md; done && req commit --dry-run | sed -n '1p;3p;402,404p'
Change 400 files: REQ-1001, REQ-1002, REQ-1003 and 397 more
REQ-1001: renamed
REQ-1400: renamed

  requirements/REQ-1001-new.md
# What HEAD holds is too large to be read, and is removed.
$ git checkout -q -- . && printf 'limits: {document: 80}\n' >req.yml && req commit >/dev/null && git rm -q --cached req.yml && { cat requirements/REQ-1001-old.md; seq 90; } >requirements/REQ-1002-old.md && git add . && git commit -q -m large && rm requirements/REQ-1002-old.md && req commit
req: '.gitattributes' is left out: it is no regular file, or too large
req: '.gitattributes' is left out: it is no regular file, or too large
??????? requirements/REQ-1002-old.md: removed (glob)
