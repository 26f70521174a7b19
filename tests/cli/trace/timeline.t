# Days, efforts and what stands in the way.
$ repo; . "$TESTS/cli/trace/setup.sh"
$ put REQ-0001 requirements agreed 'due: 2026-11-20' 'drop-dead: 2026-12-18'
$ put REQ-0002 requirements agreed 'due: 2026-12-18' 'effort: 15d' 'links: {depends: [REQ-0001, REQ-0005]}'
$ put REQ-0003 requirements review 'due: 2026-12-11' 'effort: 20d' 'drop-dead: 2027-01-29' 'links: {depends: [REQ-0002, REQ-0006], conflicts: [REQ-0002]}'
$ put REQ-0004 requirements draft 'due: 2026-11-25' 'effort: 3d'
$ put REQ-0005 requirements dropped 'due: 2026-12-18'
$ put REQ-0006 requirements draft
$ put REQ-0007 requirements delivered 'due: 2026-10-01'
$ put REQ-0008 requirements draft 'drop-dead: 2027-06-30' 'links: {depends: [REQ-0007, REQ-0003]}'
$ put DEC-0001 decisions decided 'due: 2026-10-01'
$ put GOAL-0001 goals agreed 'due: 2028-06-30'
$ req trace --timeline --today 2026-11-23
ID         DUE         TITLE            NOV    2027    MAR  APR MAY  JUN JUL AUG  SEP OCT NOV  DEC    IN THE WAY
REQ-0001   2026-11-20  About REQ-0001   !...X                                                         its day has passed
REQ-0004   2026-11-25  About REQ-0004    O                                                            not agreed yet, and no day to lose
REQ-0003   2026-12-11  About REQ-0003   ===O......X                                                   too few days left for its effort; REQ-0002 is due later, 2026-12-18; 2 more
REQ-0002   2026-12-18  About REQ-0002    |==O                                                         REQ-0001 is late; REQ-0005 is dropped; 1 more
REQ-0008   2027-06-30  About REQ-0008    |                              X                             waits for REQ-0003
GOAL-0001  2028-06-30  About GOAL-0001   |                                                         >
= work  O due  X of no use from then on  ! late  | today  < > outside
$ req trace --timeline --today 2026-11-23 -f json
{
  "version": 1,
  "today": "2026-11-23",
  "documents": [
    {"id": "REQ-0001", "kind": "requirement", "path": "requirements/REQ-0001-about.md", "title": "About REQ-0001", "status": "agreed", "start": "2026-11-20", "due": "2026-11-20", "drop_dead": "2026-12-18", "effort_hours": null, "late": true, "depends": [], "in_the_way": [{"type": "late", "id": null, "due": null, "text": "its day has passed"}]},
    {"id": "REQ-0004", "kind": "requirement", "path": "requirements/REQ-0004-about.md", "title": "About REQ-0004", "status": "draft", "start": "2026-11-23", "due": "2026-11-25", "drop_dead": null, "effort_hours": 24, "late": false, "depends": [], "in_the_way": [{"type": "not-agreed", "id": null, "due": null, "text": "not agreed yet, and no day to lose"}]},
    {"id": "REQ-0003", "kind": "requirement", "path": "requirements/REQ-0003-about.md", "title": "About REQ-0003", "status": "review", "start": "2026-11-16", "due": "2026-12-11", "drop_dead": "2027-01-29", "effort_hours": 160, "late": false, "depends": ["REQ-0002", "REQ-0006"], "in_the_way": [{"type": "too-late", "id": null, "due": null, "text": "too few days left for its effort"}, {"type": "later", "id": "REQ-0002", "due": "2026-12-18", "text": "REQ-0002 is due later, 2026-12-18"}, {"type": "undated", "id": "REQ-0006", "due": null, "text": "waits for REQ-0006, without a day"}, {"type": "conflict", "id": "REQ-0002", "due": null, "text": "conflicts with REQ-0002"}]},
    {"id": "REQ-0002", "kind": "requirement", "path": "requirements/REQ-0002-about.md", "title": "About REQ-0002", "status": "agreed", "start": "2026-11-30", "due": "2026-12-18", "drop_dead": null, "effort_hours": 120, "late": false, "depends": ["REQ-0001", "REQ-0005"], "in_the_way": [{"type": "overdue", "id": "REQ-0001", "due": "2026-11-20", "text": "REQ-0001 is late"}, {"type": "closed", "id": "REQ-0005", "due": "2026-12-18", "text": "REQ-0005 is dropped"}, {"type": "conflict", "id": "REQ-0003", "due": null, "text": "conflicts with REQ-0003"}]},
    {"id": "REQ-0008", "kind": "requirement", "path": "requirements/REQ-0008-about.md", "title": "About REQ-0008", "status": "draft", "start": null, "due": null, "drop_dead": "2027-06-30", "effort_hours": null, "late": false, "depends": ["REQ-0007", "REQ-0003"], "in_the_way": [{"type": "waiting", "id": "REQ-0003", "due": "2026-12-11", "text": "waits for REQ-0003"}]},
    {"id": "GOAL-0001", "kind": "goal", "path": "goals/GOAL-0001-about.md", "title": "About GOAL-0001", "status": "agreed", "start": "2028-06-30", "due": "2028-06-30", "drop_dead": null, "effort_hours": null, "late": false, "depends": [], "in_the_way": []}
  ]
}
$ csv --timeline --today 2026-11-23
"id","kind","path","title","status","start","due","drop_dead","effort","late","in_the_way"
"REQ-0001","requirement","requirements/REQ-0001-about.md","About REQ-0001","agreed","2026-11-20","2026-11-20","2026-12-18","","yes","its day has passed"
"REQ-0004","requirement","requirements/REQ-0004-about.md","About REQ-0004","draft","2026-11-23","2026-11-25","","3d","no","not agreed yet, and no day to lose"
"REQ-0003","requirement","requirements/REQ-0003-about.md","About REQ-0003","review","2026-11-16","2026-12-11","2027-01-29","20d","no","too few days left for its effort; REQ-0002 is due later, 2026-12-18; waits for REQ-0006, without a day; conflicts with REQ-0002"
"REQ-0002","requirement","requirements/REQ-0002-about.md","About REQ-0002","agreed","2026-11-30","2026-12-18","","15d","no","REQ-0001 is late; REQ-0005 is dropped; conflicts with REQ-0003"
"REQ-0008","requirement","requirements/REQ-0008-about.md","About REQ-0008","draft","","","2027-06-30","","no","waits for REQ-0003"
"GOAL-0001","goal","goals/GOAL-0001-about.md","About GOAL-0001","agreed","2028-06-30","2028-06-30","","","no",""
$ req trace --timeline --today 2026-11-23 -f markdown status:draft
| id | status | title | due | drop-dead | effort | in the way |
|---|---|---|---|---|---|---|
| REQ-0004 | draft | About REQ-0004 | 2026-11-25 |  | 3d | not agreed yet, and no day to lose |
| REQ-0008 | draft | About REQ-0008 |  | 2027-06-30 |  | waits for REQ-0003 |

# It fits a narrow terminal, and says where days lie outside.
$ script -qec 'stty cols 72; req trace --timeline --today 2027-03-23 --color never' /dev/null </dev/null | tr -d '\r' | sed 's/…/./g' | awk '{ print; if (length > 72 && !/^=/) bad = 1 } END { exit bad }'
ID         DUE         TITLE            JAN  MAR      IN THE WAY
REQ-0001   2026-11-20  About REQ-0001   <       |     its day has passed
REQ-0004   2026-11-25  About REQ-0004   <       |     its day has passed
REQ-0003   2026-12-11  About REQ-0003   <       |     its day has passe.
REQ-0002   2026-12-18  About REQ-0002   <       |     its day has passe.
REQ-0008   2027-06-30  About REQ-0008           |  >  REQ-0003 is late
GOAL-0001  2028-06-30  About GOAL-0001          |  >
= work  O due  X of no use from then on  ! late  | today  < > outside

# Working days: a due day on a Sunday, an effort of half a day, weeks.
$ put REQ-0009 requirements draft 'due: 2027-01-10' 'effort: 1d'; put REQ-0010 requirements draft 'due: 2027-01-11' 'effort: 4h'
$ put REQ-0011 requirements draft 'due: 2027-01-11' 'effort: 2w'; put REQ-0012 requirements draft 'due: 9999-12-31' 'effort: 99999d'
$ req trace --timeline -f jsonl --today 2026-11-23 due:2027-01-01.. kind:requirement | jq -c '[.id, .start, .due, .effort_hours]'
["REQ-0009","2027-01-08","2027-01-10",8]
["REQ-0010","2027-01-11","2027-01-11",4]
["REQ-0011","2026-12-29","2027-01-11",80]
["REQ-0012","9616-09-13","9999-12-31",799992]
$ req trace --timeline status:measured
req: note: no document matches

# Too late is what lint calls too late: agreed or not, from the last approval on.
$ rm -r requirements goals decisions
$ put REQ-0001 requirements agreed 'due: 2026-12-01' 'effort: 20d'
$ put REQ-0002 requirements review 'due: 2026-12-01' 'effort: 30d'
$ put REQ-0003 requirements agreed 'due: 2026-12-01' 'effort: 20d' 'approvals: [{side: it, by: raj@example.org, on: 2026-10-30, of: 5f1c2a9be0d4}]'
$ put REQ-0004 requirements draft 'due: 2026-12-01' 'effort: 7d'
$ put REQ-0005 requirements draft 'due: 2026-12-01' 'effort: 57h'
$ put REQ-0006 requirements review 'due: 2026-11-29' 'effort: 5d'
$ req trace --timeline --today 2026-11-23 -f jsonl | jq -c '[.id, (.in_the_way[] | .type)]'
["REQ-0006","not-agreed"]
["REQ-0001","too-late"]
["REQ-0002","too-late"]
["REQ-0003"]
["REQ-0004","not-agreed"]
["REQ-0005","too-late"]
$ req lint --select plan/too-late --today 2026-11-23 --format unix
requirements/REQ-0001-about.md:5:6: warning: 7 working days from today on are too few for an effort of 20d [plan/too-late]
requirements/REQ-0002-about.md:5:6: warning: 7 working days from today on are too few for an effort of 30d [plan/too-late]
requirements/REQ-0005-about.md:5:6: warning: 7 working days from today on are too few for an effort of 57h [plan/too-late]
