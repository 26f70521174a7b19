# Nothing from a file reaches a terminal, or a build server, as anything but text.
$ repo
$ mkdir requirements
$ printf -- '---\nid: REQ-0001\ntitle: "a\\e[31mb"\nstatus: "::error::x\\n##[add-path]y"\n"##vso[task]": 1\n---\n\n[\033[31m\u202ex](x##[b].md)\n' >requirements/REQ-0001-a.md
$ cp requirements/REQ-0001-a.md "$(printf 'requirements/::error::\033[1m##[x].md')"
$ mkdir ::warning && printf 'kinds: {goal: {dir: "::warning"}}\n' >req.yml && echo x >::warning/REQ-0002-b.md
$ req lint | cat -v
req.yml:1:21: error: 'dir' is no folder of this repository: it holds one of / \ : * ? " < > | [config/syntax]
"requirements/::error::\x1b[1m##M-bM-^@M-^K[x].md":1:1: error: 'requirements/::error::\x1b[1m##M-bM-^@M-^K[x].md' cannot live on every system: it holds a control character [file/name]
requirements/REQ-0001-a.md:3:8: error: this text holds a control character, \x1b [front-matter/encoding]
requirements/REQ-0001-a.md:4:9: error: '::error::x\x0a##M-bM-^@M-^K[add-path]y' is no status of a requirement [lifecycle/status]
requirements/REQ-0001-a.md:5:1: warning: unknown field '##M-bM-^@M-^Kvso[task]' [front-matter/unknown]
requirements/REQ-0001-a.md:8:3: error: this link leads to 'requirements/x', and nothing is there [markdown/link]
$ req lint --format human 2>&1 | cat -v
req.yml:1:21: error: 'dir' is no folder of this repository: it holds one of / \ : * ? " < > | [config/syntax]
 1 | kinds: {goal: {dir: "::warning"}}
   |                     ^^^^^^^^^^^

"requirements/::error::\x1b[1m##M-bM-^@M-^K[x].md":1:1: error: 'requirements/::error::\x1b[1m##M-bM-^@M-^K[x].md' cannot live on every system: it holds a control character [file/name]
  help: rename the file

requirements/REQ-0001-a.md:3:8: error: this text holds a control character, \x1b [front-matter/encoding]
 3 | title: "a\e[31mb"
   |        ^^^^^^^^^^
  help: remove it

requirements/REQ-0001-a.md:4:9: error: '::error::x\x0a##M-bM-^@M-^K[add-path]y' is no status of a requirement [lifecycle/status]
 4 | status: "::error::x\n##M-bM-^@M-^K[add-path]y"
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: expected one of draft, review, agreed, delivered, measured, dropped

requirements/REQ-0001-a.md:5:1: warning: unknown field '##M-bM-^@M-^Kvso[task]' [front-matter/unknown]
 5 | "##M-bM-^@M-^Kvso[task]": 1
   | ^^^^^^^^^^^^^
  help: see 'req schema' for the fields of a requirement, or add it to req.yml

requirements/REQ-0001-a.md:8:3: error: this link leads to 'requirements/x', and nothing is there [markdown/link]
 8 | [\x1b[31m\u{202e}x](x##M-bM-^@M-^K[b].md)
   |      ^^^^^^^^^^^^^^^^^^^^^^^^^

1 document, 0 terms: 5 errors, 1 warning, 0 notes
$ req lint --format jsonl | cat -v | cut -c 1-200
{"rule": "config/syntax", "severity": "error", "path": "req.yml", "id": null, "line": 1, "column": 21, "end_line": 1, "end_column": 32, "offset": 20, "end_offset": 31, "text": "\"::warning\"", "messag
{"rule": "file/name", "severity": "error", "path": "requirements/::error::\u001B[1m\u0023#[x].md", "id": null, "line": 1, "column": 1, "end_line": 1, "end_column": 1, "offset": 0, "end_offset": 0, "te
{"rule": "front-matter/encoding", "severity": "error", "path": "requirements/REQ-0001-a.md", "id": "REQ-0001", "line": 3, "column": 8, "end_line": 3, "end_column": 18, "offset": 24, "end_offset": 34, 
{"rule": "lifecycle/status", "severity": "error", "path": "requirements/REQ-0001-a.md", "id": "REQ-0001", "line": 4, "column": 9, "end_line": 4, "end_column": 36, "offset": 43, "end_offset": 70, "text
{"rule": "front-matter/unknown", "severity": "warning", "path": "requirements/REQ-0001-a.md", "id": "REQ-0001", "line": 5, "column": 1, "end_line": 5, "end_column": 14, "offset": 71, "end_offset": 84,
{"rule": "markdown/link", "severity": "error", "path": "requirements/REQ-0001-a.md", "id": "REQ-0001", "line": 8, "column": 3, "end_line": 8, "end_column": 21, "offset": 95, "end_offset": 115, "text":
{"version": 1, "summary": {"documents": 1, "terms": 0, "errors": 5, "warnings": 1, "notes": 0, "suppressed": 0}}
