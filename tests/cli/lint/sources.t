# The same findings from work tree, index, revision and bare clone; each source its own bytes.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: drft
> ---
>
> See the [brief](../notes/brief.md) and the [plan](../notes/plan.md).
> END
$ doc notes/brief.md <<END
> The offer.
> END
$ git add . && git commit -qm 'First words'
$ req lint >>tree; req lint --staged >>index; req lint --rev HEAD >>revision
[1]
$ git clone -q --bare . bare.git && req -C bare.git lint >>bare
[1]
$ cat tree
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/REQ-0001-banner.md:7:44: error: this link leads to 'notes/plan.md', and nothing is there [markdown/link]
$ cmp tree index && cmp tree revision && cmp tree bare && rm -r tree index revision bare bare.git
# Staged, but not in the work tree any more; then the other way round.
$ sed -i 's/drft/draft/' requirements/*.md && git add . && sed -i 's/draft/agred/' requirements/*.md
$ touch notes/plan.md
$ req lint --staged
requirements/REQ-0001-banner.md:7:44: error: this link leads to 'notes/plan.md', and nothing is there [markdown/link]
[1]
$ req lint --rev HEAD
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/REQ-0001-banner.md:7:44: error: this link leads to 'notes/plan.md', and nothing is there [markdown/link]
[1]
$ req lint
requirements/REQ-0001-banner.md:4:9: error: 'agred' is no status of a requirement [lifecycle/status]
[1]
$ git rm -q --cached -r . && req lint --staged
error: the following file has staged content different from both the
file and the HEAD:
    requirements/REQ-0001-banner.md
(use -f to force removal)
[1]
$ req lint --rev HEAD~3
req: error: unknown revision 'HEAD~3'; 'git branch --all' and 'git tag' list the names
[2]
