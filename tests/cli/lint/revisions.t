# Revisions are named as git names them.
$ repo && req init >out 2>&1 && req new requirement one >out && req commit -m one >out && sed -i 's/^status.*/status: nonsense/' requirements/*.md && req commit -m two >out && git tag bad && sed -i 's/^status.*/status: draft/' requirements/*.md && req commit -m three >out
$ req lint
$ req lint --rev HEAD~1
requirements/REQ-0001-one.md:4:9: error: 'nonsense' is no status of a requirement [lifecycle/status]
[1]
$ req lint --rev bad --format json | jq .summary.errors
1
$ req lint --rev "$(git rev-parse --short HEAD^)" | wc -l
1
$ req lint --rev nowhere
req: error: unknown revision 'nowhere'; 'git branch --all' and 'git tag' list the names
[2]
$ req lint --rev HEAD~9
req: error: unknown revision 'HEAD~9'; 'git branch --all' and 'git tag' list the names
[2]
$ req lint --rev HEAD --staged
req: error: --rev and --staged exclude each other
[2]
# in the index alone
$ sed -i 's/^status.*/status: worse/' requirements/*.md && git add . && sed -i 's/^status.*/status: draft/' requirements/*.md
$ req lint && req lint --staged
requirements/REQ-0001-one.md:4:9: error: 'worse' is no status of a requirement [lifecycle/status]
[1]
# where there is no repository
$ mkdir -p ../plain && cd ../plain && req lint --rev HEAD
req: error: no git repository here: revisions and the index need one; 'git init' makes it, and 'req init' its folders
[3]
$ req lint
req: no documents found; 'req new requirement "…"' writes the first
