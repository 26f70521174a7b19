# Which kinds take part is the schema's to say.
$ repo; . "$TESTS/cli/trace/setup.sh"
$ doc req.yml <<'END'
> fields:
>   links:
>     fields:
>       refines: {type: list, of: {type: reference, to: [epic, story]}}
>       verifies: {type: list, of: {type: reference, to: [story]}}
> kinds:
>   epic:
>     dir: epics
>     prefix: EPIC
>     title: title
>     fields: {id: {type: text}, title: {type: text}, status: {type: text}}
>     statuses: {open: {means: agreed}}
>   story:
>     plural: stories
>     dir: stories
>     prefix: US
>     title: title
>     fields: {id: {type: text}, title: {type: text}, status: {type: text}}
>     statuses: {todo: {means: open, next: [ready]}, ready: {means: agreed, needs: {sections: [Examples]}}}
>   check:
>     dir: checks
>     prefix: TC
>     title: title
>     fields: {id: {type: text}, title: {type: text}}
> END
$ put EPIC-0001 epics open; put EPIC-0002 epics open
$ put US-0001 stories ready 'links: {refines: [EPIC-0001]}'; printf '\n## Examples\n\nOne.\n' >>stories/US-0001-about.md
$ put US-0002 stories ready
$ put REQ-0001 requirements agreed
$ put TC-0001 checks '' 'links: {verifies: [US-0001]}'; sed -i '/^status/d' checks/*
$ req trace 2>/dev/null
ID       STATUS  TITLE          REFINES    TESTS
US-0001  ready   About US-0001  EPIC-0001  no result
US-0002  ready   About US-0002
$ req trace --coverage 2>/dev/null
SHARE  HAVE  OF  NAME          WHAT                              MISSING
50.0%  1     2   goal          stories that lead to a goal       US-0002
0.0%   0     2   metric        stories with a metric             US-0001, US-0002
50.0%  1     2   criteria      stories with acceptance criteria  US-0002
-            2   code          stories with code
-            2   tests         stories with tests
-            2   passing       stories with passing tests
50.0%  1     2   used-goals    epic that something refines       EPIC-0002
-      0     0   used-metrics  metrics that anybody uses
$ req trace --orphans
ID         STATUS  WHY                             WHAT
EPIC-0002  open    nothing refines it              About EPIC-0002
US-0002    ready   it leads to no epic             About US-0002
REQ-0001   agreed  nothing leads to it or from it  About REQ-0001
$ csv -i EPIC-0001
"steps","link","to","id","kind","path","title","status","state","passed","failed","skipped","tests","code"
"0","","","EPIC-0001","epic","epics/EPIC-0001-about.md","About EPIC-0001","open","none","0","0","0","",""
"1","refines","EPIC-0001","US-0001","story","stories/US-0001-about.md","About US-0001","ready","none","0","0","0","",""
"2","verifies","US-0001","TC-0001","check","checks/TC-0001-about.md","About TC-0001","","none","0","0","0","",""
