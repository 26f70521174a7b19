# What is refused, and why.
$ repo && req init >out 2>&1 && req new requirement one >>out && req new goal more >>out && req new term lead >>out
$ req renumber
req: error: something is missing: req renumber OLD|PATH [NEW], as in req renumber REQ-0042
[2]
$ req renumber REQ-0009
req: error: no document 'REQ-0009'; did you mean 'REQ-0001'?
[2]
$ req renumber REQ-0001 REQ-7
req: error: 'REQ-7' is written REQ-0007 here
[2]
$ req renumber REQ-0001 GOAL-0007
req: error: 'GOAL-0007' is no id of a requirement: that begins with REQ-
[2]
$ req renumber REQ-0001 REQ-NEW
req: error: 'REQ-NEW' is no id: one here is written REQ-0042
[2]
$ req renumber REQ-0001 REQ-k7m4x9d
req: error: 'REQ-k7m4x9d' is no id: one here is written REQ-0042
[2]
$ req renumber REQ-0001 ../x
req: error: '../x' is no id: one here is written REQ-0042
[2]
$ req renumber REQ-0001 REQ-0001
req: error: 'requirements/REQ-0001-one.md' has the id REQ-0001 already
[2]
$ req renumber lead
req: error: 'glossary/lead.md' is a term, and has no id to change
[2]
$ req renumber --all-new REQ-0001
req: error: --all-new names no document; leave 'REQ-0001' away
[2]
$ req renumber REQ-0001 -n --commit
req: error: --dry-run changes nothing that --commit could take
[2]
$ printf x >requirements/REQ-0007-one.md && req renumber REQ-0001 REQ-0007
req: error: 'REQ-0007' is taken: 'requirements/REQ-0007-one.md' has it here; leave it away for the next free id
[2]
$ rm requirements/REQ-0007-one.md && ln -s /etc requirements/REQ-0007-one.md && req renumber REQ-0001 REQ-0007
req: error: 'REQ-0007' is taken: 'requirements/REQ-0007-one.md' has it here; leave it away for the next free id
[2]
$ rm requirements/REQ-0007-one.md && printf 'id: x\n---\n' >requirements/REQ-0008-two.md && req renumber requirements/REQ-0008-two.md
req: error: the front matter of 'requirements/REQ-0008-two.md' cannot be read; see 'req lint'
[2]
$ ls requirements
REQ-0001-one.md
REQ-0008-two.md
# A folder's own page keeps its name; a kind whose ids stand in file names changes that alone.
$ mkdir -p requirements/REQ-0050-box && printf -- '---\nid: REQ-0050\ntitle: Box\nstatus: draft\n---\n' >requirements/REQ-0050-box/index.md && req renumber REQ-0050
requirements/REQ-0050-box/index.md
req: REQ-0050 is REQ-0051 now
req: note: the file keeps its name, 'requirements/REQ-0050-box/index.md'
req: rewrote 0 references; 1 file changed
$ printf 'kinds: {decision: {dir: adr, prefix: ADR, front-matter: optional, fields: {id: {from: file-name}, title: {from: h1}}, statuses: {}}}\n' >req.yml && mkdir adr && printf '# Use text\n\nAs ADR-0003 says.\n' >adr/0003-use-text.md && req renumber ADR-0003 && ls adr && cat adr/*
adr/0004-use-text.md
req: ADR-0003 is ADR-0004 now
req: note: ADR-0003 is not noted in 'was', for which 'adr/0004-use-text.md' has no place
req: rewrote 1 reference; 1 file changed
0004-use-text.md
\# Use text

As ADR-0004 says.
