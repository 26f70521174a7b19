# Front matter with a byte that none may hold is not read at all: that is one finding, and nothing is written into it.
$ repo && doc glossary/lead.md <<<"$(printf -- '---\nterm: lead\nstatus: draft\nfor: a\xe2\x80\xa8b\n---')"
$ req lint
glossary/lead.md:4:7: error: a line end that only YAML knows, \u{2028} [front-matter/encoding]
[1]
$ req term set lead 'definition=A person.'
req: error: the front matter of 'glossary/lead.md' cannot be read: a line end that only YAML knows, \u{2028}
[2]
$ req set lead status=agreed
req: error: the front matter of 'glossary/lead.md' cannot be read: a line end that only YAML knows, \u{2028}
[2]
$ head -3 glossary/lead.md
---
term: lead
status: draft
# What ends the reading leaves nothing to be called missing behind it.
$ doc glossary/lead.md <<<"$(printf -- '---\nterm: "lead" *a#\nstatus: agreed\n---')" && req lint
glossary/lead.md:2:14: error: aliases ('*name') are not read here [front-matter/alias]
[1]
$ req set lead status=agreed
req: error: the front matter of 'glossary/lead.md' cannot be read: aliases ('*name') are not read here
[2]
