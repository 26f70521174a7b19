# Words that are nearly one of the glossary.
$ repo
$ term() { mkdir -p glossary; printf -- '---\nterm: %s\nstatus: agreed\ndefinition: What it is.\n%s---\n' "$2" "$3" >"glossary/$1.md"; }
$ term a 'landing page' && term b JavaScript $'case: exact\n' && term c conversion && term d e-mail && term e checkout && term f go-live && term g shipping && term h IT
$ text() { mkdir -p requirements; printf -- '---\nid: REQ-0001\ntitle: Text\nstatus: draft\n---\n\n## Need\n\n%s\n' "$*" >requirements/REQ-0001-a.md; req lint --select term/near-miss --format json | jq -c '.findings[] | [.line, .column, .text, .message, .fix.edits[0].text, .fix.safe]'; }
# Other blanks, hyphens and capitals.
$ text 'A landingpage, Landingpages, land-ing page, land-ing
> page, Java Script, Javascript, JavaScripts, email, check-out.'
[9,3,"landingpage","the glossary writes \"landing page\", not \"landingpage\"","landing page",false]
[9,16,"Landingpages","the glossary writes \"landing page\", not \"Landingpages\"","Landing pages",false]
[9,30,"land-ing page","the glossary writes \"landing page\", not \"land-ing page\"","landing page",false]
[9,45,"land-ing\npage","the glossary writes \"landing page\", not \"land-ing page\"","landing page",false]
[10,7,"Java Script","the glossary writes \"JavaScript\", not \"Java Script\"","JavaScript",false]
[10,20,"Javascript","the glossary writes \"JavaScript\", not \"Javascript\"","JavaScript",false]
[10,45,"email","the glossary writes \"e-mail\", not \"email\"","e-mail",false]
[10,52,"check-out","the glossary writes \"checkout\", not \"check-out\"","checkout",false]
# One letter too many, too few, another, or two swapped.
$ text 'The convertion, converion, conversiion, conversoin rate. Convertion counts.'
[9,5,"convertion","\"convertion\" is nearly \"conversion\", a word of the glossary","conversion",false]
[9,17,"converion","\"converion\" is nearly \"conversion\", a word of the glossary","conversion",false]
[9,28,"conversiion","\"conversiion\" is nearly \"conversion\", a word of the glossary","conversion",false]
[9,58,"Convertion","\"Convertion\" is nearly \"conversion\", a word of the glossary","Conversion",false]
# Not what may be another word, a form of the word, or a name.
$ text 'Conversions, conversion, conversing, convert; shopping and shipped; we go live, people check out; landing pages, landing-page, LANDING PAGE.
> At Convertion, it works: "convertion", `convertion`, conversion9, javascript.md, it IT.'
# In another language no letter is doubted, as nobody knows its forms.
$ echo 'language: de' >req.yml && text 'Die convertion auf der landingpage.'
[9,24,"landingpage","the glossary writes \"landing page\", not \"landingpage\"","landing page",false]
# What a fix writes is the glossary's.
$ rm req.yml && text 'Landingpages and a convertion.' >/dev/null; req lint --select term/near-miss --fix --unsafe-fixes; tail -1 requirements/REQ-0001-a.md
req: fixed 2 findings in 1 file
Landing pages and a conversion.
# Where a term does not hold, or is retired, nothing is near it.
$ term a 'landing page' $'scope: [goals]\n' && term c conversion && sed -i 's/agreed/retired/' glossary/c.md && text 'A landingpage, a convertion.'
