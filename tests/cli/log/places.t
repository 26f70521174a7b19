# Where there is no history, or not all of it; and without a work tree.
$ mkdir plain && cd plain && req log
req: error: no git repository here; 'git init' makes one, and 'req init' its folders
[3]
$ cd .. && repo && req log
req: note: there is no commit yet, and so no history
$ req log REQ-0001 --format json
req: note: there is no commit yet, and so no history
{
  "version": 1,
  "entries": [],
  "complete": true
}
$ doc requirements/a.md <<END
> ---
> id: REQ-0001
> title: A
> status: draft
> ---
> END
$ git add . && git commit -qm one
$ sed -i s/draft/review/ requirements/a.md && git commit -qam two
$ sed -i 's/title: A/title: B/' requirements/a.md && git commit -qam three
$ git clone -q --bare . ../bare && cd ../bare && req log REQ-0001 --stat
15f805f95 2026-11-22 Ana Pop: changed, 1 field
da964ca2f 2026-11-22 Ana Pop: changed, 1 field
41d599f58 2026-11-22 Ana Pop: added, 3 fields
$ req log requirements/a.md --stat -n 1
15f805f95 2026-11-22 Ana Pop: changed, 1 field
$ git clone -q --depth 2 "file://$DIR" ../shallow && cd ../shallow && req log REQ-0001
15f805f95 2026-11-22 Ana Pop: three
    title A → B

da964ca2f 2026-11-22 Ana Pop: two
    history ends here; it was at requirements/a.md
req: note: this clone is shallow, and history ends early; the rest comes with: git fetch --unshallow
$ req log REQ-0001 -f json | jq -c '[.complete, [.entries[].documents[].change]]'
req: note: this clone is shallow, and history ends early; the rest comes with: git fetch --unshallow
[false,["changed","unknown"]]
$ req log --stat
15f805f95 2026-11-22 Ana Pop: 1 document, 1 field
req: note: this clone is shallow, and history ends early; the rest comes with: git fetch --unshallow
$ git fetch -q --unshallow && req log REQ-0001 --stat
15f805f95 2026-11-22 Ana Pop: changed, 1 field
da964ca2f 2026-11-22 Ana Pop: changed, 1 field
41d599f58 2026-11-22 Ana Pop: added, 3 fields
$ git checkout -q --detach HEAD~1 && req log REQ-0001 --stat
da964ca2f 2026-11-22 Ana Pop: changed, 1 field
41d599f58 2026-11-22 Ana Pop: added, 3 fields
$ git worktree add -q ../linked main && cd ../linked && req log REQ-0001 --stat
15f805f95 2026-11-22 Ana Pop: changed, 1 field
da964ca2f 2026-11-22 Ana Pop: changed, 1 field
41d599f58 2026-11-22 Ana Pop: added, 3 fields
