# --fix writes the accepted word and keeps the grammar: plurals, capitals, possessives, line breaks.
$ repo
$ term() { doc "glossary/$1.md" <<<"---
> term: $2
> status: ${4:-agreed}
> definition: What it is.
> avoid: [$3]
> ---"; }
$ term lead lead 'prospect record, prospect' && term page 'landing page' 'microsite, target of a mailing' && term offer offer 'deal' && term kpi KPI 'key figure' && term e 'A/B test' 'split test'
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: "Prospects and their deals" # kept
> status: draft
> reason: a deal is a deal
> tags: [prospect]
> ---
>
> ## Need
>
> Prospects get deals. Each prospect's deal is on a microsite; the prospect
> record holds it. Targets of a mailing load within 2 s.
>
> > A prospect
> > record is *kept* for PROSPECTS.
>
> | prospects | deal |
> |---|---|
> | 1 | two split tests |
>
> ![deal](a.png "deal") \`prospect\` <!-- prospect --> <https://example.org/prospect>
> END
$ cp requirements/REQ-0001-banner.md ../before
$ req lint --select term --diff
req: would fix 14 findings in 1 file
diff --git a/requirements/REQ-0001-banner.md b/requirements/REQ-0001-banner.md
index f2b8395..cc1e53b 100644
--- a/requirements/REQ-0001-banner.md
+++ b/requirements/REQ-0001-banner.md
@@ -1,6 +1,6 @@
 ---
 id: REQ-0001
-title: "Prospects and their deals" # kept
+title: "Leads and their offers" # kept
 status: draft
 reason: a deal is a deal
 tags: [prospect]
@@ -8,14 +8,12 @@ tags: [prospect]
 
 ## Need
 
-Prospects get deals. Each prospect's deal is on a microsite; the prospect
-record holds it. Targets of a mailing load within 2 s.
+Leads get offers. Each lead's offer is on a landing page; the lead holds it. Landing pages load within 2 s.
 
-> A prospect
-> record is *kept* for PROSPECTS.
+> A lead is *kept* for LEADS.
 
-| prospects | deal |
+| leads | offer |
 |---|---|
-| 1 | two split tests |
+| 1 | two A/B tests |
 
 ![deal](a.png "deal") `prospect` <!-- prospect --> <https://example.org/prospect>
[1]
$ req lint --select term --fix >/dev/null; diff ../before requirements/REQ-0001-banner.md
req: fixed 14 findings in 1 file
3c3
< title: "Prospects and their deals" # kept
---
\> title: "Leads and their offers" # kept
11,12c11
< Prospects get deals. Each prospect's deal is on a microsite; the prospect
< record holds it. Targets of a mailing load within 2 s.
---
\> Leads get offers. Each lead's offer is on a landing page; the lead holds it. Landing pages load within 2 s.
14,15c13
< > A prospect
< > record is *kept* for PROSPECTS.
---
\> > A lead is *kept* for LEADS.
17c15
< | prospects | deal |
---
\> | leads | offer |
19c17
< | 1 | two split tests |
---
\> | 1 | two A/B tests |
[1]
$ req lint --select term
glossary/kpi.md:2:7: note: no document uses "KPI" [term/unused]
requirements/REQ-0001-banner.md:5:11: warning: say "offer", not "deal" [term/avoided]
requirements/REQ-0001-banner.md:5:21: warning: say "offer", not "deal" [term/avoided]
requirements/REQ-0001-banner.md:19:3: warning: say "offer", not "deal" [term/avoided]
# What needs a second look is not safe: an article that changes, a compound, a quotation, a link.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Banner
> status: draft
> ---
>
> ## Need
>
> A deal, and a microsite. A deal-based page. "No deal", they said.
> See [the deal](deal.md). One key figure, a key figure, two key figures.
> END
$ req lint --select term --format json | jq -c '.findings[] | [.text, .fix.safe, .fix.edits[0].text]'
["A/B test",null,null]
["lead",null,null]
["deal",false,"offer"]
["microsite",true,"landing page"]
["deal",false,"offer"]
["deal",false,"offer"]
["deal",false,"offer"]
["key figure",true,"KPI"]
["key figure",true,"KPI"]
["key figures",true,"KPIs"]
$ req lint --select term --fix --unsafe-fixes >/dev/null; sed -n '9,$p' requirements/REQ-0001-banner.md
req: fixed 8 findings in 1 file
A offer, and a landing page. A offer-based page. "No offer", they said.
See [the offer](deal.md). One KPI, a KPI, two KPIs.
# So is any word of a text that is agreed: a fix would void what people have signed.
$ sed -i 's/^status: .*/status: agreed/; s/^## Need/&\n\nThe deal ends./' requirements/REQ-0001-banner.md
$ req lint --select term/avoided --format json | jq -c '.findings[] | [.text, .fix.safe, .fix.edits[0].text]'
["deal",false,"offer"]
# And one that is but proposed.
$ term offer offer deal proposed && sed -i 's/^status: .*/status: draft/' requirements/REQ-0001-banner.md
$ req lint --select term/avoided --format json | jq -c '.findings[] | [.severity, .text, .fix.safe]'
["note","deal",false]
# Words with signs of YAML or Markdown do not break what they are put into.
$ term offer "'*offer*: \"#1\"'" deal && sed -i 's/^title: .*/title: One deal/' requirements/REQ-0001-banner.md
$ req lint --select term/avoided --format json | jq -c '.findings[] | [.line, .text, .fix]'
[3,"deal",null]
[9,"deal",{"safe":false,"edits":[{"offset":65,"end_offset":69,"text":"*offer*: \"#1\""}]}]

# a term without a word asks for none, and one of several lines is put nowhere without a look
$ rm -rf glossary requirements && doc glossary/a.md <<'END'
> ---
> term: ""
> status: agreed
> avoid: [offer]
> ---
> END
$ doc glossary/b.md <<'END'
> ---
> term: "deal\n\n# Agreed"
> status: agreed
> avoid: [bargain]
> ---
> END
$ doc requirements/REQ-0001-a.md <<'END'
> ---
> id: REQ-0001
> title: A
> status: draft
> ---
>
> An offer is a bargain.
> END
$ req lint --select term --fix; req lint --select term --diff
glossary/a.md:3:9: warning: nothing says what "" means [term/meaning]
glossary/b.md:3:9: warning: nothing says what "deal\x0a\x0a# Agreed" means [term/meaning]
requirements/REQ-0001-a.md:7:15: warning: say "deal\x0a\x0a# Agreed", not "bargain" [term/avoided]
