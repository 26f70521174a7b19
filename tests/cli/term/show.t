# What a word means to each side, and where it is used.
$ repo && doc glossary/lead.md <<END
> ---
> term: lead
> status: contested
> means:
>   marketing: Anyone who filled in a form.
>   it: A row in crm.leads with consent.
> aliases: [sales lead]
> avoid: [prospect]
> reasons: {prospect: It is what the old CRM said.}
> see: [visit]
> ---
> END
$ req term new visit --definition "One stay in the shop." >out
$ doc requirements/REQ-0001-leads.md <<END
> ---
> id: REQ-0001
> title: Leads from the fair
> status: draft
> ---
> 
> ## Need
> 
> A lead fills in a form. The **sales lead** comes by.
> END
$ req term show lead
lead
term, contested  glossary/lead.md
! contested: the sides have not agreed on what it means
! a false friend: one word with two meanings

  marketing                               it
  Anyone who filled in a form.            A row in crm.leads with consent.

  aliases        sales lead
  avoid          prospect: It is what the old CRM said.

Links to
  see  visit  proposed  visit

Used 3 times in 1 document
  requirements/REQ-0001-leads.md:3:8: title: Leads from the fair
  requirements/REQ-0001-leads.md:9:3: A lead fills in a form. The **sales lead…
  requirements/REQ-0001-leads.md:9:31: …form. The **sales lead** comes by.
# by alias, plural, capitals, file and path
$ for word in "sales lead" Leads LEAD glossary/lead.md; do req term show "$word" | cmp - <(req term show lead) && echo same; done
same
same
same
same
$ cd glossary && req term show lead.md | head -1; cd ..
lead
$ req term show sales leads | head -1
lead
# a word to avoid leads to the term
$ req term show prospects | head -3
! "prospect" is to be avoided: say "lead"

lead
# as data
$ req term show lead --format json | grep -E '"(contested|false_friend|same_word|borrowed|overrides)"'
      "status": "contested",
      "fields": {"term": "lead", "status": "contested", "means": {"marketing": "Anyone who filled in a form.", "it": "A row in crm.leads with consent."}, "aliases": ["sales lead"], "avoid": ["prospect"], "reasons": {"prospect": "It is what the old CRM said."}, "see": ["visit"]},
      "contested": true,
      "false_friend": true,
      "same_word": [],
      "borrowed": false,
      "overrides": [],
$ req term show leed
req: error: no term 'leed'; did you mean 'lead'?
[2]
$ req term show zebra
req: error: no term 'zebra'; 'req term list' shows what there is
[2]
$ req term show lead --format xml
req: error: unknown format 'xml'; there are: text, json
[2]
# two terms with one word: both meanings side by side
$ doc glossary/lead-metal.md <<END
> ---
> term: lead
> status: agreed
> definition: A soft metal.
> scope: [requirements/pipes]
> ---
> END
$ req term show lead
lead
term, agreed  glossary/lead-metal.md
! a false friend: one word with three meanings

  A soft metal.

  The same word, another term

  glossary/lead-metal.md                  glossary/lead.md
  A soft metal.                           marketing: Anyone who filled in a
                                          form. it: A row in crm.leads with
                                          consent.

  scope          requirements/pipes

Used nowhere
$ req term show lead --format json | grep -E '"(path|false_friend|same_word)": ?("glossary|true|\[)' | cut -c1-60
      "path": "glossary/lead-metal.md",
      "false_friend": true,
      "same_word": ["glossary/lead.md"],
      "path": "glossary/lead.md",
      "false_friend": true,
      "same_word": ["glossary/lead-metal.md"],
# the team's own word wins over the vendor's, and says so
$ rm glossary/lead-metal.md && doc vendor/visit.md <<END
> ---
> term: visit
> status: agreed
> definition: A call at our office.
> ---
> END
$ echo 'glossaries: [vendor]' >req.yml && req term show visit
visit
term, proposed  glossary/visit.md

  One stay in the shop.

  overrides      vendor/visit.md

Linked from
  see  lead  contested  lead

Used nowhere
$ req term show vendor/visit.md | head -8
visit
term, agreed  vendor/visit.md

  A call at our office.

  kept by        others: it comes from another glossary
  hidden by      glossary/visit.md
\
# revisions, and where there is nothing
$ git add . && git commit -q -m all && req term set lead status=agreed >out && req term show lead --rev HEAD | head -2
lead
term, contested  glossary/lead.md
$ git clone -q --bare . ../bare.git && req -C ../bare.git term show visit | head -2
visit
term, proposed  glossary/visit.md
$ mkdir ../none && req -C ../none term show lead
req: error: there is no glossary yet; 'req term new lead' writes its first term
[2]
