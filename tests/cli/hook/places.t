# Where git looks for hooks: core.hooksPath, linked work trees; nobody's hook is overwritten.
$ repo && git commit -q --allow-empty -m one && req hook install
$ test -x .git/hooks/pre-commit && sed -n 2p .git/hooks/pre-commit
$ req hook install
$ req hook uninstall
$ req hook uninstall
$ ls .git/hooks | grep -v sample
# somebody's own
$ printf '#!/bin/sh\nmake lint\n' >.git/hooks/pre-commit && cp .git/hooks/pre-commit kept && req hook install
$ req hook uninstall
$ cmp kept .git/hooks/pre-commit
$ echo 'req lint --staged || exit' >>.git/hooks/pre-commit && req hook install && req hook uninstall
$ rm .git/hooks/pre-commit && ln -s ../../kept .git/hooks/pre-commit && req hook install 2>&1 | cut -c 1-60
$ rm .git/hooks/pre-commit
# a linked work tree shares the hooks, and its own index is linted
$ git worktree add -q ../linked && cd ../linked && req hook install
$ mkdir requirements && printf -- '---\nid: REQ-1\n---\n' >requirements/REQ-0001-x.md && git add . && git commit -qm refused
$ git status --short && req hook uninstall && cd "$DIR"
# a folder of the repository for hooks, from below the top too
$ git config core.hooksPath tools/hooks && mkdir -p deep && cd deep && req hook install && cd .. && ls tools/hooks
$ mkdir -p requirements && printf -- '---\nid: REQ-1\n---\n' >requirements/REQ-0001-x.md && git add requirements && git commit -qm refused 2>&1 | grep -c error:
# a folder that others share
$ git config core.hooksPath "$DIR.shared" && req hook install
$ test -e "$DIR.shared" || echo nothing was made
# elsewhere
$ git config --unset core.hooksPath && git clone -q --bare . ../bare.git && req -C ../bare.git hook install
$ cd .. && mkdir plain && cd plain && req hook install
$ cd "$DIR" && req hook instal
# where the program is gone
$ req hook install >out && sed -i 's/^req=.*/req=\/nowhere\/req/' .git/hooks/pre-commit && git reset -q && PATH=/usr/bin:/bin git commit -q --allow-empty -m x
