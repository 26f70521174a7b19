# A body that wants to drive the terminal, one that is no Markdown for us, one that is no text.
$ mkdir requirements
$ printf -- '---\nid: REQ-0001\ntitle: t\nstatus: draft\n---\n\033[31mred\007 \xe2\x80\xaeevil `co\033de`\n\n```\nin\033code\r\tx\n```\n\n<b>\033bold</b>\n\n| a\033 |\n|---|\n| b\033 |\n' >requirements/REQ-0001-a.md
$ req show REQ-0001 | tail -n +5
                 'Need', a heading 'Requirement'

\\x1b[31mred\x07 \u{202e}evil `co\x1bde`

    in\x1bcode
        x

<b>\x1bbold</b>

a\x1b
─────
b\x1b
$ { printf -- '---\nid: REQ-0002\ntitle: t\nstatus: draft\n---\n'; printf '>%.0s' $(seq 200); echo x; } >requirements/REQ-0002-b.md
$ req show REQ-0002 | tail -n +5 | cut -c 1-40
req: note: the body cannot be read as Markdown (see 'req lint requirements/REQ-0002-b.md')
                 'Need', a heading 'Requ

>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>
$ printf -- '---\nid: REQ-0003\ntitle: t\nstatus: draft\n---\nbad \xff byte\n' >requirements/REQ-0003-c.md
$ req show requirements/REQ-0003-c.md
req: note: the body cannot be read as Markdown (see 'req lint requirements/REQ-0003-c.md')
requirements/REQ-0003-c.md
requirement, without a status  requirements/REQ-0003-c.md

---
id: REQ-0003
title: t
status: draft
---
bad \xff byte
$ req show REQ-0001 --format xml
req: error: unknown format 'xml'; there are: text, json
[2]
$ req show ../etc/passwd
req: error: '../etc/passwd' is outside the repository
[2]
$ ln -s /etc/passwd requirements/REQ-0004-d.md; req show requirements/REQ-0004-d.md
req: error: no document 'requirements/REQ-0004-d.md'; 'req list' shows what there is
[2]
