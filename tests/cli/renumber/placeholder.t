# Placeholders are filled, and kept nowhere.
$ repo && mkdir requirements goals && printf -- '---\nid: REQ-NEW\ntitle: Ünder the sea\nstatus: draft\n---\n\nREQ-NEW is a draft.\n' >requirements/sea.md
$ printf -- '---\nid: GOAL-0001\ntitle: Goal\nstatus: draft\n---\n\nMet by REQ-NEW, in [a draft](../requirements/sea.md).\n' >goals/GOAL-0001-goal.md
$ req lint --select id/malformed --format human
requirements/sea.md:2:5: note: 'REQ-NEW' still waits for its number [id/malformed]
 2 | id: REQ-NEW
   |     ^^^^^^^
  help: run: req renumber requirements/sea.md

2 documents, 0 terms: 0 errors, 0 warnings, 1 note
$ req renumber requirements/sea.md && cat requirements/* goals/*
requirements/REQ-0001-sea.md
req: REQ-NEW is REQ-0001 now
req: rewrote 3 references; 2 files changed
---
id: REQ-0001
title: Ünder the sea
status: draft
---

REQ-0001 is a draft.
---
id: GOAL-0001
title: Goal
status: draft
---

Met by REQ-0001, in [a draft](../requirements/REQ-0001-sea.md).
$ for n in a b; do printf -- '---\r\nid: REQ-NEW\r\ntitle: %s\r\nstatus: draft\r\n---\r\n' $n >requirements/REQ-NEW-$n.md; done && printf -- '---\ntitle: c\nstatus: draft\n---\n' >requirements/c.md
$ req renumber REQ-NEW
req: error: 'REQ-NEW' is the id of two documents; name the file of the one that is to have another: req renumber requirements/REQ-NEW-a.md, or req renumber requirements/REQ-NEW-b.md
[2]
$ req renumber --all-new && od -c requirements/REQ-0002-a.md | head -n 2
requirements/REQ-0002-a.md
requirements/REQ-0003-b.md
req: REQ-NEW is REQ-0002 now
req: REQ-NEW is REQ-0003 now
req: rewrote 0 references; 2 files changed
0000000   -   -   -  \r  \n   i   d   :       R   E   Q   -   0   0   0
0000020   2  \r  \n   t   i   t   l   e   :       a  \r  \n   s   t   a
$ req renumber requirements/c.md && head -n 5 requirements/*c.md
requirements/REQ-0004-c.md
req: requirements/c.md is REQ-0004 now
req: rewrote 0 references; 1 file changed
---
title: c
status: draft
id: REQ-0004
---
$ req renumber --all-new
req: no document waits for its number
