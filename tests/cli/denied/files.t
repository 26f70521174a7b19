# A document that may not be read: told once, and nobody takes what is left for all there is.
$ repo && req init 2>/dev/null >/dev/null && req new requirement Lamp && req new requirement Light && req commit >/dev/null
requirements/REQ-0001-lamp.md
requirements/REQ-0002-light.md
$ chmod 000 requirements/REQ-0001-lamp.md
$ denied req list
req: error: requirements/REQ-0001-lamp.md: cannot be read: Permission denied
ID        STATUS  TITLE  DUE  OWNERS
REQ-0002  draft   Light
[3]
$ denied req show REQ-0001
req: error: requirements/REQ-0001-lamp.md: cannot be read: Permission denied
req: error: no document 'REQ-0001' among those that can be read
[3]
$ denied req set REQ-9999 status=review
req: error: requirements/REQ-0001-lamp.md: cannot be read: Permission denied
req: error: no document 'REQ-9999' among those that can be read
[3]
$ denied req set REQ-0002 priority=must
req: error: requirements/REQ-0001-lamp.md: cannot be read: Permission denied
req: error: 'requirements/REQ-0002-light.md' is not written, as something could not be read: cannot read 'requirements/REQ-0001-lamp.md': Permission denied
[3]
$ denied req new requirement Lantern
req: error: cannot read 'requirements/REQ-0001-lamp.md': Permission denied
[3]
$ denied req lint
req: error: requirements/REQ-0001-lamp.md: cannot be read: Permission denied
[3]
$ denied req export json -o -
req: error: requirements/REQ-0001-lamp.md: cannot be read: Permission denied
req: error: nothing is written where documents cannot be read
[3]
$ chmod 644 requirements/REQ-0001-lamp.md
# A folder, and req.yml.
$ chmod 000 requirements && denied req list
req: error: cannot list 'requirements': Permission denied
[3]
$ chmod 755 requirements && chmod 000 req.yml && denied req list
req: error: cannot read 'req.yml': Permission denied
[3]
$ denied req new requirement Lantern
req: error: cannot read 'req.yml': Permission denied
[3]
$ chmod 644 req.yml
# What may be read and not written: reading works, writing says what it could not.
$ chmod -R a-w . && denied req list --format ids && denied req lint && denied req log --format json | head -c 1
REQ-0001
REQ-0002
{ (no-eol)
$ denied req new requirement Lantern
req: error: cannot lock '$DIR/.git/req/lock': Permission denied; reading works, but to change something you must be allowed to write there
[3]
$ denied req set REQ-0001 priority=must
req: error: cannot lock '$DIR/.git/req/lock': Permission denied; reading works, but to change something you must be allowed to write there
[3]
$ denied req commit
req: error: cannot lock '$DIR/.git/req/lock': Permission denied; reading works, but to change something you must be allowed to write there
[3]
$ denied req export json -o out.json
req: error: cannot write 'out.json': Permission denied
[3]
$ chmod -R u+w . && ls requirements
REQ-0001-lamp.md
REQ-0002-light.md
