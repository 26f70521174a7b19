# An approval is written in the style that is there; comments and order stay.
$ team review
$ try() { git checkout -q . && sed -i "s/^systems.*/&\n$1/" requirements/*.md && req approve REQ-0001 --today 2026-11-20 >/dev/null && sed -n '/^systems/,/^---/p' requirements/*.md; }
$ try ''
systems: [checkout]
approvals:
  - {side: marketing, by: ana@example.org, on: 2026-11-20, of: 702ace2f2826}

---
$ try 'approvals:'
systems: [checkout]
approvals: [{side: marketing, by: ana@example.org, on: 2026-11-20, of: 702ace2f2826}]
---
$ try 'approvals: []'
systems: [checkout]
approvals: [{side: marketing, by: ana@example.org, on: 2026-11-20, of: 702ace2f2826}]
---
$ try 'approvals: [] # none yet'
systems: [checkout]
approvals: [{side: marketing, by: ana@example.org, on: 2026-11-20, of: 702ace2f2826}] # none yet
---
$ try 'approvals:\n- side: it\n  by: raj@example.org # by phone\n  of: abcd1234\ntags: [a]'
systems: [checkout]
approvals:
- side: it
  by: raj@example.org # by phone
  of: abcd1234
- side: marketing
  by: ana@example.org
  on: 2026-11-20
  of: 702ace2f2826
tags: [a]
---
$ try 'approvals:\n  # the first one\n  - of: abcd1234\n    side: marketing # ours\n    by: "mei@example.org"\n  - {side: it, by: raj@example.org, of: abcd1234}'
systems: [checkout]
approvals:
  # the first one
  - of: 702ace2f2826
    side: marketing # ours
    by: "ana@example.org"
    on: 2026-11-20
  - {side: it, by: raj@example.org, of: abcd1234}
---
$ try 'approvals: [{side: it, of: abcd1234}, {by: mei@example.org, side: marketing, note: ok}]'
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
systems: [checkout]
approvals: [{side: it, of: abcd1234}, {by: ana@example.org, side: marketing, note: ok, on: 2026-11-20, of: 702ace2f2826}]
---
$ req approve REQ-0001 --side it --withdraw && grep approvals requirements/*.md
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
REQ-0001 withdrawn for it: Spring banner
approvals: [{by: ana@example.org, side: marketing, note: ok, on: 2026-11-20, of: 702ace2f2826}]
$ sed -i 's/$/\r/' requirements/*.md && req approve REQ-0001 --by raj@example.org --today 2026-11-20 && grep -c "$(printf '\r')" requirements/*.md && grep -vc "$(printf '\r')" requirements/*.md
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
REQ-0001 approved for it at 702ace2f2826: Spring banner
24
0
[1]
# By hand nothing is refused, and lint tells of it.
$ git checkout -q . && req set REQ-0001 'approvals=[{side: it, by: ana@example.org, of: e5cd8b5e1b8e}]' && req lint
requirements/REQ-0001-banner.md
requirements/REQ-0001-banner.md:11:28: error: 'ana@example.org' is of side 'marketing', and cannot approve for 'it' [approval/side]
[1]
