# A rule's page, an area, the whole list.
$ req explain link/self
link/self (error): a document links to itself

Why
  Nothing can depend on itself; another id was meant.

How to mend it
  Correct the id, or take the link out.

Found here
  | === requirements/REQ-0001-example.md
  | ---
  | id: REQ-0001
  | title: Spring banner
  | status: draft
  | links: {depends: [REQ-0001]}
  | ---
  |
  | ## Need
  |
  | Visitors should see the spring offer before they pay.
  | === requirements/REQ-0002-checkout.md
  | ---
  | id: REQ-0002
  | title: Guest checkout
  | status: draft
  | ---
  |
  | ## Need
  |
  | Visitors should see the spring offer before they pay.

Not found here
  | === requirements/REQ-0001-example.md
  | ---
  | id: REQ-0001
  | title: Spring banner
  | status: draft
  | links: {depends: [REQ-0002]}
  | ---
  |
  | ## Need
  |
  | Visitors should see the spring offer before they pay.
  | === requirements/REQ-0002-checkout.md
  | ---
  | id: REQ-0002
  | title: Guest checkout
  | status: draft
  | ---
  |
  | ## Need
  |
  | Visitors should see the spring offer before they pay.

Switch it off
  everywhere, in req.yml (or: note, warning, error):
  | rules: {link/self: off}
  in one folder, in req.yml too:
  | folders: {requirements/archive: {rules: {link/self: off}}}
  for one document, in its front matter, with the reason:
  | lint: {allow: {link/self: "the reason"}}
$ req explain people
people/owner               warning  a side has no owner; an error where the status needs one
people/unknown             warning  a person is named whom req.yml does not list
$ req explain | wc -l | tr -d ' '
93
$ req explain | head -n 2
approval/forged            error    an approval came with a commit by somebody else
approval/missing           error    a side has not approved what its status says is agreed
$ req explain link/slef
req: error: unknown rule 'link/slef'; did you mean 'link/self'?
[2]
$ req explain xyz
req: error: unknown rule 'xyz'; 'req explain' lists them
[2]
$ req explain a b
req: error: 'b' is one word too many: req explain [RULE]
[2]
# Bytes that are no text are shown as such.
$ req explain front-matter/encoding | grep -n 'Banner'
13:  | title: Banner f\xfcr the spring
24:  | title: Banner für the spring
# what else req.yml may say of a rule
$ req explain scope/musts | grep -A 2 '^Options'
Options, in req.yml
  most: the largest share of musts (60% unless set)
  | rules: {scope/musts: {most: 60%}}
