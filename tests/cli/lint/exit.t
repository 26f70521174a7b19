# The exit status: 0 nothing counts, 1 findings, 2 a wrong call, 3 the environment.
$ repo
$ req lint
req: no documents found; 'req new requirement "…"' writes the first
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> prioritty: must
> ---
> END
$ req lint
requirements/REQ-0001-banner.md:5:1: warning: unknown field 'prioritty' [front-matter/unknown]
$ req lint --fail-on warning
requirements/REQ-0001-banner.md:5:1: warning: unknown field 'prioritty' [front-matter/unknown]
[1]
$ req lint --fail-on note
requirements/REQ-0001-banner.md:5:1: warning: unknown field 'prioritty' [front-matter/unknown]
[1]
$ req lint --fail-on error
requirements/REQ-0001-banner.md:5:1: warning: unknown field 'prioritty' [front-matter/unknown]
$ req lint --fail-on warning --exit-zero
requirements/REQ-0001-banner.md:5:1: warning: unknown field 'prioritty' [front-matter/unknown]
$ req lint --fail-on off
req: error: 'off' is not error, warning or note, as --fail-on wants
[2]
$ req lint --rev main
req: error: unknown revision 'main': there is no commit yet
[2]
$ req lint --staged --rev main
req: error: --rev and --staged exclude each other
[2]
$ req lint --unknown
req: error: unknown option '--unknown'; see --help
[2]
