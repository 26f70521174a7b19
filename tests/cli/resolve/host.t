# After a merge by lines: what can be merged is, and smaller markers stay in what cannot.
$ repo && mkdir requirements && draft() { printf -- '---\nid: REQ-%s\ntitle: %s\ndue: %s\n---\n\nText.\n' "$@"; }
$ one=requirements/REQ-0001-banner.md two=requirements/REQ-0002-menu.md three=requirements/REQ-0003-bar.md
$ draft 0001 A 2026-12-01 >$one; draft 0002 A 2026-12-01 >$two; draft 0003 A 2026-12-01 >$three; echo a >notes.txt; git add . && git commit -qm base && git branch fork
$ git checkout -qb spring && draft 0001 A 2026-12-24 >$one; draft 0002 B 2026-12-24 >$two; git rm -q $three; echo b >notes.txt; git commit -qam there
$ git checkout -q main && draft 0001 B 2026-12-01 >$one; draft 0002 C 2026-12-24 >$two; draft 0003 C 2026-12-01 >$three; echo c >notes.txt; git commit -qam here && git merge -q spring
Auto-merging notes.txt
CONFLICT (content): Merge conflict in notes.txt
Auto-merging requirements/REQ-0001-banner.md
CONFLICT (content): Merge conflict in requirements/REQ-0001-banner.md
Auto-merging requirements/REQ-0002-menu.md
CONFLICT (content): Merge conflict in requirements/REQ-0002-menu.md
CONFLICT (modify/delete): requirements/REQ-0003-bar.md deleted in spring and modified in HEAD.  Version HEAD of requirements/REQ-0003-bar.md left in tree.
Automatic merge failed; fix conflicts and then commit the result.
[1]
$ req lint --select merge
requirements/REQ-0001-banner.md:3:1: error: a merge left two versions here, that of 'HEAD' and that of 'spring' [merge/marker]
requirements/REQ-0002-menu.md:3:1: error: a merge left two versions here, that of 'HEAD' and that of 'spring' [merge/marker]
[1]
$ cd requirements && req resolve; cd ..
req: note: 'notes.txt' is no document, and stays as it is
req: note: 'requirements/REQ-0003-bar.md' is removed, or no file, on one side, and stays as it is: keep it with 'git add', or take it away with 'git rm'
requirements/REQ-0001-banner.md: merged
requirements/REQ-0002-menu.md:3: left to decide
$ git status --short && cat $one $two
UU notes.txt
M  requirements/REQ-0001-banner.md
UU requirements/REQ-0002-menu.md
UD requirements/REQ-0003-bar.md
---
id: REQ-0001
title: B
due: 2026-12-24
---

Text.
---
id: REQ-0002
<<<<<<< HEAD
title: C
=======
title: B
>>>>>>> spring
due: 2026-12-24
---

Text.
# what somebody has worked in is not touched, but with --force; decided is decided
$ sed -i 's/Text/More text/' $two && req resolve $two
req: note: 'requirements/REQ-0002-menu.md' was changed since the merge, and stays as it is; --force merges it anew, and what was written there is lost
[1]
$ grep -c 'More text' $two && req resolve --force $two
1
requirements/REQ-0002-menu.md:3: left to decide
[1]
$ sed -i '/^[<=>]\{7\}/d; /title: C/d' $two && req resolve $two
req: note: no conflict marker is left in 'requirements/REQ-0002-menu.md': 'git add' it
[1]
$ git add $two && git rm -q $three && git checkout -q --ours notes.txt && git add notes.txt && req resolve && git commit -qm merged && git show --format=%p -s | wc -w && git status --short
req: nothing is in conflict here
2
$ req resolve nowhere
req: nothing is in conflict here
