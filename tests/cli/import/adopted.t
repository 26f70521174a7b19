# A team whose documents have their ids in the names of their files, and their titles in headings.
$ repo && doc req.yml <<END
> kinds:
>   decision:
>     dir: docs/decisions
>     prefix: [ADR, D]
>     front-matter: optional
>     fields: {id: {from: file-name}, title: {from: h1}, status: {default: proposed}}
>     statuses: {proposed: {next: [accepted]}, accepted: {means: agreed}}
> END
$ doc a.csv <<END
> id,title,text,tags,links
> X1,Use: plain text,Because.,a,
> ADR-0007,Kept,Also.,,X1
> D-7,Not kept,Other.,,
> END
$ req import csv a.csv --kind decision --map links=links.conflicts
req: written: documents 3, links 1 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
docs/decisions/0001-use-plain-text.md
docs/decisions/0007-kept.md
docs/decisions/0002-not-kept.md
$ tail -n +1 docs/decisions/*
==> docs/decisions/0001-use-plain-text.md <==
---
status: proposed
tags: [a]
was: [X1]
---

\# Use: plain text

## Decision

Because.

==> docs/decisions/0002-not-kept.md <==
---
status: proposed
was: [D-7]
---

\# Not kept

## Decision

Other.

==> docs/decisions/0007-kept.md <==
---
status: proposed
links: {conflicts: [ADR-0001]}
---

\# Kept

## Decision

Also.
$ req lint --select id,link,front-matter && req list --format ids
ADR-0001
ADR-0002
ADR-0007
$ req import csv a.csv --kind decision --map links=links.conflicts
req: a.csv:2:1: note: 'X1' is there already, and stays as it is: docs/decisions/0001-use-plain-text.md
req: a.csv:3:1: note: 'ADR-0007' is there already, and stays as it is: docs/decisions/0007-kept.md
req: a.csv:4:1: note: 'D-7' is there already, and stays as it is: docs/decisions/0002-not-kept.md
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 3; lost 0; broken 0
