# A new document lints clean as a draft.
$ repo && req init >out 2>&1
$ req new requirement Guest checkout for everyone
requirements/REQ-0001-guest-checkout-for-everyone.md
$ cat requirements/*.md
---
id: REQ-0001
title: Guest checkout for everyone
status: draft
---

## Need

<!-- Who needs what, and why? One short paragraph is enough for a draft. -->

## Requirement

<!-- For the review: what shall be true? One sentence with "shall" for each thing. -->

## Acceptance criteria

<!-- Before it is agreed: how will both sides see that it is done? -->

## Data needed

<!-- Which figures, texts or systems does the work lean on? -->

## Open questions

<!-- What is still to be answered, and by whom? -->
$ req new term "landing page"
glossary/landing-page.md
$ cat glossary/landing-page.md
---
term: landing page
status: proposed
definition:
means:
  marketing:
  it:
---

<!-- An example of the word in use helps both sides. -->
$ req new goal "Größere Körbe: 10 % mehr"
goals/GOAL-0001-grossere-korbe-10-mehr.md
$ head -4 goals/*.md
---
id: GOAL-0001
title: "Größere Körbe: 10 % mehr"
status: draft
$ req lint
$ req new decision "Freeze week"
decisions/DEC-0001-freeze-week.md
# a name that is taken is never overwritten
$ req new term "Landing page"
req: error: 'glossary/landing-page.md' exists already
[3]
$ req new requirement ''
req: error: the title is empty
[2]
$ req new requirment "x"
req: error: unknown kind 'requirment'; did you mean 'requirement'?
[2]
$ req new requirement "$(printf 'a\033[31mb')"
req: error: the title holds a control character or is no UTF-8
[2]
$ req new requirement
req: error: something is missing: req new KIND TITLE…, as in req new requirement "Guest checkout"
[2]
# names that are a folder's, or a device's on Windows, are not given to terms
$ req new term index && req new term CON && req new term readme && req lint glossary
glossary/index-term.md
glossary/con-term.md
glossary/readme-term.md
# a file that was written is named, whatever the editor says
$ EDITOR=false req new goal --edit More orders
goals/GOAL-0002-more-orders.md
req: error: the editor 'false' ended with status 1
[3]
