# Only the value's bytes change: comments, quotes, folded text, CRLF and BOM stay.
$ repo && req init >out 2>&1
$ printf '\xef\xbb\xbf---\r\nid: REQ-0001   # the number\r\ntitle: "Guest \\"checkout\\""\r\nstatus: draft # soon review\r\nowners:\r\n  # who\r\n  marketing: '"'ana@example.org'"'   # m\r\ntags:\r\n  - one # first\r\n  - two\r\nreason: >\r\n  a folded\r\n  text\r\n\r\nmay-change: {what: "the text", until: 2026-11-20} # ok\r\n---\r\n\r\n# Body  \r\n\r\nlast line' >old
$ try() { cp old requirements/REQ-0001-x.md; req set REQ-0001 "$1" >out && diff <(cat -A old) <(cat -A requirements/REQ-0001-x.md); }
$ try status=review
4c4
< status: draft # soon review^M$
---
\> status: review # soon review^M$
[1]
$ try 'title=New "one"'
3c3
< title: "Guest \"checkout\""^M$
---
\> title: "New \"one\""^M$
[1]
$ try owners.it=raj@example.org
7a8
\>   it: raj@example.org^M$
[1]
$ try owners.marketing=bob@example.org
7c7
<   marketing: 'ana@example.org'   # m^M$
---
\>   marketing: 'bob@example.org'   # m^M$
[1]
$ try tags+=three
10a11
\>   - three^M$
[1]
$ try tags-=one
9d8
<   - one # first^M$
[1]
$ try tags=a,b
8,10c8
< tags:^M$
<   - one # first^M$
<   - two^M$
---
\> tags: [a, b]^M$
[1]
$ try tags=
8,10d7
< tags:^M$
<   - one # first^M$
<   - two^M$
[1]
$ try 'reason=short: now'
11,13c11
< reason: >^M$
<   a folded^M$
<   text^M$
---
\> reason: "short: now"^M$
[1]
$ try may-change.until=2026-12-01
15c15
< may-change: {what: "the text", until: 2026-11-20} # ok^M$
---
\> may-change: {what: "the text", until: 2026-12-01} # ok^M$
[1]
$ try may-change.what=
15c15
< may-change: {what: "the text", until: 2026-11-20} # ok^M$
---
\> may-change: {until: 2026-11-20} # ok^M$
[1]
$ try due=2026-12-24
4a5
\> due: 2026-12-24^M$
[1]
$ try links.depends=REQ-0002
15a16
\> links: {depends: [REQ-0002]}^M$
[1]
