# What is wrong with the call is told before anything is read.
$ repo
$ req import
req: error: something is missing: req import doorstop|strictdoc|csv|openfasttrace|reqif PATH…, as in req import doorstop reqs --dry-run
[2]
$ req import doorstop
req: error: something is missing: req import doorstop|strictdoc|csv|openfasttrace|reqif PATH…, as in req import doorstop reqs --dry-run
[2]
$ req import dorstop x
req: error: unknown format 'dorstop'; did you mean 'doorstop'?
[2]
$ req import word x
req: error: unknown format 'word'; there are doorstop (folders of YAML or Markdown items), strictdoc (.sdoc files), openfasttrace (Markdown with ids such as req~name~1), csv (rows of a sheet, with the names of the columns first), reqif (.reqif files of other tools and of req)
[2]
$ req import csv missing.csv
req: error: there is no 'missing.csv'
[3]
$ echo 'a,b' >a.csv; req import csv a.csv --kind requirment
req: error: unknown kind 'requirment'; did you mean 'requirement'?
[2]
$ req import csv a.csv --status done
req: error: 'done' is no status of a requirement; 'req schema' lists them
[2]
$ req import csv a.csv --map x
req: error: 'x' is no NAME=FIELD, as in --map 'Short name=title'
[2]
$ req import csv a.csv --kind term
req: error: a term cannot be imported: it needs a folder, without '*', and a prefix for ids
[2]
$ mkdir empty && req import strictdoc empty
req: empty: error: nothing to import: no file below ends in .sdoc
req: written: documents 0, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 1
[1]
$ req import --help
usage: req import [OPTION…] doorstop|strictdoc|csv|openfasttrace|reqif PATH…

write documents from what other programs keep: doorstop, strictdoc, csv …

options:
  -n, --dry-run                write nothing, and print what would be written
      --kind=KIND              what items become whose ids tell no kind (requirement)
      --status=STATUS          the status of new documents, in place of the first one of their kind
      --map=NAME=FIELD         where the field, or column, NAME of the source goes; may repeat

example:
  req import doorstop reqs --dry-run

-C DIR, --color, --today, --threads and --help go with every command: see req(1).
# In a plain folder without git too, from below the top; in a bare repository there is nothing to write to.
$ mkdir ../plain && cd ../plain && printf 'sides: [a, b]\n' >req.yml && mkdir sub && cd sub && printf 'title\nOne\n' >x.csv
$ req import csv x.csv && ls ../requirements
req: written: documents 1, links 0 (pinned 0), headings and texts 0; there already 0; lost 0; broken 0
requirements/REQ-0001-one.md
REQ-0001-one.md
$ git init -q --bare ../../bare && cd ../../bare && req import csv x.csv
req: error: this is a bare repository, without files to write
[3]

# A name in --map that nothing has is a slip; nothing is written.
$ repo ../slip && cd ../slip; printf 'Wish,Why\nCards,All have one\n' >wishes.csv; req import csv wishes.csv --map Wihs=title
req: error: --map: nothing that was read is called 'Wihs', so nothing is written
[2]
$ ls requirements 2>/dev/null; req import csv wishes.csv --map wish=title 2>/dev/null
requirements/REQ-0001-cards.md
