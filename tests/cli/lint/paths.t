# Only what is named: paths as seen from here, folders, ids, former ids.
$ repo
$ for i in 1 2 3; do doc requirements/part-$i/REQ-000$i-a.md <<END
> ---
> id: REQ-000$i
> title: Banner $i
> status: drft
> was: [OLD-$i]
> ---
> END
> done
$ req lint
requirements/part-1/REQ-0001-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/part-2/REQ-0002-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/part-3/REQ-0003-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint REQ-0002
requirements/part-2/REQ-0002-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint OLD-3
requirements/part-3/REQ-0003-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint requirements/part-1
requirements/part-1/REQ-0001-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint requirements/part-1/REQ-0001-a.md REQ-0003
requirements/part-1/REQ-0001-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/part-3/REQ-0003-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ cd requirements/part-2
$ req lint REQ-0002-a.md
requirements/part-2/REQ-0002-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint .
requirements/part-2/REQ-0002-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint ../part-3
requirements/part-3/REQ-0003-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint ../..
requirements/part-1/REQ-0001-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/part-2/REQ-0002-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
requirements/part-3/REQ-0003-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ req lint ../../../else
req: error: '../../../else' is outside the repository
[2]
$ req lint REQ-0009
req: error: no document 'REQ-0009'; did you mean 'REQ-0001'?
[2]
$ req lint requirements
req: error: no document 'requirements'; 'req list' shows what there is
[2]
$ cd ../..
$ req lint requirements/part-4
req: error: no document 'requirements/part-4'; 'req list' shows what there is
[2]
$ touch notes.txt; req lint notes.txt
req: note: 'notes.txt' holds no documents
$ echo 'sidse: x' >req.yml; req lint req.yml
req: warning: req.yml: unknown key 'sidse' (see 'req lint')
req.yml:1:1: error: unknown key 'sidse' [config/unknown]
[1]
$ req lint REQ-0002
req: warning: req.yml: unknown key 'sidse' (see 'req lint')
requirements/part-2/REQ-0002-a.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
# An id counts also where the front matter cannot tell it.
$ echo x >requirements/REQ-0004-broken.md; req lint REQ-0004
req: warning: req.yml: unknown key 'sidse' (see 'req lint')
requirements/REQ-0004-broken.md:1:1: error: no front matter: the file must begin with a line of three hyphens [front-matter/missing]
[1]
