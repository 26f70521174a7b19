# Everything is made once, and nothing is overwritten.
$ repo && req init
req: next: req new requirement "Guest checkout"
req.yml
goals/
requirements/
metrics/
decisions/
glossary/
.gitattributes
$ req init
req: everything is here already
$ cat .gitattributes && git check-attr merge requirements/a.md glossary/deep/b.md README.md
goals/**/*.md merge=req
requirements/**/*.md merge=req
metrics/**/*.md merge=req
decisions/**/*.md merge=req
glossary/**/*.md merge=req
requirements/a.md: merge: req
glossary/deep/b.md: merge: req
README.md: merge: unspecified
$ grep -v '^#' req.yml | grep -c .
0
[1]
$ req lint
req: no documents found; 'req new requirement "…"' writes the first
# what is there already stays
$ cd .. && mkdir two && cd two && git init -q . && printf 'title: Ours' >req.yml && printf '*.txt text' >.gitattributes && mkdir requirements
$ req init
req: next: req new requirement "Guest checkout"
goals/
metrics/
decisions/
glossary/
.gitattributes
$ cat req.yml && echo && head -2 .gitattributes
title: Ours
*.txt text
goals/**/*.md merge=req
# a folder without git
$ cd .. && mkdir three && cd three && req init
req: there is no git repository here yet: 'git init' comes next
req.yml
goals/
requirements/
metrics/
decisions/
glossary/
.gitattributes
# a file in the way
$ cd .. && mkdir four && cd four && touch goals && req init
req: error: 'goals' is in the way: it is no folder
[3]
# from below the top
$ cd ../two/requirements && req init
req: everything is here already
