# One finding in every format.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: reveiw
> ---
>
> Visitors	see „țările" and [the brief](brief.md) here.
> END
$ req lint --format human
requirements/REQ-0001-banner.md:4:9: error: 'reveiw' is no status of a requirement [lifecycle/status]
 4 | status: reveiw
   |         ^^^^^^
  help: did you mean 'review'?

requirements/REQ-0001-banner.md:7:27: error: this link leads to 'requirements/brief.md', and nothing is there [markdown/link]
 7 | Visitors    see „țările" and [the brief](brief.md) here.
   |                              ^^^^^^^^^^^^^^^^^^^^^

1 document, 0 terms: 2 errors, 0 warnings, 0 notes; 1 can be fixed with --fix --unsafe-fixes
[1]
$ req lint --format unix
requirements/REQ-0001-banner.md:4:9: error: 'reveiw' is no status of a requirement [lifecycle/status]
requirements/REQ-0001-banner.md:7:27: error: this link leads to 'requirements/brief.md', and nothing is there [markdown/link]
[1]
$ req lint
requirements/REQ-0001-banner.md:4:9: error: 'reveiw' is no status of a requirement [lifecycle/status]
requirements/REQ-0001-banner.md:7:27: error: this link leads to 'requirements/brief.md', and nothing is there [markdown/link]
[1]
$ req lint --format json
{
  "version": 1,
  "findings": [
    {"rule": "lifecycle/status", "severity": "error", "path": "requirements/REQ-0001-banner.md", "id": "REQ-0001", "line": 4, "column": 9, "end_line": 4, "end_column": 15, "offset": 46, "end_offset": 52, "text": "reveiw", "message": "'reveiw' is no status of a requirement", "help": "did you mean 'review'?", "fingerprint": "d4aea69b692c3200-1", "fix": {"safe": false, "edits": [{"offset": 46, "end_offset": 52, "text": "review"}]}, "new": true, "suppressed": null},
    {"rule": "markdown/link", "severity": "error", "path": "requirements/REQ-0001-banner.md", "id": "REQ-0001", "line": 7, "column": 27, "end_line": 7, "end_column": 48, "offset": 88, "end_offset": 109, "text": "[the brief](brief.md)", "message": "this link leads to 'requirements/brief.md', and nothing is there", "help": null, "fingerprint": "374b3646aec6b94d-1", "fix": null, "new": true, "suppressed": null}
  ],
  "summary": {
    "documents": 1,
    "terms": 0,
    "errors": 2,
    "warnings": 0,
    "notes": 0,
    "suppressed": 0
  }
}
[1]
$ req lint --format jsonl
{"rule": "lifecycle/status", "severity": "error", "path": "requirements/REQ-0001-banner.md", "id": "REQ-0001", "line": 4, "column": 9, "end_line": 4, "end_column": 15, "offset": 46, "end_offset": 52, "text": "reveiw", "message": "'reveiw' is no status of a requirement", "help": "did you mean 'review'?", "fingerprint": "d4aea69b692c3200-1", "fix": {"safe": false, "edits": [{"offset": 46, "end_offset": 52, "text": "review"}]}, "new": true, "suppressed": null}
{"rule": "markdown/link", "severity": "error", "path": "requirements/REQ-0001-banner.md", "id": "REQ-0001", "line": 7, "column": 27, "end_line": 7, "end_column": 48, "offset": 88, "end_offset": 109, "text": "[the brief](brief.md)", "message": "this link leads to 'requirements/brief.md', and nothing is there", "help": null, "fingerprint": "374b3646aec6b94d-1", "fix": null, "new": true, "suppressed": null}
{"version": 1, "summary": {"documents": 1, "terms": 0, "errors": 2, "warnings": 0, "notes": 0, "suppressed": 0}}
[1]
$ req lint --format jsno
req: error: unknown format 'jsno'; did you mean 'json'?
[2]
$ req lint --format text
req: error: unknown format 'text'; there are: human, unix, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson
[2]
$ req lint --color always --format human 2>&1 | cat -v
^[[1mrequirements/REQ-0001-banner.md^[[0m:4:9: ^[[31merror^[[0m: 'reveiw' is no status of a requirement ^[[2m[lifecycle/status]^[[0m
^[[34m 4 | ^[[0mstatus: reveiw
^[[34m   | ^[[0m        ^[[31m^^^^^^^[[0m
^[[36m  help: ^[[0mdid you mean 'review'?

^[[1mrequirements/REQ-0001-banner.md^[[0m:7:27: ^[[31merror^[[0m: this link leads to 'requirements/brief.md', and nothing is there ^[[2m[markdown/link]^[[0m
^[[34m 7 | ^[[0mVisitors    see M-bM-^@M-^^M-HM-^[M-DM-^Crile" and [the brief](brief.md) here.
^[[34m   | ^[[0m                             ^[[31m^^^^^^^^^^^^^^^^^^^^^^[[0m

1 document, 0 terms: 2 errors, 0 warnings, 0 notes; 1 can be fixed with --fix --unsafe-fixes
