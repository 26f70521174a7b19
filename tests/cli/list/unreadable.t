# A document that git cannot give (a partial clone, a broken disk) is named, the others are still
# read, and the exit status tells; no page of a site goes missing for it.
$ repo && req init >/dev/null 2>&1 && req new goal one >/dev/null && req new goal two >/dev/null && req commit >/dev/null
$ id=$(git rev-parse HEAD:goals/GOAL-0001-one.md) && rm -f ".git/objects/${id:0:2}/${id:2}"
$ req list --rev HEAD 2>&1 | sed "s/$id/ID/g"; echo "${PIPESTATUS[0]}"
req: error: goals/GOAL-0001-one.md: object ID is not here; in a partial clone it is fetched by: git -C '$DIR' cat-file -e ID
ID         STATUS  TITLE  DUE  OWNERS
GOAL-0002  draft   two
3
$ req lint --rev HEAD 2>&1 | sed "s/$id/ID/g"; echo "${PIPESTATUS[0]}"
req: error: goals/GOAL-0001-one.md: object ID is not here; in a partial clone it is fetched by: git -C '$DIR' cat-file -e ID
3
$ req export html --rev HEAD -o site 2>&1 | sed "s/$id/ID/g"; echo "${PIPESTATUS[0]}"; ls -d site
req: error: goals/GOAL-0001-one.md: object ID is not here; in a partial clone it is fetched by: git -C '$DIR' cat-file -e ID
req: error: nothing is written where documents cannot be read
3
ls: cannot access 'site': No such file or directory
[2]
