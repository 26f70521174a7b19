# A company's glossary in a folder of the repository: its terms count, nobody is told of its faults, and every source sees the same.
$ repo && mkdir -p glossary && printf -- '---\nterm: lead\nstatus: agreed\ndefinition: A person who asked to hear from us.\navoid: [contact]\nsee: [order]\n---\n' >glossary/lead.md
$ doc vendor/company/lead.md <<END
> ---
> term: lead
> status: contested
> avoid: [prospect]
> colour: blue
> ---
>
> A lead is a lead; see the [plan](plan.md). Perhaps it is easy.
> END
$ doc vendor/company/order.md <<END
> ---
> term: order
> status: agreed
> definition: An order.
> avoid: [purchase]
> ---
> END
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: Offers
> status: draft
> ---
>
> A contact, a lead, a prospect, a [purchase](../vendor/company/order.md).
> END
$ echo 'glossaries: [vendor/company]' >req.yml && git add . && git commit -qm 'First words'
$ req lint
requirements/REQ-0001-a.md:7:3: warning: say "lead", not "contact" [term/avoided]
requirements/REQ-0001-a.md:7:35: warning: say "order", not "purchase" [term/avoided]
$ req lint --format json >../tree; req lint --staged --format json >../index; req lint --rev HEAD --format json >../revision; git clone -q --bare . ../bare.git; req -C ../bare.git lint --format json >../bare
$ for other in index revision bare; do cmp ../tree ../$other && echo same; done
same
same
same
# The team's own term wins, and both lists and sheets say so.
$ req term list
TERM   STATUS     MEANING                              AVOID     FROM
lead   agreed     A person who asked to hear from us.  contact
lead   contested                                       prospect  vendor/company (hidden)
order  agreed     An order.                            purchase  vendor/company
$ req term show lead
lead
term, agreed  glossary/lead.md

  A person who asked to hear from us.

  avoid          contact

  overrides      vendor/company/lead.md

Links to
  see  order  agreed  order

Used 1 time in 1 document
  requirements/REQ-0001-a.md:7:14: A contact, a lead, a prospect, a [purchase]…
$ req term show vendor/company/lead.md
lead
term, contested  vendor/company/lead.md
! contested: the sides have not agreed on what it means

  avoid          prospect

  kept by        others: it comes from another glossary
  hidden by      glossary/lead.md

Used nowhere
$ req term show order | head -3
order
term, agreed  vendor/company/order.md
\
$ req term list --format json | jq -r '.documents[].path'
glossary/lead.md
vendor/company/lead.md
vendor/company/order.md
# A pull request is told of its own words alone, also where it brings a glossary's.
$ git checkout -q -b offers && sed -i 's/A contact, /A prospect and a purchase, /' requirements/*.md && sed -i 's/colour: blue/colour: red/' vendor/company/lead.md && git commit -qam words && req check main
requirements/REQ-0001-a.md:7:18: warning: say "order", not "purchase" [term/avoided]
requirements/REQ-0001-a.md:7:51: warning: say "order", not "purchase" [term/avoided]
$ git checkout -q -b terms main && sed -i 's/avoid: .purchase./avoid: [purchase, offers]/' vendor/company/order.md && git commit -qam terms && req check main
requirements/REQ-0001-a.md:3:8: warning: say "order", not "offers" [term/avoided]
# A name in git that is a file, a link or nothing is no glossary, and no error either.
$ git checkout -q main && echo 'glossaries: [vendor/company, none, req.yml, linked]' >req.yml && ln -s vendor linked && git add . && req lint --staged && req lint
linked:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0001-a.md:7:3: warning: say "lead", not "contact" [term/avoided]
requirements/REQ-0001-a.md:7:35: warning: say "order", not "purchase" [term/avoided]
[1]
