# Where git looks for hooks: core.hooksPath, linked work trees; nobody's hook is overwritten.
$ repo && git commit -q --allow-empty -m one && req hook install
$DIR/.git/hooks/pre-commit
$ test -x .git/hooks/pre-commit && sed -n 2p .git/hooks/pre-commit
\# Written by 'req hook install'; 'req hook uninstall' takes it away.
$ req hook install
req: '$DIR/.git/hooks/pre-commit' runs 'req lint' already
$ req hook uninstall
$DIR/.git/hooks/pre-commit
$ req hook uninstall
req: there is no hook of req's to take away
$ ls .git/hooks | grep -v sample
[1]
# somebody's own
$ printf '#!/bin/sh\nmake lint\n' >.git/hooks/pre-commit && cp .git/hooks/pre-commit kept && req hook install
req: error: there is a hook already, and it stays as it is: '$DIR/.git/hooks/pre-commit'; add this line near its beginning: req lint --staged --since HEAD || exit
[3]
$ req hook uninstall
req: there is no hook of req's to take away
$ cmp kept .git/hooks/pre-commit
$ echo 'req lint --staged || exit' >>.git/hooks/pre-commit && req hook install && req hook uninstall
req: '$DIR/.git/hooks/pre-commit' runs 'req lint' already
req: '$DIR/.git/hooks/pre-commit' is your own hook and stays; take out its line with 'req lint'
$ rm .git/hooks/pre-commit && ln -s ../../kept .git/hooks/pre-commit && req hook install 2>&1 | cut -c 1-60
req: error: there is a hook already, and it stays as it is: 
$ rm .git/hooks/pre-commit
# a linked work tree shares the hooks, and its own index is linted
$ git worktree add -q ../linked && cd ../linked && req hook install
$DIR/.git/hooks/pre-commit
$ mkdir requirements && printf -- '---\nid: REQ-1\n---\n' >requirements/REQ-0001-x.md && git add . && git commit -qm refused
requirements/REQ-0001-x.md:1:1: error: 'status' is missing [front-matter/required]
requirements/REQ-0001-x.md:1:1: error: 'title' is missing [front-matter/required]
requirements/REQ-0001-x.md:2:5: error: 'REQ-1' is written REQ-0001 here [id/malformed]
[1]
$ git status --short && req hook uninstall && cd "$DIR"
A  requirements/REQ-0001-x.md
$DIR/.git/hooks/pre-commit
# a folder of the repository for hooks, from below the top too
$ git config core.hooksPath tools/hooks && mkdir -p deep && cd deep && req hook install && cd .. && ls tools/hooks
$DIR/tools/hooks/pre-commit
pre-commit
$ mkdir -p requirements && printf -- '---\nid: REQ-1\n---\n' >requirements/REQ-0001-x.md && git add requirements && git commit -qm refused 2>&1 | grep -c error:
3
# a folder that others share
$ git config core.hooksPath "$DIR.shared" && req hook install
req: error: core.hooksPath leads to a folder outside this repository, which others may share; add this line to '$DIR.shared/pre-commit' yourself: req lint --staged --since HEAD || exit
[3]
$ test -e "$DIR.shared" || echo nothing was made
nothing was made
# elsewhere
$ git config --unset core.hooksPath && git clone -q --bare . ../bare.git && req -C ../bare.git hook install
req: error: nobody commits in a bare repository; there 'req check --pre-receive' judges what is pushed
[3]
$ cd .. && mkdir plain && cd plain && req hook install
req: error: no git repository here; 'git init' makes one, and 'req init' its folders
[3]
$ cd "$DIR" && req hook instal
req: error: 'instal' is not install or uninstall, as 'req hook' wants
[2]
# where the program is gone
$ req hook install >out && sed -i 's/^req=.*/req=\/nowhere\/req/' .git/hooks/pre-commit && git reset -q && PATH=/usr/bin:/bin git commit -q --allow-empty -m x
req: not found, so the documents were not checked; put it on PATH, or commit with --no-verify
[1]
