# Thin testing: what was agreed, and nobody can or does check.
$ . "$TESTS/cli/report/history.sh"; past; figure testing
null null 
$ why() { req report --only testing --today 2026-11-22 --format json "$@" | jq -c '.frictions[0] | [.value, .trend], [.figures[] | [.label, .value]], (.details[] | [.id, .why])'; }
# Drafts and goals are not asked; one of two has acceptance criteria, and nobody has said where tests are.
$ full 1 agreed; full 2 delivered; wish 3 draft; printf -- '---\nid: GOAL-0001\ntitle: More\nstatus: agreed\n---\n' | doc goals/GOAL-0001.md; on 2026-06-01
$ sed -i '/^- Offer 2/d' requirements/REQ-0002.md; on 2026-09-01; why
[50,50]
[["without acceptance criteria",1]]
["REQ-0002","nothing under 'Acceptance criteria'"]
# Once it is known where they are, it shows that neither had a test before; now one has.
$ echo 'trace: {paths: [src, tests]}' >>req.yml; on 2026-09-02; why | head -1
[100,0]
$ doc tests/offer_test.py <<<'# req: REQ-0001'; doc src/offer.py <<<'# req: REQ-0002'; on 2026-09-03; why
[50,-50]
[["without acceptance criteria",1],["without a test",1]]
["REQ-0002","nothing under 'Acceptance criteria', no test"]
# Results: one passes, one fails, one was never run; what has results has a test.
# There are none of the period before, and so no trend.
$ full 2 delivered; full 4 agreed; on 2026-09-04
$ doc r.xml <<END
> <testsuite><testcase name="REQ-0001 shows the offer"/><testcase name="REQ-0002"><failure message="no"/></testcase></testsuite>
> END
$ why --junit r.xml
[66.67,null]
[["without acceptance criteria",0],["without a test",1],["without a passing result",2]]
["REQ-0004","no test, no test result"]
["REQ-0002","its tests fail"]
# Property: each test more, and each that passes, lowers the share; each untested agreement raises it.
$ for i in 2 4; do doc tests/t$i.py <<<"# req: REQ-000$i"; on 2026-09-05; figure testing; done
33.33 -66.67 REQ-0004
0 -100 
$ for i in 5 6; do full $i agreed; on 2026-09-06; figure testing; done
25 -75 REQ-0005
40 -60 REQ-0005 REQ-0006
$ for i in 2 4 5 6; do sed -i "s|</testsuite>|<testcase name='REQ-000$i'/></testsuite>|;s|<failure[^>]*>||" r.xml; why --junit r.xml | head -1; done
[60,null]
[40,null]
[20,null]
[0,null]
# Criteria under another name, where a team's statuses ask for it.
$ printf 'kinds: {requirement: {statuses: {draft: {}, agreed: {means: agreed, needs: {sections: [Proof]}}, delivered: {means: done, includes: agreed}}}}\n' >>req.yml; on 2026-09-07; why | sed -n 2p
[["without acceptance criteria",5],["without a test",2]]
