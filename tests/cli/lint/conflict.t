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
requirements/REQ-0007-new.md:4:1: error: a conflict of a merge begins here, not resolved yet [front-matter/syntax]
 4 | <<<<<<< HEAD
   | ^^^^^^^^^^^^
  help: keep what holds of the lines up to '>>>>>>>', and take out the three lines that git put in

1 document, 0 terms: 1 error, 0 warnings, 0 notes
[1]
# an id whose file cannot be read is not said to be unknown
$ printf -- '---\nid: REQ-0008\ntitle: caf\351\nstatus: draft\n---\n' >requirements/REQ-0008-x.md
$ req show REQ-0008
req: error: no document 'REQ-0008': 'requirements/REQ-0008-x.md' cannot be read, and 'req lint' says why
[2]
