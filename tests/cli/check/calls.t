# What is not understood is said.
$ req check main
req: error: no git repository here; 'git init' makes one, and 'req init' its folders
[3]
$ repo && req check
req: error: something is missing: req check BASE [HEAD], as in req check main
[2]
$ req check main
req: error: unknown revision 'main': there is no commit yet
[2]
$ git commit -q --allow-empty -m one && req check main nowhere
req: error: unknown revision 'nowhere'; 'git branch --all' and 'git tag' list the names
[2]
$ req check main --format sarf
req: error: unknown format 'sarf'; did you mean 'sarif'?
[2]
$ req check main --fail-on fatal
req: error: 'fatal' is not error, warning or note, as --fail-on wants
[2]
$ req check main --pre-receive
req: error: --pre-receive reads what to check from standard input
[2]
$ req check main
$ req check HEAD HEAD --format json | jq -c .summary
{"documents":0,"terms":0,"errors":0,"warnings":0,"notes":0,"suppressed":0}
