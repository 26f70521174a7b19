# What a file holds or is called ends no command, property, element or line, in any format.
$ repo
$ mkdir requirements
$ printf -- '---\nid: REQ-0001\ntitle: T\nstatus: "::error::x\\n%%0A::x,]]><script>"\n"##[add-path]": \\"\\e\n"a\xe2\x80\xaeb": 1\n---\n\n[x](y](http://example.org) @ana\n' >requirements/REQ-0001-a.md
$ for name in 'a:b,c%0A::x' ']]><script>' '##[set-env]' "$(printf 'n\nl')" "$(printf '\033[31m')" "$(printf '\xff')"; do cp requirements/REQ-0001-a.md "requirements/$name.md"; done
$ req lint --select file,lifecycle/status,front-matter --format github | cat -v
::error file=requirements/\x1b[31m.md,line=1,endLine=1,col=1,endColumn=1,title=file/name::'requirements/\x1b[31m.md' cannot live on every system: it holds a control character%0Arename the file
::error file=requirements/##M-bM-^@M-^K[set-env].md,line=4,endLine=4,col=9,endColumn=41,title=lifecycle/status::'::error::x\x0a%250A::x,]]><script>' is no status of a requirement%0Aexpected one of draft, review, agreed, delivered, measured, dropped
::error file=requirements/##M-bM-^@M-^K[set-env].md,line=6,endLine=6,col=1,endColumn=6,title=front-matter/encoding::this text holds a control character, \u{202e}%0Aremove it
::error file=requirements/REQ-0001-a.md,line=4,endLine=4,col=9,endColumn=41,title=lifecycle/status::'::error::x\x0a%250A::x,]]><script>' is no status of a requirement%0Aexpected one of draft, review, agreed, delivered, measured, dropped
::error file=requirements/REQ-0001-a.md,line=6,endLine=6,col=1,endColumn=6,title=front-matter/encoding::this text holds a control character, \u{202e}%0Aremove it
::error file=requirements/]]><script>.md,line=1,endLine=1,col=1,endColumn=1,title=file/name::'requirements/]]><script>.md' cannot live on every system: it holds one of / \ : * ? " < > |%0Arename the file
::error file=requirements/a%3Ab%2Cc%250A%3A%3Ax.md,line=1,endLine=1,col=1,endColumn=1,title=file/name::'requirements/a:b,c%250A::x.md' cannot live on every system: it holds one of / \ : * ? " < > |%0Arename the file
::error file=requirements/n\x0al.md,line=1,endLine=1,col=1,endColumn=1,title=file/name::'requirements/n\x0al.md' cannot live on every system: it holds a control character%0Arename the file
::error file=requirements/\xff.md,line=1,endLine=1,col=1,endColumn=1,title=file/name::'requirements/\xff.md' cannot live on every system: it is not valid UTF-8%0Arename the file
::warning file=requirements/##M-bM-^@M-^K[set-env].md,line=5,endLine=5,col=1,endColumn=15,title=front-matter/unknown::unknown field '##M-bM-^@M-^K[add-path]'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0001-a.md,line=5,endLine=5,col=1,endColumn=15,title=front-matter/unknown::unknown field '##M-bM-^@M-^K[add-path]'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
$ req lint --select file --format checkstyle | cat -v
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
<file name="requirements/\x1b[31m.md">
<error line="1" column="1" severity="error" message="'requirements/\x1b[31m.md' cannot live on every system: it holds a control character" source="file/name"/>
</file>
<file name="requirements/]]&gt;&lt;script&gt;.md">
<error line="1" column="1" severity="error" message="'requirements/]]&gt;&lt;script&gt;.md' cannot live on every system: it holds one of / \ : * ? &quot; &lt; &gt; |" source="file/name"/>
</file>
<file name="requirements/a:b,c%0A::x.md">
<error line="1" column="1" severity="error" message="'requirements/a:b,c%0A::x.md' cannot live on every system: it holds one of / \ : * ? &quot; &lt; &gt; |" source="file/name"/>
</file>
<file name="requirements/n\x0al.md">
<error line="1" column="1" severity="error" message="'requirements/n\x0al.md' cannot live on every system: it holds a control character" source="file/name"/>
</file>
<file name="requirements/\xff.md">
<error line="1" column="1" severity="error" message="'requirements/\xff.md' cannot live on every system: it is not valid UTF-8" source="file/name"/>
</file>
</checkstyle>
$ req lint --select file/name --format gitlab | cat -v
[
  {"description": "'requirements/\\x1b[31m.md' cannot live on every system: it holds a control character", "check_name": "file/name", "fingerprint": "7a85eb32a3f030ad-1", "severity": "major", "location": {"path": "requirements/\u001B[31m.md", "lines": {"begin": 1, "end": 1}}},
  {"description": "'requirements/]]><script>.md' cannot live on every system: it holds one of / \\ : * ? \" < > |", "check_name": "file/name", "fingerprint": "2defbe8efbc66723-1", "severity": "major", "location": {"path": "requirements/]]><script>.md", "lines": {"begin": 1, "end": 1}}},
  {"description": "'requirements/a:b,c%0A::x.md' cannot live on every system: it holds one of / \\ : * ? \" < > |", "check_name": "file/name", "fingerprint": "7db260cb4e9960c7-1", "severity": "major", "location": {"path": "requirements/a:b,c%0A::x.md", "lines": {"begin": 1, "end": 1}}},
  {"description": "'requirements/n\\x0al.md' cannot live on every system: it holds a control character", "check_name": "file/name", "fingerprint": "81147c8b03988e27-1", "severity": "major", "location": {"path": "requirements/n\nl.md", "lines": {"begin": 1, "end": 1}}},
  {"description": "'requirements/\\xff.md' cannot live on every system: it is not valid UTF-8", "check_name": "file/name", "fingerprint": "51626366e8abc3bb-1", "severity": "major", "location": {"path": "requirements/M-oM-?M-=.md", "lines": {"begin": 1, "end": 1}}}
]
$ req lint --select file/name --format sarif | jq -r '.runs[0].results[].locations[0].physicalLocation.artifactLocation.uri'
requirements/%1B%5B31m.md
requirements/%5D%5D%3E%3Cscript%3E.md
requirements/a%3Ab%2Cc%250A%3A%3Ax.md
requirements/n%0Al.md
requirements/%FF.md
$ req lint --select markdown/link,lifecycle/status --format sarif requirements/REQ-0001-a.md | jq '.runs[0].results[].message.text' | cat -v
"'::error::x\\x0a%0A::x,]]><script>' is no status of a requirement\nexpected one of draft, review, agreed, delivered, measured, dropped"
$ req lint --select markdown/link,lifecycle/status --format rdjson requirements/REQ-0001-a.md | jq '.diagnostics[].message' | cat -v
"`'::error::x\\x0a%0A::x,]]><script>' is no status of a requirement`\nexpected one of draft, review, agreed, delivered, measured, dropped"
$ for f in human unix json jsonl sarif github gitlab junit checkstyle rdjson; do
>     req lint --report $f:report --exit-zero >/dev/null
>     grep -cP '[\x00-\x08\x0b-\x1f\x7f]' report; grep -niE '##(\[|vso|teamcity)' report; grep -n '^ *::' report | grep -v '^[0-9]*:::[a-z]* file='
> done
0
0
0
0
0
0
0
0
0
0
[1]
