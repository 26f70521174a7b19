# What the schema refuses is refused, and the file stays as it was.
$ repo && req init >out 2>&1 && req new requirement Guest checkout
requirements/REQ-0001-guest-checkout.md
$ cp requirements/*.md before
$ req set REQ-0001 due=tomorrow
req: error: 'tomorrow' in 'due' is not a date like 2026-12-01
[2]
$ req set REQ-0001 priority=musst
req: error: 'musst' in 'priority' is not one of must, should, could, wont; did you mean 'must'?
[2]
$ req set REQ-0001 status=finished
req: error: 'finished' is no status of a requirement; there are draft, review, agreed, delivered, measured, dropped
[2]
$ req set REQ-0001 status=delivered
req: error: from 'draft' a requirement goes to review or dropped, not to 'delivered'; --force does it anyway
[2]
$ req set REQ-0001 duw=2026-12-01
req: error: no field 'duw'; did you mean 'due'?
[2]
$ req set REQ-0001 owners.sales=ana@example.org
req: error: unknown side 'sales'; there are marketing, it
[2]
$ req set REQ-0001 owners=ana@example.org
req: error: 'owners' is a map; write owners.NAME=VALUE
[2]
$ req set REQ-0001 links.depend=REQ-0002
req: error: no field 'depend'; did you mean 'depends'?
[2]
$ req set REQ-0001 links.depends=soon
req: error: 'soon' in 'links.depends' is not an id like REQ-0042
[2]
$ req set REQ-0001 title.x=1
req: error: 'title' holds no map in this file
[2]
$ req set REQ-0001 effort=long
req: error: 'long' in 'effort' is not a number and a unit: 8d (days), 3w (weeks) or 4h (hours)
[2]
$ req set REQ-0001 effort
req: error: 'effort' is no change; write FIELD=VALUE, as in due=2026-12-01
[2]
$ req set REQ-0001 tags-=none
req: error: 'none' is not in 'tags'
[2]
$ req set REQ-0002 due=2026-12-01
req: error: no document 'REQ-0002'; did you mean 'REQ-0001'?
[2]
$ req set REQ-0001 "$(printf 'title=a\033[31mb')"
req: error: this text holds a control character, \x1b; remove it
[2]
$ cmp before requirements/*.md && echo same
same
$ req set --force REQ-0001 status=delivered
requirements/REQ-0001-guest-checkout.md
$ grep status requirements/*.md
status: delivered
# nothing is added where nothing is said
$ req set REQ-0001 tags+=
req: error: what to add is missing; write tags+=VALUE
[2]
