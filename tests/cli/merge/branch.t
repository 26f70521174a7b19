# Git makes the merge, with our driver for this one call.
$ repo && mkdir requirements hooks && file=requirements/REQ-0001-banner.md && draft() { printf -- '---\nid: REQ-0001\ntitle: %s\ndue: %s\n---\n' "$@" >$file; }
$ draft A 2026-12-01 && git add . && git commit -qm base && git checkout -qb spring && draft A 2026-12-24 && git commit -qam there && git checkout -q main && draft B 2026-12-01 && git commit -qam here && git branch here
$ req merge spring
Auto-merging requirements/REQ-0001-banner.md
Merge made by the 'ort' strategy.
 requirements/REQ-0001-banner.md | 2 +-
 1 file changed, 1 insertion(+), 1 deletion(-)
$ cat $file && git log --format=%s -1 && git show --format=%p -s | wc -w && git status --short && git config --get-regexp merge
---
id: REQ-0001
title: B
due: 2026-12-24
---
Merge branch 'spring'
2
[1]
# hooks are not gone past, and a message is taken
$ git checkout -q -B again here && printf '#!/bin/sh\necho refused by a hook; exit 1\n' >.git/hooks/pre-merge-commit && chmod +x .git/hooks/pre-merge-commit && req merge spring 2>&1 | grep -v Auto
refused by a hook
Not committing merge; use 'git commit' to complete the merge.
req: error: nothing is in conflict, but git did not commit the merge; 'git commit' tries again, 'git merge --abort' goes back
$ git merge --abort; rm .git/hooks/pre-merge-commit; req merge -m 'Both of them' spring >../out && git log --format=%s -1
Both of them
# what is left to decide stays in git's own state
$ git checkout -q -B other here && draft C 2026-12-15 && git commit -qam other && req merge spring
Auto-merging requirements/REQ-0001-banner.md
CONFLICT (content): Merge conflict in requirements/REQ-0001-banner.md
Automatic merge failed; fix conflicts and then commit the result.
req: next: decide between the markers, 'git add' the files, and 'git commit'; 'git merge --abort' goes back
[1]
$ cat $file; git status --short; req merge spring
---
id: REQ-0001
title: C
<<<<<<< (ours|HEAD|Updated upstream) (re)
due: 2026-12-15
=======
due: 2026-12-24
>>>>>>> (theirs|spring|Stashed changes) (re)
---
UU requirements/REQ-0001-banner.md
req: error: merge is under way; finish it with git first
[3]
$ git merge --abort && git status --short
# it does not begin on a changed work tree, or with what is no commit
$ echo more >>$file && req merge spring
req: error: there are changes that are not committed; 'git commit' or 'git stash' them first
[3]
$ git checkout -q . && req merge nothing
req: error: unknown revision 'nothing'
[2]
$ req merge -- --abort
req: error: unknown revision '--abort'
[2]
$ git checkout -q spring && req merge --no-ff here^ && req merge main
Already up to date.
Updating ???????..??????? (glob)
Fast-forward
 requirements/REQ-0001-banner.md | 2 +-
 1 file changed, 1 insertion(+), 1 deletion(-)
