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
$ req check main evil --summary comment.md --format github 2>&1 | cat -v
$ req check main evil --format json 2>&1 | grep -c root:
$ cat -v comment.md | sed -E 's/[0-9a-f]{12}/HASH/'
$ cmark-gfm -e autolink comment.md | grep -E '<(a|img|script)' | grep -v 'href="#'
$ strace -f -qq -e trace=execve,socket,connect -o trace req check main evil >out 2>&1; grep -vc execve trace; grep -c execve trace
$ git fsck --strict --no-dangling && git status --short
