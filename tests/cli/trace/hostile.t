# Nothing that stands in a file gets out of its cell.
$ repo; . "$TESTS/cli/trace/setup.sh"
$ echo 'trace: {paths: [src]}' >req.yml
$ doc requirements/REQ-0001-x.md <<'END'
> ---
> id: REQ-0001
> title: "=1+1 | <script>alert(1)</script> `x` @ana #12 [l](http://example.org) ::error::x"
> status: agreed
> due: 2026-12-01
> ---
> END
$ doc requirements/REQ-0002-y.md <<'END'
> ---
> id: REQ-0002
> title: "\u202ebidi \\ back"
> status: "a|b"
> links: {depends: [REQ-0001, "REQ-9|9", "../../etc/passwd"]}
> due: 2026-12-02
> ---
> END
$ name=$(printf 'src/a|b\033[31m\n::error::.js'); doc "$name" <<<'// req: REQ-0001, REQ-0099'
$ git add .
$ req trace
ID        STATUS  TITLE                                                                             NEEDED BY  TESTS  CODE
REQ-0001  agreed  =1+1 | <script>alert(1)</script> `x` @ana #12 [l](http://example.org) ::error::x  REQ-0002   none   src/a|b\x1b[31m\x0a::error::.js:1
REQ-0002  a|b     requirements/REQ-0002-y.md                                                                   none
$ req trace -f markdown
| id | status | title | needed by | tests | code |
|---|---|---|---|---|---|
| REQ-0001 | agreed | &#61;1+1 &#124; &#60;script&#62;alert(1)&#60;/script&#62; &#96;x&#96; &#64;&#8203;ana &#35;&#8203;12 &#91;l&#93;(http:&#8203;//example.org) ::error::x | REQ-0002 | none | src/a&#124;b&#92;x1b&#91;31m ::error::.js:1 |
| REQ-0002 | a&#124;b | requirements/REQ-0002-y.md |  | none |  |
$ csv
"id","kind","path","title","status","refines","needed_by","metrics","decisions","verified_by","state","passed","failed","skipped","tests","code","refined_by","used_by"
"REQ-0001","requirement","requirements/REQ-0001-x.md","'=1+1 | <script>alert(1)</script> `x` @ana #12 [l](http://example.org) ::error::x","agreed","","REQ-0002","","","","none","0","0","0","","src/a|b\x1b[31m\x0a::error::.js:1","",""
"REQ-0002","requirement","requirements/REQ-0002-y.md","","a|b","","","","","","none","0","0","0","","","",""
$ req trace --orphans -f json
{
  "version": 1,
  "orphans": [
    {"type": "no-goal", "id": "REQ-0001", "title": "=1+1 | <script>alert(1)</script> `x` @ana #12 [l](http://example.org) ::error::x", "status": "agreed", "path": "requirements/REQ-0001-x.md", "why": "it leads to no goal"},
    {"type": "no-goal", "id": "REQ-0002", "title": null, "status": "a|b", "path": "requirements/REQ-0002-y.md", "why": "it leads to no goal"},
    {"type": "unknown-reference", "id": "REQ-0099", "title": null, "status": null, "path": "src/a|b\u001B[31m\n::error::.js", "line": 1, "column": 19, "in_test": false, "why": "no document has this id"}
  ]
}
$ req trace --orphans
ID        STATUS  WHY                      WHAT
REQ-0001  agreed  it leads to no goal      =1+1 | <script>alert(1)</script> `x` @ana #12 [l](http://example.org) ::error::x
REQ-0002  a|b     it leads to no goal      requirements/REQ-0002-y.md
REQ-0099          no document has this id  src/a|b\x1b[31m\x0a::error::.js:1
$ req trace --timeline -f markdown --today 2026-11-22
| id | status | title | due |
|---|---|---|---|
| REQ-0001 | agreed | &#61;1+1 &#124; &#60;script&#62;alert(1)&#60;/script&#62; &#96;x&#96; &#64;&#8203;ana &#35;&#8203;12 &#91;l&#93;(http:&#8203;//example.org) ::error::x | 2026-12-01 |
$ req trace -f markdown | cmark-gfm -e table | grep -c '<td>'
12
$ req trace --impact REQ-0001 -f markdown | cmark-gfm -e table | grep -cE '<script|<a |<img|<code'
0
[1]
