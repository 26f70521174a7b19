# One friction with all that stands behind it.
$ . "$TESTS/cli/report/history.sh"; past; full 1 draft 'priority: must' 'due: 2027-03-01'; full 2 review 'priority: must'; on 2026-06-01; becomes 1 review; on 2026-08-30; signed 1 2026-09-01; becomes 1 agreed; on 2026-09-01; sed -i '/Acceptance/,$d' requirements/REQ-0002.md; signed 2 2026-09-02; becomes 2 agreed; on 2026-09-03
$ req report --only half-baked
Where the sides rub, 2026-08-25 to 2026-11-22: half-baked is too high (!)
The lower, the better: half a bar is what the team allows. There is no trend:
there was nothing to count in the days before.

! half-baked        50 % ██████████             How many documents passed review incomplete?

half-baked: 50 %; the team wants at most 20
  REQ-0002  Wish 2: agreed on 2026-09-03 without 'due' and a heading 'Acceptance criteria'
  Beside it: passed review: 2 documents; incomplete: 1 document; without a
  field: 1 document; without a heading: 1 document
  What to do: Send it back to review until nothing is missing: 'req show' lists
  what the next status needs, and 'req check' stops it before it is merged.
# Everything that is measured has a threshold of its name in req.yml, and stands in the manual.
$ req report --explain | grep -o '^[a-z-]*:' | while read -r name; do grep -q "^\.Ss ${name%:}$" "$TESTS/../man/req-report.1" || echo "$name is not in the manual"; echo "report: {thresholds: {${name%:}: 1}}" >req.yml; req lint req.yml; done
$ req report --since 2026-09-01 --format markdown | head -1; req report --fail-over --only half-baked,emergencies >/dev/null
\# Frictions, 2026-09-01 to 2026-11-22
[1]
