# Every shape that a list or map can have in a file.
$ repo && req init >out 2>&1
$ show() { sed '1,/^status/d;/^---/,$d' requirements/REQ-0001-x.md; }
$ try() { req set REQ-0001 "$@" >out && show; }
$ start() { { printf -- '---\nid: REQ-0001\ntitle: x\nstatus: draft\n'; cat; printf -- '---\n'; } >requirements/REQ-0001-x.md; }
# empty values are filled in, and their comments kept
$ start <<END
> owners:
> due: # when?
> tags: []
> links: {}
> END
$ try owners.it=raj due=2026-12-01 tags+=one links.refines+=GOAL-1
owners: {it: raj}
due: 2026-12-01 # when?
tags: [one]
links: {refines: [GOAL-1]}
# flow lists grow and shrink at both ends
$ start <<END
> tags: [one, "two", three] # words
> END
$ try tags-=two
tags: [one, three] # words
$ try tags-=one tags+=four
tags: [three, four] # words
$ try tags-=four tags-=three
tags: [] # words
# maps in lists
$ start <<END
> approvals:
>   - {side: it, by: raj, on: 2026-01-01, of: abcd}
>   - side: marketing
>     by: ana
> END
$ try 'approvals+={side: marketing, by: bob}'
approvals:
  - {side: it, by: raj, on: 2026-01-01, of: abcd}
  - side: marketing
    by: ana
  - side: marketing
    by: bob
# numbers and words that look like something else
$ start <<END
> cost: 5
> END
$ try cost=no
cost: "no"
$ try 'cost=1.10' reason=null 'for=- x'
cost: "1.10"
for: "- x"
reason: "null"
$ req list --format json | grep -o '"cost": [^,]*'
"cost": "1.10"
# a comma behind the last item goes with it
$ start <<END
> tags: [one,]
> owners: {marketing: ana, it: raj,}
> END
$ try tags-=one owners.it= owners.marketing=
tags: []
owners: {}
