# What documents do with the words of the glossary: each word at its exact place.
$ repo
$ doc glossary/lead.md <<END
> ---
> term: lead
> status: agreed
> definition: A person who asked to hear from us.
> means: {marketing: Anyone who filled in a form., it: A row in crm.leads.}
> aliases: [sales lead]
> avoid: [prospect record, prospect]
> reasons: {prospect: sales says so of people who never asked}
> ---
> END
$ doc glossary/session.md <<END
> ---
> term: session
> status: contested
> definition: A visit, more or less.
> means: {marketing: Page views with pauses under 30 minutes., it: From signing in to signing out.}
> ---
> END
$ doc glossary/deadline.md <<END
> ---
> term: deadline
> status: retired
> definition: A day by which something is wanted.
> see: [lead, session]
> reason: say due for the agreed day
> ---
> END
$ doc glossary/incident.md <<END
> ---
> term: incident
> status: proposed
> avoid: [outage]
> ---
> END
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Prospects and their sessions
> status: draft
> ---
>
> ## Need
>
> Each prospect
> record is a *prospect* for one session, and the session's end is the deadline.
> A \`prospect\`, [prospect](prospect.md), <prospect>, and an outage or an incident.
> END
$ terms() { req lint --select term "$@"; }
$ terms
requirements/REQ-0001-banner.md:3:8: warning: say "lead", not "prospect" [term/avoided]
requirements/REQ-0001-banner.md:3:28: warning: "session" is still contested (3 times here) [term/contested]
requirements/REQ-0001-banner.md:9:6: warning: say "lead", not "prospect record" [term/avoided]
requirements/REQ-0001-banner.md:10:14: warning: say "lead", not "prospect" [term/avoided]
requirements/REQ-0001-banner.md:10:70: warning: "deadline" is retired [term/retired]
requirements/REQ-0001-banner.md:11:16: warning: say "lead", not "prospect" [term/avoided]
requirements/REQ-0001-banner.md:11:59: note: say "incident", not "outage" [term/avoided]
$ terms --format human 2>/dev/null
requirements/REQ-0001-banner.md:3:8: warning: say "lead", not "prospect" [term/avoided]
 3 | title: Prospects and their sessions
   |        ^^^^^^^^^
  help: sales says so of people who never asked; "lead" for both sides: A person who asked to hear from us; defined in glossary/lead.md

requirements/REQ-0001-banner.md:3:28: warning: "session" is still contested (3 times here) [term/contested]
 3 | title: Prospects and their sessions
   |                            ^^^^^^^^
  help: marketing: Page views with pauses under 30 minutes; it: From signing in to signing out; to be settled in glossary/session.md

requirements/REQ-0001-banner.md:9:6: warning: say "lead", not "prospect record" [term/avoided]
 9 | Each prospect
   |      ^^^^^^^^
  help: "lead" for both sides: A person who asked to hear from us; defined in glossary/lead.md

requirements/REQ-0001-banner.md:10:14: warning: say "lead", not "prospect" [term/avoided]
 10 | record is a *prospect* for one session, and the session's end is the deadline.
    |              ^^^^^^^^
  help: sales says so of people who never asked; "lead" for both sides: A person who asked to hear from us; defined in glossary/lead.md

requirements/REQ-0001-banner.md:10:70: warning: "deadline" is retired [term/retired]
 10 | record is a *prospect* for one session, and the session's end is the deadline.
    |                                                                      ^^^^^^^^
  help: see "lead", "session"; say due for the agreed day

requirements/REQ-0001-banner.md:11:16: warning: say "lead", not "prospect" [term/avoided]
 11 | A `prospect`, [prospect](prospect.md), <prospect>, and an outage or an incident.
    |                ^^^^^^^^
  help: sales says so of people who never asked; "lead" for both sides: A person who asked to hear from us; defined in glossary/lead.md

requirements/REQ-0001-banner.md:11:59: note: say "incident", not "outage" [term/avoided]
 11 | A `prospect`, [prospect](prospect.md), <prospect>, and an outage or an incident.
    |                                                           ^^^^^^
  help: defined in glossary/incident.md, a proposal so far
\
# What is agreed stands on agreed words, those that are but proposed included; what is over is left alone.
$ agreed() { sed -i "s/^status: .*/status: $1/" requirements/REQ-0001-banner.md; req lint --select term/contested,term/avoided,term/retired | cut -d: -f2-; }
$ agreed agreed
3:8: warning: say "lead", not "prospect" [term/avoided]
3:28: error: "session" is contested, and this requirement is agreed (3 times here) [term/contested]
9:6: warning: say "lead", not "prospect record" [term/avoided]
10:14: warning: say "lead", not "prospect" [term/avoided]
10:70: warning: "deadline" is retired [term/retired]
11:16: warning: say "lead", not "prospect" [term/avoided]
11:59: note: say "incident", not "outage" [term/avoided]
11:72: error: "incident" is proposed, and this requirement is agreed [term/contested]
$ agreed delivered
3:8: warning: say "lead", not "prospect" [term/avoided]
3:28: error: "session" is contested, and this requirement is delivered (3 times here) [term/contested]
9:6: warning: say "lead", not "prospect record" [term/avoided]
10:14: warning: say "lead", not "prospect" [term/avoided]
10:70: warning: "deadline" is retired [term/retired]
11:16: warning: say "lead", not "prospect" [term/avoided]
11:59: note: say "incident", not "outage" [term/avoided]
11:72: error: "incident" is proposed, and this requirement is delivered [term/contested]
$ agreed dropped
# req.yml has the last word on how bad it is.
$ echo 'rules: {term/contested: note, term/avoided: off}' >req.yml && agreed agreed
3:28: note: "session" is contested, and this requirement is agreed (3 times here) [term/contested]
10:70: warning: "deadline" is retired [term/retired]
11:72: note: "incident" is proposed, and this requirement is agreed [term/contested]
$ rm req.yml
# A document, or a passage, excuses itself.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Banner
> status: draft
> lint: {allow: {term/retired: kept as it was said}}
> ---
>
> <!-- req: allow term/avoided the customer's words -->
> A prospect with a deadline.
>
> A prospect with no session.
> END
$ terms
requirements/REQ-0001-banner.md:11:3: warning: say "lead", not "prospect" [term/avoided]
requirements/REQ-0001-banner.md:11:20: warning: "session" is still contested [term/contested]
# In other terms, too; a term's own document may speak of what it avoids, and of itself.
$ doc glossary/contact.md <<END
> ---
> term: contact
> status: agreed
> definition: A prospect who was met in person, at most one session ago.
> ---
>
> # Contact
>
> Neither a prospect record nor an outage.
> END
$ echo 'A prospect is no lead, and a lead no prospect record; a contact neither.' >>glossary/lead.md && terms glossary
glossary/contact.md:4:15: warning: say "lead", not "prospect" [term/avoided]
glossary/contact.md:4:59: warning: "session" is contested, and this term is agreed [term/contested]
glossary/contact.md:9:11: warning: say "lead", not "prospect record" [term/avoided]
glossary/contact.md:9:34: note: say "incident", not "outage" [term/avoided]
# Two terms may avoid one word: then nobody knows which is meant.
$ sed -i 's/^status: agreed/&\navoid: [prospect]/' glossary/contact.md && terms requirements --format json | jq -c '.findings[] | [.message, .fix]'
["say \"contact\" or \"lead\", not \"prospect\"",null]
["\"deadline\" is retired",null]
["say \"contact\" or \"lead\", not \"prospect\"",null]
["\"session\" is still contested",null]
# A lint of one document looks at no more; a rule that is not asked for is silent.
$ terms requirements/REQ-0001-banner.md | wc -l | tr -d ' '
2
$ req lint --ignore term | grep -c term/
0
[1]
