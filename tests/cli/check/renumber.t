# What two branches took: the head's document yields, and the command that the help names mends it.
$ repo && req init >out 2>&1 && req new requirement "Apples" --commit >>out && git checkout -q -b head
$ req new requirement "Bears" --commit >>out && req new requirement "Same" --commit >>out
$ printf 'See REQ-0002.\n' >>requirements/REQ-0001-apples.md && git commit -qam more
$ git checkout -q main && git branch -q -m head other && req new requirement "Cats" >>out && mv requirements/REQ-0004-cats.md requirements/REQ-0002-cats.md
$ sed s/0004-cats/0003-same/ requirements/REQ-0002-cats.md | sed 's/REQ-0004/REQ-0003/; s/Cats/Other/' >requirements/REQ-0003-same.md && sed -i s/REQ-0004/REQ-0002/ requirements/REQ-0002-cats.md && git add . && git commit -qm main && git checkout -q other
$ req check main --select id,merge --format human
requirements/REQ-0002-bears.md:2:5: error: the id REQ-0002 is already that of requirements/REQ-0002-cats.md [id/duplicate]
 2 | id: REQ-0002
   |     ^^^^^^^^
  help: give this document the next free id: req renumber requirements/REQ-0002-bears.md

requirements/REQ-0003-same.md:1:1: error: both branches wrote 'title', each in its own way [merge/conflict]
 1 | ---
   | ^
  help: if these are two documents, give yours another id on your branch: req renumber requirements/REQ-0003-same.md

4 documents, 0 terms: 2 errors, 0 warnings, 0 notes
[1]
$ req renumber requirements/REQ-0002-bears.md --commit
requirements/REQ-0004-bears.md
req: REQ-0002 is REQ-0004 now
req: note: on another branch REQ-0002 is 'requirements/REQ-0002-cats.md', so it is not noted in 'was'
req: rewrote 1 reference; 2 files changed
f550ed1 Change 3 files: REQ-0001, REQ-0002, REQ-0004
$ req renumber requirements/REQ-0003-same.md --commit
requirements/REQ-0005-same.md
req: REQ-0003 is REQ-0005 now
req: note: on another branch REQ-0003 is 'requirements/REQ-0003-same.md', so it is not noted in 'was'
req: rewrote 0 references; 1 file changed
f1fb3d4 Change 2 files: REQ-0003, REQ-0005
$ req check main --select id,merge,link && git merge -q main && req lint --select id,link && req list --format ids && tail -n 1 requirements/REQ-0001*
REQ-0001
REQ-0002
REQ-0003
REQ-0004
REQ-0005
See REQ-0004.
# An id that was given to another document by hand.
$ git mv requirements/REQ-0002-cats.md requirements/REQ-0008-cats.md && sed -i s/REQ-0002/REQ-0008/ requirements/REQ-0008-cats.md && git mv requirements/REQ-0003-same.md requirements/keep.md && git commit -qam moved
$ git checkout -q -b hand && sed -i s/REQ-0003/REQ-0009/ requirements/keep.md && printf -- '---\nid: REQ-0003\ntitle: Not that one\nstatus: draft\n---\n' >requirements/REQ-0003-not.md && git add . && git commit -qm hand
$ req check other --select id/reused --format human
requirements/REQ-0003-not.md:2:5: error: REQ-0003 was the id of requirements/keep.md before [id/reused]
 2 | id: REQ-0003
   |     ^^^^^^^^
  help: give this document the next free id: req renumber requirements/REQ-0003-not.md

6 documents, 0 terms: 1 error, 0 warnings, 0 notes
[1]
