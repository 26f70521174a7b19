# The message is made from what changed.
$ repo && req init >out 2>&1 && req commit
??????? Change 2 files: .gitattributes, req.yml (glob)
$ req new requirement "Spring banner" && req commit
requirements/REQ-0001-spring-banner.md
??????? REQ-0001: add Spring banner (glob)
$ req set REQ-0001 status=review due=2026-12-01 owners.marketing=ana@example.org owners.it=raj@example.org >out && req commit
??????? REQ-0001: draft → review, due 2026-12-01 and 2 more (glob)
$ req set REQ-0001 status=draft due=2026-12-15 >out && req commit
??????? REQ-0001: review → draft, due 2026-12-01 → 2026-12-15 (glob)
$ sed -i 's/<!-- Who.*/We sell too little./' requirements/*.md && req commit --dry-run
REQ-0001: text

  requirements/REQ-0001-spring-banner.md
$ req commit
??????? REQ-0001: text (glob)
$ req new term lead >out && req new goal "More signups" >out && git rm -q requirements/*.md && req commit && git log -1 --format=%B
??????? Change 3 files: GOAL-0001, REQ-0001, lead (glob)
Change 3 files: GOAL-0001, REQ-0001, lead

GOAL-0001: add More signups
REQ-0001: remove Spring banner
lead: add lead
\
$ req commit
req: nothing to commit: no document, term or setting differs from HEAD
$ git mv glossary/lead.md glossary/prospect.md && req commit -m "Our own words" && git log -1 --format=%B --stat
??????? Our own words (glob)
Our own words


 glossary/{lead.md => prospect.md} | 0
 1 file changed, 0 insertions(+), 0 deletions(-)
$ git status --short && git fsck --strict
?? out
# an empty message is none
$ req commit -m ' '
req: error: the message is empty; without -m, one is made from what changed
[2]
