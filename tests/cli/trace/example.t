# The links of the example team's repository.
$ REQ=$(command -v req) "$EXAMPLES/history.sh" "$DIR/team" >/dev/null 2>&1
$ cd team
$ req trace --junit tests/junit.xml
ID        STATUS     TITLE                                 REFINES               NEEDED BY           METRICS             DECISIONS  TESTS          CODE
REQ-0001  measured   Guest checkout                        GOAL-0001             REQ-0008            KPI-0001                       passed 2       shop/guest.mjs:1
REQ-0002  measured   Newsletter form in the footer         GOAL-0003                                 KPI-0002                       passed 1       shop/newsletter.mjs:1
REQ-0003  delivered  Cookie banner with two equal choices  GOAL-0001                                 KPI-0004                       passed 2       shop/consent.mjs:1 +1
REQ-0004  agreed     Load test before the launch           GOAL-0002                                 KPI-0003                       none
REQ-0005  agreed     Spring landing page                   GOAL-0001, GOAL-0002  REQ-0004, REQ-0006  KPI-0001, KPI-0003  DEC-0005   none
REQ-0006  agreed     Spring banner on the home page        GOAL-0001             REQ-0010            KPI-0001            DEC-0004   none
REQ-0007  dropped    Exit window with a voucher            GOAL-0001             REQ-0008            KPI-0001                       none           shop/exit-window.mjs:1
REQ-0008  review     Voucher field at the checkout         GOAL-0001                                 KPI-0001            DEC-0004   none
REQ-0009  agreed     Staging for landing pages             GOAL-0004             REQ-0005            KPI-0005            DEC-0002   skipped 1
REQ-0010  review     Two banners side by side              GOAL-0001                                 KPI-0001                       none
REQ-0011  draft      Garden planner for new leads          GOAL-0001                                                                none
REQ-0012  delivered  Campaign links keep their tag         GOAL-0001                                 KPI-0004            DEC-0003   failed 1 of 2  shop/campaign.mjs:1 +1
REQ-0013  review     New prices within five minutes        GOAL-0001                                 KPI-0001            DEC-0005   none
REQ-0014  draft      Gift cards for spring                                                                                          none
REQ-0015  draft      Last order day before Christmas       GOAL-0001                                                                none
$ req trace --junit tests/junit.xml --coverage
SHARE   HAVE  OF  NAME          WHAT                                   MISSING
100.0%  8     8   goal          requirements that lead to a goal
100.0%  8     8   metric        requirements with a metric
100.0%  8     8   criteria      requirements with acceptance criteria
50.0%   4     8   code          requirements with code                 REQ-0004, REQ-0005, REQ-0006 +1
62.5%   5     8   tests         requirements with tests                REQ-0004, REQ-0005, REQ-0006
37.5%   3     8   passing       requirements with passing tests        REQ-0004, REQ-0005, REQ-0006 +2
100.0%  4     4   used-goals    goals that something refines
100.0%  4     4   used-metrics  metrics that anybody uses
$ req trace --orphans
ID        STATUS   WHY                     WHAT
REQ-0014  draft    it leads to no goal     Gift cards for spring
REQ-0007  dropped  its document is closed  shop/exit-window.mjs:1
$ req trace --timeline --today 2026-11-22
ID         DUE         TITLE                            NOV DEC 2027    MAR  APR MAY  JUN   IN THE WAY
REQ-0009   2026-11-13  Staging for landing pages        !...X                               its day has passed
REQ-0015   2026-12-02  Last order day before Christmas   | O
DEC-0005   2026-12-04  Fresh prices or fast pages        | O
REQ-0013   2026-12-18  New prices within five minutes    |   O                              conflicts with REQ-0005
REQ-0005   2027-01-22  Spring landing page               |       =O..X                      REQ-0009 is late; conflicts with REQ-0013
REQ-0006   2027-02-05  Spring banner on the home page    |          O..X                    waits for REQ-0005
REQ-0008   2027-02-05  Voucher field at the checkout     |          O                       REQ-0007 is dropped
REQ-0004   2027-02-12  Load test before the launch       |          =OX                     waits for REQ-0005
REQ-0010   2027-02-12  Two banners side by side          |           O                      waits for REQ-0006
GOAL-0002  2027-02-26  Pages that open in two seconds    |             O
GOAL-0001  2027-05-31  More orders in spring             |                           O
GOAL-0004  2027-06-30  Fewer late changes                |                               O
= work  O due  X of no use from then on  ! late  | today  < > outside
