# ids: random makes ids that nobody counts; numbers that are there stay good.
$ repo && req init >out 2>&1 && req new requirement one >>out && printf 'ids: random\nkinds: {decision: {ids: numbers}}\n' >req.yml
$ req new requirement "Gift cards" && req new decision "Freeze week"
requirements/REQ-[cdfhjkmnprtvwx][2-9cdfhjkmnprtvwx]{6}-gift-cards.md (re)
decisions/DEC-0001-freeze-week.md
$ path=$(echo requirements/*gift*); id=${path#requirements/}; id=${id%-gift-cards.md}; req show "$id" | head -n 1 | sed "s/$id/ID/"
ID  Gift cards
$ req set REQ-0001 links.depends+="$id" >>out && req list "id:$id" --format ids | sed "s/$id/ID/" && req lint --select id,link,front-matter
ID
$ for n in 1 2 3 4 5 6 7 8 9; do req new requirement n$n >>out; done; req list kind:requirement --format ids | grep -cE '^REQ-[cdfhjkmnprtvwx][2-9cdfhjkmnprtvwx]{6}$'
10
# A number becomes such an id, and the other way round.
$ req renumber REQ-0001 2>>out | sed -E 's/REQ-[a-z0-9]{7}/ID/' && req renumber "$id" REQ-0005 2>&1 | sed "s/$id/ID/g" && grep -h depends requirements/*-one.md
requirements/ID-one.md
requirements/REQ-0005-gift-cards.md
req: ID is REQ-0005 now
req: rewrote 1 reference; 2 files changed
links: {depends: [REQ-0005]}
$ req show "$id" | head -n 1
REQ-0005  Gift cards
$ req renumber REQ-0005 REQ-based12
req: error: 'REQ-based12' is no id: one here is written REQ-k7m4x9d
[2]
$ req schema --json requirement | grep -o '"pattern": "^(REQ[^"]*' | head -n 1
"pattern": "^(REQ|DEC)-([0-9]{1,9}|[cdfhjkmnprtvwx][cdfhjkmnprtvwx23456789]{6})(@[0-9a-fA-F]{4,64})?$
# Where nobody asked for it, nothing of that form is an id.
$ rm req.yml && req lint --select id,front-matter --format unix 2>&1 | sed -E 's/REQ-[a-z0-9]{7}/ID/g' | sort -u | head -n 4
requirements/ID-n1.md:2:5: error: 'ID' is no id: one here is written REQ-0042 [id/malformed]
requirements/ID-n2.md:2:5: error: 'ID' is no id: one here is written REQ-0042 [id/malformed]
requirements/ID-n3.md:2:5: error: 'ID' is no id: one here is written REQ-0042 [id/malformed]
requirements/ID-n4.md:2:5: error: 'ID' is no id: one here is written REQ-0042 [id/malformed]
# No other word is wanted.
$ printf 'ids: uuid\nkinds: {goal: {ids: some}}\n' >req.yml && req lint --select config
req.yml:1:6: error: 'ids' can only be 'numbers' or 'random' [config/syntax]
req.yml:2:21: error: 'ids' can only be 'numbers' or 'random' [config/syntax]
[1]
