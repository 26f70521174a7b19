# Hooks and signing are never bypassed: git finishes then.
$ repo && req init >out 2>&1 && req commit >out && req new requirement one >out
$ printf '#!/bin/sh\necho hook ran >&2\ntest ! -e refuse\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
$ echo a >code.c && git add code.c
$ touch refuse && req commit
hook ran
req: error: 'git commit' refused (exit status 1); the files are staged
[3]
$ git log --oneline | wc -l && git status --short
1
A  code.c
A  requirements/REQ-0001-one.md
?? out
?? refuse
$ rm refuse && req commit
hook ran
req: git finished the commit, as the hook 'pre-commit' asks for it
??????? REQ-0001: add one (glob)
$ git log -1 --format=%s --stat && git status --short
REQ-0001: add one

 requirements/REQ-0001-one.md | 25 +++++++++++++++++++++++++
 1 file changed, 25 insertions(+)
A  code.c
?? out
# a signer that fails stops the commit
$ rm .git/hooks/pre-commit && git config commit.gpgsign true && git config gpg.program false && req set REQ-0001 due=2026-12-01 >out
$ req commit 2>&1 | grep -c 'git commit'
1
$ git log --oneline | wc -l
2
