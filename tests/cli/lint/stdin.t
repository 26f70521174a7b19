# --stdin-filename judges what an editor holds, as if it stood at its place among the others.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: drft
> ---
> END
$ doc requirements/REQ-0002-guest.md <<END
> ---
> id: REQ-0002
> title: Guest checkout
> status: draft
> links: {depends: [REQ-0001]}
> ---
> END
$ text() { printf -- '---\nid: %s\ntitle: Held\nstatus: Draft\nlinks: {depends: [%s]}\n---\n\n[a](REQ-0001-banner.md) [b](new.md)\n' "$1" "$2"; }
# The file as it is on the disk is not looked at; the others are.
$ text REQ-0001 REQ-0002 | req lint --stdin-filename requirements/REQ-0001-banner.md
requirements/REQ-0001-banner.md:4:9: error: 'Draft' is no status of a requirement [lifecycle/status]
requirements/REQ-0001-banner.md:5:19: error: 'links.depends' goes in a circle: REQ-0001 → REQ-0002 → REQ-0001 [link/cycle]
requirements/REQ-0001-banner.md:8:25: error: this link leads to 'requirements/new.md', and nothing is there [markdown/link]
[1]
$ text REQ-0002 REQ-0009 | req lint --stdin-filename requirements/new/REQ-0003-new.md
requirements/new/REQ-0003-new.md:2:5: error: the id REQ-0002 is already that of requirements/REQ-0002-guest.md [id/duplicate]
requirements/new/REQ-0003-new.md:4:9: error: 'Draft' is no status of a requirement [lifecycle/status]
requirements/new/REQ-0003-new.md:5:19: error: no document has the id 'REQ-0009' [link/dangling]
requirements/new/REQ-0003-new.md:8:1: error: this link leads to 'requirements/new/REQ-0001-banner.md', and nothing is there [markdown/link]
requirements/new/REQ-0003-new.md:8:25: error: this link leads to 'requirements/new/new.md', and nothing is there [markdown/link]
[1]
# A new file links to itself and to its folder.
$ printf -- '---\nid: REQ-0004\ntitle: New\nstatus: draft\n---\n\n[a](REQ-0004-new.md) [b](../new/) [c](../newer/)\n' | req lint --stdin-filename requirements/new/REQ-0004-new.md
requirements/new/REQ-0004-new.md:7:35: error: this link leads to 'requirements/newer', and nothing is there [markdown/link]
[1]
$ ls requirements
REQ-0001-banner.md
REQ-0002-guest.md
# From below, with an absolute path, and through a link to the folder.
$ cd requirements; text REQ-0001 REQ-0002 | req lint --stdin-filename REQ-0001-banner.md --select lifecycle; cd ..
requirements/REQ-0001-banner.md:4:9: error: 'Draft' is no status of a requirement [lifecycle/status]
$ text REQ-0001 REQ-0002 | req lint --stdin-filename "$DIR/requirements/REQ-0001-banner.md" --select lifecycle
requirements/REQ-0001-banner.md:4:9: error: 'Draft' is no status of a requirement [lifecycle/status]
[1]
$ ln -s "$DIR" ../link; cd ../link; text REQ-0001 REQ-0002 | req lint --stdin-filename "$DIR/../link/requirements/REQ-0001-banner.md" --select lifecycle; cd "$DIR"
requirements/REQ-0001-banner.md:4:9: error: 'Draft' is no status of a requirement [lifecycle/status]

# With --fix the text goes to standard output and the findings aside; with --diff the patch.
$ text REQ-0001 REQ-0009 | req lint --fix --stdin-filename requirements/REQ-0001-banner.md 2>aside; cat aside
---
id: REQ-0001
title: Held
status: draft
links: {depends: [REQ-0009]}
---

[a](REQ-0001-banner.md) [b](new.md)
req: fixed 1 finding in 1 file
requirements/REQ-0001-banner.md:5:19: error: no document has the id 'REQ-0009' [link/dangling]
requirements/REQ-0001-banner.md:8:25: error: this link leads to 'requirements/new.md', and nothing is there [markdown/link]
$ text REQ-0001 REQ-0002 | req lint --diff --stdin-filename requirements/REQ-0001-banner.md
req: would fix 1 finding in 1 file
diff --git a/requirements/REQ-0001-banner.md b/requirements/REQ-0001-banner.md
index 4cf87c4..69d6e29 100644
--- a/requirements/REQ-0001-banner.md
+++ b/requirements/REQ-0001-banner.md
@@ -1,7 +1,7 @@
 ---
 id: REQ-0001
 title: Held
-status: Draft
+status: draft
 links: {depends: [REQ-0002]}
 ---
 
[1]
$ printf 'no document\r\n' | req lint --fix --stdin-filename notes.txt 2>&1 | cat -v
req: note: 'notes.txt' is no place for a document
no document^M
$ grep status requirements/REQ-0001-banner.md
status: drft

# req.yml is judged too.
$ echo 'sidse: [a, b]' | req lint --stdin-filename req.yml
req.yml:1:1: error: unknown key 'sidse' [config/unknown]
[1]

# Limits hold.
$ head -c 600000 /dev/zero | tr '\0' 'x' | req lint --stdin-filename requirements/REQ-0001-banner.md
requirements/REQ-0001-banner.md:1:1: error: the file is larger than the limit of 524288 bytes [file/limit]
[1]
$ head -c 600000 /dev/zero | tr '\0' 'x' | req lint --fix --stdin-filename requirements/REQ-0001-banner.md 2>&1 | wc -c
600107
$ head -c 70000000 /dev/zero | req lint --stdin-filename requirements/REQ-0001-banner.md
req: error: standard input holds more than 67108864 bytes
[3]
$ req lint --stdin-filename requirements/REQ-0001-banner.md </dev/null
requirements/REQ-0001-banner.md:1:1: error: no front matter: the file must begin with a line of three hyphens [front-matter/missing]
[1]

# A wrong call is told.
$ text A B | req lint --stdin-filename ../x.md
req: error: '../x.md' is outside the repository
[2]
$ text A B | req lint --stdin-filename /etc/passwd
req: error: '/etc/passwd' is outside the repository
[2]
$ text A B | req lint --stdin-filename requirements
req: error: 'requirements' is no file
[2]
$ text A B | req lint --stdin-filename ''
req: error: '' is no file
[2]
$ ln -s /etc requirements/etc; text A B | req lint --stdin-filename requirements/etc/passwd.md
req: error: 'requirements/etc/passwd.md' is a symbolic link or lies behind one, and is not read
[2]
$ text A B | req lint --stdin-filename requirements/a.md --staged
req: error: --stdin-filename reads among the files of the work tree, and --staged elsewhere; leave one of the two out
[2]
$ text A B | req lint --stdin-filename requirements/a.md REQ-0001
req: error: --stdin-filename names the one file that is judged, so 'REQ-0001' is too much
[2]
$ mkfifo requirements/fifo.md; text A B | req lint --stdin-filename requirements/fifo.md
req: error: 'requirements/fifo.md' is no file
[2]
