# Decision records in the shape of MADR, adopted by the example of req.yml(5).
$ example() { awk -v ss="$1" '/^\.S[sh]/{on=index($0,ss)} /^\.Ed/{p=0} p; on&&/^\.Bd/{p=1}' "$TESTS/../man/req.yml.5"; }
$ repo && example 'architectural decision' >req.yml && test $(wc -l <req.yml) -lt 15
$ doc docs/decisions/0000-keep-records.md <<'END'
> # Keep Records of Decisions
>
> ## Context and Problem Statement
>
> We forget why.
>
> ## Considered Options
>
> * Keep records
> * Go on
>
> ## Decision Outcome
>
> Chosen option: "Keep records".
> END
$ doc docs/decisions/0001-boil-water.md <<'END'
> ---
> status: "superseded by ADR-0002"
> date: 2026-02-01
> decision-makers: Ana, Raj
> consulted: [Mei]
> ---
>
> # Boil Water in a Pot
>
> See [the next one](0002-buy-a-kettle.md).
> END
$ doc docs/decisions/0002-buy-a-kettle.md <<'END'
> ---
> parent: Decisions
> nav_order: 2
> status: proposed
> date: 2026-03-01
> ---
> # ADR-0002: Buy a Kettle
> END
$ echo '# Decisions' >docs/decisions/index.md && printf -- '---\nstatus: "{proposed | accepted}"\n---\n# {title}\n' >docs/decisions/adr-template.md
$ req list -c id,status,title,on
ID        STATUS      TITLE                      ON
ADR-0000  accepted    Keep Records of Decisions
ADR-0001  superseded  Boil Water in a Pot        2026-02-01
ADR-0002  proposed    Buy a Kettle               2026-03-01
$ req lint
$ req list --format ids status:superseded
ADR-0001
$ req show ADR-0000 | head -4
ADR-0000  Keep Records of Decisions
decision, accepted  docs/decisions/0000-keep-records.md

\# Keep Records of Decisions
$ req export html -o site && ls site/decisions
req: 11 pages; 20 files written, 0 unchanged, 0 removed
site/index.html
ADR-0000.html
ADR-0001.html
ADR-0002.html
index.html
list.csv
$ req set ADR-0002 status=accepted && sed -n 4p docs/decisions/0002-buy-a-kettle.md
docs/decisions/0002-buy-a-kettle.md
status: accepted
$ req set ADR-0002 title=Other
req: error: 'title' does not stand in front matter here (see req.yml)
[2]
# The next number follows those in the files' names.
$ mkdir templates && printf -- '---\nstatus: {{status}}\n---\n\n# {{title}}\n' >templates/decision.md && req new decision Drink tea && cat docs/decisions/0003-drink-tea.md && req lint && req list --format ids drink
docs/decisions/0003-drink-tea.md
---
status: proposed
---

\# Drink tea
ADR-0003
# A number twice is told as any id twice is.
$ cp docs/decisions/0000-keep-records.md docs/decisions/0002-other.md && req lint
docs/decisions/0002-other.md:1:1: error: the id ADR-0002 is already that of docs/decisions/0002-buy-a-kettle.md [id/duplicate]
[1]
