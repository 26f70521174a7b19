# What is too large to be a document is left out, and said.
$ repo && req init >out 2>&1 && req new requirement one >out && head -c 600000 /dev/zero | tr '\0' a >requirements/REQ-0002-large.md
$ req commit
req: 'requirements/REQ-0002-large.md' is left out: it is no regular file, or too large
??????? Change 3 files: REQ-0001, .gitattributes, req.yml (glob)
