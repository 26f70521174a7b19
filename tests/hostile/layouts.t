# Repositories that git can make and libgit2 may not read. Each of the six commands answers as exactly
# as here: what cannot be done says why and what helps, with 3; what can be done is done. Elsewhere:
# shallow and partial clones (cli/log/places, cli/log/partial), submodules (cli/lint/submodule*), a
# sparse checkout (cli/commit/sparse), hooks in linked work trees (cli/hook/places), bare and
# GIT_DIR (cli/lint/sources), all kinds as functions (unit/git_open_test).
$ . $TESTS/hostile/six.sh
# Ordinary, for comparison.
$ (small plain && six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# A split index.
$ (small split && git update-index --split-index && six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# A sparse index, the documents outside of what is checked out.
$ (small sparse && mkdir -p src/deep && touch src/deep/a.c && git add . && git commit -qm code && git sparse-checkout set --cone --sparse-index src && six)
lint: 0
    req: no documents found; 'req new requirement "…"' writes the first
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
    req: note: there are no documents yet; 'req new' makes one
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# A sparse checkout with an ordinary index.
$ (small outside && mkdir src && touch src/a.c && git add . && git commit -qm code && git sparse-checkout set --cone --no-sparse-index src && six)
lint: 0
    req: no documents found; 'req new requirement "…"' writes the first
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
    req: note: there are no documents yet; 'req new' makes one
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# An index whose sum was left out.
$ (small sumless && truncate -s -20 .git/index && head -c 20 /dev/zero >>.git/index && six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# Objects by SHA-256.
$ (small sha256 --object-format=sha256 && six)
lint: 3
    req: error: the repository of 'DIR/sha256' names its objects by SHA-256, which libgit2 cannot read; one made by 'git init --object-format=sha1' works
lint --rev HEAD: 3
    req: error: the repository of 'DIR/sha256' names its objects by SHA-256, which libgit2 cannot read; one made by 'git init --object-format=sha1' works
check HEAD HEAD: 3
    req: error: the repository of 'DIR/sha256' names its objects by SHA-256, which libgit2 cannot read; one made by 'git init --object-format=sha1' works
list: 3
    req: error: the repository of 'DIR/sha256' names its objects by SHA-256, which libgit2 cannot read; one made by 'git init --object-format=sha1' works
new requirement More: 3
    req: error: the repository of 'DIR/sha256' names its objects by SHA-256, which libgit2 cannot read; one made by 'git init --object-format=sha1' works
export html: 3
    req: error: the repository of 'DIR/sha256' names its objects by SHA-256, which libgit2 cannot read; one made by 'git init --object-format=sha1' works
# A shallow clone, and one without blobs.
$ small far && git commit -q --allow-empty -m two && git config uploadpack.allowFilter true && cd ..
$ (git clone -q --depth 1 "file://$DIR/far" shallow && cd shallow && six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (git clone -q --filter=blob:none --no-checkout "file://$DIR/far" partial && cd partial && git remote set-url origin "file://$DIR/gone" && six)
lint: 0
    req: no documents found; 'req new requirement "…"' writes the first
lint --rev HEAD: 3
    req: error: glossary/lead.md: object ID is not here; in a partial clone it is fetched by: git -C 'DIR/partial' cat-file -e ID
    req: error: requirements/REQ-0001-banner.md: object ID is not here; in a partial clone it is fetched by: git -C 'DIR/partial' cat-file -e ID
check HEAD HEAD: 3
    req: error: glossary/lead.md: object ID is not here; in a partial clone it is fetched by: git -C 'DIR/partial' cat-file -e ID
    req: error: requirements/REQ-0001-banner.md: object ID is not here; in a partial clone it is fetched by: git -C 'DIR/partial' cat-file -e ID
list: 0
    req: note: there are no documents yet; 'req new' makes one
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# No commit yet; no branch; no work tree; a second work tree; a merge that waits.
$ (repo unborn && cd unborn && mkdir requirements && six)
lint: 0
    req: no documents found; 'req new requirement "…"' writes the first
lint --rev HEAD: 2
    req: error: unknown revision 'HEAD': there is no commit yet
check HEAD HEAD: 2
    req: error: unknown revision 'HEAD': there is no commit yet
list: 0
    req: note: there are no documents yet; 'req new' makes one
new requirement More: 0 requirements/REQ-0001-more.md
export html: 0
$ (small detached && git checkout -q --detach && six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (git clone -q --bare far bare && cd bare && six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 3
    req: error: this is a bare repository, without files to write
export html: 0
$ (small first && git worktree add -q -b second ../second && cd ../second && six)
lint: 0
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
$ (small merge && git checkout -q -b other && sed -i s/Spring/Autumn/ requirements/* && git commit -qam other && git checkout -q main && sed -i s/Spring/Winter/ requirements/* && git commit -qam ours && git merge -q other >/dev/null; LINES_OF=1 six)
lint: 1
lint --rev HEAD: 0
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0002-more.md
export html: 0
# An extension that nobody knows; a newer version of the format.
$ (small future && git config core.repositoryformatversion 1 && git config extensions.tomorrow true && LINES_OF=1 six)
lint: 3
    req: error: the repository of 'DIR/future' uses the extension 'tomorrow', which libgit2 cannot read
lint --rev HEAD: 3
    req: error: the repository of 'DIR/future' uses the extension 'tomorrow', which libgit2 cannot read
check HEAD HEAD: 3
    req: error: the repository of 'DIR/future' uses the extension 'tomorrow', which libgit2 cannot read
list: 3
    req: error: the repository of 'DIR/future' uses the extension 'tomorrow', which libgit2 cannot read
new requirement More: 3
    req: error: the repository of 'DIR/future' uses the extension 'tomorrow', which libgit2 cannot read
export html: 3
    req: error: the repository of 'DIR/future' uses the extension 'tomorrow', which libgit2 cannot read
$ (small version && git config core.repositoryformatversion 7 && LINES_OF=1 six)
lint: 3
    req: error: cannot open the repository of 'DIR/version': unsupported repository version 7; only versions up to 1 are supported
lint --rev HEAD: 3
    req: error: cannot open the repository of 'DIR/version': unsupported repository version 7; only versions up to 1 are supported
check HEAD HEAD: 3
    req: error: cannot open the repository of 'DIR/version': unsupported repository version 7; only versions up to 1 are supported
list: 3
    req: error: cannot open the repository of 'DIR/version': unsupported repository version 7; only versions up to 1 are supported
new requirement More: 3
    req: error: cannot open the repository of 'DIR/version': unsupported repository version 7; only versions up to 1 are supported
export html: 3
    req: error: cannot open the repository of 'DIR/version': unsupported repository version 7; only versions up to 1 are supported
