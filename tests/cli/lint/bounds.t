# What a hostile req.yml cannot do: make kinds times fields, or messages, out of all proportion.
$ repo
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: A
> status: draft
> e: zz
> ---
> END
$ { echo fields:; seq -f '  f%.0f:' 9000; echo kinds:; seq -f '  k%.0f: {}' 9000; } >req.yml && req lint --ignore front-matter
req.yml:502:3: error: more than 500 entries; the rest is not read [config/limit]
req.yml:9503:3: error: more than 500 entries; the rest is not read [config/limit]
[1]
$ echo "kinds: {requirement: {fields: {e: {type: enum, values: [$(seq -s, 400)]}}}}" >req.yml && req lint | cut -c1-90
requirements/REQ-0001-a.md:5:4: error: 'zz' in 'e' is not one of 1, 2, 3, 4, 5, 6, 7, 8, 9
$ req lint | grep -o '…'
…
$ echo "kinds: {requirement: {plural: $(printf %05000d 0)}}" >req.yml && req lint --ignore front-matter
req.yml:1:31: error: a text of 5000 bytes, more than the 4096 read here [config/limit]
[1]
# A limit can be raised so far. What is wrong leaves the default in force.
$ printf 'limits: {document: 1000000 MiB, images: 100000, nesting: none}\n' >req.yml && req lint --ignore front-matter
req.yml:1:20: error: limit 'document' can be 16777216 at most [config/limit]
req.yml:1:41: error: limit 'images' can be 10000 at most [config/limit]
req.yml:1:58: error: limit 'nesting' must be a number above 0 [config/syntax]
[1]
$ printf 'limits: 3\nkinds: [a]\nfields: none\n' >req.yml && req lint --ignore front-matter
req.yml:1:9: error: 'limits' must be a map of names to values [config/syntax]
req.yml:2:8: error: 'kinds' must be a map of names to values [config/syntax]
req.yml:3:9: error: 'fields' must be a map of names to values [config/syntax]
[1]
# The bounds of the tree hold too, in every source.
$ printf 'limits: {entries: 2}\n' >req.yml && touch requirements/b.md requirements/c.md && req lint
req: error: more than 2 entries at 'requirements'
[3]
$ git add -A && req lint --staged
req: error: more than 2 entries at 'requirements/c.md'
[3]
# No name starts a line of what a build server reads.
$ printf 'limits: {depth: 1}\n' >req.yml && mkdir -p "requirements/$(printf 'a\n::error::b')/c" && req lint
req: error: folders nested deeper than 1 at 'requirements/a\x0a::error::b/c'
[3]
# An image in an image's text is text: no finding for each of them, with all that is in it.
$ rm -r req.yml requirements && doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: A
> status: draft
> ---
> $(printf '![%.0s' $(seq 1000))words$(printf '](x.png)%.0s' $(seq 1000))
> END
$ req lint | cut -c1-80
requirements/REQ-0001-a.md:6:1: error: this image leads to 'requirements/x.png',
# A complaint is never placed where something stands in the built-in file.
$ printf '# ours\nkinds:\n  requirement: {fields: none, statuses: {draft: {}}}\n' >req.yml && req lint --ignore markdown,front-matter
req.yml:3:25: error: 'fields' must be a map of names to values [config/syntax]
[1]
# What is wrong in fields that all kinds share is told once.
$ echo 'fields: {x: {typ: text}}' >req.yml && req lint --ignore markdown
req.yml:1:14: error: unknown key 'typ' [config/unknown]
[1]
# A word to avoid a hundred thousand times is told a thousand times, and then how often.
$ mkdir -p ../often/glossary ../often/goals && cd ../often && printf -- '---\nterm: one\nstatus: agreed\ndefinition: A number.\navoid: [a]\n---\n' >glossary/one.md
$ { printf -- '---\nid: GOAL-0001\ntitle: Often\nstatus: proposed\n---\n\n'; for i in {1..500}; do printf 'a %.0s' {1..200}; echo; done; } >goals/GOAL-0001-often.md
$ req lint --select term/avoided >out; wc -l <out | tr -d ' '; tail -1 out
1001
goals/GOAL-0001-often.md:12:1: warning: and 99000 more from here on [term/avoided]
