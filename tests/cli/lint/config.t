# A broken req.yml is findings, and the rest is judged with the defaults.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: drft
> ---
> END
$ printf 'rules:\n  lifecycle/status: off\n  title: [\n' >req.yml
$ req lint
req.yml:4:1: error: a value is expected here [config/syntax]
[1]
$ printf 'rulse: {}\nsides: [marketing]\n' >req.yml
$ req lint --format human
req.yml:1:1: error: unknown key 'rulse' [config/unknown]
 1 | rulse: {}
   | ^^^^^
  help: did you mean 'rules'?

req.yml:2:8: error: 'sides' needs two sides or more [config/syntax]
 2 | sides: [marketing]
   |        ^^^^^^^^^^^
  help: for example: sides: [marketing, it]

requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
 4 | status: drft
   |         ^^^^
  help: did you mean 'draft'?

1 document, 0 terms: 3 errors, 0 warnings, 0 notes; 1 can be fixed with --fix --unsafe-fixes
[1]
