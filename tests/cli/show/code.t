# Where code and tests name a document, in the work tree and in a revision.
$ repo
$ mkdir -p requirements src tests; printf -- '---\nid: REQ-0001\ntitle: X\nstatus: draft\nwas: [REQ-0009]\n---\n' >requirements/REQ-0001-x.md
$ echo '// req: REQ-0001' >src/a.c; echo '# ä req: REQ-0002, REQ-0009' >tests/b.py; echo '// req: REQ-0002' >src/c.c
$ git add -A; git commit -qm one; echo '// req: REQ-0001' >src/c.c; echo '// req: REQ-0001' >src/new.c
$ req show REQ-0001 --code | head -n 1
req: note: code and tests are not looked at: 'trace: {paths: [src, tests]}' in req.yml names where they are
REQ-0001  X
$ echo 'trace: {paths: [src, tests, lib]}' >req.yml; git add req.yml
$ req show REQ-0001 --code | sed -n '/^In /,/^$/p'
req: note: req.yml names 'lib' in trace.paths, and git tracks nothing there
In code and tests
  src/a.c:1:9      code
  src/c.c:1:9      code
  tests/b.py:1:20  test
$ git commit -qm two; git show HEAD:src/c.c; req show REQ-0001@HEAD --code 2>/dev/null | sed -n '/^In /,/^$/p'
// req: REQ-0002
In code and tests
  src/a.c:1:9      code
  tests/b.py:1:20  test
$ req show REQ-0001 --code --staged --format json 2>/dev/null | jq -c '.document.code[]'
{"path":"src/a.c","line":1,"column":9,"test":false}
{"path":"tests/b.py","line":1,"column":20,"test":true}
$ req show REQ-0001 --format json | jq '.document | has("code")'
false
$ git rm -q --cached src/a.c tests/b.py; echo x >src/c.c; req show REQ-0001 --code 2>/dev/null | tail -n 2

In no code, and no tests
