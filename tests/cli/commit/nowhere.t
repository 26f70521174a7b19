# Where there is nothing to commit to.
$ req commit
req: error: no git repository here; 'git init' makes one, and 'req init' its folders
[3]
$ git init -q --bare bare.git && req -C bare.git commit
req: error: this is a bare repository, without files to change
[3]
$ repo && req init >out 2>&1 && unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL EMAIL && git config user.useConfigOnly true && req commit 2>&1 | head -3
req: error: author identity unknown (no name); tell git who you are: git config --global user.name "Your Name" and git config --global user.email you@example.org
$ export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
$ req commit -m one && git checkout -q -b x && echo "title: x" >>req.yml && req commit -m two && git checkout -q main && echo "title: y" >>req.yml && req commit -m three && git merge -q x >out 2>&1 || git status --short
??????? one (glob)
??????? two (glob)
??????? three (glob)
UU req.yml
?? bare.git/
?? out
$ req commit
req: error: merge is under way; finish it with git first
[3]
