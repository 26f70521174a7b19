# A document at a revision.
$ repo
$ d() { printf -- '---\nid: REQ-0001\ntitle: %s\nstatus: draft\n---\n' "$1" >requirements/REQ-0001-x.md; }
$ mkdir requirements
$ d one; git add -A; git commit -qm one; git tag v1
$ d two; git add -A; git commit -qm two
$ d three; git add -A
$ d four
$ req show REQ-0001 | head -n 1
REQ-0001  four
$ req show REQ-0001 --staged | head -n 1
REQ-0001  three
$ req show REQ-0001@HEAD | head -n 1
REQ-0001  two
$ req show REQ-0001@HEAD~1 | head -n 1
REQ-0001  one
$ req show REQ-0001 --rev v1 --raw | sed -n 3p
title: one
$ req show REQ-0001@
req: error: no revision behind '@' in 'REQ-0001@'
[2]
$ req show REQ-0001@v1 --rev v1
req: error: 'REQ-0001@v1' and --rev both name a revision
[2]
$ req show REQ-0001@v9
req: error: unknown revision 'v9'; did you mean 'v1'?
[2]
$ req show REQ-0002@v1
req: error: no document 'REQ-0002'; did you mean 'REQ-0001'?
[2]
$ req show
req: error: something is missing: req show ID[@REV], as in req show REQ-0042@HEAD~3
[2]
