# What the status needs is not taken away, alone or on the way to another status.
$ repo && req init >out 2>&1 && req new requirement one >out
$ req set REQ-0001 title=
req: error: 'title' cannot be taken away: status 'draft' needs it
[2]
$ req set REQ-0001 status=
req: error: 'status' cannot be taken away: status 'draft' needs it
[2]
$ req set REQ-0001 status= status=measured
req: error: from 'draft' a requirement goes to review or dropped, not to 'measured'; --force does it anyway
[2]
$ req set REQ-0001 title= title=two && grep title requirements/*.md
requirements/REQ-0001-one.md
title: two
$ req new requirement two >out && req set REQ-0002 id=REQ-0001
req: error: 'REQ-0001' is the id of 'requirements/REQ-0001-one.md'
[2]
