# What a new decision settles is looked up, and written as links.
$ repo && req init >out 2>&1 && req new requirement one >out && req new requirement two >out && req new term lead >out
$ req new decision "Who goes first" --resolves REQ-0001,REQ-0002 --resolves lead,REQ-0001 && head -8 decisions/*
decisions/DEC-0001-who-goes-first.md
---
id: DEC-0001
title: Who goes first
status: draft
links: {resolves: [REQ-0001, REQ-0002, lead]}
---

## Question
$ req lint --select link,front-matter
# A slip is told, and nothing is written.
$ req new decision "Typo" --resolves REQ-0001,REQ-0003
req: error: no document 'REQ-0003'; did you mean 'REQ-0001'?
[2]
$ req new decision "Not as ids are written here" --resolves REQ-1
req: error: no document 'REQ-1'; 'req list' shows what there is
[2]
$ req new decision "Empty" --resolves REQ-0001,
req: error: --resolves wants ids with commas between them, as in --resolves REQ-0007,REQ-0009
[2]
$ req new metric Clicks >out && req new decision "A metric" --resolves KPI-0001
req: error: 'KPI-0001' is a metric, and 'links.resolves' is for a requirement or goal or decision or term
[2]
$ ls decisions
DEC-0001-who-goes-first.md
# A link to what a term is renamed to, or a document renumbered, is kept.
$ req renumber REQ-0002 REQ-0009 >out && sed -n 's/^ *resolves/resolves/p' decisions/*
req: REQ-0002 is REQ-0009 now
req: rewrote 1 reference; 2 files changed
# Only a decision takes something off the agenda, so nothing else may say that it does.
$ req new requirement three --resolves DEC-0001; req new term three --resolves REQ-0001; ls requirements glossary | grep -c three
req: error: a requirement settles nothing, a decision does: 'req new decision TITLE --resolves ID,…'
req: error: a term settles nothing, a decision does: 'req new decision TITLE --resolves ID,…'
0
[1]
$ printf 'kinds: {memo: {plural: memos, dir: memos, prefix: MEMO, title: title, fields: {id: {type: text}, title: {type: text}, status: {type: text}}, statuses: {draft: {means: open}}}}\nfields: {links: {type: text}}\n' >req.yml
$ req new memo four --resolves REQ-0001
req: error: a memo settles nothing, a decision does: 'req new decision TITLE --resolves ID,…'
[2]
# In a folder without git it works too.
$ mkdir ../plain && cd ../plain && req new requirement one && req new decision two --resolves REQ-0001 && sed -n '/resolves/p' decisions/*
requirements/REQ-0001-one.md
decisions/DEC-0001-two.md
links: {resolves: [REQ-0001]}
