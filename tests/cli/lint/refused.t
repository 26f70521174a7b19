# What a stranger's repository may hold: refused with a finding, and the rest is still read.
$ repo && req init >out 2>&1 && req new requirement fine >out
$ doc secret.md <<<'TOPSECRET'
$ ln -s ../secret.md requirements/REQ-0002-link.md && ln -s /etc requirements/etc && mkfifo requirements/REQ-0003-pipe.md && mkdir requirements/REQ-0004-folder.md
$ head -c 600000 /dev/zero | tr '\0' 'a' >requirements/REQ-0005-large.md
$ printf -- '---\nid: REQ-0006\ntitle: "\\e[31mred"\nstatus: draft\n---\n' >requirements/REQ-0006-escape.md
$ printf -- '---\nid: REQ-0007\ntitle: \377\nstatus: draft\n---\n' >requirements/REQ-0007-latin.md
$ printf -- '---\nid: REQ-0008\ntitle: open\n' >requirements/REQ-0008-open.md
$ { printf -- '---\nid: REQ-0009\ntitle: deep\nstatus: draft\n---\n'; printf '> %.0s' $(seq 100); echo x; } >requirements/REQ-0009-deep.md
$ { printf -- '---\nid: REQ-0010\ntitle: nest\nstatus: draft\ntags: '; printf '[%.0s' $(seq 100); echo; echo '---'; } >requirements/REQ-0010-nest.md
$ printf -- '---\nid: REQ-0011\ntitle: &a x\nfor: *a\ntitle: y\nstatus: !!str draft\n---\n' >requirements/REQ-0011-yaml.md
$ printf 'no front matter\n' >requirements/REQ-0012-none.md
$ : >requirements/REQ-0013-empty.md
$ printf -- '---\nid: REQ-0014\ntitle: con\nstatus: draft\n---\n' >requirements/con.md
$ printf -- '---\r\nid: REQ-0015\r\ntitle: crlf\r\nstatus: draft\r\n---\r\n\r\n## Need\r\n' >requirements/REQ-0015-crlf.md
$ printf '\xef\xbb\xbf---\nid: REQ-0016\ntitle: bom\nstatus: drafft\n---\n' >requirements/REQ-0016-bom.md
$ req lint 2>&1 | cat -v
requirements/REQ-0002-link.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0003-pipe.md:1:1: error: this is no regular file and is not read [file/link]
requirements/REQ-0005-large.md:1:1: error: the file is larger than the limit of 524288 bytes [file/limit]
requirements/REQ-0006-escape.md:3:8: error: this text holds a control character, \x1b [front-matter/encoding]
requirements/REQ-0007-latin.md:3:8: error: byte 0xff here is no UTF-8 text [front-matter/encoding]
requirements/REQ-0008-open.md:1:1: error: the front matter that begins here is never closed [front-matter/syntax]
requirements/REQ-0009-deep.md:6:199: error: lists and quotes are nested deeper than the limit of 32 [file/limit]
requirements/REQ-0010-nest.md:5:14: error: nested deeper than 8 [front-matter/limit]
requirements/REQ-0011-yaml.md:3:8: error: anchors ('&name') are not read here [front-matter/alias]
requirements/REQ-0011-yaml.md:4:6: error: aliases ('*name') are not read here [front-matter/alias]
requirements/REQ-0011-yaml.md:6:9: error: tags ('!type') are not read here [front-matter/alias]
requirements/REQ-0012-none.md:1:1: error: no front matter: the file must begin with a line of three hyphens [front-matter/missing]
requirements/REQ-0013-empty.md:1:1: error: no front matter: the file must begin with a line of three hyphens [front-matter/missing]
requirements/REQ-0016-bom.md:4:9: error: 'drafft' is no status of a requirement [lifecycle/status]
requirements/con.md:1:1: error: 'requirements/con.md' cannot live on every system: Windows keeps it for a device [file/name]
requirements/etc:1:1: error: a symbolic link is not read [file/link]
$ grep -c TOPSECRET <(req lint --format json; req export html -o ../site 2>&1; cat ../site/*.html)
0
[1]
