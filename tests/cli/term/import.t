# A sheet becomes a file a term; what is there stays.
$ repo
$ doc glossary/customer.md <<'END'
> ---
> term: Customer
> status: agreed
> ---
> END
$ printf '\357\273\277Word;Marketing;IT;Status;Aliases;Avoid;Reasons;Owners.it\r\n' >words.csv
$ printf 'lead;"Anyone who\r\nfilled in a form";"A ""row""; in crm";agreed;sales lead ;prospect; prospect: too: cold;raj@example.org\r\n' >>words.csv
$ printf ';;;;;;;\r\ncustomer;Whoever pays;;;;;;\r\n' >>words.csv
$ printf 'C++: a word;\t;'"'"'=1+1;;"a\\;b; it";;;\r\n' >>words.csv
$ req term import csv words.csv --dry-run
req: note: line 5: 'customer' is there already, and stays as it is: glossary/customer.md
req: terms that would be written: 2; there already: 1
glossary/lead.md
glossary/c-a-word.md
$ ls glossary
customer.md
$ req term import csv words.csv
req: note: line 5: 'customer' is there already, and stays as it is: glossary/customer.md
req: terms written: 2; there already: 1
glossary/lead.md
glossary/c-a-word.md
$ cat glossary/lead.md
---
term: lead
status: agreed
definition:
means:
  marketing: "Anyone who\nfilled in a form"
  it: A "row"; in crm
aliases: [sales lead]
avoid: [prospect]
reasons: {prospect: "too: cold"}
owners: {it: raj@example.org}
---

<!-- An example of the word in use helps both sides. -->
$ cat glossary/c-a-word.md
---
term: "C++: a word"
status: proposed
definition:
means:
  marketing:
  it: =1+1
aliases: [a;b, it]
---

<!-- An example of the word in use helps both sides. -->
$ cat glossary/customer.md
---
term: Customer
status: agreed
---
$ req term import csv - <words.csv
req: note: line 2: 'lead' is there already, and stays as it is: glossary/lead.md
req: note: line 5: 'customer' is there already, and stays as it is: glossary/customer.md
req: note: line 6: 'C++: a word' is there already, and stays as it is: glossary/c-a-word.md
req: terms written: 0; there already: 3

# A slug names the file; two words may be one word with two meanings.
$ printf 'term,slug,scope\nlead,lead-crm,requirements/crm\n' | req term import csv -
req: terms written: 1; there already: 0
glossary/lead-crm.md
$ head -5 glossary/lead-crm.md
---
term: lead
status: proposed
definition:
means:

# Columns that are no field are left out, and said.
$ printf 'term,Note,definitoin\nbanner,x,y\n' | req term import csv -
req: note: column 'Note' is no field of a term, and is left out
req: note: column 'definitoin' is no field of a term, and is left out; did you mean 'definition'?
req: terms written: 1; there already: 0
glossary/banner.md

# In a folder without git too.
$ mkdir ../plain && printf 'term\nlead\n' | req -C ../plain term import csv - && cat ../plain/glossary/lead.md
req: terms written: 1; there already: 0
glossary/lead.md
---
term: lead
status: proposed
definition:
means:
  marketing:
  it:
---

<!-- An example of the word in use helps both sides. -->
# Quotes keep the blanks around a word; it is the same word.
$ mkdir -p more && cd more && repo && doc glossary/a.md <<<"$(printf -- '---\nterm: lead\nstatus: agreed\n---')"
$ printf 'term\n"lead "\n" customer "\n" "\n' >words.csv && req term import csv words.csv
req: words.csv:4:1: the term is missing
req: error: nothing is imported; cells refused: 1
[2]
$ printf 'term\n"lead "\n" customer "\n' >words.csv && req term import csv words.csv && grep term: glossary/customer.md
req: note: line 2: 'lead' is there already, and stays as it is: glossary/a.md
req: terms written: 1; there already: 1
glossary/customer.md
term: customer
