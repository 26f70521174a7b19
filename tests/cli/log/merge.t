# A change is told once, by the commit that made it; of a merge only what it did itself.
$ repo
$ n=0; when() { n=$((n + 1)); export GIT_COMMITTER_DATE="@$((1790000000 + n)) +0000"; }
$ page() { mkdir -p requirements; printf -- '---\nid: REQ-0001\ntitle: Page\nstatus: %s\n---\n\n## Need\n\n%s\n\n## Requirement\n\n%s\n' "$@" >requirements/a.md; }
$ page draft 'One two.' 'Three four.'; git add .; when; git commit -qm first
# Each side another section: the merge made the file, and brought nothing of its own.
$ git checkout -qb side; page draft 'One two.' 'Three four five.'; when; git commit -qam requirement
$ git checkout -q main; page draft 'One, two.' 'Three four.'; when; git commit -qam need
$ when; git merge -q --no-edit side
Auto-merging requirements/a.md
$ req log REQ-0001
8db9247f9 2026-11-22 Ana Pop: Merge branch 'side'
    merged: nothing but what both sides brought

a6b0f8965 2026-11-22 Ana Pop: need
    words: Need +1 −1

cea923545 2026-11-22 Ana Pop: requirement
    words: Requirement +2 −1

6ad8b36c8 2026-11-22 Ana Pop: first
    added as requirements/a.md
    words: +6
# One side alone: the merge is none of its commits.
$ git checkout -qb one; page review 'One, two.' 'Three four five.'; when; git commit -qam review
$ git checkout -q main; echo x >x; git add x; when; git commit -qm elsewhere
$ when; git merge -q --no-edit one; req log REQ-0001 --stat -n 1
6f02511fa 2026-11-22 Ana Pop: changed, 1 field
# An evil merge: what neither side had.
$ git checkout -qb left; page agreed 'One, two.' 'Three.'; when; git commit -qam left
$ git checkout -q main; page dropped 'One, two.' 'Four.'; when; git commit -qam right
$ git merge -q left >/dev/null; page delivered 'One, two.' 'Three nine four.'; when; git commit -qam evil
$ req log REQ-0001 -n 1 -p
1aa4cb372 2026-11-22 Ana Pop: evil
    the merge itself changed:
    dropped → delivered
    Requirement +3 −1
      [-Four.-] {+Three nine four.+}
$ req log REQ-0001 -f json -n 1 | jq -c '.entries[].documents[] | [.merge, .fields, .words]'
[true,[{"field":"status","old":"dropped","new":"delivered"}],{"added":3,"removed":1}]
# The first parents alone tell what each merge brought.
$ req log REQ-0001 --first-parent --stat
1aa4cb372 2026-11-22 Ana Pop: changed, 1 field, words +3 −1
a1227e209 2026-11-22 Ana Pop: changed, 1 field, words +1 −3
a8641e17f 2026-11-22 Ana Pop: changed, 1 field
8db9247f9 2026-11-22 Ana Pop: changed, words +2 −1
a6b0f8965 2026-11-22 Ana Pop: changed, words +1 −1
6ad8b36c8 2026-11-22 Ana Pop: added, 3 fields, words +6
# One side renames, the other writes; git itself merges that.
$ git checkout -qb writes; page delivered 'One, two, three.' 'Three nine four.'; when; git commit -qam writes
$ git checkout -q main; git mv requirements/a.md requirements/b.md; when; git commit -qm renames
$ when; git merge -q --no-edit writes; req log REQ-0001 --stat -n 3
baf402e6c 2026-11-22 Ana Pop: renamed
973027a04 2026-11-22 Ana Pop: changed, words +2 −1
1aa4cb372 2026-11-22 Ana Pop: merged, 1 field, words +3 −1
# A merge that drops what one side had made.
$ git checkout -qb lost; sed -i s/three/six/ requirements/b.md; when; git commit -qam lost
$ git checkout -q main; when; git merge -q -s ours --no-edit lost; req log REQ-0001 --stat -n 2
afa534253 2026-11-22 Ana Pop: changed, words +1 −1
baf402e6c 2026-11-22 Ana Pop: renamed
# A merge that removes the document.
$ git checkout -qb last; echo y >y; git add y; when; git commit -qm last
$ git checkout -q main; when; git merge -q --no-commit --no-ff last; git rm -q requirements/b.md; git commit -qm 'merge and remove'
Automatic merge went well; stopped before committing as requested
$ req log REQ-0001 --stat -n 2
660821cfe 2026-11-22 Ana Pop: merged, 3 fields, words −8
afa534253 2026-11-22 Ana Pop: changed, words +1 −1
# Criss-cross: two branches that merge each other.
$ page draft 'One two.' 'Three four.'; git add .; when; git commit -qm again
$ git checkout -qb p; page draft 'One two. P.' 'Three four.'; when; git commit -qam p1
$ git checkout -q main; git checkout -qb q; page draft 'One two.' 'Three four. Q.'; when; git commit -qam q1
$ git checkout -qb pq p; when; git merge -q --no-edit q
Auto-merging requirements/a.md
$ git checkout -q q; when; git merge -q --no-edit p
Auto-merging requirements/a.md
$ page review 'One two. P.' 'Three four. Q.'; when; git commit -qam q2
$ git checkout -q main; git reset -q --hard pq; when; git merge -q --no-edit q
$ req log REQ-0001 --stat -n 6
c54dbce67 2026-11-22 Ana Pop: changed, 1 field
962eea020 2026-11-22 Ana Pop: merged
37f457c86 2026-11-22 Ana Pop: merged
16159212a 2026-11-22 Ana Pop: changed, words +1
e9e5c9409 2026-11-22 Ana Pop: changed, words +1
fc1218399 2026-11-22 Ana Pop: added, 3 fields, words +6
# Three at once.
$ for b in x y z; do git checkout -qb "o$b" main; sed -i "s/^title: .*/title: $b/" requirements/a.md; echo $b >$b.txt; git add .; when; git commit -qm $b; done
$ git checkout -q main; page review 'All.' 'Of it.'; git add .; when; git commit -qm mine
$ when; git commit-tree -p main -p ox -p oy -p oz -m octopus "main^{tree}" >tip; git reset -q --hard "$(cat tip)"
$ req log REQ-0001 --stat -n 5
8a7cd4b4d 2026-11-22 Ana Pop: changed, words +3 −6
0b1317450 2026-11-22 Ana Pop: changed, 1 field
d49fb5f7d 2026-11-22 Ana Pop: changed, 1 field
dc2154516 2026-11-22 Ana Pop: changed, 1 field
c54dbce67 2026-11-22 Ana Pop: changed, 1 field
