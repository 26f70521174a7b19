# A built-in scaffold speaks the words of the files that are there.
$ doc req.yml <<END
> kinds:
>   term:
>     dir: terms
>     fields:
>       term: {from: title}
>       definition: {from: short_description}
>       means: {from: body}
>       status: {as: {"Not Started": proposed, Completed: agreed}}
>   decision:
>     dir: docs/decisions
>     prefix: ADR
>     front-matter: optional
>     fields: {id: {from: file-name}, title: {from: h1}, status: {default: proposed}}
>     statuses: {proposed: {next: [accepted]}, accepted: {means: agreed}}
> END
$ req new term "Lead time" && cat terms/lead-time.md
terms/lead-time.md
---
title: Lead time
status: Not Started
short_description:
---

<!-- An example of the word in use helps both sides. -->
$ req new decision "Use: plain text" && head -9 docs/decisions/*
docs/decisions/0001-use-plain-text.md
---
status: proposed
---

\# Use: plain text

## Question

<!-- What has to be decided, and why now? -->
$ req new decision "Another one" && req lint && req list
docs/decisions/0002-another-one.md
ID         STATUS    TITLE            DUE  OWNERS
ADR-0001   proposed  Use: plain text
ADR-0002   proposed  Another one
lead-time  proposed  Lead time
