# By hand: the result over OURS or printed, the exit status, labels, the base's text.
$ repo && front() { printf -- '---\nid: REQ-0042\ntitle: Spring banner\n%b---\n' "$1"; }
$ front 'due: 2026-12-01\n' >base.md
$ front 'due: 2026-12-01\napprovals:\n  - {side: marketing, by: ana@example.org, of: 5f1c2a9be0d4}\n' >ours.md
$ front 'due: 2026-12-15\napprovals:\n  - {side: it, by: raj@example.org, of: 5f1c2a9be0d4}\n' >theirs.md
$ req merge-file -p base.md ours.md theirs.md
---
id: REQ-0042
title: Spring banner
due: 2026-12-15
approvals:
  - {side: marketing, by: ana@example.org, of: 5f1c2a9be0d4}
  - {side: it, by: raj@example.org, of: 5f1c2a9be0d4}
---
$ cp ours.md kept && req merge-file base.md ours.md theirs.md && cmp ours.md kept
ours.md kept differ: byte 52, line 4
[1]
$ front 'due: 2026-12-24\n' >ours.md && req merge-file -p base.md ours.md theirs.md 9 requirements/x.md fork HEAD 'it'"'"'s'
---
id: REQ-0042
title: Spring banner
<<<<<<<<< HEAD
due: 2026-12-24
=========
due: 2026-12-15
>>>>>>>>> it's
approvals:
  - {side: it, by: raj@example.org, of: 5f1c2a9be0d4}
---
[1]
$ req merge-file --diff3 -p base.md ours.md theirs.md 7 requirements/x.md %S %X %Y | sed -n '4,10p'
<<<<<<< ours
due: 2026-12-24
||||||| base
due: 2026-12-01
=======
due: 2026-12-15
>>>>>>> theirs
$ git config merge.conflictStyle zdiff3 && req merge-file -p base.md ours.md theirs.md | grep -c '^|'
1
# what is no document goes by lines; a binary file stays
$ req merge-file -p base.md ours.md theirs.md 7 README.md | sed -n '4,8p'
<<<<<<< ours
due: 2026-12-24
||||||| base
due: 2026-12-01
=======
$ printf 'a\0' >a; printf 'b\0' >b; printf 'c\0' >c; req merge-file a b c; od -An -c b
   b  \0
# what is wrong with the call
$ req merge-file a b
req: error: something is missing: req merge-file BASE OURS THEIRS [SIZE [PATH [LABEL…]]], as in req merge-file -p base.md ours.md theirs.md
[2]
$ req merge-file a b c x
req: error: 'x' is no length of a conflict marker, such as 7
[2]
$ req merge-file a b gone
req: error: cannot read 'gone': No such file or directory
[3]
