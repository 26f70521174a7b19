# Files that a check writes are named by whoever runs it, in a checkout that somebody else filled.
$ repo && doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ git add . && git commit -qm base && git checkout -q -b evil && echo mine >../victim
$ ln -s ../victim comment.md && ln -s .git/config report.json && ln -s .git out && mkdir deep && ln -s ../.git/hooks deep/hooks && git add . && git commit -qm links
# Through a link that the repository holds nothing is written.
$ req check main --summary comment.md
req: error: 'comment.md' leads through a symbolic link that this repository holds, and is not written
[2]
$ req check main --report json:report.json
req: error: 'report.json' leads through a symbolic link that this repository holds, and is not written
[2]
$ req check main --report "sarif:$DIR/out/config"
req: error: '$DIR/out/config' leads through a symbolic link that this repository holds, and is not written
[2]
$ cd deep && req check main --summary hooks/post-checkout; cd ..
req: error: 'hooks/post-checkout' leads through a symbolic link that this repository holds, and is not written
$ req lint --report junit:./deep/hooks/pre-commit --exit-zero
req: error: './deep/hooks/pre-commit' leads through a symbolic link that this repository holds, and is not written
[2]
$ cat ../victim; git config core.bare; ls .git/hooks | grep -v sample
mine
false
[1]
# One's own links are one's own choice, and so is where $GITHUB_STEP_SUMMARY leads.
$ ln -s ../victim own.md && req check main --summary own.md && head -1 ../victim && ls -l own.md | cut -c 1
<!-- req check -->
l
# What is in the way is said; what else was asked for is written all the same.
$ mkdir folder && req check main --summary folder
req: error: cannot write 'folder': Is a directory
[3]
$ req check main --report json:folder --report unix:there --report json:no/where
req: error: cannot write 'folder': Is a directory
[3]
$ ls there
there
$ req check main --summary /dev/full
req: error: cannot write '/dev/full': No space left on device
[3]
$ GITHUB_STEP_SUMMARY=folder req check main --format github
# No operand is an option, and no revision that begins with a hyphen is one.
$ req check -- --summary=pwned
req: error: unknown revision '--summary=pwned'; 'git branch --all' and 'git tag' list the names
[2]
$ req check main -- --exit-zero
req: error: unknown revision '--exit-zero'; 'git branch --all' and 'git tag' list the names
[2]
$ req check -- -x
req: error: unknown revision '-x'; 'git branch --all' and 'git tag' list the names
[2]
$ printf -- '--summary=x y refs/heads/z\n' | req check --pre-receive
req: error: expected lines 'OLD NEW REF', as git's pre-receive hook reads them
[2]
$ ls pwned x
ls: cannot access 'pwned': No such file or directory
ls: cannot access 'x': No such file or directory
[2]
