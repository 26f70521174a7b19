# Nothing of a source gets out of its folder, over another file, or into another field.
$ repo && mkdir src out && echo secret >out/SECRET001.yml && ln -s ../out src/link && ln -s ../out/SECRET001.yml src/REQ001.yml
$ echo 'settings: {prefix: "../../etc"}' >src/.doorstop.yml && echo 'text: a' >src/REQ002.yml
$ req import doorstop src
req: src/REQ001.yml: lost: a symbolic link, which is not followed
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 1; broken 0
requirements/etc/REQ-0001-a.md
requirements/etc/README.md
$ find requirements -type f | sort
requirements/etc/README.md
requirements/etc/REQ-0001-a.md
$ req import doorstop src/REQ001.yml
req: src/REQ001.yml: error: it is a symbolic link, or behind one
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
[1]
$ mkfifo pipe.csv && req import csv pipe.csv
req: pipe.csv: error: it is no regular file
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
[1]
$ ln -s out requirements/linked && rm -r requirements/etc && ln -s ../out requirements/etc && req import doorstop src; ls out
req: src/REQ001.yml: lost: a symbolic link, which is not followed
req: note: the page of '../../etc' is there already, and stays as it is: requirements/etc/README.md
req: error: cannot write 'requirements/etc/REQ-0001-a-101.md': Not a directory
SECRET001.yml
$ rm requirements/etc
# A document's title, an id, a field's name and text are only that.
$ doc odd.csv <<END
> id,title,text,lint,approvals,../x,"a: b
> c",was,links,id
> "[x, y]","a: {b} # c","---
> id: REQ-9999
> ---","{allow: {all: yes}}","[{side: it, by: x}]",path,"# no
> ---",REQ-0001,[REQ-1],
> END
$ req import csv odd.csv
req: note: fields that req.yml does not know, kept in front matter: x (1); name them below 'fields' there, or give --map NAME=FIELD
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/REQ-0001-a-b-c.md
$ cat requirements/REQ-*a-b-c.md
---
id: REQ-0001
title: "a: {b} # c"
status: draft
was: ["[x, y]"]
x: path
---

## Requirement

---
id: REQ-9999
---

## Lint

{allow: {all: yes}}

## Approvals

[{side: it, by: x}]

## A: b\x0ac

\# no
---

## Was

REQ-0001

## Links

[REQ-1]
$ req lint --select front-matter,id
requirements/REQ-0001-a-b-c.md:6:1: warning: unknown field 'x' [front-matter/unknown]
# A file that stands where one would be written stays.
$ printf 'id,title\nREQ-0050,Fifty\n' >x.csv && mkdir -p requirements && echo mine >requirements/REQ-0050-fifty.md
$ req import csv x.csv; cat requirements/REQ-0050-fifty.md
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/REQ-0050-fifty-2.md
mine
# Terminal codes are made visible.
$ printf '[DOCUMENT]\nTITLE: a\033[31mb\n\n[REQUIREMENT]\nUID: \033]0;x\nTITLE: t\033[2J\nSTATEMENT: x\nTYPE: \033[1m\n' >esc.sdoc; req import strictdoc esc.sdoc; cat requirements/*/REQ*
req: esc.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/a-31mb/REQ-0051-t-x1b-2j.md
requirements/a-31mb/README.md
---
id: REQ-0051
title: t\x1b[2J
status: draft
was: ["\\x1b]0;x"]
---

## Requirement

x

## Type

[1m
# Large and deep sources end with a message.
$ head -c 17000000 /dev/zero | tr '\0' a >big.sdoc; req import strictdoc big.sdoc
req: big.sdoc: error: the file is too large: one may have 16 MiB, and all together 256 MiB
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
[1]
$ mkdir -p $(printf 'd/%.0s' $(seq 20)) && req import strictdoc d
req: d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d: error: more than 16 folders in each other
req: d: error: nothing to import: no file below ends in .sdoc
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 2
[1]
$ python3 -c "
> print('[DOCUMENT]\nTITLE: many\n\n[REQUIREMENT]\nUID: M')
> for i in range(300): print(f'F{i}: x')
> print('RELATIONS:')
> for i in range(1100): print(f'- TYPE: Parent\n  VALUE: P{i}')" >many.sdoc; req import strictdoc many.sdoc 2>&1 | tail -3
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 1200; broken 0
requirements/many/REQ-0052-m.md
requirements/many/README.md
# Circles of links are only links.
$ printf 'id,title,parents\nA1,a,B1\nB1,b,A1\n' >ring.csv; req import csv ring.csv
req: written: documents 2, links 2 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/REQ-0053-a.md
requirements/REQ-0054-b.md
