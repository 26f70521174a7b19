# The examples of req-import(1).
$ repo && mkdir reqs docs doc
$ doc reqs/.doorstop.yml <<END
> settings: {digits: 3, prefix: REQ, sep: ''}
> attributes: {defaults: {doc: {title: System}}}
> END
$ doc reqs/REQ001.yml <<END
> header: Lamp
> text: The lamp lights.
> END
$ doc docs/lamps.sdoc <<END
> [DOCUMENT]
> TITLE: Lamps
>
> [REQUIREMENT]
> UID: SYS-1
> TITLE: Lamp
> STATEMENT: The lamp lights.
> END
$ doc wishes.csv <<END
> Wish,Why
> Brighter lamps,The cellar is dark.
> END
$ doc doc/features.md <<END
> # Features
>
> ## Lamp
> \`feat~lamp~1\`
>
> The lamp lights.
> END
$ req import doorstop reqs --dry-run
req: reqs/.doorstop.yml:2:14: lost: 'attributes' of the document: defaults
req: would be written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 1; broken 0
requirements/system/REQ-0001-lamp.md
requirements/system/README.md
$ find requirements
find: ‘requirements’: No such file or directory
[1]
$ req import doorstop reqs
req: reqs/.doorstop.yml:2:14: lost: 'attributes' of the document: defaults
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 1; broken 0
requirements/system/REQ-0001-lamp.md
requirements/system/README.md
$ rm -r requirements && echo 'kinds: {requirement: {prefix: [REQ, SYS]}}' >req.yml
$ req import strictdoc docs
req: docs/lamps.sdoc: note: its texts are RST, not Markdown; they are kept as they are
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/lamps/SYS-1-lamp.md
requirements/lamps/README.md
$ rm -r requirements
$ req import csv wishes.csv --map Wish=title --map Why=text
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/REQ-0001-brighter-lamps.md
$ req import openfasttrace doc/features.md --kind goal
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
goals/features/GOAL-0001-lamp.md
goals/features/README.md
