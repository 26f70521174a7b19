# Where nobody can be sure, nothing is done unless it is asked for.
$ repo && req term new customer >out && req term new lead >out
$ doc requirements/REQ-0001-form.md <<END
> ---
> id: REQ-0001
> title: A form
> status: draft
> ---
> 
> A lead-based offer, or the non-lead. They say “lead”. See [the lead](x.md). With lead = true, lead_id and
> crm.lead it is code. An **le**ad is broken, and a plain lead is not.
> END
$ cp requirements/REQ-0001-form.md before && req term rename lead applicant && diff before requirements/REQ-0001-form.md
glossary/applicant.md
req: rewrote 1 use and 0 references in 2 files
req: left: requirements/REQ-0001-form.md:7:3: it is part of a compound
req: left: requirements/REQ-0001-form.md:7:32: it is part of a compound
req: left: requirements/REQ-0001-form.md:7:48: it stands in a quotation
req: left: requirements/REQ-0001-form.md:7:64: it stands in the text of a link
req: left: requirements/REQ-0001-form.md:7:82: it looks like code
req: note: 5 uses are left for you; --unsafe does what can be done
8c8
< crm.lead it is code. An **le**ad is broken, and a plain lead is not.
---
\> crm.lead it is code. An **le**ad is broken, and a plain applicant is not.
[1]
$ req term rename applicant lead >out 2>&1; diff before requirements/REQ-0001-form.md
$ req term rename lead applicant --unsafe && diff before requirements/REQ-0001-form.md
glossary/applicant.md
req: rewrote 6 uses and 0 references in 2 files
7,8c7,8
< A lead-based offer, or the non-lead. They say “lead”. See [the lead](x.md). With lead = true, lead_id and
< crm.lead it is code. An **le**ad is broken, and a plain lead is not.
---
\> An applicant-based offer, or the non-applicant. They say “applicant”. See [the applicant](x.md). With applicant = true, lead_id and
\> crm.lead it is code. An **le**ad is broken, and a plain applicant is not.
[1]
# across lines
$ cp before requirements/REQ-0001-form.md && req term new "entry page" >out
$ printf '\n- The entry\n  page is here.\n' >>requirements/REQ-0001-form.md
$ req term rename "entry page" landing && tail -2 requirements/REQ-0001-form.md
glossary/landing.md
req: rewrote 0 uses and 0 references in 1 file
req: left: requirements/REQ-0001-form.md:10:7: it goes across lines
req: note: 1 use is left for you; --unsafe does what can be done
- The entry
  page is here.
$ req term rename landing "entry page" >out 2>&1; req term rename "entry page" landing --unsafe && tail -2 requirements/REQ-0001-form.md
glossary/landing.md
req: rewrote 1 use and 0 references in 2 files

- The landing is here.
# front matter that would no longer read as it does is left alone
$ doc requirements/REQ-0002-visit.md <<END
> ---
> id: REQ-0002
> title: Visit
> status: draft
> ---
> 
> A visit.
> END
$ req term new visit >out && req term rename visit "stay: long" && sed -n '3p;7p' requirements/REQ-0002-visit.md && cat glossary/stay-long.md | sed -n 2p
glossary/stay-long.md
req: rewrote 1 use and 0 references in 2 files
req: left: requirements/REQ-0002-visit.md:3:8: the new word asks for quotes there
req: note: 1 use is left for you
title: Visit
A stay: long.
term: "stay: long"
# examples of right use are sentences too
$ req term new shop >out && req term set shop 'examples={right: [The shop is open., "A shop"], wrong: [store]}' >out
$ req term rename shop outlet && grep -A3 examples glossary/outlet.md
glossary/outlet.md
req: rewrote 2 uses and 0 references in 1 file
examples: {right: [The outlet is open., "An outlet"], wrong: [store]}
---

<!-- An example of the word in use helps both sides. -->
