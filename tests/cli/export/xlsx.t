# A workbook with a sheet a kind, where the library is there; else the error says what to do.
$ team draft
$ doc requirements/REQ-0002-x.md <<'END'
> ---
> id: REQ-0002
> title: "=HYPERLINK(\"http://x\")"
> status: draft
> due: 2026-12-01
> reason: "a \x7F \u0085 b"
> ---
> https://example.org
> END
$ doc metrics/KPI-0002-n.md <<'END'
> ---
> id: KPI-0002
> title: A number
> status: draft
> baseline: 1.50
> ---
> END
$ git add . && git commit -qm more
$ cat >check.py <<'END'
> import re, sys, zipfile
> import xml.etree.ElementTree as xml
> S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
> book = zipfile.ZipFile("a.xlsx")
> names = [each.get("name") for each in xml.fromstring(book.read("xl/workbook.xml")).iter(S + "sheet")]
> assert names == ["requirements", "metrics"], names
> rows = {}
> for i, name in enumerate(names):
>     sheet = xml.fromstring(book.read(f"xl/worksheets/sheet{i + 1}.xml"))
>     assert sheet.find(f".//{S}pane").get("state") == "frozen"
>     assert sheet.find(f"{S}autoFilter").get("ref").startswith("A1:")
>     assert not list(sheet.iter(S + "f")) and not list(sheet.iter(S + "hyperlink"))
>     head = {re.sub(r"\d", "", cell.get("r")): "".join(cell.itertext()) for cell in sheet.find(f".//{S}row")}
>     for row in list(sheet.iter(S + "row"))[1:]:
>         cells = {head[re.sub(r"\d", "", cell.get("r"))]: cell for cell in row}
>         rows["".join(cells["id"].itertext())] = cells
> def text(id, field): return "".join(rows[id][field].itertext())
> assert sorted(rows) == ["KPI-0001", "KPI-0002", "REQ-0001", "REQ-0002"], rows
> assert text("REQ-0002", "title") == '=HYPERLINK("http://x")' and rows["REQ-0002"]["title"].get("t") == "inlineStr"
> assert text("REQ-0002", "due") == "46357" and rows["REQ-0002"]["due"].get("t") is None
> assert text("KPI-0002", "baseline") == "1.5" and text("REQ-0001", "owners") == "marketing: ana@example.org; it: raj@example.org"
> assert text("REQ-0002", "body") == "https://example.org" and text("REQ-0001", "body").startswith("## Need\n")
> assert b"2026-11-22T12:00:00Z" in book.read("docProps/core.xml")
> END
$ if req export xlsx -o a.xlsx 2>err; then
>     python3 check.py && sleep 2 && req export xlsx -o - --threads 1 2>/dev/null | cmp - a.xlsx && echo good
>     req export xlsx -o none.xlsx kind:goal 2>/dev/null && python3 -m zipfile -t none.xlsx >/dev/null || echo bad
> else
>     [ ! -e a.xlsx ] && grep -q 'built without libxlsxwriter' err && echo good
> fi
good
