# Fields of a term, found by any of its words.
$ repo && req term new sales lead --alias prospect >out
$ req term set sales lead status=agreed owners.it=raj@example.org avoid+=suspect && cat glossary/sales-lead.md
glossary/sales-lead.md
---
term: sales lead
status: agreed
definition:
means:
  marketing:
  it:
aliases: [prospect]
avoid: [suspect]
owners: {it: raj@example.org}
---

<!-- An example of the word in use helps both sides. -->
$ req term set Prospects definition="A person who asked" && req term set suspect definition= && req term set sales-lead status=agreed
glossary/sales-lead.md
glossary/sales-lead.md
req: nothing to change in 'glossary/sales-lead.md'
glossary/sales-lead.md
$ req term set "sales lead" status=done
req: error: 'done' is no status of a term; there are proposed, contested, agreed, retired
[2]
$ req term set sales lead
req: error: something is missing: req term set WORD… FIELD=VALUE…, as in req term set lead status=agreed
[2]
$ req term set status=agreed x
req: error: something is missing: req term set WORD… FIELD=VALUE…, as in req term set lead status=agreed
[2]
$ req term set salse lead status=agreed
req: error: no term 'salse lead'; did you mean 'sales lead'?
[2]
$ req term set sales lead statu=agreed
req: error: no field 'statu'; did you mean 'status'?
[2]
# which of two is meant has to be said; what others keep is not touched
$ doc glossary/two.md <<END
> ---
> term: Sales lead
> status: agreed
> scope: [goals]
> ---
> END
$ req term set sales lead status=retired
req: error: 'sales lead' is a word of both 'glossary/sales-lead.md' and 'glossary/two.md'; name the file instead
[2]
$ req term set glossary/two.md status=retired
glossary/two.md
$ doc company/visit.md <<END
> ---
> term: visit
> status: agreed
> ---
> END
$ echo 'glossaries: [company]' >req.yml && req term set visit status=retired
req: error: 'visit' is a term of another glossary, 'company/visit.md', which others keep; 'req term new' makes one of your own in its place
[2]
$ git add . && git commit -q -m all && git clone -q --bare . ../bare.git && req -C ../bare.git term set visit status=retired
req: error: this is a bare repository, without files to change
[3]
