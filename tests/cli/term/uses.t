# Every place, exact to the character.
$ repo && req term new "landing page" --alias "entry page" --avoid "start page" >out && req term new lead --avoid prospect >out
$ doc requirements/REQ-0001-ä.md <<END
> ---
> id: REQ-0001
> title: Über den Landing pages
> status: draft
> ---
> 
> ## Landing page
> 
> - An *entry page* for a lead; a \`landing page\` in code is none, nor is [this](landing-page.md).
> - ÄÖÜ the landing
>   page, and the **landing** page; “Start pages” are to avoid.
> 
> | cell | landing page’s end |
> |---|---|
> | ![a landing page](x.png) | <landing page> |
> END
$ req term uses landing page
requirements/REQ-0001-ä.md:3:17: title: Über den Landing pages
requirements/REQ-0001-ä.md:7:4: ## Landing page
requirements/REQ-0001-ä.md:9:7: - An *entry page* for a lead; a `landing page` in code is none, nor is [this](landing-page.md).
requirements/REQ-0001-ä.md:10:11: - ÄÖÜ the landing
requirements/REQ-0001-ä.md:13:10: | cell | landing page’s end |
requirements/REQ-0001-ä.md:15:7: | ![a landing page](x.png) | <landing page> |
$ req term uses --avoided entry page | cut -c1-60
requirements/REQ-0001-ä.md:3:17: title: Über den Landing p
requirements/REQ-0001-ä.md:7:4: ## Landing page
requirements/REQ-0001-ä.md:9:7: - An *entry page* for a lea
requirements/REQ-0001-ä.md:10:11: - ÄÖÜ the landing
requirements/REQ-0001-ä.md:11:36: page, and the **landing**
requirements/REQ-0001-ä.md:13:10: | cell | landing page’s
requirements/REQ-0001-ä.md:15:7: | ![a landing page](x.png)
$ req term uses start page | tail -1
requirements/REQ-0001-ä.md:15:7: | ![a landing page](x.png) | <landing page> |
# the columns are those of the very words
$ req term uses --avoided "landing page" --format jsonl | python3 -c '
> import json, sys
> for line in sys.stdin:
>     use = json.loads(line)
>     lines = open(use["path"], encoding="utf-8").read().split("\n")
>     there = lines[use["line"] - 1][use["column"] - 1:]
>     if use["end_line"] == use["line"]:
>         there = there[:use["end_column"] - use["column"]]
>     whole = open(use["path"], "rb").read()[use["offset"]:use["end_offset"]].decode()
>     print(json.dumps(there), use["text"].startswith(there) and whole == use["text"])'
"Landing pages" True
"Landing page" True
"entry page" True
"landing" True
"Start pages" True
"landing page" True
"landing page" True
$ req term uses "landing page" --format jsonl | tail -1
{"path": "requirements/REQ-0001-ä.md", "id": "REQ-0001", "field": null, "line": 15, "column": 7, "end_line": 15, "end_column": 19, "offset": 316, "end_offset": 328, "text": "landing page", "word": "landing page", "role": "preferred", "term": "glossary/landing-page.md", "exact": true}
$ req term uses lead --format json
{
  "version": 1,
  "uses": [
    {"path": "requirements/REQ-0001-ä.md", "id": "REQ-0001", "field": null, "line": 9, "column": 25, "end_line": 9, "end_column": 29, "offset": 108, "end_offset": 112, "text": "lead", "word": "lead", "role": "preferred", "term": "glossary/lead.md", "exact": true}
  ]
}
$ req term uses visitor
req: error: no term 'visitor'; 'req term list' shows what there is
[2]
$ req term new visitor >out && req term uses visitor
req: note: 'visitor' is used nowhere
$ req term uses lead --format tsv
req: error: unknown format 'tsv'; did you mean 'csv'?
[2]
# colour, and a terminal's width; nothing in a file reaches the terminal as it is
$ printf -- '---\nid: REQ-0002\ntitle: two\nstatus: draft\n---\n\nThe \033[31mlead\033[0m is a lead.\n' >requirements/REQ-0002-two.md
$ req term uses lead --color=always | tail -1 | cat -v
^[[2mrequirements/REQ-0002-two.md:7:24: ^[[0mThe \x1b[31mlead\x1b[0m is a ^[[1mlead^[[0m.
# a revision and a bare repository
$ git add . && git commit -q -m all && git clone -q --bare . ../bare.git && rm requirements/REQ-0001*
$ req term uses lead --rev HEAD | wc -l
2
$ req -C ../bare.git term uses lead | wc -l
2
$ req term uses lead | wc -l
1
