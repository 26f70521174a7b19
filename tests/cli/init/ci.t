# What hosts need is written once, into place, and no file is ever overwritten.
$ repo one && cd one && req init --ci github
req: next: in .github/workflows/req.yml, say how 'req' is installed there
req: next: req new requirement "Guest checkout"
.github/workflows/req.yml
.github/actions/req/action.yml
.github/actions/req/check.sh
req.yml
goals/
requirements/
metrics/
decisions/
glossary/
.gitattributes
$ for f in workflow.yml:.github/workflows/req.yml action.yml:.github/actions/req/action.yml check.sh:.github/actions/req/check.sh; do cmp "$TESTS/../templates/ci/github/${f%%:*}" "${f#*:}" || echo differs; done
$ req init --ci github
req: everything is here already
$ echo '# ours' >.github/actions/req/check.sh && rm .github/workflows/req.yml && req init --ci github && cat .github/actions/req/check.sh
req: next: in .github/workflows/req.yml, say how 'req' is installed there
req: next: req new requirement "Guest checkout"
.github/workflows/req.yml
\# ours
# both hosts in one repository, from below its top
$ cd requirements && req init --ci gitlab && cmp "$TESTS/../templates/ci/gitlab.yml" ../.gitlab/req.yml && req init --ci gitlab; cd "$DIR"
req: next: include .gitlab/req.yml in .gitlab-ci.yml, as its first lines show
req: next: req new requirement "Guest checkout"
.gitlab/req.yml
req: everything is here already
# another host is a mistake, and nothing is written for it
$ repo other && cd other && req init --ci bitbucket
req: error: 'bitbucket' is not github or gitlab, as --ci wants
[2]
$ req init --hook --ci bitbucket
req: error: 'bitbucket' is not github or gitlab, as --ci wants
[2]
$ req init --ci=
req: error: '' is not github or gitlab, as --ci wants
[2]
$ ls -A && ls .git/hooks | grep -v sample; cd "$DIR"
.git
# what is in the way
$ repo way && cd way && echo mine >.gitlab && req init --ci gitlab
req: error: cannot write '.gitlab/req.yml': Not a directory
[3]
$ cat .gitlab && rm .gitlab && mkdir ../elsewhere && ln -s ../elsewhere .gitlab && req init --ci gitlab
mine
req: error: '.gitlab/req.yml' is in the way: it is no file, or stands behind a link
[3]
$ ls -A . ../elsewhere; cd "$DIR"
.:
.git
.gitlab

../elsewhere:
# the hook too, in one call, which may be repeated
$ repo both && cd both && req init --hook --ci gitlab
req: next: include .gitlab/req.yml in .gitlab-ci.yml, as its first lines show
req: next: req new requirement "Guest checkout"
.gitlab/req.yml
req.yml
goals/
requirements/
metrics/
decisions/
glossary/
.gitattributes
$DIR/both/.git/hooks/pre-commit
$ req init --hook --ci gitlab; cd "$DIR"
req: '$DIR/both/.git/hooks/pre-commit' runs 'req lint' already
# without git the files are made, but there is nowhere to put a hook
$ mkdir plain && cd plain && req init --hook --ci github
req: error: a hook needs a git repository; 'git init' makes one, and then 'req init' its folders
[3]
$ ls -A
$ req init --ci github; cd "$DIR"
req: next: in .github/workflows/req.yml, say how 'req' is installed there
req: there is no git repository here yet: 'git init' comes next
.github/workflows/req.yml
.github/actions/req/action.yml
.github/actions/req/check.sh
req.yml
goals/
requirements/
metrics/
decisions/
glossary/
.gitattributes
# a hook of somebody's own stays, and the rest is done
$ repo own && cd own && printf '#!/bin/sh\nmake lint\n' >.git/hooks/pre-commit && req init --hook
req.yml
goals/
requirements/
metrics/
decisions/
glossary/
.gitattributes
req: error: there is a hook already, and it stays as it is: '$DIR/own/.git/hooks/pre-commit'; add this line near its beginning: req lint --staged --since HEAD || exit
[3]
$ cat .git/hooks/pre-commit && ls; cd "$DIR"
#!/bin/sh
make lint
decisions
glossary
goals
metrics
req.yml
requirements
# a bare repository holds no files
$ git init -q --bare bare.git && req -C bare.git init --ci gitlab
req: error: this is a bare repository, without files to write
[3]
