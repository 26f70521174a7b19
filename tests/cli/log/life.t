# One document's life: fields in words, words by section, a rename, all with the commit's own words.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: Guest checkout
> status: draft
> ---
>
> ## Need
>
> Guests want to buy without an account.
> END
$ doc requirements/REQ-0002-b.md <<END
> ---
> id: REQ-0002
> title: Another
> status: draft
> ---
> END
$ at 02; git add . && git commit -qm 'Two documents'
$ at 03; sed -i 's/status: draft/status: review\ndue: 2026-12-01/; s/an account/any account at all/' requirements/REQ-0001-a.md
$ printf '\n## Requirement\n\nThe shop shall take orders of guests.\n' >>requirements/REQ-0001-a.md
$ git commit -qam 'Ready for IT'
$ at 04; git mv requirements/REQ-0001-a.md requirements/REQ-0001-guests.md; git commit -qm 'A better name'
$ at 05; sed -i 's/review/agreed/; s/2026-12-01/2026-12-15/; s/orders of guests/orders/' requirements/REQ-0001-guests.md
$ git commit -qam 'Agreed'
$ at 06; sed -i 's/^title:  */title:    /' requirements/REQ-0001-guests.md; git commit -qam 'Blanks'
$ at 07; echo x >other.txt; git add .; git commit -qm 'Nothing of ours'
$ req log REQ-0001
7f574e44e 2026-11-06 Ana Pop: Blanks
    layout alone

c9806602c 2026-11-05 Ana Pop: Agreed
    review → agreed, due 2026-12-01 → 2026-12-15
    words: Requirement +1 −3

43f708d74 2026-11-04 Ana Pop: A better name
    renamed: requirements/REQ-0001-a.md → requirements/REQ-0001-guests.md

1f449a975 2026-11-03 Ana Pop: Ready for IT
    draft → review, due 2026-12-01
    words: Need +4 −2, Requirement +8

98f9d2b0d 2026-11-02 Ana Pop: Two documents
    added as requirements/REQ-0001-a.md
    words: +8
$ req log REQ-0001 --stat
7f574e44e 2026-11-06 Ana Pop: changed
c9806602c 2026-11-05 Ana Pop: changed, 2 fields, words +1 −3
43f708d74 2026-11-04 Ana Pop: renamed
1f449a975 2026-11-03 Ana Pop: changed, 2 fields, words +12 −2
98f9d2b0d 2026-11-02 Ana Pop: added, 3 fields, words +8
$ req log requirements/REQ-0001-guests.md --words -n 2
7f574e44e 2026-11-06 Ana Pop: Blanks
    layout alone

c9806602c 2026-11-05 Ana Pop: Agreed
    review → agreed, due 2026-12-01 → 2026-12-15
    Requirement +1 −3
      The shop shall take [-orders of guests.-] {+orders.+}
$ (cd requirements && req log REQ-0001-guests.md -n 1)
7f574e44e 2026-11-06 Ana Pop: Blanks
    layout alone
# All of it.
$ req log
7f574e44e 2026-11-06 Ana Pop: Blanks
  REQ-0001  Guest checkout
    layout alone

c9806602c 2026-11-05 Ana Pop: Agreed
  REQ-0001  Guest checkout
    review → agreed, due 2026-12-01 → 2026-12-15
    words: Requirement +1 −3

43f708d74 2026-11-04 Ana Pop: A better name
  REQ-0001  Guest checkout
    renamed: requirements/REQ-0001-a.md → requirements/REQ-0001-guests.md

1f449a975 2026-11-03 Ana Pop: Ready for IT
  REQ-0001  Guest checkout
    draft → review, due 2026-12-01
    words: Need +4 −2, Requirement +8

98f9d2b0d 2026-11-02 Ana Pop: Two documents
  REQ-0001  Guest checkout
    added as requirements/REQ-0001-a.md
    words: +8
  REQ-0002  Another
    added as requirements/REQ-0002-b.md
$ req log --stat
7f574e44e 2026-11-06 Ana Pop: 1 document
c9806602c 2026-11-05 Ana Pop: 1 document, 2 fields, words +1 −3
43f708d74 2026-11-04 Ana Pop: 1 document
1f449a975 2026-11-03 Ana Pop: 1 document, 2 fields, words +12 −2
98f9d2b0d 2026-11-02 Ana Pop: 2 documents, 6 fields, words +8
# A part of it: days count from their beginning to their end; a revision is left out with all before it.
$ req log REQ-0001 --stat --since 2026-11-04 --until 2026-11-05
c9806602c 2026-11-05 Ana Pop: changed, 2 fields, words +1 −3
43f708d74 2026-11-04 Ana Pop: renamed
$ req log REQ-0001 --stat --since HEAD~3
7f574e44e 2026-11-06 Ana Pop: changed
c9806602c 2026-11-05 Ana Pop: changed, 2 fields, words +1 −3
$ req log REQ-0001 --stat HEAD~4..HEAD~3
43f708d74 2026-11-04 Ana Pop: renamed
$ req log --stat ..HEAD
$ req log --stat HEAD~3..
7f574e44e 2026-11-06 Ana Pop: 1 document
c9806602c 2026-11-05 Ana Pop: 1 document, 2 fields, words +1 −3
$ req log REQ-0001 --stat --until HEAD~3 -n 1
43f708d74 2026-11-04 Ana Pop: renamed
$ req log --stat -r HEAD~5
98f9d2b0d 2026-11-02 Ana Pop: 2 documents, 6 fields, words +8
# Two documents, commit by commit.
$ req log REQ-0002 REQ-0001 -n 9 | tail -8
    words: Need +4 −2, Requirement +8

98f9d2b0d 2026-11-02 Ana Pop: Two documents
  REQ-0002  Another
    added as requirements/REQ-0002-b.md
  REQ-0001  Guest checkout
    added as requirements/REQ-0001-a.md
    words: +8
# Programs.
$ req log REQ-0001 --format json -n 2
{
  "version": 1,
  "entries": [
    {"commit": "7f574e44eb5ddb3d326b4c8436a5983d8687693a", "time": "2026-11-06T09:00:00Z", "author": {"name": "Ana Pop", "email": "ana@example.org"}, "subject": "Blanks", "documents": [{"id": "REQ-0001", "kind": "requirement", "path": "requirements/REQ-0001-guests.md", "old_path": "requirements/REQ-0001-guests.md", "title": "Guest checkout", "change": "changed", "merge": false, "fields": [], "words": {"added": 0, "removed": 0}, "sections": []}]},
    {"commit": "c9806602cadaed6c6c09f5b8c671f976a1bd2fff", "time": "2026-11-05T09:00:00Z", "author": {"name": "Ana Pop", "email": "ana@example.org"}, "subject": "Agreed", "documents": [{"id": "REQ-0001", "kind": "requirement", "path": "requirements/REQ-0001-guests.md", "old_path": "requirements/REQ-0001-guests.md", "title": "Guest checkout", "change": "changed", "merge": false, "fields": [{"field": "status", "old": "review", "new": "agreed"}, {"field": "due", "old": "2026-12-01", "new": "2026-12-15"}], "words": {"added": 1, "removed": 3}, "sections": [{"heading": "Requirement", "added": 1, "removed": 3}]}]}
  ],
  "complete": true
}
$ req log REQ-0001 --format jsonl -n 1 -p
{"commit": "7f574e44eb5ddb3d326b4c8436a5983d8687693a", "time": "2026-11-06T09:00:00Z", "author": {"name": "Ana Pop", "email": "ana@example.org"}, "subject": "Blanks", "documents": [{"id": "REQ-0001", "kind": "requirement", "path": "requirements/REQ-0001-guests.md", "old_path": "requirements/REQ-0001-guests.md", "title": "Guest checkout", "change": "changed", "merge": false, "fields": [], "words": {"added": 0, "removed": 0}, "sections": []}]}
{"version": 1, "entries": 1, "complete": true}
$ req log -f json -n 1 -r HEAD~5 | jq -c '.entries[].documents[] | [.id, .change, .old_path]'
["REQ-0001","added",null]
["REQ-0002","added",null]
# What is asked wrongly.
$ req log REQ-0009
req: error: no document 'REQ-0009' in this history; 'req list' shows what there is
[2]
$ req log REQ-0001 --format xml
req: error: unknown format 'xml'; there are: human, json, jsonl
[2]
$ req log nowhere/x.md
req: error: no document 'nowhere/x.md' in this history; 'req list' shows what there is
[2]
$ req log --since nonsense
req: error: unknown revision 'nonsense'; 'git branch --all' and 'git tag' list the names
[2]
$ req log ../outside.md
req: error: '../outside.md' is outside the repository
[2]
