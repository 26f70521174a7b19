# Who approves, for which side, and of what.
$ team review
$ req approve REQ-0001 --today 2026-11-20
REQ-0001 approved for marketing at 702ace2f2826: Spring banner
$ git diff -U0 | grep '^+ '
+  - {side: marketing, by: ana@example.org, on: 2026-11-20, of: 702ace2f2826}
# Again it is nothing new; by somebody else of the side it is.
$ req approve REQ-0001; as mei req approve REQ-0001 --side marketing && grep -A9 '^approvals' requirements/*.md | sed '/^---/,$d'
req: REQ-0001 has the approval of marketing already, of what it says now
REQ-0001 approved for marketing at 702ace2f2826: Spring banner
REQ-0001 approved for marketing at 702ace2f2826: Spring banner
approvals:
  - {side: marketing, by: mei@example.org, on: 2026-11-22, of: 702ace2f2826}
# The other side; by name, and below the folder.
$ req -C requirements approve REQ-0001-banner.md --by raj@example.org && git diff -U0 | grep '^+ '
REQ-0001 approved for it at 702ace2f2826: Spring banner
+  - {side: marketing, by: mei@example.org, on: 2026-11-22, of: 702ace2f2826}
+  - {side: it, by: raj@example.org, on: 2026-11-22, of: 702ace2f2826}
# Nobody approves for the other side, or is unknown, but by force.
$ req approve REQ-0001 --side it
req: error: 'ana@example.org' is of side marketing in req.yml, and so cannot approve for 'it'; --by names another person, --force does it anyway
[2]
$ as bob req approve REQ-0001 --side it
req: error: 'bob@example.org' is not among the people in req.yml, and so cannot approve for 'it'; --by names another person, --force does it anyway
[2]
$ as bob req approve REQ-0001
req: error: nothing tells which side bob@example.org is of; say it: --side marketing or it
[2]
$ req approve REQ-0001 --side sales
req: error: unknown side 'sales'; there are marketing, it
[2]
$ as bob req approve REQ-0001 --side it --force && req lint --select approval
REQ-0001 approved for it at 702ace2f2826: Spring banner
requirements/REQ-0001-banner.md:13:20: error: 'bob@example.org' is not listed for side 'it', and cannot approve for it [approval/side]
[1]
# Withdrawn; with the last one the field goes.
$ req approve REQ-0001 --side it --withdraw && req approve REQ-0001 --side marketing --withdraw && git status --short
REQ-0001 withdrawn for it: Spring banner
REQ-0001 withdrawn for marketing: Spring banner
$ req approve REQ-0001 --side it --withdraw
req: error: 'requirements/REQ-0001-banner.md' has no approval of side 'it'
[2]
# The owners tell where nobody is listed.
$ echo > req.yml && req approve REQ-0001 && as raj req approve REQ-0001 --commit && as bob req approve REQ-0001
REQ-0001 approved for marketing at 702ace2f2826: Spring banner
REQ-0001 approved for it at 702ace2f2826: Spring banner
03c0dd0 REQ-0001: approved for marketing by ana@example.org and 1 more
req: error: nothing tells which side bob@example.org is of; say it: --side marketing or it
[2]
$ git log -1 --format=%an%n%s; git status --short
raj
REQ-0001: approved for marketing by ana@example.org and 1 more
 M req.yml
# Faults are told, and refuse nothing; what nobody can read is refused.
$ sed -i 's/offer above/offer TODO above/' requirements/*.md && req approve REQ-0001
REQ-0001 approved for marketing at 4a835e180eac: Spring banner
  since the last time:
    "TODO" was added in 'Requirement'
$ sed -i 's/^title.*/title: [/' requirements/*.md && req approve REQ-0001
req: error: 'requirements/REQ-0001-banner.md' cannot be read, and 'req lint' says why
[2]
$ git checkout -q . && req approve KPI-0001; req approve REQ-0002; req approve
req: error: 'metrics/KPI-0001-orders.md' is a metric, and of that kind nothing is approved
req: error: no document 'REQ-0002'; did you mean 'REQ-0001'?
req: error: something is missing: req approve ID…, as in req approve REQ-0042 --side marketing
[2]
# Several at once, or none.
$ cp requirements/REQ-0001-banner.md requirements/REQ-0002-other.md && sed -i 's/REQ-0001/REQ-0002/; /^approvals/d; /  - {/d' requirements/REQ-0002-other.md
$ req approve REQ-0002 REQ-0003; git status --short; req approve REQ-0001 REQ-0002 && grep -c side: requirements/*.md
req: error: no document 'REQ-0003'; did you mean 'REQ-0001'?
?? requirements/REQ-0002-other.md
req: REQ-0001 has the approval of marketing already, of what it says now
req: warning: REQ-0002 has 1 warning; 'req lint REQ-0002' shows them
REQ-0001 approved for marketing at 702ace2f2826: Spring banner
REQ-0002 approved for marketing at 702ace2f2826: Spring banner
requirements/REQ-0001-banner.md:2
requirements/REQ-0002-other.md:1
# Without git somebody has to be named.
$ rm -rf .git && req approve REQ-0002 --side it; req approve REQ-0002 --side it --by raj@example.org --today 2026-11-20 && tail -n +11 requirements/REQ-0002-other.md | head -3
req: error: there is no git here that knows you; say who approves: --by ana@example.org
req: warning: REQ-0002 has 1 warning; 'req lint REQ-0002' shows them
REQ-0002 approved for it at 702ace2f2826: Spring banner
approvals:
  - {side: marketing, by: ana@example.org, on: 2026-11-22, of: 702ace2f2826}
  - {side: it, by: raj@example.org, on: 2026-11-20, of: 702ace2f2826}
# named twice, signed once
$ req approve REQ-0001 REQ-0001 --side it --by raj@example.org; req lint --select approval | wc -l
req: REQ-0001 has the approval of it already, of what it says now
REQ-0001 approved for it at 702ace2f2826: Spring banner
0
