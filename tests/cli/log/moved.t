# Which document is which: ids first, then former ids, then paths, then what is alike.
$ repo
$ n=0; commit() { n=$((n + 1)); git add -A .; GIT_COMMITTER_DATE="@$((1790000000 + n)) +0000" git commit -qm "$1"; }
$ page() { printf -- '---\nid: %s\ntitle: Page\nstatus: draft\n---\n\n## Need\n\n%s\n' "$2" "$3" >"requirements/$1.md"; }
$ mkdir requirements
$ page a REQ-0001 One.; page b REQ-0002 Two.; commit first
# Two documents swap their files; to git nothing was renamed.
$ cd requirements && git mv a.md t && git mv b.md a.md && git mv t b.md && cd ..; commit swap
$ req log REQ-0001 -f json | jq -c '.entries[] | [.subject, .documents[0].old_path, .documents[0].path]'
["swap","requirements/a.md","requirements/b.md"]
["first",null,"requirements/a.md"]
$ req log | head -8
da97ffd72 2026-11-22 Ana Pop: swap
  REQ-0002  Page
    renamed: requirements/b.md → requirements/a.md
  REQ-0001  Page
    renamed: requirements/a.md → requirements/b.md

230073080 2026-11-22 Ana Pop: first
  REQ-0001  Page
# The same text goes to another document: that one is new.
$ page c REQ-0003 One.; git rm -q requirements/b.md; commit replaced
$ req log REQ-0003 --stat
76714e9e0 2026-11-22 Ana Pop: added, 3 fields, words +2
$ req log REQ-0001 --stat
76714e9e0 2026-11-22 Ana Pop: removed, 3 fields, words −2
da97ffd72 2026-11-22 Ana Pop: renamed
230073080 2026-11-22 Ana Pop: added, 3 fields, words +2
# A circle of three.
$ page d REQ-0004 Four.; page e REQ-0005 Five.; commit five
$ cd requirements && mv c.md t && mv d.md c.md && mv e.md d.md && mv t e.md && cd ..; commit circle
$ req log REQ-0003 REQ-0004 REQ-0005 -n 1 | grep renamed:
    renamed: requirements/c.md → requirements/e.md
    renamed: requirements/d.md → requirements/c.md
    renamed: requirements/e.md → requirements/d.md
# Without ids: by the path, by the same bytes, by most of the lines.
$ printf 'kinds:\n  note: {dir: notes, front-matter: optional, unknown: ignore}\n' >req.yml; mkdir notes
$ seq 20 >notes/x.md; seq 100 130 >notes/y.md; commit notes
$ git mv notes/x.md notes/z.md; seq 121 131 >>notes/z.md; git mv notes/y.md notes/w.md; commit moved
$ req log notes/z.md --stat
a1f9237db 2026-11-22 Ana Pop: renamed, words +11
3956689f2 2026-11-22 Ana Pop: added, words +20
$ req log notes/w.md -f json | jq -c '.entries[] | [.subject, .documents[0].change, .documents[0].old_path]'
["moved","renamed","notes/y.md"]
["notes","added",null]
# Its folder moves to where there were no documents before.
$ mkdir old && git mv notes/w.md old/w.md; commit away
$ git mv old/w.md notes/v.md; commit home
$ req log notes/v.md --stat
aa49d33c3 2026-11-22 Ana Pop: renamed
1e99e4fbe 2026-11-22 Ana Pop: renamed
a1f9237db 2026-11-22 Ana Pop: renamed
3956689f2 2026-11-22 Ana Pop: added, words +31
$ req log -n 2 | grep -v '^$'
aa49d33c3 2026-11-22 Ana Pop: home
  v
    added as notes/v.md
    words: +31
1e99e4fbe 2026-11-22 Ana Pop: away
  w
    removed from notes/w.md
    words: −31
