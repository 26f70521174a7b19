# Everything of every document, for programs: json and jsonl.
$ team draft
$ doc glossary/offer.md <<'END'
> ---
> term: offer
> status: agreed
> definition: What we sell for less.
> aliases: [deal]
> ---
> END
$ req link REQ-0001 conflicts KPI-0001 --pin >/dev/null 2>&1
$ req set REQ-0001 'was+=REQ-0099' 'effort=3d' >/dev/null 2>&1
$ req export json -o all.json
req: 3 documents
$ jq -c 'keys, (.documents | length), .version, .revision' all.json
["documents","revision","title","version"]
3
1
null
$ jq '.documents[] | select(.id == "REQ-0001")' all.json
{
  "id": "REQ-0001",
  "kind": "requirement",
  "path": "requirements/REQ-0001-banner.md",
  "title": "Spring banner",
  "status": "draft",
  "fields": {
    "id": "REQ-0001",
    "title": "Spring banner",
    "status": "draft",
    "priority": "must",
    "due": "2027-03-01",
    "effort": "3d",
    "metrics": [
      "KPI-0001"
    ],
    "systems": [
      "checkout"
    ],
    "was": [
      "REQ-0099"
    ],
    "owners": {
      "marketing": "ana@example.org",
      "it": "raj@example.org"
    },
    "links": {
      "conflicts": [
        "KPI-0001@d1620c49"
      ]
    }
  },
  "hash": "fce1354e9779ec9a5e5f4819e15e67c25e7910979c53f0b98a3998966cb35f37",
  "was": [
    "REQ-0099"
  ],
  "links": [
    {
      "type": "metrics",
      "target": "KPI-0001",
      "pin": null,
      "id": "KPI-0001",
      "path": "metrics/KPI-0001-orders.md",
      "title": "Orders a day",
      "status": "draft"
    },
    {
      "type": "links.conflicts",
      "target": "KPI-0001",
      "pin": "d1620c49",
      "id": "KPI-0001",
      "path": "metrics/KPI-0001-orders.md",
      "title": "Orders a day",
      "status": "draft"
    }
  ],
  "sections": [
    {
      "heading": "Need",
      "level": 2,
      "text": "Visitors should see the spring offer before they pay."
    },
    {
      "heading": "Requirement",
      "level": 2,
      "text": "The checkout page shows the offer above the basket."
    },
    {
      "heading": "Acceptance criteria",
      "level": 2,
      "text": "- [ ] The banner stands above the basket."
    }
  ],
  "body": "\n## Need\n\nVisitors should see the spring offer before they pay.\n\n## Requirement\n\nThe checkout page shows the offer above the basket.\n\n## Acceptance criteria\n\n- [ ] The banner stands above the basket.\n"
}
$ jq -c '.documents[] | select(.kind == "term") | [.id, .title, .fields.aliases]' all.json
["offer","offer",["deal"]]
# The fields are those of 'req list'.
$ req list --format json | jq -S '.documents' >list
$ jq -S '[.documents[] | {id, kind, path, title, status, fields}]' all.json | cmp - list
# A line a document; a query chooses; the same bytes into a file and to standard output.
$ req export jsonl -o - kind:term 2>/dev/null | jq -c '[.id, .hash]'
["offer","e6565d3a8222aaa608a706c7259c7c845282fd90a5fbcd7eee43fd9cab345d2c"]
$ req export jsonl -o all.jsonl 'above the basket'
req: 1 document
$ wc -l <all.jsonl
1
$ req export jsonl -o - 'above the basket' 2>/dev/null | cmp - all.jsonl
$ req export json -o - --threads 1 2>/dev/null | cmp - all.json
# A revision.
$ git add . && git commit -qm more
$ req export json -o - --rev HEAD 2>/dev/null | jq -r .revision | cmp - <(git rev-parse HEAD)
$ diff <(req export json -o - --rev HEAD 2>/dev/null | jq 'del(.revision)') <(jq 'del(.revision)' all.json)
$ req export json -o - --rev HEAD~ 2>/dev/null | jq -c '[.documents[].id]'
["KPI-0001","REQ-0001"]
# What is asked for wrongly.
$ req export jsn -o x
req: error: unknown format 'jsn'; did you mean 'json'?
[2]
$ req export json
req: error: -o is missing: the file, or '-' for standard output, as in req export json -o -
[2]
$ req export json -o - colour:red
req: error: unknown field 'colour'; to look for a text with a colon, quote it: '"colour:…"'
[2]
$ req export json -o req.yml
req: error: 'req.yml' is the configuration, and is not written over
[2]
$ req export json -o requirements/REQ-0001-banner.md
req: error: 'requirements/REQ-0001-banner.md' is a document, and is not written over: name another file
[2]
$ touch notes.txt && git add notes.txt
$ req export json -o notes.txt
req: error: git tracks 'notes.txt', which is no .json file, and it is not written over: name another
[2]
$ req export csv -o missing/x.csv
req: error: cannot write 'missing/x.csv': No such file or directory
[3]
