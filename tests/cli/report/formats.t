# The same report for people, programs, spreadsheets and hosts that render Markdown.
$ . "$TESTS/cli/report/history.sh"; past; full 1 agreed 'priority: must'; full 2 agreed 'priority: must'; on 2026-06-01
$ more 1 "$(seq -s ' ' 1 130)"; more 2 'And one'; becomes 2 review; on 2026-09-10
$ req report --only churn
Where the sides rub, 2026-08-25 to 2026-11-22: churn is too high (!)
The lower, the better: half a bar is what the team allows, the arrow compares
with the same number of days before.

! churn             22   ██████····  ↑ 22       How much is rewritten after everybody agreed? (words a document and month)

churn: 22 words a document and month; the team wants at most 20
  REQ-0001  Wish 1: 130 words added
  REQ-0002  Wish 2: 2 words added
  Beside it: while agreed: 132 words; documents under agreement: 2 documents
  What to do: Agree later on what is still moving, or declare under 'may-change'
  what may still change and until when.
$ req report --only churn -f json
{
  "version": 1,
  "from": "2026-08-25",
  "to": "2026-11-22",
  "commit": "a0fce0fa2d98b1c680b2a1e2f6186b8a8fd230e7",
  "complete": true,
  "frictions": [
    {
      "name": "churn",
      "value": 22,
      "unit": "words a document and month",
      "trend": 22,
      "before": 0,
      "trend_unknown": null,
      "threshold": 20,
      "over": true,
      "unknown": null,
      "question": "How much is rewritten after everybody agreed?",
      "advice": "Agree later on what is still moving, or declare under 'may-change' what may still change and until when.",
      "figures": [{"label": "while agreed", "value": 132, "unit": "words"}, {"label": "after going back", "value": 0, "unit": "words"}, {"label": "declared by may-change", "value": 0, "unit": "words"}, {"label": "documents under agreement", "value": 2, "unit": "documents"}],
      "documents": ["REQ-0001", "REQ-0002"],
      "details": [{"id": "REQ-0001", "path": "requirements/REQ-0001.md", "title": "Wish 1", "why": "130 words added"}, {"id": "REQ-0002", "path": "requirements/REQ-0002.md", "title": "Wish 2", "why": "2 words added"}]
    }
  ]
}
$ req report --only churn -f csv | tr -d '\r'
"friction","figure","value","unit","trend","before","threshold","over","unknown","documents"
"churn","","22","words a document and month","22","0","20","yes","","REQ-0001 REQ-0002"
"churn","while agreed","132","words","","","","","",""
"churn","after going back","0","words","","","","","",""
"churn","declared by may-change","0","words","","","","","",""
"churn","documents under agreement","2","documents","","","","","",""
$ req report --only churn -f markdown
\# Frictions, 2026-08-25 to 2026-11-22

churn is too high (!): counted over 90 days and compared with the 90 days before; the lower, the better.

| friction | value | trend | threshold | question |
|---|---|---|---|---|
| **churn** | 22 words a document and month | ↑ +22 | 20 (exceeded) | How much is rewritten after everybody agreed? |

## churn: 22 words a document and month

How much is rewritten after everybody agreed?

- REQ-0001 Wish 1: 130 words added
- REQ-0002 Wish 2: 2 words added

Beside it: while agreed: 132 words; after going back: 0 words; declared by may-change: 0 words; documents under agreement: 2 documents.

What to do: Agree later on what is still moving, or declare under 'may-change' what may still change and until when.
# Without --only, of those beyond their threshold five documents each.
$ for i in 3 4 5 6 7 8; do full $i review; done; on 2026-09-11; for i in 3 4 5 6 7 8; do becomes $i agreed; done; on 2026-09-12
$ req report | sed -n '/^half-baked/,/Beside/p'; req report -f markdown | sed -n '/^## half-baked/,/Beside/p'; req report -f json | jq -c '.frictions[] | select(.name == "half-baked") | .documents'
half-baked: 100 %; the team wants at most 20
  REQ-0003  Wish 3: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
  REQ-0004  Wish 4: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
  REQ-0005  Wish 5: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
  REQ-0006  Wish 6: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
  REQ-0007  Wish 7: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
  and 1 more: req report --only half-baked
  Beside it: passed review: 6 documents; incomplete: 6 documents; without a
## half-baked: 100 %

How many documents passed review incomplete?

- REQ-0003 Wish 3: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
- REQ-0004 Wish 4: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
- REQ-0005 Wish 5: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
- REQ-0006 Wish 6: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
- REQ-0007 Wish 7: agreed on 2026-09-12 without 'priority', 'due', an approval by marketing and an approval by it
- and 1 more

Beside it: passed review: 6 documents; incomplete: 6 documents; without a field: 6 documents; without a heading: 0 documents; without an owner: 0 documents; without an approval: 6 documents.
["REQ-0003","REQ-0004","REQ-0005","REQ-0006","REQ-0007","REQ-0008"]
# Text from files does nothing to the terminal, to a spreadsheet, or to a host.
$ printf -- '---\nid: REQ-0009\ntitle: "=cmd|<b>@ana \\e[31m"\nstatus: agreed\nreason: "*x* [y](http://z.example.org)\\a"\ndue: 2026-09-15\n---\n' | doc $'requirements/REQ-0009-\e[1m.md'; on 2026-09-13
$ req report --only half-baked | grep 0009; req report --only half-baked -f markdown | grep 0009; req report --only emergencies -f json | jq -c '.frictions[0].details'; req report --only emergencies -f csv | grep -c 0009
  REQ-0009: agreed on 2026-09-13 without 'title', 'priority', 'effort', 'systems', 'metrics', an owner for marketing, an owner for it, a heading 'Need', a heading 'Requirement', a heading 'Acceptance criteria', a…
- REQ-0009: agreed on 2026-09-13 without 'title', 'priority', 'effort', 'systems', 'metrics', an owner for marketing, an owner for it, a heading 'Need', a heading 'Requirement', a heading 'Acceptance criteria', an approval by marketing and an approval by it
[{"id":"REQ-0009","path":"requirements/REQ-0009-\u001b[1m.md","title":null,"why":"asked for 2026-09-15 with 2 working days left, without a reason"}]
1
# One without an id is named by its path.
$ printf -- '---\ntitle: Nameless\nstatus: agreed\n---\n' | doc requirements/nameless.md; on 2026-09-14; req report --only half-baked -f json | jq -c '.frictions[0].documents[:1]'
["requirements/nameless.md"]
