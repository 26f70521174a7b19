# What a killed writer left behind goes with the next write in that folder; nothing else does.
$ repo && req init >out 2>&1 && req new requirement one >out && touch requirements/.req-0123456789abcdef.tmp requirements/.req-mine.tmp requirements/.hidden
$ req set REQ-0001 due=2026-12-01 && ls -A requirements
requirements/REQ-0001-one.md
.hidden
.req-mine.tmp
REQ-0001-one.md
$ touch .git/.req-0123456789abcdef.tmp && req commit >out && ls -A .git | grep -c tmp
0
[1]
