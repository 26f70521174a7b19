# Excuses: a rule, an area; idle ones; those of rules that do not exist.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> lint:
>   allow:
>     markdown/html: The table of prices comes from the shop.
>     link: ""
>     smell/vage: no
> ---
>
> One <b>banner</b> only.
> END
$ req lint
requirements/REQ-0001-banner.md:8:5: warning: 'link' finds nothing here to excuse [excuse/idle]
requirements/REQ-0001-banner.md:9:5: error: there is no rule 'smell/vage' to be excused from [excuse/unknown]
[1]
$ req lint --format human
requirements/REQ-0001-banner.md:8:5: warning: 'link' finds nothing here to excuse [excuse/idle]
 8 |     link: ""
   |     ^^^^

requirements/REQ-0001-banner.md:9:5: error: there is no rule 'smell/vage' to be excused from [excuse/unknown]
 9 |     smell/vage: no
   |     ^^^^^^^^^^
  help: did you mean 'smell/vague'?

1 document, 0 terms: 1 error, 1 warning, 0 notes, 1 excused
[1]
$ req lint --format jsonl --select markdown | grep -o '"suppressed": .*'
"suppressed": "The table of prices comes from the shop."}
"suppressed": 1}}
$ req lint --ignore markdown
requirements/REQ-0001-banner.md:8:5: warning: 'link' finds nothing here to excuse [excuse/idle]
requirements/REQ-0001-banner.md:9:5: error: there is no rule 'smell/vage' to be excused from [excuse/unknown]
[1]
