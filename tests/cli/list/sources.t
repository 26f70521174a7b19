# The work tree, the index, a revision; a bare repository; no repository.
$ repo
$ d() { printf -- '---\nid: REQ-000%s\ntitle: %s\nstatus: draft\n---\n' "$1" "$2" >requirements/REQ-000$1-x.md; }
$ mkdir requirements
$ d 1 committed; git add -A; git commit -qm one
$ d 1 staged; d 2 staged; git add -A
$ d 1 changed; d 3 untracked
$ req list --columns id,title
ID        TITLE
REQ-0001  changed
REQ-0002  staged
REQ-0003  untracked
$ req list --columns id,title --staged
ID        TITLE
REQ-0001  staged
REQ-0002  staged
$ req list --columns id,title --rev HEAD
ID        TITLE
REQ-0001  committed
$ cd requirements && req list --format ids && cd ..
REQ-0001
REQ-0002
REQ-0003
$ git clone -q --bare . bare.git && cd bare.git && req list --columns id,title && cd ..
ID        TITLE
REQ-0001  committed
$ req list --rev nowhere
req: error: unknown revision 'nowhere'; 'git branch --all' and 'git tag' list the names
[2]
$ req list --rev HEAD --staged
req: error: --rev and --staged exclude each other
[2]
$ mkdir $DIR/plain && cp -r requirements $DIR/plain && cd $DIR/plain && GIT_CEILING_DIRECTORIES=$DIR req list --format ids
REQ-0001
REQ-0002
REQ-0003
$ GIT_CEILING_DIRECTORIES=$DIR req list --rev HEAD
req: error: no git repository here: revisions and the index need one; 'git init' makes it, and 'req init' its folders
[3]
