# What the shells ask; tests/shells tries them themselves.
$ words() { req completion --words -- "$@"; }
# Outside of a repository, and in an empty folder, what needs none is known, and the rest is silent.
$ words expl
explain	say what a rule is for, with examples; without a rule, list …
$ words show ''
$ words check ''
$ words -C /nowhere show ''
$ words -C
$ words -C ''
:folders	
$ words no-such-command ''
$ words term no-such ''
$ words
$ words new r
requirement
$ words set REQ-1 status=rev
status=review
$ mkdir bare; git init -q --bare bare; (cd bare; words show ''; words check '')
HEAD	the last commit
# What req.yml says is known, also where it is broken.
$ repo; echo 'sides: [shop, post]' > req.yml; words agenda --for=
--for=shop
--for=post
$ echo 'sides: [shop, post' > req.yml; words agenda --for ''
marketing
it
$ rm req.yml
# Ids with titles; files that are not named after their ids are read, too.
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: Guest checkout
> status: draft
> owners: {marketing: ana@example.org}
> systems: [checkout, "a,b"]
> ---
> END
$ doc requirements/other.md <<END
> ---
> id: REQ-0002
> title: "A title that is longer than anybody would ever want to read beside an id"
> status: draft
> tags: ["\e[2J", ":files", "two words"]
> ---
> END
$ words show ''
REQ-0001	Guest checkout
REQ-0002	A title that is longer than anybody would ever want to read …
$ words list tags:
tags::files
tags:two words
$ words set REQ-0001 systems=checkout,a
systems=checkout,a,b
$ words set REQ-0001 owners.it=an
owners.it=ana@example.org
$ words list owner:
owner:ana@example.org
$ words trace sta
status:
# An option's value, in the same word and in the next; what takes none ends.
$ words lint --format=sa
--format=sarif
$ words lint --format sa
sarif
$ words lint --staged=
$ words list -f j
json
jsonl
$ words lint -- --for
:files	
# Where files may stand, the shell is asked for them; what is before them stays.
$ words export html -o x
:files	
$ words lint --report sarif:x
:files	sarif:
# The options of a report's formats are those of lint.
$ words check main --report=gi
--report=github:
--report=gitlab:
# Every value that is offered is taken, of every option that lists its values.
$ git add . && git commit -qm x
$ for command in agenda baseline check diff explain lint list log report show term\ export term\ list term\ show term\ suggest term\ uses trace; do
>     for format in $(words $command --format=); do
>         req $command "$format" 2>&1 </dev/null | grep 'unknown format'
>     done
>     words $command --format= | grep -q . || echo "$command: no formats"
> done
$ for host in $(words init --ci ''); do req init --ci $host -C bare 2>&1 | grep github; done
[1]
$ words completion ''
bash
fish
zsh
$ for shell in $(words completion ''); do req completion $shell | head -n 1; done
\# bash completion for req                                          -*- shell-script -*-
\# fish completion for req
#compdef req
# bash completion for req                                          -*- shell-script -*-
# fish completion for req
#compdef req
$ req completion
req: error: one shell is wanted: bash, fish or zsh
[2]
$ req completion zhs
req: error: 'zhs' is no shell that can be helped; did you mean 'zsh'?
[2]
$ req completion ../req.yml
req: error: '../req.yml' is no shell that can be helped; there are bash, fish and zsh
[2]
