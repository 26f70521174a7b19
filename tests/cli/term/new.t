# A term is written with what is known of it, and nothing that another term has.
$ repo && req term new lead --definition "A person who asked: to hear from us" --means "it=A row in crm.leads" \
>   --alias "sales lead" --avoid "prospect, record" --avoid prospect --owner it=raj@example.org && cat glossary/lead.md
glossary/lead.md
---
term: lead
status: proposed
definition: "A person who asked: to hear from us"
means:
  marketing:
  it: A row in crm.leads
aliases: [sales lead]
avoid: ["prospect, record", prospect]
owners: {it: raj@example.org}
---

<!-- An example of the word in use helps both sides. -->
$ req term new Landing page && req term new "A/B test: two pages" && ls glossary && head -2 glossary/a-b*
glossary/landing-page.md
glossary/a-b-test-two-pages.md
a-b-test-two-pages.md
landing-page.md
lead.md
---
term: "A/B test: two pages"
# words of other terms: as they are written, in capitals, as a plural, as an alias, to avoid
$ req term new lead
req: error: 'lead' is a word of the term 'lead' already: 'glossary/lead.md'
[2]
$ req term new LEADS
req: error: 'LEADS' is a word of the term 'lead' already: 'glossary/lead.md'
[2]
$ req term new Sales-Lead
req: error: 'Sales-Lead' is a word of the term 'lead' already: 'glossary/lead.md'
[2]
$ req term new prospects
req: error: 'prospects' is a word to avoid for 'lead': 'glossary/lead.md'
[2]
$ req term new buyer --alias leads
req: error: 'leads' is a word of the term 'lead' already: 'glossary/lead.md'
[2]
$ req term new buyer --avoid "landing page"
req: error: 'landing page' is a word of the term 'Landing page' already: 'glossary/landing-page.md'
[2]
$ req term new buyer --avoid prospect --avoid purchaser && sed -n 6,20p glossary/buyer.md
glossary/buyer.md
  marketing:
  it:
avoid: [prospect, purchaser]
---

<!-- An example of the word in use helps both sides. -->
# what makes no sense
$ req term new "" 
req: error: the title is empty
[2]
$ req term new visitor --means sales="comes by"
req: error: unknown side 'sales'; there are marketing, it
[2]
$ req term new visitor --means comes
req: error: --means wants SIDE=TEXT, not 'comes'
[2]
$ req term new visitor --owner =ana@example.org
req: error: --owner wants SIDE=WHO, not '=ana@example.org'
[2]
$ ls glossary
a-b-test-two-pages.md
buyer.md
landing-page.md
lead.md
# it is committed alone, and edited
$ echo other >other.md && req term new visitor --commit | tail -1 | cut -c9- && git log --format=%s && git show --name-only --format= HEAD
visitor: add visitor
visitor: add visitor
glossary/visitor.md
$ REQ_EDITOR='sed -i s/^definition:/definition:.Who.comes.by./' req term new guest --edit && sed -n 4p glossary/guest.md
glossary/guest.md
definition:.Who.comes.by.
# no repository is needed, but files are
$ git clone -q --bare . ../bare.git && req -C ../bare.git term new shop
req: error: this is a bare repository, without files to write
[3]
$ rm -rf .git && req term new shop
glossary/shop.md
# a company's glossary may be overridden, and that is said
$ doc company/basket.md <<END
> ---
> term: basket
> status: agreed
> definition: What a customer means to buy.
> ---
> END
$ echo 'glossaries: [company]' >req.yml && req term new basket && req term new trolley --alias basket
req: note: this hides 'company/basket.md', a term of another glossary
glossary/basket.md
req: error: 'basket' is a word of the term 'basket' already: 'glossary/basket.md'
[2]
