# What was found out before only saves time: damaged, absent or read-only, the answers are the same.
$ repo
$ n=0; commit() { n=$((n + 1)); GIT_COMMITTER_DATE="@$((1790000000 + n)) +0000" git commit -qm "$1" -a; }
$ mkdir requirements; printf -- '---\nid: REQ-0001\ntitle: A\nstatus: draft\n---\n' >requirements/a.md; git add .; commit one
$ for i in 1 2 3; do echo "word $i" >>requirements/a.md; commit "$i"; done
$ req log REQ-0001 >first; ls .git/req
history.cache
$ req log REQ-0001 | cmp - first
$ REQ_CACHE=0 req log REQ-0001 | cmp - first
$ for at in 0 9 40 200 600 1000; do printf '\xff\xff\xff' | dd of=.git/req/history.cache bs=1 seek=$at conv=notrunc status=none; req log REQ-0001 | cmp - first; done
$ head -c 300 .git/req/history.cache >cut; mv cut .git/req/history.cache; req log REQ-0001 | cmp - first
$ : >.git/req/history.cache; req log REQ-0001 | cmp - first
$ rm -r .git/req; ln -s "$DIR/elsewhere" .git/req; mkdir elsewhere; req log REQ-0001 | cmp - first; ls elsewhere; rm -r .git/req elsewhere
$ rm -rf .git/req; REQ_CACHE=0 req log REQ-0001 | cmp - first; ls -d .git/req
ls: cannot access '.git/req': No such file or directory
[2]
# New commits, other branches, and another req.yml: each has its own answer.
$ req log REQ-0001 >/dev/null; echo more >>requirements/a.md; commit more; req log REQ-0001 --stat -n 2
c1559a281 2026-11-22 Ana Pop: changed, words +1
0f43415ce 2026-11-22 Ana Pop: changed, words +2
$ git checkout -qb side HEAD~2; echo side >>requirements/a.md; commit side; req log REQ-0001 --stat -n 2
3d37afb7b 2026-11-22 Ana Pop: changed, words +1
9b9e7447b 2026-11-22 Ana Pop: changed, words +2
$ git checkout -q main; git merge -q -s ours side -m merge; req log REQ-0001 --stat
3d37afb7b 2026-11-22 Ana Pop: changed, words +1
c1559a281 2026-11-22 Ana Pop: changed, words +1
0f43415ce 2026-11-22 Ana Pop: changed, words +2
9b9e7447b 2026-11-22 Ana Pop: changed, words +2
95d2eb780 2026-11-22 Ana Pop: changed, words +2
a862f540a 2026-11-22 Ana Pop: added, 3 fields
$ REQ_CACHE=0 req log REQ-0001 --stat | cmp - <(req log REQ-0001 --stat)
$ printf 'kinds:\n  requirement: {fields: {title: {from: name}}}\n' >req.yml; sed -i 's/title: A/name: A/' requirements/a.md; git add .; commit name; req log -n 1
9e3e52ade 2026-11-22 Ana Pop: name
  REQ-0001  A
    layout alone
$ rm req.yml; req log -n 1
9e3e52ade 2026-11-22 Ana Pop: name
  REQ-0001
    name A, title removed
# Asked in the middle of a push, nothing is kept.
$ rm -r .git/req; GIT_QUARANTINE_PATH=x req log --stat -n 1; ls -d .git/req
9e3e52ade 2026-11-22 Ana Pop: 1 document, 2 fields
ls: cannot access '.git/req': No such file or directory
[2]
