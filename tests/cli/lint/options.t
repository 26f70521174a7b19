# Keys of a rule's map in req.yml that are no option of it.
$ repo
$ mkdir requirements
$ doc req.yml <<END
> rules:
>   markdown/html: {severity: error, lead-time: 3d}
>   markdown/heading: {severty: off}
>   link: {similarity: 0.6, "\e[31m": 1}
>   no/rule: {lead-time: 3d}
> END
$ req lint --format human
req.yml:2:36: error: 'markdown/html' has no option 'lead-time' [config/unknown]
 2 |   markdown/html: {severity: error, lead-time: 3d}
   |                                    ^^^^^^^^^
  help: known here: severity

req.yml:3:22: error: 'markdown/heading' has no option 'severty' [config/unknown]
 3 |   markdown/heading: {severty: off}
   |                      ^^^^^^^
  help: did you mean 'severity'?

req.yml:4:10: error: 'link' has no option 'similarity' [config/unknown]
 4 |   link: {similarity: 0.6, "\e[31m": 1}
   |          ^^^^^^^^^^
  help: known here: severity

req.yml:4:27: error: this text holds a control character, \x1b [config/syntax]
 4 |   link: {similarity: 0.6, "\e[31m": 1}
   |                           ^^^^^^^^
  help: remove it

req.yml:5:3: error: there is no rule 'no/rule' [config/unknown]
 5 |   no/rule: {lead-time: 3d}
   |   ^^^^^^^

0 documents, 0 terms: 5 errors, 0 warnings, 0 notes
req: no documents found; 'req new requirement "…"' writes the first
[1]
# Every option that explain shows is taken, for its rule and for the area, but in no folder.
$ req explain | while read -r rule _; do req explain "$rule" | sed -n '/^Options/,/^$/s/^  | rules: //p'; done >options
$ check() { printf '%s\n' "$1" >req.yml; req lint --select config 2>/dev/null; }
$ while read -r line; do check "rules: $line"; check "$(printf '%s' "rules: $line" | sed 's|/[a-z-]*:|:|')"; done <options
$ while read -r line; do check "folders: {goals: {rules: $line}}"; done <options | grep -vc 'a folder cannot set'
0
[1]
$ while read -r line; do check "$(printf '%s' "rules: $line" | sed 's/: [^:[]*}}$/: [1]}}/')"; done <options | grep -vc 'must be one value'
0
[1]
$ while read -r line; do check "$(printf '%s' "rules: $line" | sed 's/: \[.*}}$/: 1}}/')"; done <options | grep -vc 'must be a list of words'
0
[1]

# Words of a team's own, for rules that start from words.
$ doc req.yml <<END
> rules:
>   smell/vague: {add: [snappy, " "], drop: fast}
>   smell/weak-verb: {rfc2119: maybe, words: {a: b}}
>   smell/passive: {add: [x]}
> folders:
>   requirements: {rules: {smell/vague: {add: [snappy]}}}
> END
$ req lint --format human
req.yml:2:22: error: 'add' must be a list of words [config/syntax]
 2 |   smell/vague: {add: [snappy, " "], drop: fast}
   |                      ^^^^^^^^^^^^^
  help: write [word, some words]

req.yml:2:43: error: 'drop' must be a list of words [config/syntax]
 2 |   smell/vague: {add: [snappy, " "], drop: fast}
   |                                           ^^^^
  help: write [word, some words]

req.yml:3:30: error: 'maybe' is not what 'rfc2119' asks for [config/syntax]
 3 |   smell/weak-verb: {rfc2119: maybe, words: {a: b}}
   |                              ^^^^^
  help: yes or no, like no

req.yml:3:44: error: 'words' must be a list of words [config/syntax]
 3 |   smell/weak-verb: {rfc2119: maybe, words: {a: b}}
   |                                            ^^^^^^
  help: write [word, some words]

req.yml:4:19: error: 'smell/passive' has no option 'add' [config/unknown]
 4 |   smell/passive: {add: [x]}
   |                   ^^^
  help: known here: severity

req.yml:6:40: error: a folder cannot set 'add' [config/unknown]
 6 |   requirements: {rules: {smell/vague: {add: [snappy]}}}
   |                                        ^^^
  help: set it for the whole repository: rules: {smell/vague: {add: […]}}

0 documents, 0 terms: 6 errors, 0 warnings, 0 notes
req: no documents found; 'req new requirement "…"' writes the first
[1]
