# A head that turns the rules off, plants a link to a secret, and writes commands into titles.
$ repo && mkdir -p requirements && printf 'rules: {link/dangling: error}\n' >req.yml
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ git add . && git commit -qm base && git checkout -q -b evil
$ printf 'rules: {link: off, lifecycle: off, file: off, id: off}\nlimits: {document: 16 MiB}\nkinds: {requirement: {dir: nowhere, skip: "*.md"}}\n' >req.yml
$ ln -s /etc/passwd requirements/REQ-0002-secret.md
$ printf -- '---\nid: REQ-0003\ntitle: "::error::x"\nstatus: "\\e[31m##[add-path]/tmp"\nlinks: {refines: [GOAL-0009]}\nlint: {allow: {link/kind: "@all please ![x](http://evil.example/x.png) <script>"}}\n---\n\n::error file=x::y\n\n<img src=x onerror=alert(1)>\n' >requirements/REQ-0003-x.md
$ git add . && git commit -qm evil && git checkout -q main
$ req check main evil --summary comment.md | cat -v
req: note: req.yml is changed here, and the base's is what judges
req: note:   rules.link/dangling: error → nothing
req: note:   rules.link: nothing → off
req: note:   rules.lifecycle: nothing → off
req: note:   rules.file: nothing → off
req: note:   rules.id: nothing → off
req: note:   limits.document: nothing → 16 MiB
req: note:   kinds.requirement.dir: nothing → nowhere
req: note:   kinds.requirement.skip: nothing → *.md
requirements/REQ-0002-secret.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0003-x.md:4:9: error: this text holds a control character, \x1b [front-matter/encoding]
requirements/REQ-0003-x.md:5:19: error: no document has the id 'GOAL-0009' [link/dangling]
requirements/REQ-0003-x.md:6:16: warning: 'link/kind' finds nothing here to excuse [excuse/idle]
requirements/REQ-0003-x.md:11:1: note: HTML is left out of the site [markdown/html]
$ req check main evil --summary comment.md --format github 2>&1 | cat -v
req: note: req.yml is changed here, and the base's is what judges
req: note:   rules.link/dangling: error M-bM-^FM-^R nothing
req: note:   rules.link: nothing M-bM-^FM-^R off
req: note:   rules.lifecycle: nothing M-bM-^FM-^R off
req: note:   rules.file: nothing M-bM-^FM-^R off
req: note:   rules.id: nothing M-bM-^FM-^R off
req: note:   limits.document: nothing M-bM-^FM-^R 16 MiB
req: note:   kinds.requirement.dir: nothing M-bM-^FM-^R nowhere
req: note:   kinds.requirement.skip: nothing M-bM-^FM-^R *.md
::error file=requirements/REQ-0002-secret.md,line=1,endLine=1,col=1,endColumn=1,title=file/link::a symbolic link is not read%0Aput the document itself here
::error file=requirements/REQ-0003-x.md,line=4,endLine=4,col=9,endColumn=33,title=front-matter/encoding::this text holds a control character, \x1b%0Aremove it
::error file=requirements/REQ-0003-x.md,line=5,endLine=5,col=19,endColumn=28,title=link/dangling::no document has the id 'GOAL-0009'
::warning file=requirements/REQ-0003-x.md,line=6,endLine=6,col=16,endColumn=25,title=excuse/idle::'link/kind' finds nothing here to excuse
::notice file=requirements/REQ-0003-x.md,line=11,endLine=11,col=1,endColumn=29,title=markdown/html::HTML is left out of the site
$ req check main evil --format json 2>&1 | grep -c root:
0
[1]
$ cat -v comment.md | sed -E 's/[0-9a-f]{12}/HASH/'
<!-- req check -->
## What this change brings

It adds 1 document. New: 3 errors, 1 warning, 1 note.

### New excuses

These findings do not count any more, for the reason given. Is it a good one?

- **REQ-0003** `link/kind`: &#64;&#8203;all please &#33;&#91;x&#93;(http:&#8203;//evil.example/x.png) &#60;script&#62; (`requirements/REQ-0003-x.md:6`)

### Changed settings

This check went by the settings before the change, which sets:

- rules.link/dangling: error M-bM-^FM-^R nothing
- rules.link: nothing M-bM-^FM-^R off
- rules.lifecycle: nothing M-bM-^FM-^R off
- rules.file: nothing M-bM-^FM-^R off
- rules.id: nothing M-bM-^FM-^R off
- limits.document: nothing M-bM-^FM-^R 16 MiB
- kinds.requirement.dir: nothing M-bM-^FM-^R nowhere
- kinds.requirement.skip: nothing M-bM-^FM-^R &#42;.md

### What changed

**Added**

- **REQ-0003** ::error::x: requirement

### Findings

- **error** `requirements/REQ-0002-secret.md:1` a symbolic link is not read `file/link`
  <br>`put the document itself here`
- **error** `requirements/REQ-0003-x.md:4` this text holds a control character, &#92;x1b `front-matter/encoding`
  <br>`remove it`
- **error** `requirements/REQ-0003-x.md:5` no document has the id 'GOAL-0009' `link/dangling`
- **warning** `requirements/REQ-0003-x.md:6` 'link/kind' finds nothing here to excuse `excuse/idle`
- **note** `requirements/REQ-0003-x.md:11` HTML is left out of the site `markdown/html`
\
$ cmark-gfm -e autolink comment.md | grep -E '<(a|img|script)' | grep -v 'href="#'
[1]
$ strace -f -qq -e trace=execve,socket,connect -o trace req check main evil >out 2>&1; grep -vc execve trace; grep -c execve trace
0
1
$ git fsck --strict --no-dangling && git status --short
?? comment.md
?? out
?? trace
