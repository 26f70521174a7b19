# Removed documents are asked for by their id, or by the path; added again, they have both lives.
$ repo
$ new() { printf -- '---\nid: %s\ntitle: A page\nstatus: draft\n---\n\n## Need\n\n%s\n' "$2" "$3" >"$1"; git add -A .; }
$ n=0; commit() { n=$((n + 1)); GIT_COMMITTER_DATE="@$((1790000000 + n)) +0000" git commit -qam "$1"; }
$ mkdir requirements goals
$ new requirements/a.md REQ-0001 One.; commit one
$ new requirements/b.md REQ-0002 Two.; commit two
$ git rm -q requirements/a.md; commit gone
$ req log REQ-0001
3301f9b24 2026-11-22 Ana Pop: gone
    removed from requirements/a.md
    words: −2

1e830bf0f 2026-11-22 Ana Pop: one
    added as requirements/a.md
    words: +2
$ req log requirements/a.md --stat
3301f9b24 2026-11-22 Ana Pop: removed, 3 fields, words −2
1e830bf0f 2026-11-22 Ana Pop: added, 3 fields, words +2
# The path belongs to another one now.
$ new requirements/a.md REQ-0003 Three.; commit other
$ req log REQ-0001 --stat
3301f9b24 2026-11-22 Ana Pop: removed, 3 fields, words −2
1e830bf0f 2026-11-22 Ana Pop: added, 3 fields, words +2
$ req log REQ-0003 --stat
1a9d0e8e3 2026-11-22 Ana Pop: added, 3 fields, words +2
$ new requirements/a.md REQ-0001 Back.; commit back
$ req log REQ-0001 --stat
9b8589c93 2026-11-22 Ana Pop: added, 3 fields, words +2
3301f9b24 2026-11-22 Ana Pop: removed, 3 fields, words −2
1e830bf0f 2026-11-22 Ana Pop: added, 3 fields, words +2
$ req log REQ-0003 --stat
9b8589c93 2026-11-22 Ana Pop: removed, 3 fields, words −2
1a9d0e8e3 2026-11-22 Ana Pop: added, 3 fields, words +2
# By a former id.
$ printf -- '---\nid: REQ-0007\nwas: [REQ-0002]\ntitle: New number\nstatus: draft\n---\n' >requirements/c.md
$ git rm -q requirements/b.md; git add .; commit number
$ req log REQ-0002
219f6c525 2026-11-22 Ana Pop: number
    renamed: requirements/b.md → requirements/c.md
    id REQ-0002 → REQ-0007, was REQ-0002, title A page → New number
    words: Need −2

55ea30e2c 2026-11-22 Ana Pop: two
    added as requirements/b.md
    words: +2
$ req log REQ-0007 --stat
219f6c525 2026-11-22 Ana Pop: renamed, 3 fields, words −2
55ea30e2c 2026-11-22 Ana Pop: added, 3 fields, words +2
