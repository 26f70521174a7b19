# What a sparse checkout leaves out is not gone.
$ repo all && cd all && req init >/dev/null 2>&1 && req new requirement one >/dev/null
$ req new term lead >/dev/null && req commit >/dev/null && git clone -q --sparse . ../some && cd ../some
$ git sparse-checkout set glossary && ls
glossary
req.yml
$ req commit
req: nothing to commit: no document, term or setting differs from HEAD
$ req set lead definition="A person who asked to hear from us" && req commit && git status --short
glossary/lead.md
??????? lead: definition A person who asked to hear from us (glob)
$ req new requirement two && req commit && git show --stat --format= HEAD
requirements/REQ-0002-two.md
??????? REQ-0002: add two (glob)
 requirements/REQ-0002-two.md | 25 +++++++++++++++++++++++++
 1 file changed, 25 insertions(+)
# what is gone is
$ rm glossary/lead.md && req commit && git show --name-status --format= HEAD
??????? lead: remove lead (glob)
D	glossary/lead.md
