# A build server that reads along finds no command of its own in a table.
$ repo && mkdir requirements && printf -- '---\nid: REQ-0001\ntitle: "##[add-mask]a ##vso[task.setvariable]b"\nstatus: draft\n---\n' >requirements/REQ-0001-a.md
$ printf -- '---\nid: "::error::boom"\ntitle: About\nstatus: draft\n---\n' >requirements/REQ-0002-a.md
$ req list | grep -c -e '^ *::' -e '##\[' -e '##vso\['
0
[1]
$ req list | tr -d "\342\200\213" | grep -c -e '^::error' -e '##\[add-mask'
2
