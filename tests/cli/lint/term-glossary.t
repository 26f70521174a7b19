# What is wrong with terms themselves.
$ repo
$ term() { mkdir -p glossary; printf -- '---\nterm: %s\nstatus: %s\n%s\n---\n' "$2" "$3" "$4" >"glossary/$1.md"; }
$ use() { mkdir -p requirements; printf -- '---\nid: REQ-0001\ntitle: Text\nstatus: draft\n---\n\n## Need\n\n%s\n' "$*" >requirements/REQ-0001-a.md; }
# A side that does not say what it means; a definition is enough, until one side has its own.
$ term a lead agreed '' && term b order contested 'means: {marketing: A wish., it: " "}' && term c visit agreed $'definition: One.\nmeans: {it: A row.}' && term d page agreed 'definition: One sheet.' && term e offer proposed '' && term f deal retired ''
$ use 'Lead, order, visit, page, offer.' && req lint --select term
glossary/a.md:3:9: warning: nothing says what "lead" means [term/meaning]
glossary/b.md:4:1: warning: nothing says what "order" means to side 'it' [term/meaning]
glossary/c.md:5:1: warning: nothing says what "visit" means to side 'marketing' [term/meaning]
requirements/REQ-0001-a.md:9:7: warning: "order" is still contested [term/contested]
$ req lint --select term/meaning --format human glossary/c.md 2>/dev/null
glossary/c.md:5:1: warning: nothing says what "visit" means to side 'marketing' [term/meaning]
 5 | means: {it: A row.}
   | ^^^^^
  help: add what it means there: means: {marketing: …}
\
# The same word in two terms, by any of its names; both meanings are told.
$ rm glossary/* && term a lead agreed 'definition: A person.' && term b contact agreed $'definition: An address.\naliases: [Lead, met in person]' && term c 'met in person' agreed 'means: {marketing: Shook hands., it: Has a date.}'
$ req lint --select term/ambiguous --format human 2>/dev/null
glossary/b.md:5:11: error: "Lead" is a term in glossary/a.md, too [term/ambiguous]
 5 | aliases: [Lead, met in person]
   |           ^^^^
  help: here both sides: An address; there both sides: A person; make them one term, name them apart, or give each a scope

glossary/c.md:2:7: error: "met in person" is another word for "contact" in glossary/b.md, too [term/ambiguous]
 2 | term: met in person
   |       ^^^^^^^^^^^^^
  help: here marketing: Shook hands; it: Has a date; there both sides: An address; make them one term, name them apart, or give each a scope
\
[1]
# Capitals tell acronyms apart; a retired term, and a word to avoid, is not in the way.
$ rm glossary/* && term a IT agreed 'definition: A department.' && term b it agreed 'definition: A thing.' && term c lead retired '' && term d lead agreed $'definition: A person.\navoid: [thing]' && term e thing agreed 'definition: Some matter.'
$ req lint --select term/ambiguous; use 'Our lead is in IT, and it is a thing.' && req lint --select term/unused,term/retired
# Definitions that explain a word by itself, or in a circle.
$ rm glossary/* && term a lead agreed 'definition: "A sales lead, as we say."
> aliases: [sales lead]' && term b customer agreed 'definition: A buyer of ours.' && term c buyer agreed 'definition: Who pays for an order.' && term d order agreed 'definition: What customers send.' && term e basket agreed $'means:\n  marketing: A basket full.\n  it: >-\n    One row of\n    an order.' && term f cart agreed $'definition: A basket, see order.\nscope: [goals]' && term g tag agreed $'definition: A tag.\nscope: [goals]'
$ req lint --select term/circular
glossary/a.md:4:16: warning: "lead" is explained by itself [term/circular]
glossary/b.md:4:15: warning: definitions go in a circle: customer → buyer → order → customer [term/circular]
glossary/e.md:5:16: warning: "basket" is explained by itself [term/circular]
glossary/g.md:4:15: warning: "tag" is explained by itself [term/circular]
# The term as that of which something is said is no circle, in what is said of it it is; at the very word.
$ rm glossary/* && term a node agreed 'definition: A node is a machine that works for us.' && term b lead agreed 'definition: A lead is a lead who called.' && term c visit agreed 'definition: The number of visits.' && term d page agreed $'definition: >\n  *Pages* are what a person looks at.\n  The page\n  of a book is a page, too.' && term e order agreed $'means:\n  marketing: "Order: what a buyer sends."\n  it: An order that was sent.' && term f 'sales table' agreed $'definition: |\n  Rows of the\n  sales table.'
$ req lint --select term/circular
glossary/b.md:4:25: warning: "lead" is explained by itself [term/circular]
glossary/c.md:4:27: warning: "visit" is explained by itself [term/circular]
glossary/d.md:6:7: warning: "page" is explained by itself [term/circular]
glossary/e.md:6:10: warning: "order" is explained by itself [term/circular]
glossary/f.md:6:3: warning: "sales table" is explained by itself [term/circular]
# Examples are tests.
$ rm glossary/* && term a lead agreed 'definition: A person.
> avoid: [prospect]
> examples:
>   right:
>     - We call each lead.
>     - Two leads, at once.
>     - We call each prospect and lead.
>     - We call everybody.
>   wrong: [We call each prospect., "We call leads."]'
$ req lint --select term/example
glossary/a.md:10:7: error: this example of right use has "prospect", which is to be avoided [term/example]
glossary/a.md:11:7: error: this example of right use does not use "lead" [term/example]
glossary/a.md:12:35: error: this example of wrong use has no word that "lead" avoids [term/example]
[1]
$ sed -i 's/^avoid/scope: [goals]\navoid/' glossary/a.md && req lint --select term/example | wc -l | tr -d ' '
3
# A term that nobody uses; with nothing but terms, others do.
$ rm glossary/* && term a lead agreed 'definition: A person.' && term b visit agreed 'definition: One look of a lead.' && term c order agreed 'definition: A wish.' && use 'No word, but two orders.' && req lint --select term/unused
glossary/b.md:2:7: note: no document uses "visit" [term/unused]
# One that is but proposed may wait for its first use.
$ term b visit proposed 'definition: One look of a lead.' && req lint --select term/unused
$ term b visit contested 'definition: One look of a lead.' && req lint --select term/unused
glossary/b.md:2:7: note: no document uses "visit" [term/unused]
$ rm -r requirements && req lint --select term/unused
