# What differs is told in documents, fields and words.
$ repo
$ doc requirements/REQ-0001-banner.md <<'END'
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> reason: the shop asked for it before the sale begins
> owners: {marketing: ana@example.org}
> ---
>
> ## Need
>
> Visitors never see the banner. It hides below the fold. Nobody knows why.
>
> ## Acceptance criteria
>
> - [ ] It shows within 2 seconds.
> - [ ] It closes.
>
> ## Old ideas
>
> None.
> END
$ doc glossary/lead.md <<'END'
> ---
> term: lead
> status: proposed
> definition: A person who asked to hear from us and left an address.
> ---
> END
$ doc requirements/REQ-0002-gone.md <<'END'
> ---
> id: REQ-0002
> title: Gone
> status: draft
> reason: nobody needs it
> ---
> END
$ doc requirements/REQ-0003-moved.md <<'END'
> ---
> id: REQ-0003
> title: Moved
> status: draft
> ---
> Text.
> END
$ git add -A; git commit -qm one
$ sed -i 's/status: draft/status: review/; s/before the sale/before the summer sale/; s/never see/rarely see/; s/It hides/Many turn away. It hides/; s/2 seconds/3 seconds/; s/^## Old ideas/## Open questions/; s/{marketing.*}/{marketing: ana@example.org, it: raj@example.org}/' requirements/REQ-0001-banner.md
$ sed -i 's/an address/a way to reach them/' glossary/lead.md
$ git rm -q requirements/REQ-0002-gone.md; git mv requirements/REQ-0003-moved.md requirements/REQ-0003-there.md
$ doc requirements/REQ-0004-new.md <<'END'
> ---
> id: REQ-0004
> title: Gift cards
> status: draft
> due: 2026-12-01
> ---
>
> ## Need
>
> Buyers ask for gift cards.
> END
$ req diff
lead
changed  glossary/lead.md
  definition: A person who asked to hear from us and left [-an address.-] {+a
    way to reach them.+}

REQ-0001  Spring banner
changed  requirements/REQ-0001-banner.md
  status: [-draft-] → {+review+}
  reason: the shop asked for it before the {+summer+} sale begins
  owners.it: none → {+raj@example.org+}
  Need
    Visitors [-never-] {+rarely+} see the banner. {+Many turn away.+} It hides
    below the fold. Nobody knows why.
  Acceptance criteria
    It shows within [-2-] {+3+} seconds.
  Open questions
    {+None.+}
  Old ideas
    [-None.-]

REQ-0002  Gone
removed  requirements/REQ-0002-gone.md
  status: [-draft-] → none
  reason: [-nobody needs it-] → none

REQ-0003  Moved
renamed  requirements/REQ-0003-moved.md → requirements/REQ-0003-there.md

REQ-0004  Gift cards
added  requirements/REQ-0004-new.md
  status: none → {+draft+}
  due: none → {+2026-12-01+}
  Need
    {+Buyers ask for gift cards.+}
$ req diff --stat
ID        TITLE          CHANGE   FIELDS  WORDS
lead      lead           changed  1
REQ-0001  Spring banner  changed  3       +8     -5
REQ-0002  Gone           removed  4
REQ-0003  Moved          renamed
REQ-0004  Gift cards     added    4       +6
1 added, 1 removed, 2 changed, 1 renamed; words: +14 -5
$ req diff --color always REQ-0001 | head -n 3 | cat -v
^[[1mREQ-0001^[[0m  ^[[1mSpring banner^[[0m
^[[33mchanged^[[0m  requirements/REQ-0001-banner.md
  status: ^[[31mdraft^[[0m M-bM-^FM-^R ^[[32mreview^[[0m
$ req diff --format markdown
## What changed from HEAD to the work tree

Documents: 2 changed, 1 new, 1 moved, 1 gone. Words that went are ~~struck out~~, new ones are **bold**.

### Changed

#### lead (term)

- definition: A person who asked to hear from us and left ~~an address.~~ **a way to reach them.**

#### Spring banner (REQ-0001)

- status: draft → review
- reason: the shop asked for it before the **summer** sale begins
- owners.it: none → raj&#64;&#8203;example.org

**Need**

\> Visitors ~~never~~ **rarely** see the banner. **Many turn away.** It hides below the fold. Nobody knows why.

**Acceptance criteria**

\> It shows within ~~2~~ **3** seconds.

**Open questions**

\> **None.**

**Old ideas**

\> ~~None.~~

### New

#### Gift cards (REQ-0004)

Requirement, draft, due 2026-12-01.

\> Buyers ask for gift cards.

### Moved

#### Moved (REQ-0003)

- from `requirements/REQ-0003-moved.md` to `requirements/REQ-0003-there.md`

### Gone

#### Gone (REQ-0002)

Requirement, draft.

Reason: nobody needs it
$ req diff --format json | python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["version"]); [print(x["id"], x["kind"], x["path"], x["change"], x["words"], [(f["field"], f["old"], f["new"]) for f in x["fields"]]) for x in d["documents"]]'
1
lead term glossary/lead.md changed {'added': 0, 'removed': 0} [('definition', 'A person who asked to hear from us and left an address.', 'A person who asked to hear from us and left a way to reach them.')]
REQ-0001 requirement requirements/REQ-0001-banner.md changed {'added': 8, 'removed': 5} [('status', 'draft', 'review'), ('reason', 'the shop asked for it before the sale begins', 'the shop asked for it before the summer sale begins'), ('owners.it', None, 'raj@example.org')]
REQ-0002 requirement requirements/REQ-0002-gone.md removed {'added': 0, 'removed': 0} [('id', 'REQ-0002', None), ('title', 'Gone', None), ('status', 'draft', None), ('reason', 'nobody needs it', None)]
REQ-0003 requirement requirements/REQ-0003-there.md renamed {'added': 0, 'removed': 0} []
REQ-0004 requirement requirements/REQ-0004-new.md added {'added': 6, 'removed': 0} [('id', None, 'REQ-0004'), ('title', None, 'Gift cards'), ('status', None, 'draft'), ('due', None, '2026-12-01')]
$ req diff --format jsonl | jq -c 'select(.id == "REQ-0001") | .sections[0]'
{"heading":"Need","added":4,"removed":1,"runs":[{"type":"kept","text":"Visitors","block":true},{"type":"removed","text":"never","block":false},{"type":"added","text":"rarely","block":false},{"type":"kept","text":"see the banner.","block":false},{"type":"added","text":"Many turn away.","block":false},{"type":"kept","text":"It hides below the fold. Nobody knows why.","block":false}]}
# Applying the runs gives both texts.
$ req diff --format jsonl | jq -r 'select(.id == "REQ-0001") | .sections[0].runs | (map(select(.type != "added").text) | join(" ")), (map(select(.type != "removed").text) | join(" "))'
Visitors never see the banner. It hides below the fold. Nobody knows why.
Visitors rarely see the banner. Many turn away. It hides below the fold. Nobody knows why.
# How something is written is no difference in words.
$ git add -A; git commit -qm two; sed -i 's/Buyers/**Buyers**/; s/^title: \(.*\)/title: "\1"/' requirements/REQ-0004-new.md
$ req diff
REQ-0004  Gift cards
changed  requirements/REQ-0004-new.md
  only how it is written
$ req diff --format markdown
## What changed from HEAD to the work tree

Documents: 1 changed. Words that went are ~~struck out~~, new ones are **bold**.

### Changed

#### Gift cards (REQ-0004)

- only how it is written
$ sed -i 's/gift cards\./[gift cards](https:\/\/example.org)./' requirements/REQ-0004-new.md; req diff | tail -n 1
  links, code or other markup
$ git checkout -q .; req diff --format markdown
## What changed from HEAD to the work tree

Nothing that a document says.
$ req diff --format json
{
  "version": 1,
  "documents": []
}
