# A row a document, safe to open in a spreadsheet; text of all kinds in the last column.
$ team draft
$ doc requirements/REQ-0002-x.md <<'END'
> ---
> id: REQ-0002
> title: "=HYPERLINK(\"http://x\")"
> status: draft
> reason: |-
>   +1, and
>   "quoted"
> owners: {it: "@SUM(A1)"}
> colour: red
> ---
> - one
> - two
> END
$ req export csv -o - | tr -d '\r'
req: note: fields that req.yml does not know are not in the sheet; documents with such: 1
req: 3 documents
"id","kind","path","title","status","priority","due","effort","metrics","systems","reason","owners","body"
"KPI-0001","metric","metrics/KPI-0001-orders.md","Orders a day","draft","","","","","","","","## What it counts

Orders that were paid."
"REQ-0001","requirement","requirements/REQ-0001-banner.md","Spring banner","draft","must","2027-03-01","3d","KPI-0001","checkout","","marketing: ana@example.org; it: raj@example.org","## Need

Visitors should see the spring offer before they pay.

## Requirement

The checkout page shows the offer above the basket.

## Acceptance criteria

- [ ] The banner stands above the basket."
"REQ-0002","requirement","requirements/REQ-0002-x.md","'=HYPERLINK(""http://x"")","draft","","","","","","'+1, and
""quoted""","it: @SUM(A1)","'- one
- two"
# Python's reader sees what 'req list' says, but for the apostrophes, and the text.
$ req export csv -o all.csv 'kind:requirement' 2>/dev/null
$ python3 - <<'END'
> import csv
> for row in csv.DictReader(open("all.csv", newline="")):
>     print(row["id"], row["title"], repr(row["reason"]), repr(row["body"][:20]))
> END
REQ-0001 Spring banner '' '## Need\n\nVisitors sh'
REQ-0002 '=HYPERLINK("http://x") '\'+1, and\n"quoted"' "'- one\n- two"
$ req export csv -o - 'kind:goal' | tr -d '\r'
req: 0 documents
"id","kind","path","title","status","body"
