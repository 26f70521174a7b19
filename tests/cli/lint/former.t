# A link to a former id leads to the document, with a note.
$ doc requirements/REQ-0007-new.md <<END
> ---
> id: REQ-0007
> title: Guest checkout
> status: draft
> was: [REQ-0003, SHOP-12]
> ---
> END
$ doc requirements/REQ-0008-link.md <<END
> ---
> id: REQ-0008
> title: Spring banner
> status: draft
> links: {depends: [REQ-0003, REQ-0007], conflicts: [SHOP-12]}
> ---
> END
$ req lint --format human
requirements/REQ-0008-link.md:5:19: note: 'REQ-0003' is REQ-0007 now [link/dangling]
 5 | links: {depends: [REQ-0003, REQ-0007], conflicts: [SHOP-12]}
   |                   ^^^^^^^^
  help: write 'REQ-0007'

requirements/REQ-0008-link.md:5:52: note: 'SHOP-12' is REQ-0007 now [link/dangling]
 5 | links: {depends: [REQ-0003, REQ-0007], conflicts: [SHOP-12]}
   |                                                    ^^^^^^^
  help: write 'REQ-0007'

2 documents, 0 terms: 0 errors, 0 warnings, 2 notes; 1 can be fixed with --fix
$ req show REQ-0003 | head -1
REQ-0007  Guest checkout
