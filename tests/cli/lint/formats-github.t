# GitHub: ten annotations of a kind, errors first; the rest in the step's summary, or counted.
$ repo
$ for i in 01 02 03 04 05 06 07 08 09 10 11 12; do
>     printf -- '---\nid: REQ-00%s\ntitle: T\nstatus: draft\nmood: ok\n---\n\n## A\n\n<b>x</b> [a](gone-%s.md)\n' $i $i |
>         doc requirements/REQ-00$i-t.md
> done
$ req lint --format github
::error file=requirements/REQ-0001-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-01.md', and nothing is there
::error file=requirements/REQ-0002-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-02.md', and nothing is there
::error file=requirements/REQ-0003-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-03.md', and nothing is there
::error file=requirements/REQ-0004-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-04.md', and nothing is there
::error file=requirements/REQ-0005-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-05.md', and nothing is there
::error file=requirements/REQ-0006-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-06.md', and nothing is there
::error file=requirements/REQ-0007-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-07.md', and nothing is there
::error file=requirements/REQ-0008-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-08.md', and nothing is there
::error file=requirements/REQ-0009-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-09.md', and nothing is there
::error file=requirements/REQ-0010-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-10.md', and nothing is there
::warning file=requirements/REQ-0001-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0002-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0003-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0004-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0005-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0006-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0007-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0008-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0009-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::warning file=requirements/REQ-0010-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::notice file=requirements/REQ-0001-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0002-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0003-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0004-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0005-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0006-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0007-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0008-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0009-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
::notice file=requirements/REQ-0010-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
6 more: there is room for 10 annotations of a kind; 'req lint --format unix' shows all
[1]
$ GITHUB_STEP_SUMMARY=$DIR/summary.md req lint --format github | tail -2
::notice file=requirements/REQ-0010-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
6 more: there is room for 10 annotations of a kind; see the summary of this step
$ cat summary.md

### req: more than annotations can show

12 documents, 0 terms: 12 errors, 12 warnings, 12 notes

- error: `requirements/REQ-0011-t.md:10:10` `this link leads to 'requirements/gone-11.md', and nothing is there` (markdown/link)
- error: `requirements/REQ-0012-t.md:10:10` `this link leads to 'requirements/gone-12.md', and nothing is there` (markdown/link)
- warning: `requirements/REQ-0011-t.md:5:1` `unknown field 'mood'` (front-matter/unknown)
- warning: `requirements/REQ-0012-t.md:5:1` `unknown field 'mood'` (front-matter/unknown)
- note: `requirements/REQ-0011-t.md:10:1` `HTML is left out of the site` (markdown/html)
- note: `requirements/REQ-0012-t.md:10:1` `HTML is left out of the site` (markdown/html)
# it is added to, and nothing is written where all is annotated
$ GITHUB_STEP_SUMMARY=$DIR/summary.md req lint --format github requirements/REQ-0001-t.md
::error file=requirements/REQ-0001-t.md,line=10,endLine=10,col=10,endColumn=25,title=markdown/link::this link leads to 'requirements/gone-01.md', and nothing is there
::warning file=requirements/REQ-0001-t.md,line=5,endLine=5,col=1,endColumn=5,title=front-matter/unknown::unknown field 'mood'%0Asee 'req schema' for the fields of a requirement, or add it to req.yml
::notice file=requirements/REQ-0001-t.md,line=10,endLine=10,col=1,endColumn=4,title=markdown/html::HTML is left out of the site
[1]
$ GITHUB_STEP_SUMMARY=$DIR/summary.md req lint --format unix >unix.txt
[1]
$ GITHUB_STEP_SUMMARY=$DIR/summary.md req lint --format json --report github:annotations.txt >out.json; wc -l <summary.md
22
$ tail -1 annotations.txt
6 more: there is room for 10 annotations of a kind; see the summary of this step
$ GITHUB_STEP_SUMMARY=$DIR/none/summary.md req lint --format github >annotations.txt
req: error: cannot write '$DIR/none/summary.md': No such file or directory
[3]
# places of one line have columns; a finding over two lines has none
$ rm requirements/*; doc requirements/REQ-0001-t.md <<END
> ---
> id: REQ-0001
> title: T
> status: draft
> ---
>
> [a
> b](gone.md)
> END
$ req lint --format github
::error file=requirements/REQ-0001-t.md,line=7,endLine=8,title=markdown/link::this link leads to 'requirements/gone.md', and nothing is there
[1]
