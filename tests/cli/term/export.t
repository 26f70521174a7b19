# A small glossary, in every format.
$ repo
$ doc glossary/lead.md <<'END'
> ---
> term: lead
> status: agreed
> definition: A person who asked to hear from us.
> means:
>   marketing: Anyone who filled in a form.
>   it: A row in crm.leads.
> aliases: [sales lead]
> avoid: [prospect record, prospect]
> reasons: {prospect: It sounds cold.}
> broader: [contact]
> examples: {right: [A lead may opt out.]}
> owners: {marketing: ana@example.org}
> ---
> END
$ doc glossary/contact.md <<'END'
> ---
> term: contact
> status: contested
> see: [lead, crm]
> ---
> END
$ doc glossary/crm.md <<'END'
> ---
> term: CRM
> status: agreed
> aliases: [prospect database]
> avoid: [IT box]
> case: exact
> ---
> END
$ req term export --format json
{
  "version": 1,
  "terms": [
    {"word": "contact", "slug": "contact", "path": "glossary/contact.md", "status": "contested", "definition": null, "means": {}, "aliases": [], "avoid": [], "case": "any", "scope": [], "broader": [], "see": ["lead", "crm"], "examples": {"right": [], "wrong": []}, "owners": {}, "borrowed": false},
    {"word": "CRM", "slug": "crm", "path": "glossary/crm.md", "status": "agreed", "definition": null, "means": {}, "aliases": ["prospect database"], "avoid": [{"word": "IT box", "reason": null}], "case": "exact", "scope": [], "broader": [], "see": [], "examples": {"right": [], "wrong": []}, "owners": {}, "borrowed": false},
    {"word": "lead", "slug": "lead", "path": "glossary/lead.md", "status": "agreed", "definition": "A person who asked to hear from us.", "means": {"marketing": "Anyone who filled in a form.", "it": "A row in crm.leads."}, "aliases": ["sales lead"], "avoid": [{"word": "prospect record", "reason": null}, {"word": "prospect", "reason": "It sounds cold."}], "case": "any", "scope": [], "broader": ["contact"], "see": [], "examples": {"right": ["A lead may opt out."], "wrong": []}, "owners": {"marketing": "ana@example.org"}, "borrowed": false}
  ]
}
$ req term export --format csv | tr -d "\r"
"term","slug","status","definition","marketing","it","aliases","avoid","reasons","case","broader","examples.right","see","owners.marketing"
"contact","contact","contested","","","","","","","","","","lead; crm",""
"CRM","crm","agreed","","","","prospect database","IT box","","exact","","","",""
"lead","lead","agreed","A person who asked to hear from us.","Anyone who filled in a form.","A row in crm.leads.","sales lead","prospect record; prospect","prospect: It sounds cold.","","contact","A lead may opt out.","","ana@example.org"
$ req term export --format tbx
<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">
<tbxHeader><fileDesc><titleStmt><title>Glossary</title></titleStmt><sourceDesc><p>The glossary of a repository, written by req term export.</p></sourceDesc></fileDesc></tbxHeader>
<text>
<body>
<conceptEntry id="contact">
<note>status: contested</note>
<ref type="crossReference" target="lead">lead</ref>
<ref type="crossReference" target="crm">CRM</ref>
<langSec xml:lang="en">
<termSec><term>contact</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
<conceptEntry id="crm">
<note>status: agreed</note>
<langSec xml:lang="en">
<termSec><term>CRM</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>prospect database</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
<termSec><term>IT box</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
<conceptEntry id="lead">
<note>status: agreed</note>
<note>marketing owner: ana@example.org</note>
<ref type="crossReference" target="contact">broader: contact</ref>
<langSec xml:lang="en">
<descrip type="definition">A person who asked to hear from us.</descrip>
<note>marketing: Anyone who filled in a form.</note>
<note>it: A row in crm.leads.</note>
<termSec><term>lead</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
<descrip type="context">A lead may opt out.</descrip></termSec>
<termSec><term>sales lead</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
<termSec><term>prospect record</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
<termSec><term>prospect</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
<note>It sounds cold.</note></termSec></langSec></conceptEntry></body></text></tbx>
$ req term export --format skos --base-url https://example.org/terms/
req: note: SKOS relates no terms of which one includes the other; 'see' left out: 1
<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dct="http://purl.org/dc/terms/" xmlns:owl="http://www.w3.org/2002/07/owl#">
<skos:ConceptScheme rdf:about="https://example.org/terms/">
<dct:title xml:lang="en">Glossary</dct:title></skos:ConceptScheme>
<skos:Concept rdf:about="https://example.org/terms/contact">
<skos:inScheme rdf:resource="https://example.org/terms/"/>
<skos:prefLabel xml:lang="en">contact</skos:prefLabel>
<skos:related rdf:resource="https://example.org/terms/crm"/></skos:Concept>
<skos:Concept rdf:about="https://example.org/terms/crm">
<skos:inScheme rdf:resource="https://example.org/terms/"/>
<skos:prefLabel xml:lang="en">CRM</skos:prefLabel>
<skos:altLabel xml:lang="en">prospect database</skos:altLabel>
<skos:hiddenLabel xml:lang="en">IT box</skos:hiddenLabel></skos:Concept>
<skos:Concept rdf:about="https://example.org/terms/lead">
<skos:inScheme rdf:resource="https://example.org/terms/"/>
<skos:prefLabel xml:lang="en">lead</skos:prefLabel>
<skos:altLabel xml:lang="en">sales lead</skos:altLabel>
<skos:hiddenLabel xml:lang="en">prospect record</skos:hiddenLabel>
<skos:hiddenLabel xml:lang="en">prospect</skos:hiddenLabel>
<skos:definition xml:lang="en">A person who asked to hear from us.</skos:definition>
<skos:scopeNote xml:lang="en">marketing: Anyone who filled in a form.</skos:scopeNote>
<skos:scopeNote xml:lang="en">it: A row in crm.leads.</skos:scopeNote>
<skos:example xml:lang="en">A lead may opt out.</skos:example>
<skos:editorialNote xml:lang="en">not &quot;prospect&quot;: It sounds cold.</skos:editorialNote>
<skos:broader rdf:resource="https://example.org/terms/contact"/></skos:Concept></rdf:RDF>
$ req term export --format vale
\# The words to avoid, by 'req term export'. Save it as NAME.yml in a style's folder.
extends: substitution
message: "say '%s', not '%s'"
level: warning
ignorecase: true
action:
  name: replace
swap:
  '(?-i:IT\s+box)': 'CRM'
  '(?-i:IT\s+boxes)': 'CRMs'
  'prospect\s+record': 'lead'
  'prospect\s+records': 'leads'
  'prospect': 'lead'
  'prospects': 'leads'
  '(?-i:prospect\s+database)': '(?-i:prospect\s+database)'
$ req term export --format cspell
req: note: cspell looks at single words; others left out: 2
req: note: words to avoid that stand in accepted ones are left out: 1
{
  "version": "0.2",
  "words": [
    "CRM",
    "CRMs",
    "contact",
    "contacts",
    "database",
    "databases",
    "lead",
    "leads",
    "prospect",
    "sales"
  ],
  "flagWords": []
}

# Into a file, from another revision.
$ git add . && git commit -qm Words && rm glossary/crm.md glossary/contact.md
$ req term export -f csv -o words.csv && cut -d, -f1-3 words.csv
"term","slug","status"
"lead","lead","agreed"
$ req term export -f csv --rev HEAD | cut -d, -f1-3
"term","slug","status"
"contact","contact","contested"
"CRM","crm","agreed"
"lead","lead","agreed"
$ req term export -f csv -o - | wc -l
2

# Calls that are wrong.
$ req term export
req: error: --format is missing: json, csv, tbx, skos, vale or cspell
[2]
$ req term export -f tbxx
req: error: unknown format 'tbxx'; did you mean 'tbx'?
[2]
$ req term export -f xml
req: error: unknown format 'xml'; there are: json, csv, tbx, skos, vale, cspell
[2]
$ req term export -f json lead
req: error: 'lead' is one word too many: req term export
[2]
$ req term export -f skos --base-url javascript:alert
req: error: 'javascript:alert' is no address of the web, like https://example.org/terms/
[2]
$ ln -s /etc/passwd out.json && git add out.json && req term export -f json -o out.json
req: error: 'out.json' leads through a symbolic link that this repository holds, and is not written
[2]
$ req term export -f json -o missing/out.json
req: error: cannot write 'missing/out.json': No such file or directory
[3]
