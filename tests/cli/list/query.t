# What tests/unit/query_test.c does not see: words of the command line, notes, exit status.
$ req list
req: note: there are no documents yet; 'req new' makes one
$ doc requirements/REQ-0001-a.md <<'END'
> ---
> id: REQ-0001
> title: First
> status: draft
> due: 2026-11-30
> ---
> Some text.
> END
$ req list status:draft
ID        STATUS  TITLE  DUE         OWNERS
REQ-0001  draft   First  2026-11-30
$ req list -status:draft
req: note: no document matches
$ req list --format ids text
REQ-0001
$ req list --format ids -- -text
req: note: no document matches
$ req list --format json nothing
req: note: no document matches
{
  "version": 1,
  "documents": []
}
$ req list due:today..today+14d --format ids
REQ-0001
$ req list due:today --today 2026-11-30 --format ids
REQ-0001
$ req list stats:draft
req: error: unknown field 'stats'; did you mean 'status'?
[2]
$ req list status:drat
req: error: unknown status 'drat'; did you mean 'draft'?
[2]
$ req list due:soon
req: error: 'soon' in 'due' is not a date like 2026-12-01, today or today+14d
[2]
$ req list has:
req: error: 'has:' wants a field's name, as in has:due
[2]
$ req list no:
req: error: 'no:' wants a field's name, as in no:due
[2]
