# Commands of a command: found, explained and misspelt like those of req itself.
$ req term
usage: req term COMMAND [OPTION…] [OPERAND…]

the glossary: its words, what each side means, and where they are used

commands:
  new        write a new term, and print its path
  list       the words of the glossary as a table, or as data
  show       what a word means to each side, and where it is used
  uses       every place where a word of a term stands
  set        change fields of a term in place
  rename     give a term another word, and rewrite every use of the old one
  suggest    words that might become terms, what both sides use first
  export     the glossary for other programs: as data, a sheet, TBX, SKOS, a linter's rules
  import     write terms from a sheet, a file each; those that are there stay as they are

'req help term COMMAND' explains one.

example:
  req term show lead

-C DIR, --color, --today, --threads and --help go with every command: see req(1).
[2]
$ req term --help >help && req help term | cmp - help && echo same
same
$ req term lits
req: error: unknown command 'term lits'; did you mean 'term list'?
[2]
$ req term frobnicate
req: error: unknown command 'term frobnicate'; 'req help term' lists them
[2]
$ req help term lits
req: error: unknown command 'term lits'; did you mean 'term list'?
[2]
$ req help lint all
req: error: 'all' is too much: 'req lint' has no commands of its own
[2]
$ req term --help uses | head -1
usage: req term uses [OPTION…] WORD…
$ req help term uses | head -1
usage: req term uses [OPTION…] WORD…
$ req term -C . uses --help | head -1
usage: req term uses [OPTION…] WORD…
$ req term uses
req: error: something is missing: req term uses WORD…, as in req term uses lead --avoided
[2]
$ req term uses --frmat=json lead
req: error: unknown option '--frmat'; did you mean '--format'?
[2]
$ req term rename lead
req: error: something is missing: req term rename OLD NEW, as in req term rename lead prospect --diff
[2]
$ req term --version | head -c 4; echo
req 
# Each of them has an example in its help, and a section in the manual.
$ for each in $(req help term | sed -n 's/^  \([a-z]*\) .*/\1/p' | grep -v '^req$'); do
>   req help term "$each" | grep -q "^  req term $each" || echo "no example: $each"
> done
