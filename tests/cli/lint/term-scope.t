# One word, two meanings: each holds in its folders.
$ repo
$ doc glossary/release-shop.md <<END
> ---
> term: release
> status: agreed
> definition: A numbered version of the shop.
> scope: [requirements/shop]
> avoid: [build number]
> ---
> END
$ doc glossary/release-press.md <<END
> ---
> term: release
> status: contested
> definition: A text for newspapers.
> scope: [requirements/press/]
> avoid: [build number]
> ---
> END
$ put() { doc "requirements/$1.md" <<<"---
> id: REQ-$2
> title: Text $2
> status: draft
> ---
>
> ## Need
>
> $3"; }
$ put shop/REQ-0001-a 0001 'The release has a build number.' && put press/REQ-0002-b 0002 'The release has a build number.' && put REQ-0003-c 0003 'The release has a build number.'
$ req lint --select term --format human 2>/dev/null
requirements/press/REQ-0002-b.md:9:5: warning: "release" is still contested [term/contested]
 9 | The release has a build number.
   |     ^^^^^^^
  help: both sides: A text for newspapers; to be settled in glossary/release-press.md

requirements/press/REQ-0002-b.md:9:19: warning: say "release", not "build number" [term/avoided]
 9 | The release has a build number.
   |                   ^^^^^^^^^^^^
  help: "release" for both sides: A text for newspapers; defined in glossary/release-press.md

requirements/shop/REQ-0001-a.md:9:19: warning: say "release", not "build number" [term/avoided]
 9 | The release has a build number.
   |                   ^^^^^^^^^^^^
  help: "release" for both sides: A numbered version of the shop; defined in glossary/release-shop.md
\
# Where folders lie in each other, both hold; so they do where one term has no folders.
$ sed -i 's/^scope: .*/scope: [goals, requirements]/' glossary/release-press.md && req lint --select term/ambiguous --format human 2>/dev/null
glossary/release-shop.md:2:7: error: "release" is a term in glossary/release-press.md, too [term/ambiguous]
 2 | term: release
   |       ^^^^^^^
  help: here both sides: A numbered version of the shop; there both sides: A text for newspapers; make them one term, name them apart, or give each a scope
\
[1]
$ sed -i '/^scope: /d' glossary/release-press.md && req lint --select term/ambiguous
glossary/release-shop.md:2:7: error: "release" is a term in glossary/release-press.md, too [term/ambiguous]
[1]
# A company's glossary: the team's own term wins, what only the others have counts, and nobody is told of their faults.
$ rm -r glossary requirements && echo 'glossaries: [company/glossary/]' >req.yml
$ doc company/glossary/lead.md <<END
> ---
> term: lead
> status: contested
> avoid: [prospect]
> colour: blue
> ---
>
> A lead is a lead.
> END
$ doc company/glossary/order.md <<END
> ---
> term: order
> status: agreed
> definition: An order.
> avoid: [purchase]
> ---
> END
$ put REQ-0001-a 0001 'A lead, a prospect, a purchase.' && req lint
requirements/REQ-0001-a.md:9:3: warning: "lead" is still contested [term/contested]
requirements/REQ-0001-a.md:9:11: warning: say "lead", not "prospect" [term/avoided]
requirements/REQ-0001-a.md:9:23: warning: say "order", not "purchase" [term/avoided]
$ doc glossary/lead.md <<END
> ---
> term: lead
> status: agreed
> definition: A person who asked to hear from us.
> avoid: [contact]
> ---
> END
$ sed -i 's/^A lead/A contact, a lead/' requirements/REQ-0001-a.md && req lint
requirements/REQ-0001-a.md:9:3: warning: say "lead", not "contact" [term/avoided]
requirements/REQ-0001-a.md:9:34: warning: say "order", not "purchase" [term/avoided]
# req.yml may ask for them all the same.
$ echo 'folders: {company/glossary: {rules: {term/circular: error, front-matter: warning}}}' >>req.yml && req lint --select term/circular,front-matter
company/glossary/lead.md:5:1: warning: unknown field 'colour' [front-matter/unknown]
company/glossary/order.md:4:16: error: "order" is explained by itself [term/circular]
[1]
