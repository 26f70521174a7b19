# A baseline names a state, and lists what it holds.
$ repo && mkdir requirements glossary
$ req baseline
req: note: there is no baseline yet; 'req baseline NAME' makes one
$ req baseline v1
req: error: there is no commit yet to make a baseline of
[2]
$ d() { printf -- '---\nid: REQ-000%s\ntitle: %s\nstatus: draft\n---\n\n## Need\n\nA need.\n' "$1" "$2" >requirements/REQ-000$1-x.md; }
$ d 1 'One thing'; printf -- '---\nterm: lead\nstatus: agreed\ndefinition: A person who asked.\n---\n' >glossary/lead.md
$ git add -A; git commit -qm one
$ req baseline v1 -m 'For spring'
baseline/v1
$ git cat-file -t baseline/v1; git cat-file tag baseline/v1 | tail -n +3
tag
tag baseline/v1
tagger Ana Pop <ana@example.org> 1795348800 +0000

Baseline v1: 1 document, 1 term

For spring

Documents:
term/lead	agreed	b4735cd18fa0	lead
REQ-0001	draft	ffa0a79943ef	One thing
$ git rev-parse baseline/v1^{} HEAD | uniq | wc -l
1
$ req baseline
BASELINE  DATE        BY       HOLDS  TEXT
v1        2026-11-22  Ana Pop  2      For spring
$ req baseline --format json
{
  "version": 1,
  "baselines": [
    {"name": "v1", "commit": "003399dc2949a6b247022c56040aaaa5d7c90a4c", "date": "2026-11-22", "by": "Ana Pop", "text": "For spring", "documents": 2}
  ]
}
$ git fsck --strict 2>&1
# It never moves; names are those that git allows.
$ req baseline v1
req: error: there is a baseline 'v1' already, and baselines never move; take another name
[2]
$ req baseline baseline/v1
req: error: there is a baseline 'v1' already, and baselines never move; take another name
[2]
$ for name in 'a b' .hidden a..b x.lock '' ../up -- ; do req baseline "$name"; done
req: error: 'a b' cannot name a baseline; take letters, digits, dots and hyphens, as in 'spring-2027'
req: error: '.hidden' cannot name a baseline; take letters, digits, dots and hyphens, as in 'spring-2027'
req: error: 'a..b' cannot name a baseline; take letters, digits, dots and hyphens, as in 'spring-2027'
req: error: 'x.lock' cannot name a baseline; take letters, digits, dots and hyphens, as in 'spring-2027'
req: error: '' cannot name a baseline; take letters, digits, dots and hyphens, as in 'spring-2027'
req: error: '../up' cannot name a baseline; take letters, digits, dots and hyphens, as in 'spring-2027'
BASELINE  DATE        BY       HOLDS  TEXT
v1        2026-11-22  Ana Pop  2      For spring
$ req baseline -- -m
req: error: '-m' cannot name a baseline; take letters, digits, dots and hyphens, as in 'spring-2027'
[2]
$ req baseline v2 v3
req: error: 'v3' is one word too many: req baseline [NAME]
[2]
$ req baseline -m text
req: error: a name is missing: req baseline NAME
[2]
$ req baseline --format xml
req: error: unknown format 'xml'; there are: table, json
[2]
# What is not committed would not be in it.
$ d 2 'Two things'
$ req baseline v2
req: error: 'requirements/REQ-0002-x.md' is not committed, and would not be in it; 'req commit' first, or --force without it
[2]
$ d 1 'One more thing'
$ req baseline v2
req: error: 'requirements/REQ-0001-x.md' and 1 more are not committed, and would not be in it; 'req commit' first, or --force without them
[2]
$ req baseline v2 --force
baseline/v2
$ git cat-file tag baseline/v2 | grep -c REQ-0002
0
[1]
# What has nothing to do with documents does not matter.
$ git add -A; git commit -qm two; echo note >note.txt
$ req baseline spring/2027
baseline/spring/2027
# Errors are told, and stand in nobody's way.
$ printf -- '---\nid: REQ-0003\ntitle: x\nstatus: no\n---\n' >requirements/REQ-0003-x.md; git add -A; git commit -qm three
$ req baseline v3
req: warning: this state has 1 error; 'req lint --rev HEAD' shows them
baseline/v3
$ req baseline
BASELINE     DATE        BY       HOLDS  TEXT
spring/2027  2026-11-22  Ana Pop  3
v1           2026-11-22  Ana Pop  2      For spring
v2           2026-11-22  Ana Pop  2
v3           2026-11-22  Ana Pop  4
# Wherever a revision is named, a baseline does too.
$ req show REQ-0001@v1 | head -n 1
REQ-0001  One thing
$ req show REQ-0001@v3 --raw | sed -n 3p
title: One more thing
$ req list --rev v1 --format ids
lead
REQ-0001
$ req show REQ-0001@v9
req: error: unknown revision 'v9'; 'git branch --all' and 'git tag' list the names
[2]
# A branch of that name goes first.
$ git branch v1; req show REQ-0001@v1 | head -n 1
REQ-0001  One more thing
