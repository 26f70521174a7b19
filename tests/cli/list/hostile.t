# Nothing in a document reaches the terminal or a spreadsheet as a command.
$ doc requirements/REQ-0001-a.md <<'END'
> ---
> id: REQ-0001
> title: '=HYPERLINK("http://x","y")'
> status: draft
> reason: '-5'
> cost: '  @SUM(A1)'
> tags: ["say \"hi\"", '+1', '|']
> ---
> END
$ printf -- '---\nid: REQ-0002\ntitle: "a\\e[31mb\\u202ec"\nstatus: draft\n---\n' >requirements/REQ-0002-b.md
$ printf -- '---\nid: REQ-0003\ntitle: "a\xe2\x80\x8bb ::error::"\nstatus: "x\ty"\n---\n' >requirements/REQ-0003-c.md
$ printf -- 'no front matter\n' >requirements/broken.md
$ req list
ID        STATUS  TITLE                       DUE  OWNERS
REQ-0001  draft   =HYPERLINK("http://x","y")
REQ-0002  draft   requirements/REQ-0002-b.md
REQ-0003  x\x09y  a\u{200b}b ::error::
                  requirements/broken.md
$ req list --format csv --columns title,reason,cost,tags | tr -d '\r'
"title","reason","cost","tags"
"'=HYPERLINK(""http://x"",""y"")","-5","'  @SUM(A1)","say ""hi"", +1, |"
"","","",""
"a​b ::error::","","",""
"","","",""
$ req list --format ids
REQ-0001
REQ-0002
REQ-0003
requirements/broken.md
$ req list --color always --columns id,status id:REQ-0001
[1mID[0m        [1mSTATUS[0m
REQ-0001  [33mdraft[0m
