# Tags may have been made by anybody.
$ repo && mkdir requirements
$ printf -- '---\nid: REQ-0001\ntitle: "a\\tb \\u202e x"\nstatus: draft\n---\n' >requirements/REQ-0001-x.md; git add -A; git commit -qm one
$ git tag baseline/light
$ git tag -a baseline/own -m 'No list'
$ printf 'Base\033[31m\n\ntext \033[2J\033]0;title\007\n\nDocuments:\nREQ-1\ta\tb\tc\nREQ-2\ta\tb\nREQ-3\ta\tb\tc\n' | git tag -a baseline/odd -F - --cleanup=verbatim
$ printf 'x\n\nDocuments:\nREQ-1\ta\tb\tc\n\nDocuments:\n' | git tag -a baseline/twice -F - --cleanup=verbatim
$ git tag -a baseline/tree -m tree HEAD^{tree}
$ git tag -a baseline/of-tag -m x baseline/own 2>/dev/null
$ id=$(printf 'object %s\ntype commit\ntag z\ntagger A \033[31m<a@example.org> 99999999999999999 +9999\n\nDocuments:\n\t\t\t\n' $(git rev-parse HEAD) | git hash-object -w -t tag --stdin --literally); git update-ref refs/tags/baseline/time $id
$ id=$(printf 'object %s\ntype commit\ntag z\n\nno tagger\n' $(git rev-parse HEAD) | git hash-object -w -t tag --stdin --literally); git update-ref refs/tags/baseline/untold $id
$ id=$(printf 'garbage' | git hash-object -w -t tag --stdin --literally); git update-ref refs/tags/baseline/waste $id 2>/dev/null || echo "$id" >.git/refs/tags/baseline/waste
$ ln -s /etc/passwd .git/refs/tags/baseline/link
$ req baseline
BASELINE  DATE        BY          HOLDS    TEXT
light                             no list
odd       2026-11-22  Ana Pop     1        text \x1b[2J\x1b]0;title\x07
of-tag    2026-11-22  Ana Pop     no list
own       2026-11-22  Ana Pop     no list
time                  A \x1b[31m  no list
tree      2026-11-22  Ana Pop     no list
twice     2026-11-22  Ana Pop     no list  Documents:
untold                            no list
waste                             no list
$ req baseline --format json | jq -r '.baselines[] | [.name, .date, .documents] | @json'
["light",null,0]
["odd","2026-11-22",1]
["of-tag","2026-11-22",0]
["own","2026-11-22",0]
["time",null,0]
["tree","2026-11-22",0]
["twice","2026-11-22",0]
["untold",null,0]
["waste",null,0]
$ req diff tree HEAD
req: error: 'tree' is no revision or baseline, no document, and no folder of documents
[2]
$ req diff waste HEAD
req: error: 'waste' is no revision or baseline, no document, and no folder of documents
[2]
# A title cannot break the list.
$ rm -f .git/refs/tags/baseline/waste .git/refs/tags/baseline/link; req baseline mine && git cat-file tag baseline/mine | tail -n 1
req: warning: this state has 1 error; 'req lint --rev HEAD' shows them
baseline/mine
REQ-0001	draft	53088fc46eb8	-
$ req baseline --format json | jq '.baselines[] | select(.name == "mine").documents'
1
