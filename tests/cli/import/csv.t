# A row is a document; ids that fit are kept, others stand in `was`; columns go to the fields of their names.
$ repo && doc in.csv <<END
> ID,Title,Text,Priority,Parents,Short note,Owners.it,tags,Due,Status
> REQ-0007,Banner,The page shows a banner.,must,,"a, b",raj@example.org,"new, web",2026-12-01,draft
> ABC1,,"# Long text, **with** several lines
>
> and more than one.",sometimes,REQ-0007,plain,,,not a day,Active
> ABC2,"Third ""one""",Text,,ABC1; NOPE ABC1,,,,,Active
> ,Without an id,Text,,ABC2 ABC1,,,,,
> ABC2,twice,Text,,,,,,,
> END
$ req import csv in.csv --dry-run
req: in.csv:8:1: lost: 'ABC2' is left out: that id has stood at in.csv:6 already
req: in.csv:6:28: lost: the link to 'NOPE' leads to nothing that is imported or here
req: in.csv:6:28: lost: the link to 'REQ-0001' stands here twice
req: in.csv:5:58: lost: status 'Active' is not taken over: what is imported starts as 'draft' (2 times)
req: in.csv:5:21: lost: 'Priority': 'sometimes' in 'priority' is not one of must, should, could, wont
req: in.csv:5:48: lost: 'Due': 'not a day' in 'due' is not a date like 2026-12-01
req: note: fields that req.yml does not know, kept in front matter: short-note (2); name them below 'fields' there, or give --map NAME=FIELD
req: would be written: documents 4, links 4 (pinned 0), headings and texts 0; there already 0; lost 7; broken 0
requirements/REQ-0007-banner.md
requirements/REQ-0001-long-text-with-several-lines.md
requirements/REQ-0002-third-one.md
requirements/REQ-0003-without-an-id.md
$ ls
in.csv
$ req import csv in.csv 2>err; cat err | wc -l
requirements/REQ-0007-banner.md
requirements/REQ-0001-long-text-with-several-lines.md
requirements/REQ-0002-third-one.md
requirements/REQ-0003-without-an-id.md
8
$ head -20 requirements/*
==> requirements/REQ-0001-long-text-with-several-lines.md <==
---
id: REQ-0001
title: Long text, **with** several lines
status: draft
was: [ABC1]
links: {refines: [REQ-0007]}
short-note: plain
---

## Requirement

\# Long text, **with** several lines

and more than one.

==> requirements/REQ-0002-third-one.md <==
---
id: REQ-0002
title: Third "one"
status: draft
was: [ABC2]
links: {refines: [REQ-0001]}
---

## Requirement

Text

==> requirements/REQ-0003-without-an-id.md <==
---
id: REQ-0003
title: Without an id
status: draft
links: {refines: [REQ-0002, REQ-0001]}
---

## Requirement

Text

==> requirements/REQ-0007-banner.md <==
---
id: REQ-0007
title: Banner
status: draft
priority: must
due: 2026-12-01
tags: [new, web]
owners: {it: raj@example.org}
short-note: "a, b"
---

## Requirement

The page shows a banner.
# Again, it is all there; a row more is added.
$ echo 'ABC9,New,Text,,ABC1,,,,,' >>in.csv; req import csv in.csv
req: in.csv:8:1: lost: 'ABC2' is left out: that id has stood at in.csv:6 already
req: in.csv:2:1: note: 'REQ-0007' is there already, and stays as it is: requirements/REQ-0007-banner.md
req: in.csv:3:1: note: 'ABC1' is there already, and stays as it is: requirements/REQ-0001-long-text-with-several-lines.md
req: in.csv:6:1: note: 'ABC2' is there already, and stays as it is: requirements/REQ-0002-third-one.md
req: in.csv:7:1: note: 'Without an id' is there already, and stays as it is: requirements/REQ-0003-without-an-id.md
req: in.csv:6:28: lost: the link to 'NOPE' leads to nothing that is imported or here
req: written: documents 1, links 1 (pinned 0), headings and texts 0; there already 4; lost 2; broken 0
requirements/REQ-0008-new.md
$ cat requirements/REQ-0008-new.md
---
id: REQ-0008
title: New
status: draft
was: [ABC9]
links: {refines: [REQ-0001]}
---

## Requirement

Text
# Columns by other names, with semicolons between cells, and a status for all.
$ doc wish.csv <<END
> Nr;Wish;Why;Wer
> W-1;Brighter lamps;The cellar is dark.;ana@example.org
> W-2;Quieter lamps;They hum.;raj@example.org
> END
$ req import csv wish.csv --map nr=id --map Wish=title --map 'Why=## Need' --map Wer=owners.marketing --status review
req: written: documents 2, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/REQ-0009-brighter-lamps.md
requirements/REQ-0010-quieter-lamps.md
$ cat requirements/REQ-0009*
---
id: REQ-0009
title: Brighter lamps
status: review
was: [W-1]
owners: {marketing: ana@example.org}
---

## Need

The cellar is dark.
$ req import csv wish.csv --map nr=id --map Wish=title --map Why= --kind goal
req: wish.csv:2:1: note: 'W-1' is there already, and stays as it is: requirements/REQ-0009-brighter-lamps.md
req: wish.csv:3:1: note: 'W-2' is there already, and stays as it is: requirements/REQ-0010-quieter-lamps.md
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 2; lost 0; broken 0
# What no cell or row can be.
$ printf 'id,title,,title\nA1,x,y,z\nA2,"x\x01",,,more\nA3,"open\n' >odd.csv; req import csv odd.csv
req: odd.csv:2:6: lost: a cell in a column without a name (2 times)
req: odd.csv:2:8: lost: another 'title' of one item
req: odd.csv:3:4: lost: a cell that holds a control character
req: odd.csv:4:4: error: this quote does not end
req: written: documents 2, links 0 (pinned 0), headings and texts 0; there already 0; lost 4; broken 1
requirements/REQ-0011-x.md
requirements/REQ-0012-a2.md
[1]
$ head requirements/REQ-0007*
---
id: REQ-0007
title: Banner
status: draft
priority: must
due: 2026-12-01
tags: [new, web]
owners: {it: raj@example.org}
short-note: "a, b"
---

# A sheet without a row is told, and is no fault.
$ printf 'id,title\n' > bare.csv && req import csv bare.csv
req: bare.csv: note: nothing to import stands in it
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
