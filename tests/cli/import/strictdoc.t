# Documents, sections, nodes, relations, in the notation of today and in the older one.
$ repo && doc docs/lamps.sdoc <<END
> [DOCUMENT]
> MID: 0a1b
> TITLE: Lamps
> UID: DOC-L
> VERSION: 1.2
> PREFIX: LMP-
> OPTIONS:
>   ENABLE_MID: True
>   MARKUP: Markdown
> METADATA:
>   AUTHOR: Ana
>
> [GRAMMAR]
> ELEMENTS:
> - TAG: REQUIREMENT
>   FIELDS:
>   - TITLE: UID
>     TYPE: String
>     REQUIRED: True
>
> [TEXT]
> STATEMENT: >>>
> Read this *first*.
>
> [LINK: LMP-1]
> <<<
>
> [[SECTION]]
> MID: 11
> UID: SEC-1
> TITLE: Light
>
> [[REQUIREMENT]]
> MID: 22
> UID: LMP-1
> STATUS: Draft
> TAGS: A, B C
> TITLE: It lights
> STATEMENT: >>>
> The lamp shall light.
>
>     code
> <<<
> RATIONALE: Else it is dark.
> COMMENT: one
> COMMENT: >>>
> two
> <<<
> TYPE: Functional
> USER_STORY: >>>
> As a user
> I want light.
> <<<
>
> [REQUIREMENT]
> UID: LMP-2
> STATUS: Active
> TITLE: It lights at once
> STATEMENT: The lamp shall light within 0.1 s.
> USER_STORY: As a user I wait for nothing.
> RELATIONS:
> - TYPE: Parent
>   VALUE: LMP-1
>   ROLE: Depends
> - TYPE: Parent
>   VALUE: LMP-1
>   ROLE: Polishes
> - TYPE: File
>   VALUE: src/lamp.c
>   LINE_RANGE: 1, 9
> - TYPE: Parent
>   VALUE: NOPE
>
> [[/REQUIREMENT]]
>
> [[/SECTION]]
>
> [TEST]
> MID: 33
> TITLE: Look at it
> STATEMENT: Look.
> RELATIONS:
> - TYPE: Child
>   VALUE: LMP-2
>
> [DOCUMENT_FROM_FILE]
> FILE: more.sdoc
> END
$ doc docs/old.sdoc <<END
> [DOCUMENT]
> TITLE: Old *ones*
> REQ_PREFIX: REQ-
>
> [FREETEXT]
> Some text.
>
> [REQUIREMENT] is not one here.
> [/FREETEXT]
>
> [SECTION]
> TITLE: Outer
>
> [SECTION]
> UID: SEC-9
> LEVEL: 5.1
> TITLE: Inner
>
> [FREETEXT]
> In it.
> [/FREETEXT]
>
> [COMPOSITE_REQUIREMENT]
> UID: REQ-0042
> TITLE: Kept
> STATEMENT: Text.
> REFS:
> - TYPE: Parent
>   VALUE: LMP-2
> - TYPE: Parent
>   VALUE: SEC-9
>
> [REQUIREMENT]
> STATEMENT: Nobody gave it a name, so that its first words have to do for one, as far as they go.
>
> [/COMPOSITE_REQUIREMENT]
>
> [/SECTION]
>
> [/SECTION]
> END
$ req import strictdoc docs
req: docs/lamps.sdoc:7:1: lost: OPTIONS of a document: how StrictDoc shows it (2 times)
req: docs/lamps.sdoc:13:1: lost: the grammar of a document: here req.yml says which fields there are
req: docs/lamps.sdoc:28:1: lost: the MID of a heading or text
req: docs/lamps.sdoc:65:1: lost: the role 'Polishes' of a relation; it is 'refines'
req: docs/lamps.sdoc:86:1: lost: that a document includes another file, which is to be imported by itself
req: docs/lamps.sdoc: note: '[LINK: …]' in texts stays as it is, with the old id
req: docs/old.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: docs/old.sdoc:14:1: note: a heading or text with links to or from it becomes a document of its own
req: docs/lamps.sdoc:71:1: lost: the link to 'NOPE' leads to nothing that is imported or here
req: docs/lamps.sdoc:57:1: lost: status 'Active' is not taken over: what is imported starts as 'draft'
req: note: fields that req.yml does not know, kept in front matter: files (1), level (1), mid (1), type (1); name them below 'fields' there, or give --map NAME=FIELD
req: written: documents 6, links 5 (pinned 0), headings and texts 6; there already 0; lost 8; broken 0
requirements/lamps/REQ-0001-it-lights.md
requirements/lamps/REQ-0002-it-lights-at-once.md
requirements/lamps/REQ-0003-look-at-it.md
requirements/old-ones/REQ-0004-inner.md
requirements/old-ones/REQ-0042-kept.md
requirements/old-ones/REQ-0005-nobody-gave-it-a-name-so-that-its-first-words-have-to-do-for.md
requirements/lamps/README.md
requirements/old-ones/README.md
$ cat requirements/lamps/README.md
\# Lamps

**MID:** 0a1b

**UID:** DOC-L

**VERSION:** 1.2

**AUTHOR:** Ana

Read this *first*.

[LINK: LMP-1]

<!-- SEC-1 -->

## Light

- [REQ-0001](<REQ-0001-it-lights.md>) It lights
- [REQ-0002](<REQ-0002-it-lights-at-once.md>) It lights at once
- [REQ-0003](<REQ-0003-look-at-it.md>) Look at it
$ tail -n +1 requirements/lamps/REQ*
==> requirements/lamps/REQ-0001-it-lights.md <==
---
id: REQ-0001
title: It lights
status: draft
tags: [Light, A, B C]
was: [LMP-1]
type: Functional
mid: "22"
---

## Requirement

The lamp shall light.

    code

## Rationale

Else it is dark.

## Comment

one

## Comment

two

## User story

As a user
I want light.

==> requirements/lamps/REQ-0002-it-lights-at-once.md <==
---
id: REQ-0002
title: It lights at once
status: draft
tags: [Light, It lights]
was: [LMP-2]
links: {depends: [REQ-0001], refines: [REQ-0001, REQ-0003]}
files: "src/lamp.c (LINE_RANGE: 1, 9)"
---

## Requirement

The lamp shall light within 0.1 s.

## User story

As a user I wait for nothing.

==> requirements/lamps/REQ-0003-look-at-it.md <==
---
id: REQ-0003
title: Look at it
status: draft
tags: [TEST]
was: ["33"]
---

## Requirement

Look.
$ cat requirements/old-ones/README.md
\# Old \*ones\*

Some text.

[REQUIREMENT] is not one here.

## Outer

- [REQ-0004](<REQ-0004-inner.md>) Inner

In it.

- [REQ-0042](<REQ-0042-kept.md>) Kept
- [REQ-0005](<REQ-0005-nobody-gave-it-a-name-so-that-its-first-words-have-to-do-for.md>) Nobody gave it a name, so that its first words have to do for one, as far as…
$ tail -n +1 requirements/old-ones/REQ*
==> requirements/old-ones/REQ-0004-inner.md <==
---
id: REQ-0004
title: Inner
status: draft
tags: [Outer]
was: [SEC-9]
level: "5.1"
---

==> requirements/old-ones/REQ-0005-nobody-gave-it-a-name-so-that-its-first-words-have-to-do-for.md <==
---
id: REQ-0005
title: Nobody gave it a name, so that its first words have to do for one, as far as…
status: draft
tags: [Outer, Inner, Kept]
---

## Requirement

Nobody gave it a name, so that its first words have to do for one, as far as they go.

==> requirements/old-ones/REQ-0042-kept.md <==
---
id: REQ-0042
title: Kept
status: draft
tags: [Outer, Inner]
links: {refines: [REQ-0002, REQ-0004]}
---

## Requirement

Text.
$ req lint --select link,id,front-matter
requirements/lamps/REQ-0001-it-lights.md:7:1: warning: unknown field 'type' [front-matter/unknown]
requirements/lamps/REQ-0001-it-lights.md:8:1: warning: unknown field 'mid' [front-matter/unknown]
requirements/lamps/REQ-0002-it-lights-at-once.md:8:1: warning: unknown field 'files' [front-matter/unknown]
requirements/old-ones/REQ-0004-inner.md:7:1: warning: unknown field 'level' [front-matter/unknown]
$ req import strictdoc docs | wc -l
req: docs/lamps.sdoc:7:1: lost: OPTIONS of a document: how StrictDoc shows it (2 times)
req: docs/lamps.sdoc:13:1: lost: the grammar of a document: here req.yml says which fields there are
req: docs/lamps.sdoc:28:1: lost: the MID of a heading or text
req: docs/lamps.sdoc:65:1: lost: the role 'Polishes' of a relation; it is 'refines'
req: docs/lamps.sdoc:86:1: lost: that a document includes another file, which is to be imported by itself
req: docs/lamps.sdoc: note: '[LINK: …]' in texts stays as it is, with the old id
req: docs/old.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: docs/old.sdoc:14:1: note: a heading or text with links to or from it becomes a document of its own
req: docs/lamps.sdoc:33:1: note: 'LMP-1' is there already, and stays as it is: requirements/lamps/REQ-0001-it-lights.md
req: docs/lamps.sdoc:55:1: note: 'LMP-2' is there already, and stays as it is: requirements/lamps/REQ-0002-it-lights-at-once.md
req: docs/lamps.sdoc:78:1: note: '33' is there already, and stays as it is: requirements/lamps/REQ-0003-look-at-it.md
req: docs/old.sdoc:14:1: note: 'SEC-9' is there already, and stays as it is: requirements/old-ones/REQ-0004-inner.md
req: docs/old.sdoc:23:1: note: 'REQ-0042' is there already, and stays as it is: requirements/old-ones/REQ-0042-kept.md
req: docs/old.sdoc:33:1: note: 'Nobody gave it a name, so that its first words have to do for one, as far as…' is there already, and stays as it is: requirements/old-ones/REQ-0005-nobody-gave-it-a-name-so-that-its-first-words-have-to-do-for.md
req: docs/lamps.sdoc:71:1: lost: the link to 'NOPE' leads to nothing that is imported or here
req: docs/lamps.sdoc:83:1: lost: the link from 'REQ-0002' to this one: its file is there already, and is not changed
req: note: the page of 'Lamps' is there already, and stays as it is: requirements/lamps/README.md
req: note: the page of 'Old *ones*' is there already, and stays as it is: requirements/old-ones/README.md
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 6; lost 8; broken 0
0
# What is broken is told at its place; the rest is read.
$ doc bad.sdoc <<END
> stray
> [REQUIREMENT]
> UID: A
> no field
> STATEMENT: >>>
> never ended
>
> [REQUIREMENT]
> UID: B
> RELATIONS:
> - TYPE: Parent
>   what
> - TYPE: File
>
> [/SECTION]
>
> [[SECTION]]
> TITLE: open
>
> [REQUIREMENT]
> UID: C
> TITLE: Last
> END
$ req import strictdoc bad.sdoc
req: bad.sdoc:1:1: error: a line that belongs to no node
req: bad.sdoc:4:1: error: a line that is no field of a node
req: bad.sdoc:5:1: error: '>>>' without its '<<<'
req: bad.sdoc:12:1: error: a line that is no part of a relation
req: bad.sdoc:13:1: error: a relation without a VALUE
req: bad.sdoc:14:1: error: a relation without a VALUE
req: bad.sdoc:15:1: error: the end of a node that is not open here
req: bad.sdoc:22:1: error: a node is open at the end of the file
req: bad.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: written: documents 3, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 8
requirements/REQ-0043-never-ended.md
requirements/REQ-0044-b.md
requirements/REQ-0045-last.md
[1]
$ cat requirements/*-never-ended.md
---
id: REQ-0043
title: never ended
status: draft
was: [A]
---

## Requirement

never ended
$ yes '[[SECTION]]' | head -70 >deep.sdoc; req import strictdoc deep.sdoc
req: deep.sdoc:65:1: error: too many nodes in each other
req: deep.sdoc:66:1: error: too many nodes in each other
req: deep.sdoc:67:1: error: too many nodes in each other
req: deep.sdoc:68:1: error: too many nodes in each other
req: deep.sdoc:69:1: error: too many nodes in each other
req: deep.sdoc:70:1: error: too many nodes in each other
req: deep.sdoc:70:1: error: a node is open at the end of the file
req: deep.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 7
[1]
$ yes nonsense | head -1000 >long.sdoc; req import strictdoc long.sdoc 2>&1 | tail -3
req: long.sdoc:20:1: error: too much is wrong: the rest of the file is not read
req: long.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 21
$ printf '[REQUIREMENT]\r\nUID: W\r\nTITLE: caf\xe9\r\nSTATEMENT: >>>\r\na\r\nb\r\n<<<\r\n' >win.sdoc; req import strictdoc win.sdoc
req: win.sdoc:3:11: lost: not UTF-8 from here on; what is not is written as U+FFFD
req: win.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 1; broken 0
requirements/REQ-0046-caf.md
$ tail -4 requirements/REQ-*caf*
## Requirement

a
b
