# What a format cannot hold is said.
$ repo
$ doc req.yml <<'END'
> glossaries: [company]
> END
$ doc company/lead.md <<'END'
> ---
> term: lead
> status: agreed
> avoid: [enquirer]
> ---
> END
$ doc company/offer.md <<'END'
> ---
> term: offer
> status: agreed
> avoid: [deal]
> ---
> END
$ doc glossary/lead.md <<'END'
> ---
> term: lead
> status: agreed
> avoid: [prospect, hot contact, offer]
> examples: {wrong: [A prospect may opt out.]}
> may-change: {what: the wording, until: 2026-12-01}
> lint: {allow: {term/unused: "It is new."}}
> ---
>
> More about it.
> END
$ doc glossary/record.md <<'END'
> ---
> term: record
> status: agreed
> scope: [requirements/crm]
> avoid: [disc]
> ---
> END
$ doc glossary/pipe.md <<'END'
> ---
> term: a|b
> status: agreed
> avoid: [pipe]
> ---
> END
$ doc glossary/nameless.md <<'END'
> ---
> status: agreed
> ---
> END
$ req term export -f json | grep -o '"word": "[a-z|]*", "slug\|"path": "[^"]*"\|"borrowed": .*}'
req: note: 'glossary/nameless.md' has no word, and is left out
"word": "offer", "slug
"path": "company/offer.md"
"borrowed": true}
"word": "lead", "slug
"path": "glossary/lead.md"
"borrowed": false}
"word": "a|b", "slug
"path": "glossary/pipe.md"
"borrowed": false}
"word": "record", "slug
"path": "glossary/record.md"
"borrowed": false}
$ req term export -f csv >/dev/null
req: note: 'glossary/nameless.md' has no word, and is left out
req: note: text below the front matter is not in the sheet; terms with it: 1
req: note: field 'lint' is not in the sheet; terms with it: 1
$ req term export -f tbx >/dev/null
req: note: 'glossary/nameless.md' has no word, and is left out
req: note: TBX has no place for examples of wrong use; terms with some: 1
$ req term export -f vale | sed -n '/swap/,$p'
req: note: 'glossary/nameless.md' has no word, and is left out
req: note: words of terms that hold in some folders only are left out; such terms: 1
req: note: words that one term avoids and another has are left out: 1
req: note: Vale cannot write '|' or '$' in place of a word; words left out: 1
swap:
  'deal': 'offer'
  'deals': 'offers'
  'prospect': 'lead'
  'prospects': 'leads'
  'hot\s+contact': 'lead'
  'hot\s+contacts': 'leads'
$ req term export -f cspell | sed -n '/flag/,$p'
req: note: 'glossary/nameless.md' has no word, and is left out
req: note: cspell looks at single words; others left out: 1
req: note: words of terms that hold in some folders only are left out; such terms: 1
req: note: words that one term avoids and another has are left out: 1
  "flagWords": [
    "deal->offer",
    "deals->offers",
    "prospect->lead",
    "prospects->leads",
    "pipe->a|b",
    "pipes->a|b"
  ]
}

# No glossary.
$ rm -r glossary company req.yml && req term export -f vale
req: note: there is no glossary yet; 'req term new lead' writes its first term
\# The words to avoid, by 'req term export'. Save it as NAME.yml in a style's folder.
extends: substitution
message: "say '%s', not '%s'"
level: warning
ignorecase: true
action:
  name: replace
swap: {}
$ req term export -f tbx
req: note: there is no glossary yet; 'req term new lead' writes its first term
<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">
<tbxHeader><fileDesc><titleStmt><title>Glossary</title></titleStmt><sourceDesc><p>The glossary of a repository, written by req term export.</p></sourceDesc></fileDesc></tbxHeader>
<text/></tbx>
# an expression that is too long for a key of YAML is marked as one
$ mkdir glossary && { printf -- '---\nterm: lead\nstatus: agreed\navoid: ["'; printf 'word %.0s' $(seq 300); printf '"]\n---\n'; } >glossary/lead.md && req term export -f vale | sed -n '/swap/,$p' | cut -c1-24
swap:
  ? 'word\s+word\s+word\
  : 'lead'
  ? 'word\s+word\s+word\
  : 'leads'
