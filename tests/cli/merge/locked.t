# No advice loses what the other branch holds: git that meets index.lock half way leaves a merge under
# way whose index is our tree alone, and 'git commit' would call that merged.
$ repo && req init >/dev/null 2>&1 && file=requirements/REQ-0001-banner.md && draft() { mkdir -p requirements && printf -- '---\nid: REQ-0001\ntitle: A\n---\n\nBuyers %s.\n\nThey %s.\n' "$@" >$file; }
$ draft leave pay && git add . && git commit -qm base && git checkout -qb w && draft leave paid && git commit -qam there && git checkout -q main && draft left pay && git commit -qam here
# a lock that stays is named before anything begins, and is left alone
$ touch .git/index.lock && req merge w
req: error: another git program holds '$DIR/.git/index.lock' since * seconds; if none runs, it died: remove that file (glob)
[3]
$ ls .git/*.lock .git/MERGE*
ls: cannot access '.git/MERGE*': No such file or directory
.git/index.lock
[2]
# one that goes is waited for
$ (sleep 1; rm .git/index.lock) & req merge w >/dev/null && tail -n 3 $file; wait; git reset -q --hard HEAD^; sleep 1.2; git status --short
Buyers left.

They paid.
# one that is taken while git begins
$ mkdir bin && echo bin >.git/info/exclude && printf '#!/bin/sh\ncase " $* " in *" merge "*) touch .git/index.lock ;; esac\nexec %s "$@"\n' "$(command -v git)" >bin/git && chmod +x bin/git
$ PATH=$PWD/bin:$PATH req merge w 2>&1 | tail -n 1; git rev-parse -q --verify MERGE_HEAD | wc -l
req: error: git did not finish the merge; once the index is not locked, 'git merge --abort' and try again: another git program holds '$DIR/.git/index.lock' since * seconds; if none runs, it died: remove that file (glob)
1
# and one that is gone again when git has failed
$ rm -f .git/index.lock; git merge --abort; sleep 1.2; git status --short; printf '#!/bin/sh\ncase " $* " in *" merge "*) touch .git/index.lock; %s "$@"; status=$?; rm .git/index.lock; exit $status ;; esac\nexec %s "$@"\n' "$(command -v git)" "$(command -v git)" >bin/git
$ PATH=$PWD/bin:$PATH req merge w 2>&1 | tail -n 1
req: error: git stopped before anything was merged; 'git merge --abort' and try again
$ git merge --abort; git status --short; req merge w >/dev/null && tail -n 3 $file
Buyers left.

They paid.
