$ req export
req: error: something is missing: req export html|ics|json|jsonl|csv|xlsx|reqif [QUERY…], as in req export html -o build/site
[2]
$ req export htm -o x
req: error: unknown format 'htm'; did you mean 'html'?
[2]
$ req export docx -o x
req: error: unknown format 'docx'; there are: html, json, jsonl, csv, xlsx, reqif, ics
[2]
$ req export html
req: error: -o is missing: the folder of the site, as in req export html -o site
[2]
$ req export html -o -
req: error: html is many files; -o wants a folder, not '-'
[2]
$ mkdir full && touch full/mine.txt
$ req export html -o full
req: error: '$DIR/full' is not empty and holds no site; name a new or empty folder
[2]
$ ls full
mine.txt
$ echo 'something else' >full/req-site.txt
$ req export html -o full
req: error: 'req-site.txt' in '$DIR/full' was not written by req
[2]
$ req export html -o full/mine.txt
req: error: cannot make the folder 'full/mine.txt': Not a directory
[3]
$ req export html --rev HEAD -o new
req: error: no git repository here: revisions and the index need one; 'git init' makes it, and 'req init' its folders
[3]
