# Of several files in conflict one is named; what is none is told.
$ repo && req init >/dev/null 2>&1 && req new requirement 'Gift cards' >/dev/null && req new requirement 'Vouchers' >/dev/null && git add -A && git commit -qm start
$ git checkout -qb other && sed -i 's/^title: /title: New /' requirements/*.md && git commit -qam other && git checkout -q main && sed -i 's/^title: /title: Good /' requirements/*.md && git commit -qam ours
$ git merge -q other >/dev/null 2>&1; req resolve nosuch
req: error: 'nosuch' is not in conflict; 'git status' lists what is
[2]
$ req resolve requirements/REQ-0001-gift-cards.md
requirements/REQ-0001-gift-cards.md:3: left to decide
[1]
$ git merge --abort && req resolve nosuch
req: nothing is in conflict here
