# Folders of items: headings and texts become tags and a page, stamps that are today's pins.
$ repo && mkdir -p reqs/tests
$ doc reqs/.doorstop.yml <<END
> settings:
>   digits: 3
>   prefix: SYS
>   sep: ''
> attributes:
>   publish: [owner]
> END
$ doc reqs/SYS001.yml <<END
> active: true
> derived: false
> header: ''
> level: 1.0
> links: []
> normative: false
> ref: ''
> reviewed: null
> text: |
>   Light & shade
>
>   All about *lamps*.
> END
$ doc reqs/SYS002.yml <<END
> active: true
> derived: true
> header: |
>   Lamp
> level: 1.1
> links: []
> normative: true
> ref: ''
> reviewed: avwblqPimDJ2OgTrRCXxRPN8FQhUBWqPIXm7kSR95C4=
> text: |
>   The lamp **shall** light.
>
>   - at once
> END
$ doc reqs/SYS003.yml <<END
> level: 1.10
> active: false
> normative: true
> text: The lamp shall go out.
> ref: lamp.c
> references:
> - {path: src/lamp.c, type: file, keyword: off, sha: abcd}
> - {path: src/more.c, type: file}
> owner: raj@example.org
> links:
> - SYS002: wrong
> END
$ doc reqs/SYS010.yml <<END
> level: 2.0
> normative: false
> text: Sound
> END
$ doc reqs/SYS011.yml <<END
> level: 2.1
> normative: false
> text: This is only said.
> END
$ doc reqs/SYS012.yml <<END
> level: 2.2
> text: It hums.
> links: [SYS011, SYS099, SYS012, {role: r, uid: SYS002}, null]
> references: [a.c, {type: file}]
> END
$ doc reqs/tests/.doorstop.yml <<END
> settings: {digits: 3, prefix: TST, sep: '-', parent: SYS, itemformat: markdown}
> attributes: {defaults: {doc: {title: "Tests, all"}}}
> END
$ stamp=$(printf 'SYS002The lamp **shall** light.\n\n- at once' | sha256sum | xxd -r -p | base64 | tr +/ -_)
$ doc reqs/tests/TST-001.md <<END
> ---
> active: true
> level: 1.1
> links:
> - SYS002: $stamp
> - SYS003: null
> ---
>
> # Light it
>
> Press the *switch*.
>
> ## Then
>
> See.
> END
$ echo 'no item' >reqs/tests/README.md; echo 'a: b' >reqs/notes.yml; ln -s SYS002.yml reqs/SYS004.yml
$ req import doorstop reqs
req: reqs/SYS004.yml: lost: a symbolic link, which is not followed
req: reqs/.doorstop.yml:6:3: lost: 'attributes' of the document: publish
req: reqs/tests/.doorstop.yml:1:46: lost: 'settings' of the document: parent
req: reqs/tests/.doorstop.yml:2:14: lost: 'attributes' of the document: defaults
req: reqs/SYS002.yml:9:1: lost: that an item was reviewed: here a side approves, by a person's name
req: reqs/SYS003.yml:7:3: lost: the hash of a file that an item names in 'references'
req: reqs/SYS012.yml:3:33: lost: a link that is no id, alone or with a stamp behind it (2 times)
req: reqs/SYS012.yml:4:14: lost: a reference without the path of a file (2 times)
req: reqs/notes.yml: note: no item: it is not called as one is, REQ001.yml, or not of its document's format
req: reqs/SYS003.yml:11:3: lost: the stamp of a link whose target has changed since: it has no pin
req: reqs/SYS011.yml:1:1: note: a heading or text with links to or from it becomes a document of its own
req: reqs/SYS012.yml:3:17: lost: the link to 'SYS099' leads to nothing that is imported or here
req: reqs/SYS012.yml:3:25: lost: a link of 'SYS012' to itself
req: note: fields that req.yml does not know, kept in front matter: active (1), derived (1), owner (1), ref (1), references (2); name them below 'fields' there, or give --map NAME=FIELD
req: written: documents 5, links 4 (pinned 1), headings and texts 2; there already 0; lost 13; broken 0
requirements/sys/REQ-0001-lamp.md
requirements/sys/REQ-0002-the-lamp-shall-go-out.md
requirements/sys/REQ-0003-this-is-only-said.md
requirements/sys/REQ-0004-it-hums.md
requirements/tests-all/REQ-0005-light-it.md
requirements/sys/README.md
requirements/tests-all/README.md
$ cat requirements/sys/README.md
\# SYS

<!-- SYS001 -->

## Light \& shade

All about *lamps*.

- [REQ-0001](<REQ-0001-lamp.md>) Lamp
- [REQ-0002](<REQ-0002-the-lamp-shall-go-out.md>) The lamp shall go out.

<!-- SYS010 -->

## Sound

- [REQ-0003](<REQ-0003-this-is-only-said.md>) This is only said.
- [REQ-0004](<REQ-0004-it-hums.md>) It hums.
$ head -20 requirements/*/REQ*
==> requirements/sys/REQ-0001-lamp.md <==
---
id: REQ-0001
title: Lamp
status: draft
tags: [Light & shade]
was: [SYS002]
derived: "true"
---

## Requirement

The lamp **shall** light.

- at once

==> requirements/sys/REQ-0002-the-lamp-shall-go-out.md <==
---
id: REQ-0002
title: The lamp shall go out.
status: draft
tags: [Light & shade]
was: [SYS003]
links: {refines: [REQ-0001]}
active: "false"
ref: lamp.c
references: ["src/lamp.c: off", src/more.c]
owner: raj@example.org
---

## Requirement

The lamp shall go out.

==> requirements/sys/REQ-0003-this-is-only-said.md <==
---
id: REQ-0003
title: This is only said.
status: draft
tags: [Sound]
was: [SYS011]
---

## Requirement

This is only said.

==> requirements/sys/REQ-0004-it-hums.md <==
---
id: REQ-0004
title: It hums.
status: draft
tags: [Sound]
was: [SYS012]
links: {refines: [REQ-0003]}
---

## Requirement

It hums.

==> requirements/tests-all/REQ-0005-light-it.md <==
---
id: REQ-0005
title: Light it
status: draft
was: [TST-001]
links: {refines: [REQ-0001@4639a2a6, REQ-0002]}
---

## Requirement

Press the *switch*.

## Then

See.
$ cat requirements/tests-all/README.md
\# Tests, all

- [REQ-0005](<REQ-0005-light-it.md>) Light it
# The pin holds until the document says something else.
$ req lint --select link
$ sed -i 's/shall\*\* light/shall** glow/' requirements/sys/*lamp.md && req lint --select link
requirements/tests-all/REQ-0005-light-it.md:6:19: warning: REQ-0001 has changed since it was pinned at 4639a2a6 [link/suspect]
# A single item, a prefix that a kind has, and ids that are kept.
$ doc req.yml <<END
> kinds: {goal: {prefix: [GOAL, TST]}}
> END
$ rm -r requirements && req import doorstop reqs/tests 2>&1 && req import doorstop reqs/SYS002.yml
req: reqs/tests/.doorstop.yml:1:46: lost: 'settings' of the document: parent
req: reqs/tests/.doorstop.yml:2:14: lost: 'attributes' of the document: defaults
req: reqs/tests/TST-001.md:5:3: lost: the stamp of a link to what is not read here
req: reqs/tests/TST-001.md:5:3: lost: the link to 'SYS002' leads to nothing that is imported or here
req: reqs/tests/TST-001.md:6:3: lost: the link to 'SYS003' leads to nothing that is imported or here
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 5; broken 0
goals/tests-all/TST-001-light-it.md
goals/tests-all/README.md
req: reqs/SYS002.yml:9:1: lost: that an item was reviewed: here a side approves, by a person's name
req: note: fields that req.yml does not know, kept in front matter: derived (1); name them below 'fields' there, or give --map NAME=FIELD
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 1; broken 0
requirements/sys/REQ-0001-lamp.md
requirements/sys/README.md
# Broken items do not hide the others.
$ mkdir bad && cp reqs/.doorstop.yml bad && printf 'text: a\nlinks: [\n' >bad/SYS001.yml && printf 'just text\n' >bad/SYS002.yml
$ printf 'text: &a b\nheader: *a\ntext: c\n' >bad/SYS003.yml && printf 'text: "\\x01 \xff"\n' >bad/SYS005.yml && printf 'text: fine\nlinks: {A: b}\n' >bad/SYS006.yml
$ printf 'a\0b' >bad/SYS007.yml && printf 'level: 99999999999999999999.x.1.2.3\nnormative: no\n' >bad/SYS008.yml
$ req import doorstop bad
req: bad/.doorstop.yml:6:3: lost: 'attributes' of the document: publish
req: bad/SYS001.yml:3:1: error: a value is expected here
req: bad/SYS002.yml:1:1: error: no map of attributes, as an item of Doorstop is
req: bad/SYS003.yml:1:7: error: anchors ('&name') are not read here
req: bad/SYS003.yml:2:9: error: aliases ('*name') are not read here
req: bad/SYS005.yml:1:13: lost: not UTF-8 from here on; what is not is written as U+FFFD
req: bad/SYS005.yml:1:7: error: this text holds a control character, \x01
req: bad/SYS006.yml:2:8: lost: links that are no list
req: bad/SYS007.yml:1:2: error: a NUL byte: this is no text
req: note: the page of 'SYS' is there already, and stays as it is: requirements/sys/README.md
req: written: documents 3, links 0 (pinned 0), headings and texts 0; there already 0; lost 3; broken 6
requirements/sys/REQ-0002-c.md
requirements/sys/REQ-0003-sys005.md
requirements/sys/REQ-0004-fine.md
[1]
$ cat requirements/sys/README.md
\# SYS

- [REQ-0001](<REQ-0001-lamp.md>) Lamp

# YAML that is not Doorstop's: what it is, and what to do with it.
$ mkdir -p strange && touch strange/one.yml strange/two.yml && req import doorstop strange
req: strange/one.yml: error: nothing of Doorstop's: no folder here has the .doorstop.yml that each of its documents has
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
[1]
$ doc strange/spec/lamp.yml <<END
> links:
> - role: requirement-refinement
>   uid: ../light
> text: The lamp shall light.
> type: requirement
> END
$ req import doorstop strange
req: strange/spec/lamp.yml:2:3: error: a link by 'uid', as RTEMS writes its items: they are not Doorstop's; make a sheet of them, with the columns id, title, text and parents, for 'req import csv'
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
[1]
