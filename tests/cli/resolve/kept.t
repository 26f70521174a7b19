# CRLF of the work tree, the executable bit and a rebase's sides stay.
$ repo && git config core.autocrlf true && mkdir requirements && file=requirements/REQ-0001-x.md && draft() { printf -- '---\nid: REQ-0001\ntitle: %s\ndue: %s\n---\n' "$@" >$file; }
$ git config core.safecrlf false && draft A 1 && chmod +x $file && git add . && git commit -qm base && git checkout -qb there && draft A 2 && git commit -qam there && git checkout -q main && draft B 1 && git commit -qam here
$ git rebase -q there 2>../err >../err; req resolve && git ls-files -s | cut -c 1-6 && git show :$file | cat -A | sed -n 3,4p && cat -A $file | sed -n 3,4p && git status --short
req: next: git rebase --continue
requirements/REQ-0001-x.md: merged
100755
title: B$
due: 2$
title: B^M$
due: 2^M$
M  requirements/REQ-0001-x.md
