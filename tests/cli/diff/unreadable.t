# A document that cannot be read is named, is neither removed nor added, and the exit status tells.
$ repo && req init >/dev/null 2>&1 && req new goal one >/dev/null && req new goal two >/dev/null && req commit >/dev/null && git tag old
$ sed -i 's/^title: .*/title: first/' goals/GOAL-0001-one.md && sed -i 's/^title: .*/title: second/' goals/GOAL-0002-two.md && git commit -qam three
$ id=$(git rev-parse HEAD:goals/GOAL-0001-one.md) && object=".git/objects/${id:0:2}/${id:2}" && chmod u+w "$object" && echo broken >"$object"
$ said() { sed "s/$id/ID/g"; }
$ (req diff old HEAD; echo "status $?") 2>&1 | said
req: error: goals/GOAL-0001-one.md: cannot read object 'ID': failed to read loose object header
GOAL-0002  second
changed  goals/GOAL-0002-two.md
  title: [-two-] → {+second+}
status 3
$ (req diff HEAD old --stat; echo "status $?") 2>&1 | said
req: error: goals/GOAL-0001-one.md: cannot read object 'ID': failed to read loose object header
ID         TITLE  CHANGE   FIELDS  WORDS
GOAL-0002  two    changed  1
1 changed; words: +0 -0
status 3
$ (req diff --exit-code HEAD; echo "status $?") 2>&1 | said
req: error: goals/GOAL-0001-one.md: cannot read object 'ID': failed to read loose object header
status 3
$ (req show GOAL-0001@HEAD; echo "status $?") 2>&1 | said
req: error: goals/GOAL-0001-one.md: cannot read object 'ID': failed to read loose object header
req: error: no document 'GOAL-0001' among those that can be read
status 3
$ req show --raw GOAL-0002@HEAD 2>/dev/null | head -n 3; req show GOAL-0002@HEAD >/dev/null 2>&1
---
id: GOAL-0002
title: second
[3]
