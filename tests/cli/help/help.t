# Help for newcomers.
$ req help | head -6
req keeps requirements and a shared glossary as plain Markdown in git.

usage: req [-C DIR] COMMAND [OPTION…] [OPERAND…]

commands:
  init       make this repository ready: req.yml, folders, .gitattributes
$ req help new
usage: req new [OPTION…] KIND TITLE…

write a new document with the next free id, and print its path

options:
  -e, --edit                   open the new file in the editor
      --commit                 commit the new file
      --resolves=ID,…          what it settles once it is decided: ids or terms, with commas between them; may repeat

example:
  req new requirement "Guest checkout"

-C DIR, --color, --today, --threads and --help go with every command: see req(1).
$ req new --help | cmp - <(req help new) && echo same
same
$ req
req keeps requirements and a shared glossary as plain Markdown in git.

usage: req [-C DIR] COMMAND [OPTION…] [OPERAND…]

commands:
  init       make this repository ready: req.yml, folders, .gitattributes
  new        write a new document with the next free id, and print its path
  set        change fields of a document in place
  approve    sign off, for one side, exactly what a document says now
  link       link a document to others, and look again at what has changed since
  renumber   give a document a new id, and rewrite every reference to it
  list       documents as a table, or as data
  show       one document in the terminal, its words explained, its links both ways
  trace      what leads to what: goals, requirements, metrics, decisions, tests, code
  log        the history of documents, in fields and words
  diff       what changed between two states, in documents, fields and words
  baseline   name the present state with the list of what it holds; without a name, list them
  report     where the sides rub: ten figures from documents and history
  agenda     one page for the weekly meeting: wins, what to decide, questions, dates
  term       the glossary: its words, what each side means, and where they are used
  lint       find what is wrong in the documents, and say where and how to mend it
  check      judge what a pull request brings, on the merge that nobody has made yet
  explain    say what a rule is for, with examples; without a rule, list them all
  commit     commit what changed in documents, with a message made from it
  merge      merge a branch, documents by fields and paragraphs
  resolve    merge documents anew that a merge left in conflict
  merge-file merge one document three ways, as git's merge driver
  export     write the documents for others: as a site, data, a sheet, a calendar
  import     write documents from what other programs keep: doorstop, strictdoc, csv …
  schema     print the built-in req.yml, or a JSON Schema of a kind or of req.yml
  hook       put the pre-commit hook in place, or take it away
  completion print what completes the words of req in a shell
  help       list the commands, or explain one
  version    print the version of this program

options of every command:
  -h, --help                   print this help
      --version                print the version
  -C, --directory=DIR          work as if started in DIR
      --color=WHEN             colour the output: auto, always or never
      --today=DATE             the day to count from, instead of today in UTC
      --threads=N              threads to use, instead of one a processor

'req help COMMAND' explains one. To begin: req init, then
  req new requirement "Guest checkout"
[2]
$ req hlep
req: error: unknown command 'hlep'; did you mean 'help'?
[2]
$ req frobnicate
req: error: unknown command 'frobnicate'; 'req help' lists them
[2]
$ req lint --frmat json
req: error: unknown option '--frmat'; did you mean '--format'?
[2]
$ req lint -Z
req: error: unknown option '-Z'; see --help
[2]
$ req --version
req 0.1.0
$ req version extra
req: error: 'extra' is one word too many: req version
[2]
$ req -C nowhere lint
req: error: cannot go to 'nowhere': No such file or directory
[3]
$ req --color=red list
req: error: 'red' is not auto, always or never, as --color wants
[2]
$ req lint --today=soon
req: error: 'soon' is no date like 2026-12-01, as --today wants
[2]
$ req list --threads many
req: error: 'many' is no whole number, as --threads wants
[2]
# help that was asked for is no mistake
$ req --help | head -1
req keeps requirements and a shared glossary as plain Markdown in git.
$ req -h >out && req --help lint | head -1
usage: req lint [OPTION…] [PATH|ID]…
$ req lint --version --bogus
req: error: unknown option '--bogus'; see --help
[2]
$ req lint --version; req set -h --version | head -1
req 0.1.0
usage: req set [OPTION…] ID FIELD=VALUE…
$ req help list | grep columns
  -c, --columns=FIELD,…        what the table or CSV shows
