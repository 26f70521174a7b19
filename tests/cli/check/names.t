# Trees that git's own commands would not make: what arrives by a push may hold any name and mode.
$ repo && doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ git add . && git commit -qm base && blob=$(git rev-parse HEAD:requirements/REQ-0001-banner.md)
$ cat >make.py <<'END'
> import subprocess, sys
> blob = sys.argv[1]
> def tree(entries):
>     raw = b"".join(m + b" " + n + b"\0" + bytes.fromhex(o) for m, n, o in entries)
>     made = subprocess.run(["git", "hash-object", "-t", "tree", "-w", "--literally", "--stdin"],
>                           input=raw, stdout=subprocess.PIPE, check=True)
>     return made.stdout.decode().strip()
> inside = tree([(b"100644", b"in.md", blob)])
> files = [b"a/b.md", b"../../x.md", b"x\ny.md", b"e\x1b[31m.md", b"\xff.md", b"con.md", b"back\\slash.md",
>          b"::error::x.md", b"##vso[x].md", b"\xe2\x80\xaegpj.md", b"dup.md", b"dup.md", b"c:x.md",
>          b"-rf.md", b"`x`.md", b"x" * 300 + b".md"]
> folders = [b"..", b".", b".git", b".g\xe2\x80\x8cit", b"aux"]
> odd = [(b"120000", b"link.md"), (b"160000", b"module.md"), (b"100777", b"odd.md"), (b"777", b"zero.md")]
> requirements = tree([(b"100644", name, blob) for name in files] +
>                     [(b"40000", name, inside) for name in folders] + [odd + (blob,) for odd in odd])
> print(tree([(b"40000", b"requirements", requirements), (b"120000", b"req.yml", blob)]))
> END
$ evil=$(git commit-tree -p HEAD -m evil $(python3 make.py $blob)) && git count-objects >before
$ req check main $evil --summary comment.md | cut -c 1-150
req.yml:1:1: error: req.yml is no regular file and is not read [config/syntax]
"requirements/##​vso[x].md":2:5: warning: the file's name does not begin with REQ-0001 [id/file-name]
requirements/-rf.md:2:5: error: the id REQ-0001 is already that of requirements/##​vso[x].md [id/duplicate]
requirements/../../x.md:1:1: error: 'requirements/../../x.md' cannot live on every system: it names a folder itself [file/name]
requirements/../in.md:1:1: error: 'requirements/../in.md' cannot live on every system: it names a folder itself [file/name]
requirements/./in.md:1:1: error: 'requirements/./in.md' cannot live on every system: it names a folder itself [file/name]
requirements/.git/in.md:1:1: error: 'requirements/.git/in.md' cannot live on every system: some file systems take it for '.git' [file/name]
"requirements/.g\u{200c}it/in.md":1:1: error: 'requirements/.g\u{200c}it/in.md' cannot live on every system: some file systems take it for '.git' [fil
requirements/::error::x.md:1:1: error: 'requirements/::error::x.md' cannot live on every system: it holds one of / \ : * ? " < > | [file/name]
requirements/`x`.md:2:5: error: the id REQ-0001 is already that of requirements/##​vso[x].md [id/duplicate]
requirements/a/b.md:1:1: error: this is no regular file and is not read [file/link]
requirements/aux/in.md:1:1: error: 'requirements/aux/in.md' cannot live on every system: Windows keeps it for a device [file/name]
requirements/back\slash.md:1:1: error: 'requirements/back\slash.md' cannot live on every system: it holds one of / \ : * ? " < > | [file/name]
requirements/c:x.md:1:1: error: 'requirements/c:x.md' cannot live on every system: it holds one of / \ : * ? " < > | [file/name]
requirements/con.md:1:1: error: 'requirements/con.md' cannot live on every system: Windows keeps it for a device [file/name]
requirements/dup.md:1:1: error: this is no regular file and is not read [file/link]
"requirements/e\x1b[31m.md":1:1: error: 'requirements/e\x1b[31m.md' cannot live on every system: it holds a control character [file/name]
requirements/link.md:1:1: error: a symbolic link is not read [file/link]
requirements/module.md:1:1: error: this is no regular file and is not read [file/link]
requirements/odd.md:1:1: error: this is no regular file and is not read [file/link]
"requirements/x\x0ay.md":1:1: error: 'requirements/x\x0ay.md' cannot live on every system: it holds a control character [file/name]
requirements/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
requirements/zero.md:1:1: error: this is no regular file and is not read [file/link]
"requirements/\u{202e}gpj.md":2:5: error: the id REQ-0001 is already that of requirements/##​vso[x].md [id/duplicate]
"requirements/\xff.md":1:1: error: 'requirements/\xff.md' cannot live on every system: it is not valid UTF-8 [file/name]
$ for format in human unix json jsonl sarif github gitlab junit checkstyle rdjson; do req check main $evil --format $format >out 2>&1; echo $format $? $(LC_ALL=C grep -cP '[\x00-\x08\x0b-\x1f\x7f-\x9f]' <(LC_ALL=C tr -d '\200-\377' <out)) $(grep -c '^::error::x\|##vso\[x' out); done
human 1 0 0
unix 1 0 0
json 1 0 0
jsonl 1 0 0
sarif 1 0 0
github 1 0 0
gitlab 1 0 0
junit 1 0 0
checkstyle 1 0 0
rdjson 1 0 0
$ LC_ALL=C grep -cP '[\x00-\x08\x0b-\x1f\x7f]' comment.md
0
[1]
$ git count-objects | cmp - before; git status --short
?? before
?? comment.md
?? make.py
?? out
