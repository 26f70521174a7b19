# Whoever calls git, and from wherever: the hook finds the repository, and judges what is committed.
$ repo && req hook install >out && rm out
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ git add . && git commit -qm 'The first one' && sed -i s/draft/drft/ requirements/*.md && mkdir -p src/deep
# from a folder below, by a path from there too
$ cd src/deep && git commit -qam refused
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ git commit -qm refused -- ../../requirements/REQ-0001-banner.md
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ git add ../../requirements && git commit -qm refused; cd "$DIR"
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
# from elsewhere
$ cd / && git -C "$DIR" commit -qm refused
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ git --git-dir="$DIR/.git" --work-tree="$DIR" commit -qm refused
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ GIT_DIR="$DIR/.git" GIT_WORK_TREE="$DIR" git commit -qm refused; cd "$DIR"
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
$ export GIT_DIR=.git && git commit -qm refused; unset GIT_DIR
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
$ GIT_INDEX_FILE=.git/index git commit -qm refused
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
# another index, with what is right, while the usual one still holds what is not
$ cp .git/index other && sed -i s/drft/draft/ requirements/*.md && echo 'More.' >>requirements/*.md && GIT_INDEX_FILE=other git add requirements && GIT_INDEX_FILE=other git commit -qm 'By another index' && git log -1 --format=%s
By another index
$ git diff --cached --stat; rm other && git reset -q
 requirements/REQ-0001-banner.md | 3 +--
 1 file changed, 1 insertion(+), 2 deletions(-)
# a linked work tree, and a submodule, whose repository is elsewhere
$ git worktree add -q ../linked && cd ../linked && mkdir -p src && sed -i s/draft/drft/ requirements/*.md && cd src && git commit -qam refused; cd "$DIR"
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
$ repo team && cd team && git -c protocol.file.allow=always submodule --quiet add "$DIR" docs && cd docs && req hook install && sed -i s/draft/drft/ requirements/*.md && git commit -qam refused
$DIR/team/.git/modules/docs/hooks/pre-commit
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ cd .. && git commit -qm 'The team is not judged by its submodule' && git log -1 --format=%s; cd "$DIR"; rm -rf team
The team is not judged by its submodule
# a merge that git could not finish, and one that was finished well
$ git checkout -q -b topic && sed -i 's/^title: .*/title: Banner of spring/' requirements/*.md && git commit -qam topic && git checkout -q main && sed -i 's/^title: .*/title: The banner/' requirements/*.md && git commit -qam main && git merge topic >out 2>&1; rm out
$ git add . && git commit -qm refused
requirements/REQ-0001-banner.md:3:1: error: a merge left two versions here, that of 'HEAD' and that of 'topic' [merge/marker]
[1]
$ git checkout -q topic -- requirements && git commit -qm Merged && git log -1 --format=%p | wc -w
2
# amending: what HEAD has already does not stop it
$ sed -i s/draft/drft/ requirements/*.md && git commit -qnam Sin && git commit -q --amend -m 'The same sin' && git log -1 --format=%s
The same sin
