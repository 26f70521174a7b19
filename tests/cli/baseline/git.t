# Where signing or a hook asks for it, git itself makes the tag; the committer is who git says.
$ repo && mkdir requirements
$ printf -- '---\nid: REQ-0001\ntitle: "# one"\nstatus: draft\n---\n' >requirements/REQ-0001-x.md; git add -A; git commit -qm one
$ GIT_COMMITTER_NAME=Raj GIT_COMMITTER_EMAIL=raj@example.org req baseline a
baseline/a
$ git for-each-ref --format='%(refname:short) %(taggername) %(taggeremail) %(taggerdate:short)' refs/tags
baseline/a Raj <raj@example.org> 2026-11-22
$ printf '#!/bin/sh\ncat >/dev/null\necho "hook $1" >>"%s/hooks"\n' "$DIR" >.git/hooks/reference-transaction; chmod +x .git/hooks/reference-transaction
$ req baseline b -m '# kept'
req: note: 'git tag' made it, because of the hook 'reference-transaction'
baseline/b
$ sort -u hooks; git cat-file tag baseline/b | tail -n +6
hook committed
hook prepared
Baseline b: 1 document

\# kept

Documents:
REQ-0001	draft	995c8e809985	# one
$ rm .git/hooks/reference-transaction
$ git config tag.gpgSign true; git config gpg.program "$DIR/sign"
$ printf '#!/bin/sh\ncat >/dev/null\necho "[GNUPG:] SIG_CREATED " >&2\necho "-----BEGIN PGP SIGNATURE-----"\necho x\necho "-----END PGP SIGNATURE-----"\n' >sign; chmod +x sign
$ req baseline c
req: note: 'git tag' made it, because of signing (tag.gpgSign)
baseline/c
$ git cat-file tag baseline/c | grep -c 'BEGIN PGP'
1
$ req baseline | cut -c 1-30
BASELINE  DATE        BY      
a         2026-11-22  Raj     
b         2026-11-22  Ana Pop 
c         2026-11-22  Ana Pop 
$ printf '#!/bin/sh\nexit 1\n' >sign; req baseline d 2>&1 | tail -n 1
req: error: 'git tag' refused (exit status 128); there is no baseline
$ git config --unset tag.gpgSign; git tag -l
baseline/a
baseline/b
baseline/c
# Nobody is known.
$ env -u GIT_COMMITTER_NAME -u GIT_COMMITTER_EMAIL -u GIT_AUTHOR_NAME -u GIT_AUTHOR_EMAIL req baseline e 2>&1 | head -n 3 | cut -c 1-60
req: error: committer identity unknown (no name); tell git w
# Linked work trees and detached heads.
$ git worktree add -q --detach ../side; cd ../side; req baseline f; git -C "$DIR" tag -l baseline/f
baseline/f
baseline/f
$ git clone -q --bare "$DIR" ../bare.git; cd ../bare.git; req baseline g && req baseline | tail -n 1
baseline/g
g         2026-11-22  Ana Pop  1
