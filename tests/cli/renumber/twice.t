# Two documents of one id: the file is named, and references stay with the other one.
$ repo && mkdir requirements
$ for name in apples bears; do printf -- '---\nid: REQ-0001\ntitle: About %s\nstatus: draft\n---\n\n## Need\n\nREQ-0001 is about [%s](REQ-0001-%s.md).\n' $name $name $name >requirements/REQ-0001-$name.md; done
$ printf -- '---\nid: REQ-0002\ntitle: Third\nstatus: draft\nlinks: {depends: [REQ-0001]}\n---\n\n[Bears](REQ-0001-bears.md), [apples](REQ-0001-apples.md), REQ-0001.\n' >requirements/REQ-0002-third.md
$ git add . && git commit -qm all && req lint --select id/duplicate --format human
requirements/REQ-0001-bears.md:2:5: error: the id REQ-0001 is already that of requirements/REQ-0001-apples.md [id/duplicate]
 2 | id: REQ-0001
   |     ^^^^^^^^
  help: give this document the next free id: req renumber requirements/REQ-0001-bears.md

3 documents, 0 terms: 1 error, 0 warnings, 0 notes
[1]
$ req renumber REQ-0001
req: error: 'REQ-0001' is the id of two documents; name the file of the one that is to have another: req renumber requirements/REQ-0001-apples.md, or req renumber requirements/REQ-0001-bears.md
[2]
$ req renumber ./requirements/REQ-0001-bears.md --commit
requirements/REQ-0003-bears.md
req: REQ-0001 is REQ-0003 now
req: note: 'requirements/REQ-0001-apples.md' keeps REQ-0001, so it is not noted in 'was'
req: rewrote 3 references; 2 files changed
req: left: requirements/REQ-0002-third.md:5:19: REQ-0001: it may mean 'requirements/REQ-0001-apples.md', which keeps that id
req: left: requirements/REQ-0002-third.md:8:59: REQ-0001: it may mean 'requirements/REQ-0001-apples.md', which keeps that id
bd02ea2 Change 3 files: REQ-0001, REQ-0002, REQ-0003
$ git show --format=%s --no-color -U0 -M | grep -v '^index\|^@@\|^diff\|^---\|^+++'
Change 3 files: REQ-0001, REQ-0002, REQ-0003

deleted file mode 100644
-id: REQ-0001
-title: About bears
-status: draft
-
-## Need
-
-REQ-0001 is about [bears](REQ-0001-bears.md).
-[Bears](REQ-0001-bears.md), [apples](REQ-0001-apples.md), REQ-0001.
+[Bears](REQ-0003-bears.md), [apples](REQ-0001-apples.md), REQ-0001.
new file mode 100644
+---
+id: REQ-0003
+title: About bears
+status: draft
+---
+
+## Need
+
+REQ-0003 is about [bears](REQ-0003-bears.md).
$ req lint --select id,link
