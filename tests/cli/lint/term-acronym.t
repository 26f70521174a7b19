# Acronyms that nobody explains, each once, where it stands first.
$ repo
$ text() { mkdir -p requirements; printf -- '---\nid: REQ-0001\ntitle: Text\nstatus: draft\n---\n\n## Need\n\n%s\n' "$*" >requirements/REQ-0001-a.md; req lint --select term/acronym --format json | jq -c '.findings[] | [.line, .column, .text]'; }
$ text 'The ROAS of CTRs, B2B and an SLA.
> The ROAS again, **CPM**, and [the CPC](x.md).'
[9,5,"ROAS"]
[9,13,"CTRs"]
[9,19,"B2B"]
[9,30,"SLA"]
[10,19,"CPM"]
[10,35,"CPC"]
# Explained on either side, in front or behind, once for all of the text.
$ text 'The NPS first. Return on Ad Spend (ROAS), return on *ad* spend (“CTR”), CPC (cost per click), B2B (business-to-business), A4B (no).
> ROAS, and the Net Promoter Score (NPS). Extensible markup, as in eXtensible Hypertext Language (XHL), as it was called (CRM); tests by users, or TBU, known as KA; a trial or TR.'
[9,66,"CTR"]
[9,123,"A4B"]
[10,97,"XHL"]
[10,121,"CRM"]
[10,160,"KA"]
[10,175,"TR"]
# Not everything in capitals is one.
$ text 'HTML, a PDF, 3 GB, EUR 5, MUST NOT, TODO, REQ-0042, REQ 7, ISO-8601, ABC-12, XIV, A, R&D, SaaS, IoT, 10KB, ABCDEFG, `XYZ`, https://example.org/XYZ, crm.XYZ'
$ text 'READ THIS TWICE, please, and READ THIS PAGE.
>
> # BIG NEWS
>
> ALL OF THIS IS LOUD AND VERY CLEAR.'
# The glossary explains; so it does where an acronym stands in a longer term.
$ mkdir glossary && printf -- '---\nterm: ROAS\nstatus: agreed\ndefinition: Euros earned for each euro spent on ads.\naliases: [XYZ code]\n---\n' >glossary/roas.md
$ text 'The ROAS, two ROASs, an XYZ code, a XYZ.'
[9,37,"XYZ"]
# In other fields that hold prose, too.
$ sed -i 's/^title: .*/title: More ROI/' requirements/REQ-0001-a.md && req lint --select term/acronym
requirements/REQ-0001-a.md:3:13: note: nothing explains "ROI" [term/acronym]
requirements/REQ-0001-a.md:9:37: note: nothing explains "XYZ" [term/acronym]
