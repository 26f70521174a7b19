# One document with all that belongs to it.
$ repo
$ doc requirements/REQ-0001-banner.md <<'END'
> ---
> id: REQ-0001
> title: Spring banner
> status: review
> priority: must
> owners: {marketing: ana@example.org, it: raj@example.org}
> due: 2026-12-01
> links: {refines: [GOAL-0001], depends: [REQ-0002, REQ-0009]}
> ---
> 
> # Spring banner
> 
> <!-- not for readers -->
> ## Need
> 
> Each **lead** counts *twice*, says the [plan](https://example.org/plan); see https://example.org. A long
> line is wrapped where the page ends, and `code stays` as it is.
> 
> ## Requirement
> 
> - [x] one
> - [ ] two, which is so long that it has to go on in a second line of the same list item
>   1. inner
>   2. other
> 
> > quoted words
> > > and quoted again
> 
> | who | how many |
> |-----|---------:|
> | ana | 1 |
> | raj, with a long remark | 20 |
> 
> ```sh
> echo "  as is"
> ```
> END
$ doc requirements/REQ-0002-cart.md <<'END'
> ---
> id: REQ-0002
> title: Cart
> status: draft
> links: {depends: [REQ-0001]}
> ---
> END
$ doc goals/GOAL-0001-more.md <<'END'
> ---
> id: GOAL-0001
> title: More orders
> status: agreed
> ---
> END
$ doc glossary/lead.md <<'END'
> ---
> term: lead
> status: agreed
> definition: A person who asked to hear from us.
> means: {marketing: Anyone who filled in a form., it: A row in the CRM.}
> aliases: [sales lead]
> ---
> END
$ req show REQ-0001
REQ-0001  Spring banner
requirement, review  requirements/REQ-0001-banner.md

  priority       must
  due            2026-12-01
  owners         marketing: ana@example.org
                 it: raj@example.org
  for agreed     needs 'effort', 'systems', 'metrics', a heading 'Acceptance
                 criteria', an approval by marketing, an approval by it

Links to
  refines  GOAL-0001  agreed     More orders
  depends  REQ-0002   draft      Cart
  depends  REQ-0009   not found

Linked from
  depends  REQ-0002  draft  Cart

\# Spring banner

## Need

Each lead counts twice, says the plan <https://example.org/plan>; see
https://example.org. A long line is wrapped where the page ends, and `code
stays` as it is.

## Requirement

- [x] one
- [ ] two, which is so long that it has to go on in a second line of the same
      list item
      1. inner
      2. other

│ quoted words
│
│ │ and quoted again

who                     │ how many
────────────────────────┼─────────
ana                     │        1
raj, with a long remark │       20

    echo "  as is"

Words explained
  lead: A person who asked to hear from us.
    marketing: Anyone who filled in a form.
    it: A row in the CRM.
$ req show REQ-0002
REQ-0002  Cart
requirement, draft  requirements/REQ-0002-cart.md

  for review     needs an owner for marketing, an owner for it, a heading
                 'Need', a heading 'Requirement'

Links to
  depends  REQ-0001  review  Spring banner

Linked from
  depends  REQ-0001  review  Spring banner
$ req show lead
lead
term, agreed  glossary/lead.md

  A person who asked to hear from us.

  marketing                               it
  Anyone who filled in a form.            A row in the CRM.

  aliases        sales lead
$ req show REQ-0002 --format json
{
  "version": 1,
  "document": {
    "id": "REQ-0002",
    "kind": "requirement",
    "path": "requirements/REQ-0002-cart.md",
    "title": "Cart",
    "status": "draft",
    "fields": {"id": "REQ-0002", "title": "Cart", "status": "draft", "links": {"depends": ["REQ-0001"]}},
    "body": "",
    "links": [{"type": "links.depends", "target": "REQ-0001", "pin": null, "id": "REQ-0001", "path": "requirements/REQ-0001-banner.md", "title": "Spring banner", "status": "review"}],
    "backlinks": [{"type": "links.depends", "id": "REQ-0001", "path": "requirements/REQ-0001-banner.md", "title": "Spring banner", "status": "review"}],
    "metrics": [],
    "needs": {"status": "review", "missing": [{"type": "owner", "name": "marketing"}, {"type": "owner", "name": "it"}, {"type": "section", "name": "Need"}, {"type": "section", "name": "Requirement"}]},
    "words": []
  }
}
$ req show requirements/REQ-0002-cart.md --raw
---
id: REQ-0002
title: Cart
status: draft
links: {depends: [REQ-0001]}
---
$ cd goals && req show GOAL-0001-more.md --raw | head -n 2
---
id: GOAL-0001
