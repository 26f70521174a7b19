# Ids of branches, of the past and former ones are taken.
$ repo && req init >out 2>&1 && for name in one two three; do req new requirement $name >>out; done && git add . && git commit -qm all
$ git checkout -q -b side && req new requirement four --commit >>out && git checkout -q main
$ req renumber REQ-0001 REQ-0004
req: error: 'REQ-0004' is taken: 'requirements/REQ-0004-four.md' has it on a branch; leave it away for the next free id
[2]
$ git rm -q requirements/REQ-0003* && git commit -qm gone && git branch -D -q side
$ req renumber REQ-0001 REQ-0003
req: error: 'REQ-0003' is taken: 'requirements/REQ-0003-three.md' had it in an older commit; leave it away for the next free id
[2]
$ req renumber REQ-0001 REQ-0002
req: error: 'REQ-0002' is the id of 'requirements/REQ-0002-two.md'
[2]
$ req renumber REQ-0001 2>/dev/null && head -n 5 requirements/REQ-0004-one.md
requirements/REQ-0004-one.md
---
id: REQ-0004
title: one
status: draft
was: [REQ-0001]
# A former id is nobody's, but its own document may have it again.
$ req renumber REQ-0002 REQ-0001
req: error: 'REQ-0001' is a former id of 'requirements/REQ-0004-one.md'
[2]
$ req renumber REQ-0001 REQ-0007
req: error: REQ-0001 is a former id of 'requirements/REQ-0004-one.md', which is REQ-0004 now; to give it another: req renumber REQ-0004 REQ-0007
[2]
$ req renumber REQ-0004 REQ-0001 2>/dev/null && sed -n '/^was/p;/^id/p' requirements/REQ-0001-one.md
requirements/REQ-0001-one.md
id: REQ-0001
was: [REQ-0004]
$ req new requirement five
requirements/REQ-0005-five.md
# Where another branch has another document of the id, 'was' does not claim it.
$ git add . && git commit -qm more && git checkout -q -b far HEAD~ && req new requirement "far away" >>out && git mv -f requirements/REQ-0006* requirements/REQ-0005-far.md 2>/dev/null || mv requirements/REQ-0006-far-away.md requirements/REQ-0005-far.md
$ sed -i s/REQ-0006/REQ-0005/ requirements/REQ-0005-far.md && git add . && git commit -qm far && req renumber REQ-0005
requirements/REQ-0006-far.md
req: REQ-0005 is REQ-0006 now
req: note: on another branch REQ-0005 is 'requirements/REQ-0005-five.md', so it is not noted in 'was'
req: rewrote 0 references; 1 file changed
$ cat requirements/REQ-0006-far.md | head -n 5
---
id: REQ-0006
title: far away
status: draft
---
# The same document under another path, before and after, is itself.
$ git checkout -q -f main && git clean -qfd && git branch -q older && git mv requirements/REQ-0005-five.md requirements/REQ-0005-renamed.md && git commit -qm renamed && git branch -q -D far && req renumber REQ-0005 2>&1 && sed -n /^was/p requirements/*renamed.md
requirements/REQ-0006-renamed.md
req: REQ-0005 is REQ-0006 now
req: rewrote 0 references; 1 file changed
was: [REQ-0005]
