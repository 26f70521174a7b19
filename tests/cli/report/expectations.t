# Unclear expectations: wording that can be read in two ways, and words without an agreed meaning.
$ repo
$ on() { git add -A && GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" git commit -qm "$1"; }
$ expectations() { req report --only expectations --today "$1" --format json | jq -c '.frictions[0] | .value, ([.figures[].value]), (.details[] | [.id, .why])'; }
$ want() { { printf -- '---\nid: %s\ntitle: X\nstatus: %s\n---\n\nWords in front do not count.\n\n## Requirement\n\n' "$1" "$2"; cat; } | doc "requirements/$1-x.md"; }
# ten words, none of them unclear
$ want REQ-0001 draft <<<'The page shows the offer in two seconds or less.'
$ on 2026-09-01 && expectations 2026-11-23
0
[0,10,0,0]
# nine more with three findings: 3 in 19 words; what is dropped, and below other headings, does not count
$ want REQ-0002 draft <<<'The page shall be fast and user-friendly soon.
> 
> ## Open questions
> 
> Is that fast, or adequate?'
$ want REQ-0003 dropped <<<'The page is fast, robust and adequate.'
$ on 2026-09-02 && req lint --select smell --format json REQ-0002 | jq -c '[.findings[] | .text]'
["fast","user-friendly","soon"]
$ expectations 2026-11-23
157.89
[3,19,0,0]
["REQ-0002","3 unclear places"]
# an excuse, and a rule that is off
$ sed -i 's/^status: draft/&\nlint: {allow: {smell\/time: "the day is fixed later"}}/' requirements/REQ-0002-x.md; on 2026-09-03
$ doc req.yml <<<'rules: {smell/subjective: off}'
$ on 2026-09-04; expectations 2026-11-23 | head -2
52.63
[1,19,0,0]
# contested words
$ doc glossary/offer.md <<<"$(printf -- '---\nterm: offer\nstatus: contested\ndefinition: A price.\n---\n')"
$ on 2026-09-05; expectations 2026-11-23
52.63
[1,19,1,1]
["REQ-0001","1 word that nobody agreed on"]
["REQ-0002","1 unclear place"]
# property: an unclear sentence more, and it rises; a clear sentence more, and it falls
$ for word in mostly partly approximately; do echo "The title is $word blue." >>requirements/REQ-0001-x.md; on 2026-09-06; expectations 2026-11-23 | head -1; done
83.33
103.45
117.65
$ for i in 1 2 3; do echo 'The page has a title and a button.' >>requirements/REQ-0001-x.md; on 2026-09-07; expectations 2026-11-23 | head -1; done
95.24
80
68.97
