# Silence: documents that one side says nothing to, approvals and questions that wait.
$ repo
$ on() { git add -A && GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" as "${2:-ana}" git commit -qm "$1"; }
$ silence() { req report --only silence --today "$1" --format json | jq -c '.frictions[0] | .value, ([.figures[].value]), (.details[] | [.id, .why])'; }
$ doc req.yml <<<'people: {ana@example.org: marketing, raj@example.org: it}'
$ want() { { printf -- '---\nid: %s\ntitle: X\nstatus: %s\nowners: {%s}\n---\n' "$1" "$2" "$3"; cat; } | doc "requirements/$1-x.md"; }
$ both='marketing: ana@example.org, it: raj@example.org'
# a draft with an owner on both sides; nobody expects an answer in 14 days
$ want REQ-0001 draft "$both" </dev/null
$ on 2026-09-01 && silence 2026-09-15
0
[0,0,0,0,0,0]
# on the fifteenth day it is silence
$ silence 2026-09-16
100
[0,1,0,0,0,0]
["REQ-0001","nobody of IT has touched it in 15 days"]
# IT answers; a draft without an owner for IT is silent from the first day; what is dropped is not asked
$ want REQ-0001 draft "$both" <<<'An answer.'
$ on 2026-09-17 raj
$ want REQ-0002 draft 'marketing: ana@example.org' </dev/null
$ want REQ-0003 dropped '' </dev/null
$ doc glossary/lead.md <<<"$(printf -- '---\nterm: lead\nstatus: proposed\n---\n')"
$ on 2026-09-18 && silence 2026-09-18
50
[1,0,0,0,0,0]
["REQ-0002","nobody owns it for IT"]
# in review both approvals wait, for 12 days, then for 15: and one side has signed meanwhile
$ want REQ-0001 review "$both" <<END
> ## Need
> 
> Visitors should see the offer.
> 
> ## Requirement
> 
> The page shows the offer.
> END
$ on 2026-10-01 && silence 2026-10-13
50
[1,0,2,12,0,0]
["REQ-0002","nobody owns it for IT"]
$ req approve REQ-0001 --side it --by raj@example.org >out 2>&1; on 2026-10-14 raj; silence 2026-10-16
100
[1,0,1,15,0,0]
["REQ-0001","the approval by Marketing waits for 15 days"]
["REQ-0002","nobody owns it for IT"]
# a word more, and IT's approval is void: it waits from then on
$ sed -i 's/the offer\.$/the new offer./' requirements/REQ-0001-x.md; on 2026-10-20; silence 2026-10-22 | head -2
100
[1,0,2,21,0,0]
# questions: items that are not ticked and paragraphs, each as old as its words
$ cat >>requirements/REQ-0001-x.md <<END
> 
> ## Open questions
> 
> - [ ] Who writes *the* offer?
>   Nobody knows.
> - [x] Since when?
> - ~~Which page?~~
> - Which systems?
> END
$ on 2026-10-24; silence 2026-10-30 | sed -n 2p
[1,0,2,29,2,6]
$ sed -i 's/Who writes/Who pays for/;s/a page/the page/' requirements/REQ-0001-x.md; echo '
> And until when, if *anybody* knows?' | tr -d '>' >>requirements/REQ-0001-x.md; on 2026-11-01; silence 2026-11-03 | sed -n 2p
[1,0,2,33,3,10]
$ sed -i '/Which systems/d' requirements/REQ-0001-x.md; on 2026-11-02; silence 2026-11-03 | sed -n 2p
[1,0,2,33,2,2]
$ sed -i '/anybody/d;/Nobody knows/d;s/- \[ \] Who.*/None./' requirements/REQ-0001-x.md; on 2026-11-03; silence 2026-11-03 | sed -n 2p
[1,0,2,33,0,0]
# property: the longer nobody answers, the more is silent; each owner more, and less is
$ for i in 4 5 6 7; do want REQ-000$i draft '' </dev/null; done; on 2026-11-04; silence 2026-11-04 | head -1
100
$ for i in 4 5 6 7; do want REQ-000$i draft "$both" </dev/null; on 2026-11-0$((i + 1)); silence 2026-11-0$((i + 1)) | head -1; done
83.33
66.67
50
33.33
$ silence 2026-11-30 | head -1
100
# in a shallow clone nobody knows
$ git clone -q --depth 1 "file://$DIR" shallow && cd shallow && req report --only silence --today 2026-11-30 --format json 2>/dev/null | jq -c '.frictions[0] | [.value, .unknown]'
[null,"this clone is shallow, and history ends early"]
# an address is the same in capitals
$ mkdir case && cd case && . "$TESTS/cli/report/history.sh" && past && full 1 draft && on 2026-09-01
$ figure silence
100 0 KPI-0001 REQ-0001
$ more 1 'More of it.' && git add . && GIT_AUTHOR_NAME=R GIT_AUTHOR_EMAIL=RAJ@Example.ORG GIT_AUTHOR_DATE=2026-09-02T12:00:00Z git commit -qm x
$ figure silence
50 -50 KPI-0001
