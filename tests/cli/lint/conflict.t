# What a merge left open in front matter is said to be that.
$ doc requirements/REQ-0007-new.md <<END
> ---
> id: REQ-0007
> title: Guest checkout
> <<<<<<< HEAD
> status: draft
> =======
> status: review
> >>>>>>> other
> ---
> END
$ req lint --format human
requirements/REQ-0007-new.md:4:1: error: a merge left two versions here, that of 'HEAD' and that of 'other' [merge/marker]
 4 | <<<<<<< HEAD
   | ^^^^^^^^^^^^
  help: 'req resolve' merges what can be merged; then keep one version, or of both what is right, and take the lines with the markers out

1 document, 0 terms: 1 error, 0 warnings, 0 notes
[1]
# an id whose file cannot be read is not said to be unknown
$ printf -- '---\nid: REQ-0008\ntitle: caf\351\nstatus: draft\n---\n' >requirements/REQ-0008-x.md
$ req show REQ-0008
req: error: no document 'REQ-0008': 'requirements/REQ-0008-x.md' cannot be read, and 'req lint' says why
[2]
