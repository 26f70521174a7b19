# --diff writes nothing, and prints a patch that git apply takes: what --fix would change.
$ repo
$ mkdir requirements
$ printf '\xef\xbb\xbf---\r\nid: REQ-0001\r\ntitle: Spring\r\nstatus: Draft\r\n---\r\n\r\nlast line' >'requirements/REQ-0001-ț a.md'
$ printf -- '---\nid: REQ-0002\ntitle: Summer\nstatus: DRAFT\neffort: 8 days\n---\n' >requirements/REQ-0002-b.md
$ req lint --diff >patch
req: would fix 2 findings in 2 files
[1]
$ cat -v patch
diff --git "a/requirements/REQ-0001-\310\233 a.md" "b/requirements/REQ-0001-\310\233 a.md"
index 54f7fe6..0d606a3 100644
--- "a/requirements/REQ-0001-\310\233 a.md"
+++ "b/requirements/REQ-0001-\310\233 a.md"
@@ -1,7 +1,7 @@
 M-oM-;M-?---^M
 id: REQ-0001^M
 title: Spring^M
-status: Draft^M
+status: draft^M
 ---^M
 ^M
 last line
\\ No newline at end of file
diff --git a/requirements/REQ-0002-b.md b/requirements/REQ-0002-b.md
index 5fba216..810a493 100644
--- a/requirements/REQ-0002-b.md
+++ b/requirements/REQ-0002-b.md
@@ -1,6 +1,6 @@
 ---
 id: REQ-0002
 title: Summer
-status: DRAFT
+status: draft
 effort: 8 days
 ---
$ git status --short
?? patch
?? requirements/
$ cp -r requirements applied && cp -r requirements fixed
$ git apply patch && mv requirements applied.done && mv fixed requirements && req lint --fix && diff -r requirements applied.done
req: fixed 2 findings in 2 files
requirements/REQ-0002-b.md:5:9: error: '8 days' in 'effort' is not a number and a unit: 8d (days), 3w (weeks) or 4h (hours) [front-matter/type]
[1]
$ req lint --diff; echo $?
0
$ req lint --diff --unsafe-fixes --exit-zero
req: would fix 1 finding in 1 file
diff --git a/requirements/REQ-0002-b.md b/requirements/REQ-0002-b.md
index 810a493..1c00b2f 100644
--- a/requirements/REQ-0002-b.md
+++ b/requirements/REQ-0002-b.md
@@ -2,5 +2,5 @@
 id: REQ-0002
 title: Summer
 status: draft
-effort: 8 days
+effort: 8d
 ---
# It needs no repository, and no operand of another folder.
$ mkdir -p ../plain/requirements && cd ../plain && printf -- '---\nid: REQ-0002\ntitle: Summer\nstatus: DRAFT\n---\n' >requirements/REQ-0002-b.md
$ req lint --diff >patch; git apply patch && req lint --diff && cat requirements/REQ-0002-b.md
req: would fix 1 finding in 1 file
---
id: REQ-0002
title: Summer
status: draft
---
