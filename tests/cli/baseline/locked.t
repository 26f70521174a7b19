# A lock that somebody else holds is named, and stays.
$ repo && mkdir requirements && printf -- '---\nid: REQ-0001\ntitle: one\nstatus: draft\n---\n' >requirements/REQ-0001-x.md && git add -A && git commit -qm one
$ mkdir -p .git/refs/tags/baseline && touch .git/refs/tags/baseline/live.lock && req baseline live
req: error: another git program holds '$DIR/.git/refs/tags/baseline/live.lock' since * seconds; if none runs, it died: remove that file (glob)
[3]
$ ls .git/refs/tags/baseline; git tag -l
live.lock
# one that goes is waited for
$ (sleep 1; rm .git/refs/tags/baseline/live.lock) & req baseline live; wait; ls .git/refs/tags/baseline
baseline/live
live
