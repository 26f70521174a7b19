# Items among the headings and texts of Markdown files.
$ repo && doc spec/features.md <<END
> # The lamp
>
> What it is about.
>
> ## Features
>
> ### Light
> \`feat~light~2\`
>
> It lights.
>
> Needs: req
>
> ### No item
>
> Only text, with a block of code:
>
> \`\`\`
> req~in-code~1
> # no heading
> \`\`\`
>
> <!-- oft:off -->
> req~off~1
> <!-- oft:on -->
>
> arch-->dsn, impl:req~at.once~1
> END
$ doc spec/sub/requirements.md <<END
> Requirements
> ============
>
> Light
> -----
> req~light~1
>
> Status: approved
>
> Description:
> It shall *light*.
>
>     feat~quoted~1
>
> Rationale:
>
> It is dark.
>
> - really
>
> Comment:
>
> None.
>
> Covers:
>
> * [The light](#light) \`feat~light~1\`
> - \`feat~light~2\` as above
>
> Depends:
>   + req~at.once~1
>
> Needs: dsn, utest
> Tags: fast, Web
>
> ## At once
>
> \`req~at.once~1\` <a name="x"/>
>
> Without delay.
>
> Needs:
> * dsn
>
> Tags:
> * one
> * two words
>
> Covers:
>
> * req~gone~7
> * nothing
>
> And more.
>
> \`req~untitled~1\`
> Text of an item without a heading.
> END
$ doc spec/none.md <<END
> # Nothing in here
> END
$ req import openfasttrace spec
req: spec/none.md: note: no item stands in it; it is not imported
req: spec/sub/requirements.md:28:1: lost: beside an id: `feat~light~2` as above
req: spec/sub/requirements.md:38:1: lost: behind an id: <a name="x"/>
req: spec/sub/requirements.md:27:1: lost: the revision of the link to 'feat~light~1', which is 'feat~light~2' by now: it has no pin
req: spec/sub/requirements.md:28:1: lost: the link to 'REQ-0001' stands here twice
req: spec/sub/requirements.md:51:1: lost: the link to 'req~gone~7' leads to nothing that is imported or here
req: spec/sub/requirements.md:8:1: lost: status 'approved' is not taken over: what is imported starts as 'draft'
req: note: fields that req.yml does not know, kept in front matter: needs (6); name them below 'fields' there, or give --map NAME=FIELD
req: written: documents 5, links 3 (pinned 2), headings and texts 4; there already 0; lost 6; broken 0
requirements/the-lamp/REQ-0001-light.md
requirements/the-lamp/REQ-0002-arch-dsn-impl-req-at-once-1.md
requirements/requirements/REQ-0003-light.md
requirements/requirements/REQ-0004-at-once.md
requirements/requirements/REQ-0005-text-of-an-item-without-a-heading.md
requirements/the-lamp/README.md
requirements/requirements/README.md
$ tail -n +1 requirements/*/*
==> requirements/requirements/README.md <==
\# Requirements

- [REQ-0003](<REQ-0003-light.md>) Light
- [REQ-0004](<REQ-0004-at-once.md>) At once
- [REQ-0005](<REQ-0005-text-of-an-item-without-a-heading.md>) Text of an item without a heading.

==> requirements/requirements/REQ-0003-light.md <==
---
id: REQ-0003
title: Light
status: draft
tags: [fast, Web]
was: [req~light~1]
links: {refines: [REQ-0001], depends: [REQ-0004@874dcd42]}
needs: [dsn, utest]
---

## Requirement

It shall *light*.

    feat~quoted~1

## Rationale

It is dark.

- really

## Comment

None.

==> requirements/requirements/REQ-0004-at-once.md <==
---
id: REQ-0004
title: At once
status: draft
tags: [one, two words]
was: [req~at.once~1]
needs: [dsn]
---

## Requirement

Without delay.

* nothing

And more.

==> requirements/requirements/REQ-0005-text-of-an-item-without-a-heading.md <==
---
id: REQ-0005
title: Text of an item without a heading.
status: draft
tags: [At once]
was: [req~untitled~1]
---

## Requirement

Text of an item without a heading.

==> requirements/the-lamp/README.md <==
\# The lamp

What it is about.

### Features

- [REQ-0001](<REQ-0001-light.md>) Light

#### No item

Only text, with a block of code:

```
req~in-code~1
\# no heading
```

<!-- oft:off -->
req~off~1
<!-- oft:on -->

- [REQ-0002](<REQ-0002-arch-dsn-impl-req-at-once-1.md>) arch--\>dsn, impl:req\~at.once\~1

==> requirements/the-lamp/REQ-0001-light.md <==
---
id: REQ-0001
title: Light
status: draft
tags: [Features]
was: [feat~light~2]
needs: [req]
---

## Requirement

It lights.

==> requirements/the-lamp/REQ-0002-arch-dsn-impl-req-at-once-1.md <==
---
id: REQ-0002
title: arch-->dsn, impl:req~at.once~1
status: draft
tags: [Features, No item]
was: [arch~at.once~1]
links: {refines: [REQ-0004@874dcd42]}
needs: [dsn, impl]
---

## Requirement

arch-->dsn, impl:req~at.once~1
$ req lint --select link,id,front-matter
requirements/requirements/REQ-0003-light.md:8:1: warning: unknown field 'needs' [front-matter/unknown]
requirements/requirements/REQ-0004-at-once.md:7:1: warning: unknown field 'needs' [front-matter/unknown]
requirements/the-lamp/REQ-0001-light.md:7:1: warning: unknown field 'needs' [front-matter/unknown]
requirements/the-lamp/REQ-0002-arch-dsn-impl-req-at-once-1.md:8:1: warning: unknown field 'needs' [front-matter/unknown]
# The types of ids can be prefixes of kinds.
$ doc req.yml <<END
> kinds: {goal: {prefix: [GOAL, FEAT]}}
> END
$ rm -r requirements && req import openfasttrace spec | grep goals
req: spec/none.md: note: no item stands in it; it is not imported
req: spec/sub/requirements.md:28:1: lost: beside an id: `feat~light~2` as above
req: spec/sub/requirements.md:38:1: lost: behind an id: <a name="x"/>
req: spec/sub/requirements.md:27:1: lost: the revision of the link to 'feat~light~1', which is 'feat~light~2' by now: it has no pin
req: spec/sub/requirements.md:28:1: lost: the link to 'GOAL-0001' stands here twice
req: spec/sub/requirements.md:51:1: lost: the link to 'req~gone~7' leads to nothing that is imported or here
req: spec/sub/requirements.md:8:1: lost: status 'approved' is not taken over: what is imported starts as 'draft'
req: note: fields that req.yml does not know, kept in front matter: needs (6); name them below 'fields' there, or give --map NAME=FIELD
req: written: documents 5, links 3 (pinned 2), headings and texts 4; there already 0; lost 6; broken 0
goals/the-lamp/GOAL-0001-light.md
goals/the-lamp/README.md
$ req list --format csv
"id","kind","path","title","status","tags","was","links"
"GOAL-0001","goal","goals/the-lamp/GOAL-0001-light.md","Light","draft","Features","feat~light~2",""
"REQ-0002","requirement","requirements/requirements/REQ-0002-light.md","Light","draft","fast, Web","req~light~1","refines: GOAL-0001; depends: REQ-0003@874dcd42"
"REQ-0003","requirement","requirements/requirements/REQ-0003-at-once.md","At once","draft","one, two words","req~at.once~1",""
"REQ-0004","requirement","requirements/requirements/REQ-0004-text-of-an-item-without-a-heading.md","Text of an item without a heading.","draft","At once","req~untitled~1",""
"REQ-0001","requirement","requirements/the-lamp/REQ-0001-arch-dsn-impl-req-at-once-1.md","arch-->dsn, impl:req~at.once~1","draft","Features, No item","arch~at.once~1","refines: REQ-0003@874dcd42"
# What does not end is told.
$ printf '# T\n\nreq~a~1\n```\nopen\n\n# Next\nreq~b~1\n' >open.md; req import openfasttrace open.md
req: open.md:4:1: error: a block of code that does not end: all behind it is taken as text
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
requirements/open/REQ-0005-t.md
requirements/open/README.md
[1]
$ printf 'req~~1\nreq~a~\nreq~1a~1\n~a~1\nreq~a~1x\n' >ids.md; req import openfasttrace ids.md
req: ids.md:5:1: lost: behind an id: x
req: ids.md:5:1: note: 'req~a~1' is there already, and stays as it is (under another title): requirements/open/REQ-0005-t.md
req: written: documents 0, links 0 (pinned 0), headings and texts 1; there already 1; lost 1; broken 0
requirements/ids/README.md
