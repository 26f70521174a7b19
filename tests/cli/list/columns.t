# Columns, order, limit.
$ for n in 1 2 10; do doc requirements/REQ-$n-x.md <<END
> ---
> id: REQ-$n
> title: Title $n
> status: draft
> due: 2026-12-0$((n % 7))
> owners: {marketing: ana@example.org}
> tags: [a, b]
> ---
> END
> done
$ req list --columns id,due,owners,owners.marketing,tags
ID      DUE         OWNERS  OWNERS.MARKETING  TAGS
REQ-1   2026-12-01  ana     ana               a, b
REQ-10  2026-12-03  ana     ana               a, b
REQ-2   2026-12-02  ana     ana               a, b
$ req list --sort id --columns id
ID
REQ-1
REQ-2
REQ-10
$ req list --sort=-due --columns due,path
DUE         PATH
2026-12-03  requirements/REQ-10-x.md
2026-12-02  requirements/REQ-2-x.md
2026-12-01  requirements/REQ-1-x.md
$ req list --sort due --limit 1 --format ids
REQ-1
$ req list --columns id,ownr
req: error: unknown column 'ownr'; 'req schema' shows the fields
[2]
$ req list --columns ''
req: error: --columns names no field
[2]
$ req list --sort dew
req: error: unknown column 'dew'; 'req schema' shows the fields
[2]
