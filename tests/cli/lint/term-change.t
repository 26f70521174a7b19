# What a change of the glossary brings, in documents that it does not touch, is new; all else is old.
$ repo
$ term() { mkdir -p glossary; printf -- '---\nterm: %s\nstatus: %s\ndefinition: What it is.\n%s---\n' "$1" "$2" "$3" >"glossary/$1.md"; }
$ text() { mkdir -p requirements; printf -- '---\nid: REQ-000%s\ntitle: Text %s\nstatus: draft\n---\n\n## Need\n\n%s\n' "$1" "$1" "$2" >"requirements/REQ-000$1-a.md"; }
$ new() { req lint --since HEAD --select term "$@"; }
$ term lead agreed $'avoid: [prospect]\n' && term visit agreed '' && text 1 'A prospect, a visit, a contact, and some ROAS.' && text 2 'Nothing yet.'
$ git add . && git commit -qm Base && new
# A word that is to be avoided from now on, in a document that nobody changed.
$ term lead agreed $'avoid: [prospect, contact]\n' && new
requirements/REQ-0001-a.md:9:24: warning: say "lead", not "contact" [term/avoided]
$ req lint --since HEAD --select term --format json | jq -c '.findings[] | [.new, .text]'
[false,"prospect"]
[true,"contact"]
[false,"ROAS"]
# A term that is contested from now on, and one that is gone.
$ git checkout -q . && term visit contested '' && new
requirements/REQ-0001-a.md:9:15: warning: "visit" is still contested [term/contested]
$ rm glossary/visit.md && new
# A longer word no longer hides a shorter one.
$ git checkout -q . && term 'prospect list' agreed '' && text 1 'A prospect list.' && git add . && git commit -qm List && new && rm 'glossary/prospect list.md' && new
requirements/REQ-0001-a.md:9:3: warning: say "lead", not "prospect" [term/avoided]
# A change of another document, or of words alone that leave the glossary as it is.
$ git checkout -q . && text 2 'A prospect.' && new
requirements/REQ-0002-a.md:9:3: warning: say "lead", not "prospect" [term/avoided]
$ git checkout -q . && sed -i 's/What it is/What that is/' glossary/lead.md && new
# What a pull request brings is told the same way, also when the cache knows the documents.
$ git checkout -q -b change && term lead agreed $'avoid: [prospect, list]\n' && text 2 'A list.' && git commit -qam Change
$ for i in 1 2; do req check main --select term 2>&1; done
requirements/REQ-0002-a.md:9:3: warning: say "lead", not "list" [term/avoided]
requirements/REQ-0002-a.md:9:3: warning: say "lead", not "list" [term/avoided]
