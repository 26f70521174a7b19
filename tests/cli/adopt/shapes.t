# Kinds of the team's own, kinds taken away, several folders, several prefixes, keys in any case.
$ repo
$ doc req.yml <<'END'
> kinds:
>   goal: off
>   metric: off
>   decision: off
>   term: off
>   requirement: off
>   note:
>     dir: [notes/*/open, old]
>     skip: [draft-?.md, "*.tmp.md"]
>     prefix: [NOTE, N]
>     keys: any-case
>     fields:
>       id: text
>       title: {type: text, from: Name}
>       status: {type: text, as: {new: open, "done*": shut}, default: open}
>       colour: {type: enum, values: [red, green], as: {r: red}}
>     statuses:
>       open: {next: [shut]}
>       shut: {means: closed, includes: open, needs: {fields: [colour], sections: [Why]}}
> END
$ note() { doc "$1" <<<"$(printf -- '---\n%s\n---\n' "$2")"; }
$ note notes/kitchen/open/NOTE-0001-a.md "$(printf 'ID: NOTE-0001\nNAME: Kettle\nStatus: done last year\nColour: r')"
$ note old/N-0002-b.md "$(printf 'id: N-0002\nname: Cup')"
$ note notes/kitchen/shut/NOTE-0003-c.md 'id: NOTE-0003'
$ note notes/kitchen/open/draft-1.md 'id: NOTE-0004' && note old/x.tmp.md 'id: NOTE-0005'
$ req list -c id,status,title,colour
ID         STATUS  TITLE   COLOUR
NOTE-0001  shut    Kettle  red
N-0002     open    Cup
$ req lint
notes/kitchen/open/NOTE-0001-a.md:4:9: error: no heading 'Why', and status 'shut' needs it [lifecycle/section]
[1]
$ req list --format ids status:shut colour:red
NOTE-0001
$ req set N-0002 status=shut colour=green && cat old/N-0002-b.md
old/N-0002-b.md
---
id: N-0002
name: Cup
status: shut
colour: green
---
$ req new goal x
req: error: unknown kind 'goal'; there are note
[2]
# What the engine asks for must be a field.
$ doc req.yml <<'END'
> kinds:
>   note:
>     dir: notes
>     prefix: NOTE
>     title: name
>     statuses: {open: {}}
> END
$ req lint --format human --select config 2>&1 | grep -v '^$'
req.yml:4:13: error: 'prefix' wants a field 'id', and a note has none [config/syntax]
 4 |     prefix: NOTE
   |             ^^^^
  help: add it to its fields: id: text
req.yml:5:12: error: 'title' wants a field 'name', and a note has none [config/syntax]
 5 |     title: name
   |            ^^^^
  help: add it to its fields: name: text
req.yml:6:15: error: 'statuses' wants a field 'status', and a note has none [config/syntax]
 6 |     statuses: {open: {}}
   |               ^^^^^^^^^^
  help: add it to its fields: status: text
3 documents, 0 terms: 3 errors, 0 warnings, 0 notes
