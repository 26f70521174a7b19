# A sheet with anything wrong in it is not imported at all; each cell is told.
$ repo
$ req term import csv missing.csv
req: error: cannot read 'missing.csv': No such file or directory
[3]
$ req term import tbx words.tbx
req: error: unknown format 'tbx'; there is csv
[2]
$ req term import csv
req: error: something is missing: req term import csv FILE|-, as in req term import csv glossary.csv --dry-run
[2]
$ printf '' | req term import csv -
req: error: standard input:1:1: no column 'term' in the first row, which names the fields
[2]
$ printf 'marketing,it\na,b\n' | req term import csv -
req: error: standard input:1:1: no column 'term' in the first row, which names the fields
[2]
$ printf '\377\376t\000' | req term import csv -
req: error: standard input:1:1: the sheet is UTF-16; save it as "CSV UTF-8"
[2]
$ printf 'term\nok\nl\344d\n' | req term import csv -
req: error: standard input:3:2: this is no UTF-8; save the sheet as "CSV UTF-8"
[2]
$ printf 'term,it\n"lead,x\nb,c\n' | req term import csv -
req: error: standard input:2:1: this quote does not end
[2]
$ printf 'term,it\n"lead"x,y\n' | req term import csv -
req: error: standard input:2:7: text behind a quote; within quotes, write two for one
[2]
$ printf 'term,term\na,b\n' | req term import csv -
req: standard input:1:6: column 'term' stands here twice
req: error: nothing is imported; cells refused: 1
[2]
$ printf 'term,it\nfine,"a\033[31mb"\nlead,"a\001b"\n"two\nlines",x\n,y\nlead,x,y\n' | req term import csv -
req: standard input:2:6: 'it' holds a control character
req: standard input:3:6: 'it' holds a control character
req: standard input:4:1: 'term' holds a line end
req: standard input:6:1: the term is missing
req: standard input:7:8: a cell behind the last column
req: error: nothing is imported; cells refused: 5
[2]
$ printf 'term,it\nrtl,"a\342\200\256b"\ncr,"a\rb"\n' | req term import csv -
req: standard input:2:5: 'it' holds a control character
req: standard input:3:4: 'it' holds a carriage return alone
req: error: nothing is imported; cells refused: 2
[2]
$ printf 'term,status,case,owners.it,avoid,reasons\na,done,,,,\nb,,exakt,,,\nc,,,nobody,,\nd,,,,"x\ny",\ne,,,,x,why\n' | req term import csv -
req: standard input:2:3: 'status': 'done' is no status of a term; there are proposed, contested, agreed, retired
req: standard input:3:4: 'case': 'exakt' in 'case' is not one of any, exact; did you mean 'exact'?
req: standard input:5:6: 'avoid' holds a line end, which only sentences may have
req: standard input:7:8: 'reasons' holds an entry without a colon; write "word: why"
req: error: nothing is imported; cells refused: 4
[2]
$ printf 'term,slug\na,../../up\nb,con\nc,README\nd,.hidden\ne,a/b\n' | req term import csv -
req: standard input:2:3: slug '../../up' cannot name a file: it holds one of / \ : * ? " < > |
req: standard input:3:3: slug 'con' cannot name a file: Windows keeps it for a device
req: standard input:4:3: slug 'README' cannot name a file: such a file is no term
req: standard input:5:3: slug '.hidden' cannot name a file: it begins with a dot, or holds a slash
req: standard input:6:3: slug 'a/b' cannot name a file: it holds one of / \ : * ? " < > |
req: error: nothing is imported; cells refused: 5
[2]
$ printf 'term\nlead\nLead\n' | req term import csv -
req: standard input:3:1: 'Lead' would be the file of line 2, 'glossary/lead.md'; give it a slug of its own
req: error: nothing is imported; cells refused: 1
[2]
$ { printf 'term,it\nlead,'; head -c 1000000 /dev/zero | tr '\0' x; } | req term import csv -
req: standard input:2:6: 'it' holds more than 16 KiB in one cell
req: error: nothing is imported; cells refused: 1
[2]
$ { printf 'term\n'; head -c 300 /dev/zero | tr '\0' x; } | req term import csv -
req: standard input:2:1: 'term': the title has more than 200 characters
req: error: nothing is imported; cells refused: 1
[2]
$ { printf 'term'; head -c 300 /dev/zero | tr '\0' ,; } | req term import csv -
req: error: standard input:1:205: more than 200 cells in a row
[2]
$ { printf 'term\n'; yes '""""""' | head -40; } | req term import csv - 2>&1 | tail -3
req: standard input:21:1: '""' would be the file of line 2, 'glossary/untitled.md'; give it a slug of its own
req: standard input:22:1: '""' would be the file of line 2, 'glossary/untitled.md'; give it a slug of its own
req: error: nothing is imported; cells refused: 20 or more
$ ls

# A link where the folder should be is not followed.
$ mkdir ../elsewhere && ln -s ../elsewhere glossary
$ printf 'term\nlead\n' | req term import csv -
req: standard input:2:1: 'glossary/lead.md' is no regular file, or behind a symbolic link
req: error: nothing is imported; cells refused: 1
[2]
$ ls ../elsewhere

# Kinds with ids, and repositories without files.
$ rm glossary && printf 'kinds: {term: {prefix: TERM}}\n' >req.yml && printf 'term\nlead\n' | req term import csv -
req: warning: req.yml: 'prefix' wants a field 'id', and a term has none (see 'req lint')
req: error: terms have ids here, which no sheet can give; use 'req term new'
[2]
$ git init -q --bare ../bare && printf 'term\nlead\n' | req -C ../bare term import csv -
req: error: this is a bare repository, without files to write
[3]
# A word that another term tells to avoid, also in other letters, and names that differ by case alone; where they are apart all is written.
$ mkdir -p ../avoided/glossary && cd ../avoided && printf -- '---\nterm: lead\nstatus: agreed\ndefinition: A person.\navoid: [prospect]\n---\n' >glossary/lead.md
$ printf 'term,slug\nProspect,\nprospect,own\nrow,z\nline,Z\n' | req term import csv -
req: standard input:2:1: 'Prospect' is a word to avoid for 'lead': 'glossary/lead.md'
req: standard input:3:1: 'prospect' is a word to avoid for 'lead': 'glossary/lead.md'
req: standard input:5:1: 'line' would be the file of line 4, 'glossary/Z.md'; give it a slug of its own
req: error: nothing is imported; cells refused: 3
[2]
$ ls glossary
lead.md
$ printf 'term,slug\nrow,z\nline,y\n' | req term import csv -
req: terms written: 2; there already: 0
glossary/z.md
glossary/y.md
