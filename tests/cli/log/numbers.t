# A document that was renumbered is the same, also where its old id is none or stays with another.
$ repo
$ n=0; commit() { n=$((n + 1)); git add -A .; GIT_COMMITTER_DATE="@$((1790000000 + n)) +0000" git commit -qm "$1"; }
$ page() { printf -- '---\nid: %s\ntitle: %s\nstatus: draft\n---\n\n## Need\n\n' "$2" "$3" >"requirements/$1.md"; seq "$4" "$5" >>"requirements/$1.md"; }
$ mkdir requirements; page REQ-0001-base REQ-0001 Base 1 9; commit base
$ git checkout -qb b; page REQ-0002-from-b REQ-0002 Theirs 100 120; commit theirs; echo more >>requirements/REQ-0002-from-b.md; commit again
$ git checkout -q main; page REQ-0002-from-a REQ-0002 Ours 300 320; commit ours; page REQ-0003-last REQ-0003 Last 400 409; commit last
$ GIT_COMMITTER_DATE='@1790000010 +0000' git merge -q -m both b; git branch -qD b
$ req renumber requirements/REQ-0002-from-b.md --commit >out 2>&1; tail -n 1 out
7477734 Change 2 files: REQ-0002, REQ-0004
$ req log REQ-0004 -f json | jq -c '.entries[] | [.subject, .documents[0].change, .documents[0].path]'
["Change 2 files: REQ-0002, REQ-0004","renamed","requirements/REQ-0004-from-b.md"]
["again","changed","requirements/REQ-0002-from-b.md"]
["theirs","added","requirements/REQ-0002-from-b.md"]
$ req log REQ-0002 -f json | jq -c '.entries[] | [.subject, .documents[0].change]'
["ours","added"]
$ req log -n 1 | tail -n +2
  REQ-0004  Theirs
    renamed: requirements/REQ-0002-from-b.md → requirements/REQ-0004-from-b.md
    id REQ-0002 → REQ-0004
# Placeholders: each becomes the one with the same words.
$ page REQ-NEW-x REQ-NEW X 500 520; page REQ-NEW-y REQ-NEW Y 500 520; page draft REQ-NEW Draft 700 720; commit drafts
$ echo more >>requirements/draft.md; commit longer
$ req renumber --all-new --commit >out 2>&1; tail -n 1 out
a9187a2 Change 6 files: REQ-0005, REQ-0006, REQ-0007 and 3 more
$ for id in 5 6 7; do req log "REQ-000$id" -f json | jq -c '.entries[] | [.subject, .documents[0].change, .documents[0].path]'; done
["Change 6 files: REQ-0005, REQ-0006, REQ-0007 and 3 more","renamed","requirements/REQ-0005-x.md"]
["drafts","added","requirements/REQ-NEW-x.md"]
["Change 6 files: REQ-0005, REQ-0006, REQ-0007 and 3 more","renamed","requirements/REQ-0006-y.md"]
["drafts","added","requirements/REQ-NEW-y.md"]
["Change 6 files: REQ-0005, REQ-0006, REQ-0007 and 3 more","renamed","requirements/REQ-0007-draft.md"]
["longer","changed","requirements/draft.md"]
["drafts","added","requirements/draft.md"]
# A new document is no other where the old id is nobody's now, nor where it is not alike, nor a copy.
$ git rm -q requirements/REQ-0003-last.md; page REQ-0008-next REQ-0008 Last 400 409; commit replaced
$ req log REQ-0008 --stat | sed 's/^[^:]*: //'
added, 3 fields, words +11
$ page REQ-NEW-z REQ-NEW Z 1 20; commit draft; git rm -q requirements/REQ-NEW-z.md; page REQ-0009-z REQ-0009 Z 900 930; commit unlike
$ req log REQ-0009 --stat | sed 's/^[^:]*: //'
added, 3 fields, words +32
$ page REQ-NEW-z REQ-NEW Z 1 20; commit draft; page REQ-0010-z REQ-0010 Z 1 20; commit copied
$ req log REQ-0010 --stat | sed 's/^[^:]*: //'
added, 3 fields, words +21
