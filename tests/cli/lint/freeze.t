# What came after scope was frozen, and gives no reason.
$ repo && mkdir requirements
$ d() { printf -- "---\nid: REQ-000$1\ntitle: T$1\nstatus: $2\npriority: $3\n${4:-}---\n\n## Need\n\nA need.\n" >requirements/REQ-000$1-t$1.md; }
$ lint() { req lint --select scope/after-freeze --exit-zero "$@"; }
$ d 1 draft should; d 2 review should; d 3 review must; d 9 draft must
$ printf -- '---\nid: GOAL-0001\ntitle: G\nstatus: draft\n---\n' | doc goals/GOAL-0001-g.md
$ git add -A; git commit -qm one; git tag -a baseline/v1 -m v1
$ d 1 draft must; d 2 agreed should; d 4 review could; d 5 draft could; d 6 draft must; d 7 review must 'reason: the fair was moved\n'; d 8 dropped must
$ mv requirements/REQ-0003-t3.md requirements/REQ-0013-t3.md; sed -i 's/^id: .*/id: REQ-0013\nwas: [REQ-0003]/' requirements/REQ-0013-t3.md
$ printf -- '---\nid: GOAL-0002\ntitle: H\nstatus: agreed\n---\n' | doc goals/GOAL-0002-h.md
$ lint
$ echo 'freeze: v1' >req.yml; lint
requirements/REQ-0001-t1.md:5:11: warning: made a must after the freeze 'v1', and no reason is given [scope/after-freeze]
requirements/REQ-0002-t2.md:4:9: warning: agreed after the freeze 'v1', and no reason is given [scope/after-freeze]
requirements/REQ-0004-t4.md:4:9: warning: added after the freeze 'v1', and no reason is given [scope/after-freeze]
requirements/REQ-0006-t6.md:5:11: warning: added after the freeze 'v1', and no reason is given [scope/after-freeze]
# Not what was there before; with an excuse; or with a reason.
$ git add -A; git commit -qm two
$ lint --since HEAD~1 | grep -c after-freeze
4
$ lint --since HEAD
$ sed -i 's/^title: T6/&\nreason: asked for by the board/; ' requirements/REQ-0006-t6.md; sed -i 's/^title: T4/&\nlint: {allow: {scope\/after-freeze: agreed in the weekly}}/' requirements/REQ-0004-t4.md; lint
requirements/REQ-0001-t1.md:5:11: warning: made a must after the freeze 'v1', and no reason is given [scope/after-freeze]
requirements/REQ-0002-t2.md:4:9: warning: agreed after the freeze 'v1', and no reason is given [scope/after-freeze]
$ printf 'freeze: v1\nrules: {scope/after-freeze: off}\n' >req.yml; lint
# From the index, a revision, for a pull request.
$ git checkout -q .; lint --staged | wc -l; lint --rev HEAD | wc -l
4
4
$ git checkout -q -b topic; d 5 draft must; git commit -qam three; req check main --select scope/after-freeze
requirements/REQ-0005-t5.md:5:11: warning: added after the freeze 'v1', and no reason is given [scope/after-freeze]
$ git checkout -q main
# A day.
$ echo 'freeze: 2026-11-22' >req.yml; lint --today 2026-11-22; lint --today 2026-11-23
$ echo 'freeze: 2026-11-01' >req.yml; lint
req: note: nobody can know what came after the freeze '2026-11-01': no commit is as old
# What nobody can know is said.
$ echo 'freeze: v9' >req.yml; lint
req: note: nobody can know what came after the freeze 'v9': there is no such baseline here; 'git fetch --tags' may bring it, 'req baseline' makes one
$ echo 'freeze: main' >req.yml; lint
req: note: nobody can know what came after the freeze 'main': there is no such baseline here; 'git fetch --tags' may bring it, 'req baseline' makes one
$ echo 'freeze: ../../heads/main' >req.yml; lint
req: note: nobody can know what came after the freeze '../../heads/main': there is no such baseline here; 'git fetch --tags' may bring it, 'req baseline' makes one
$ printf 'freeze: "\\u001b[31m"\n' >req.yml; lint
$ echo 'freeze: [v1]' >req.yml; req lint req.yml
req: warning: req.yml: 'freeze' must be one value (see 'req lint')
req.yml:1:9: error: 'freeze' must be one value [config/syntax]
[1]
$ echo 'freeze: v1' >req.yml; git clone -q --no-tags --depth 1 "file://$PWD" ../shallow; cd ../shallow; lint
req: note: nobody can know what came after the freeze 'v1': there is no such baseline here; 'git fetch --tags' may bring it, 'req baseline' makes one
$ sed -i 's/v1/2026-11-01/' req.yml; lint
req: note: nobody can know what came after the freeze '2026-11-01': this clone is shallow and does not reach back to it; 'git fetch --unshallow' brings the rest
$ rm -rf .git; lint
req: note: nobody can know what came after the freeze '2026-11-01': there is no git repository here
