# Nothing of a pull request, and no name of a branch, gets out on standard error either.
$ repo && doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ git add . && git commit -qm base && git checkout -q -b evil
$ printf 'rules: {"##vso[task.setvariable variable=x]y": off, "::error::x": off}\ntitle: "\\e[31m##[add-path]/tmp\\n::warning::x"\nkinds: {"##teamcity[x]": {dir: requirements}}\n' >req.yml && git add . && git commit -qm evil && git checkout -q main
$ req check main evil 2>&1 | cat -v
req: note: req.yml is changed here, and the base's is what judges
req: note:   rules.##M-bM-^@M-^Kvso[task.setvariable variable=x]y: nothing M-bM-^FM-^R off
req: note:   rules.::error::x: nothing M-bM-^FM-^R off
req: note:   kinds.##M-bM-^@M-^Kteamcity[x].dir: nothing M-bM-^FM-^R requirements
req.yml:1:9: error: there is no rule '##M-bM-^@M-^Kvso[task.setvariable variable=x]y' [config/unknown]
req.yml:1:53: error: there is no rule '::error::x' [config/unknown]
req.yml:2:8: error: this text holds a control character, \x1b [config/syntax]
$ req check main "$(printf 'x\033[31m\n::error::##vso[y]')" 2>&1 | cat -v
req: error: unknown revision 'x\x1b[31m\x0a::error::##M-bM-^@M-^Kvso[y]'; 'git branch --all' and 'git tag' list the names
$ req check main evil --format "$(printf '##[add-path]\033]0;x')" 2>&1 | cat -v
req: error: unknown format '##M-bM-^@M-^K[add-path]\x1b]0;x'; there are: human, unix, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson
$ req lint "$(printf '\033[31m##vso[x]')" 2>&1 | cat -v
req: error: no document '\x1b[31m##M-bM-^@M-^Kvso[x]'; 'req list' shows what there is
$ printf 'x y refs/heads/##[group]x\n' | req check --pre-receive 2>&1 | cat -v
req: error: expected lines 'OLD NEW REF', as git's pre-receive hook reads them
$ req check main evil --summary "$(printf 'no/##[x]\033')" 2>&1 | tail -1 | cat -v
req: error: cannot write 'no/##M-bM-^@M-^K[x]\x1b': No such file or directory
