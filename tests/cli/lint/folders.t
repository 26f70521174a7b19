# Severities of rules folder by folder: the deeper folder wins, then the rule over its area.
$ repo
$ put() { doc "$1" <<END; }
> ---
> id: $2
> title: Spring banner
> status: draft
> due: soon
> ---
>
> ![](https://example.org/a.png) <u>b</u>
> END
$ put requirements/REQ-0001-top.md REQ-0001
$ put requirements/archive/REQ-0002-old.md REQ-0002
$ put requirements/archive/deep/REQ-0003-older.md REQ-0003
$ put requirements/archive/deep/er/REQ-0004-oldest.md REQ-0004
$ put requirements/archived/REQ-0005-neighbour.md REQ-0005
$ ln -s ../../req.yml requirements/archive/REQ-0006-link.md
$ doc req.yml <<END
> rules:
>   markdown/image-text: off
>   markdown/html: warning
> folders:
>   requirements/archive/deep:
>     rules: {markdown: {severity: warning}, markdown/html: note}
>   requirements/archive/:
>     rules:
>       markdown: error
>       markdown/html: off
>       file/link: note
>       front-matter/type: warning
>   requirements/archive/deep/er:
>     rules: {markdown: false, front-matter: off}
> END
$ req lint
requirements/REQ-0001-top.md:5:6: error: 'soon' in 'due' is not a date like 2026-12-01 [front-matter/type]
requirements/REQ-0001-top.md:8:32: warning: HTML is left out of the site [markdown/html]
requirements/archive/REQ-0002-old.md:5:6: warning: 'soon' in 'due' is not a date like 2026-12-01 [front-matter/type]
requirements/archive/REQ-0002-old.md:8:1: error: this image has no text for those who cannot see it [markdown/image-text]
requirements/archive/REQ-0006-link.md:1:1: note: a symbolic link is not read [file/link]
requirements/archive/deep/REQ-0003-older.md:5:6: warning: 'soon' in 'due' is not a date like 2026-12-01 [front-matter/type]
requirements/archive/deep/REQ-0003-older.md:8:1: warning: this image has no text for those who cannot see it [markdown/image-text]
requirements/archive/deep/REQ-0003-older.md:8:32: note: HTML is left out of the site [markdown/html]
requirements/archived/REQ-0005-neighbour.md:5:6: error: 'soon' in 'due' is not a date like 2026-12-01 [front-matter/type]
requirements/archived/REQ-0005-neighbour.md:8:32: warning: HTML is left out of the site [markdown/html]
[1]
# What is asked for still counts, and what a folder switches off is not asked there.
$ req lint --select markdown/image-text --fail-on warning
requirements/archive/REQ-0002-old.md:8:1: error: this image has no text for those who cannot see it [markdown/image-text]
requirements/archive/deep/REQ-0003-older.md:8:1: warning: this image has no text for those who cannot see it [markdown/image-text]
[1]
$ printf '\n<!-- req: allow markdown, front-matter/type x -->\nText.\n' >>requirements/archive/deep/er/REQ-0004-oldest.md
$ req lint requirements/archive/deep/er
# A severity that is said holds against what a rule would raise.
$ sed -i 's/draft/review/' requirements/archive/deep/er/REQ-0004-oldest.md requirements/REQ-0001-top.md
$ printf 'folders: {requirements/archive: {rules: {people/owner: note}}}' >req.yml
$ req lint --select people
requirements/REQ-0001-top.md:1:1: error: no owner for side 'it', and status 'review' needs one [people/owner]
requirements/REQ-0001-top.md:1:1: error: no owner for side 'marketing', and status 'review' needs one [people/owner]
requirements/archive/deep/er/REQ-0004-oldest.md:1:1: note: no owner for side 'it', and status 'review' needs one [people/owner]
requirements/archive/deep/er/REQ-0004-oldest.md:1:1: note: no owner for side 'marketing', and status 'review' needs one [people/owner]
[1]
# What cannot be a folder, keys and rules that are not known, each at its place.
$ doc req.yml <<END
> folders:
>   ../elsewhere: {rules: {link: off}}
>   /requirements: {rules: {link: off}}
>   requirements//archive: {rules: {link: off}}
>   requirements/*: {rules: {link: off}}
>   "": {rules: {link: off}}
>   .git: {}
>   goals: {ruels: {link: off}}
>   goals/: {rules: {link: off}}
>   metrics: {rules: {link/dangeling: off, link/self: {severty: off}, link/cycle: maybe}}
>   decisions: off
>   requirements: {rules: [link]}
> END
$ req lint --select config --format human
req.yml:2:3: error: '../elsewhere' is no folder of this repository: it names a folder itself [config/syntax]
 2 |   ../elsewhere: {rules: {link: off}}
   |   ^^^^^^^^^^^^
  help: write the folder's path from the top: requirements/archive

req.yml:3:3: error: '/requirements' is no folder of this repository: it begins with a slash [config/syntax]
 3 |   /requirements: {rules: {link: off}}
   |   ^^^^^^^^^^^^^
  help: write the folder's path from the top: requirements/archive

req.yml:4:3: error: 'requirements//archive' is no folder of this repository: it is empty [config/syntax]
 4 |   requirements//archive: {rules: {link: off}}
   |   ^^^^^^^^^^^^^^^^^^^^^
  help: write the folder's path from the top: requirements/archive

req.yml:5:3: error: 'requirements/*' is no folder of this repository: it holds one of / \ : * ? " < > | [config/syntax]
 5 |   requirements/*: {rules: {link: off}}
   |   ^^^^^^^^^^^^^^
  help: write the folder's path from the top: requirements/archive

req.yml:6:3: error: '' is no folder of this repository: it is empty [config/syntax]
 6 |   "": {rules: {link: off}}
   |   ^^
  help: write the folder's path from the top: requirements/archive

req.yml:7:3: error: '.git' is no folder of this repository: some file systems take it for '.git' [config/syntax]
 7 |   .git: {}
   |   ^^^^
  help: write the folder's path from the top: requirements/archive

req.yml:8:11: error: unknown key 'ruels' [config/unknown]
 8 |   goals: {ruels: {link: off}}
   |           ^^^^^
  help: did you mean 'rules'?

req.yml:9:3: error: the folder 'goals' stands here twice [config/syntax]
 9 |   goals/: {rules: {link: off}}
   |   ^^^^^^

req.yml:10:21: error: there is no rule 'link/dangeling' [config/unknown]
 10 |   metrics: {rules: {link/dangeling: off, link/self: {severty: off}, link/cycle: maybe}}
    |                     ^^^^^^^^^^^^^^
  help: did you mean 'link/dangling'?

req.yml:10:54: error: 'link/self' has no option 'severty' [config/unknown]
 10 |   metrics: {rules: {link/dangeling: off, link/self: {severty: off}, link/cycle: maybe}}
    |                                                      ^^^^^^^
  help: did you mean 'severity'?

req.yml:10:81: error: 'maybe' is no severity [config/syntax]
 10 |   metrics: {rules: {link/dangeling: off, link/self: {severty: off}, link/cycle: maybe}}
    |                                                                                 ^^^^^
  help: expected off, note, warning or error

req.yml:11:14: error: a folder must be a map of names to values [config/syntax]
 11 |   decisions: off
    |              ^^^

req.yml:12:25: error: 'rules' must be a map of names to values [config/syntax]
 12 |   requirements: {rules: [link]}
    |                         ^^^^^^

5 documents, 0 terms: 13 errors, 0 warnings, 0 notes
[1]
$ echo 'folders: [requirements]' >req.yml
$ req lint --select config
req.yml:1:10: error: 'folders' must be a map of names to values [config/syntax]
[1]
# No more of them than a team would write.
$ (echo folders:; for i in $(seq 510); do echo "  f$i: {rules: {link: off}}"; done) >req.yml
$ req lint --select config
req.yml:502:3: error: more than 500 entries; the rest is not read [config/limit]
[1]
$ (echo folders:; for i in $(seq 400); do echo "  f$i: {rules: {link: off}}"; done; echo "  requirements: {rules: {markdown: error, front-matter: off}}") >req.yml
$ req lint --select markdown | cut -d: -f1,4 | sort | uniq -c
      2 requirements/REQ-0001-top.md: error
      2 requirements/archive/REQ-0002-old.md: error
      2 requirements/archive/deep/REQ-0003-older.md: error
      2 requirements/archive/deep/er/REQ-0004-oldest.md: error
      2 requirements/archived/REQ-0005-neighbour.md: error
