# Git calls the driver that req init has set up: in a merge, a rebase, a cherry-pick and a stash.
$ repo && req init >out 2>&1 && git config merge.req.driver | sed "s|'/.*/req'|REQ|"
req=REQ; [ -x "$req" ] || req=req; command -v "$req" >/dev/null || exec git merge-file -q --marker-size=%L %A %O %B; exec "$req" merge-file -- %O %A %B %L %P %S %X %Y
$ draft() { printf -- '---\nid: REQ-0001\ntitle: %s\ndue: %s\n---\n\n- [%s] one\n- [%s] two\n' "$@"; }
$ file="requirements/-a b/it's -x.md" && mkdir "requirements/-a b" && draft A 2026-12-01 ' ' ' ' >"$file" && git add . && git commit -qm base
$ git checkout -qb there && draft A 2026-12-24 ' ' x >"$file" && git commit -qam there && git checkout -q main && draft B 2026-12-01 x ' ' >"$file" && git commit -qam here && git branch here
$ git merge -q there && cat "$file"
Auto-merging requirements/-a b/it's -x.md
---
id: REQ-0001
title: B
due: 2026-12-24
---

- [x] one
- [x] two
$ git checkout -q -B rebased here && git rebase -q there && git show "HEAD:$file" | sed -n '3,4p;7,8p'
title: B
due: 2026-12-24
- [x] one
- [x] two
$ git checkout -q -B picked here && git cherry-pick there >out && git show "HEAD:$file" | sed -n '3,4p;7,8p'
title: B
due: 2026-12-24
- [x] one
- [x] two
$ git checkout -q there && draft C 2026-12-24 ' ' x >"$file" && git stash -q && git checkout -q -B stashed main && draft B 2026-12-24 x x >"$file" && sed -i 's/due:.*/due: 2027-01-01/' "$file" && git commit -qam later && git stash pop -q
Auto-merging requirements/-a b/it's -x.md
CONFLICT (content): Merge conflict in requirements/-a b/it's -x.md
The stash entry is kept in case you need it again.
[1]
$ cat "$file"
---
id: REQ-0001
<<<<<<< (ours|HEAD|Updated upstream) (re)
title: B
=======
title: C
>>>>>>> (theirs|spring|Stashed changes) (re)
due: 2027-01-01
---

- [x] one
- [x] two
$ git checkout -qf main
# without req, git merges by lines as if there were no driver
$ git config merge.req.driver "$(git config merge.req.driver | sed "s|req='[^']*'|req=/gone/req|; s|req=req;|req=/gone/too;|")" && git checkout -q -B lines here && git merge -q there
Auto-merging requirements/-a b/it's -x.md
CONFLICT (content): Merge conflict in requirements/-a b/it's -x.md
Automatic merge failed; fix conflicts and then commit the result.
[1]
$ grep -c '^<<<<<<<' "$file" && git merge --abort
1
# somebody's own driver stays, ours is renewed, and uninstalling takes ours alone away
$ git config merge.req.driver mine && req init; git config merge.req.driver
req: note: merge.req.driver is set to something else, and stays; 'req merge' merges documents all the same
req: everything is here already
mine
$ req hook uninstall; git config merge.req.driver
req: there is no hook of req's to take away
mine
$ git config merge.req.driver 'req merge-file -- %O %A %B %L %P %S %X %Y' && req hook install >out && git config merge.req.driver | cut -c 1-5
req='
$ req hook uninstall >out; git config --get-regexp merge
[1]
