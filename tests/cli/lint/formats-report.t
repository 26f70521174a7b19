# --report FORMAT:FILE: one run serves all.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: reveiw
> ---
> END
$ req lint --format unix --report json:a.json --report gitlab:out:b,c.json --report=jsonl:requirements/../d.jsonl
requirements/REQ-0001-banner.md:4:9: error: 'reveiw' is no status of a requirement [lifecycle/status]
[1]
$ jq -r '.findings[].rule' a.json; jq -r '.[].check_name' out:b,c.json; jq -r '.rule' d.jsonl
lifecycle/status
lifecycle/status
lifecycle/status
null
# the same bytes as on standard output
$ for f in human unix json jsonl sarif github gitlab junit checkstyle rdjson; do
>     req lint --format $f >stdout 2>/dev/null; req lint --report $f:file >/dev/null; cmp stdout file && echo $f
> done
human
unix
json
jsonl
sarif
github
gitlab
junit
checkstyle
rdjson
# on standard output, and nothing else there
$ req lint --report jsonl:- | jq -r '.rule // .summary.errors'
lifecycle/status
1
$ req lint --format human --report checkstyle:c.xml
requirements/REQ-0001-banner.md:4:9: error: 'reveiw' is no status of a requirement [lifecycle/status]
 4 | status: reveiw
   |         ^^^^^^
  help: did you mean 'review'?

1 document, 0 terms: 1 error, 0 warnings, 0 notes; 1 can be fixed with --fix --unsafe-fixes
[1]
$ xmllint --noout c.xml
# a file is replaced as a whole: mode and links stay, the old one where it fails
$ chmod 600 a.json; ln -s a.json link.json; req lint --report json:link.json --exit-zero >/dev/null; stat -c '%a %F' a.json link.json
600 regular file
777 symbolic link
$ ls -A | grep '^.req-'
[1]
$ mkfifo pipe; (jq -c .summary <pipe >read.txt &); req lint --report json:pipe >/dev/null; while [ ! -s read.txt ]; do sleep 0.05; done; cat read.txt; stat -c %F pipe
{"documents":1,"terms":0,"errors":1,"warnings":0,"notes":0,"suppressed":0}
fifo
$ req lint --report json:/dev/null --exit-zero >/dev/null; stat -c %F /dev/null
character special file
# from a folder below, the path is the user's
$ req -C requirements lint --report json:../e.json --exit-zero >/dev/null; jq -r '.findings[0].path' e.json
requirements/REQ-0001-banner.md
# what cannot be written; the others are
$ req lint --exit-zero --report json:none/a.json --report unix:f.txt >/dev/null
req: error: cannot write 'none/a.json': No such file or directory
[3]
$ cat f.txt
requirements/REQ-0001-banner.md:4:9: error: 'reveiw' is no status of a requirement [lifecycle/status]
$ req lint --exit-zero --report json:requirements >/dev/null
req: error: cannot write 'requirements': Is a directory
[3]
$ req lint --exit-zero --report json:/dev/full >/dev/null
req: error: cannot write '/dev/full': No space left on device
[3]
# what cannot be understood
$ req lint --report jsno:a
req: error: unknown format 'jsno'; did you mean 'json'?
[2]
$ req lint --report json
req: error: 'json' is not FORMAT:FILE, as --report wants
[2]
$ req lint --report json:
req: error: 'json:' is not FORMAT:FILE, as --report wants
[2]
$ req lint --report :a
req: error: ':a' is not FORMAT:FILE, as --report wants
[2]
$ req lint --report json:- --report unix:-
req: error: standard output can hold one format only
[2]
$ req lint --format json --report unix:-
req: error: standard output can hold one format only
[2]
$ req lint --report json:a --report unix:a
req: error: two reports cannot both be 'a'
[2]
