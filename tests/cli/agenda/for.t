# The page of one side, in its own voice: what it answers for, or nobody does.
$ repo
$ r() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: review\n'"$2"$'\n---\n\n## Open questions\n\n- Who?'; }
$ r 1 $'owners: {marketing: ana@example.org, it: raj@example.org}\ndue: 2026-12-20\nlinks: {conflicts: [REQ-0002]}'; r 2 $'owners: {marketing: ana@example.org}\ndue: 2026-12-21'; r 3 $'owners: {it: raj@example.org}\ndue: 2026-12-22'; r 4 'due: 2026-12-23'
$ doc glossary/lead.md <<<$'---\nterm: lead\nstatus: contested\nowners: {marketing: ana@example.org, it: raj@example.org}\nmeans: {it: a row}\n---'
$ req agenda --for it
\# Agenda of 22 November 2026

What IT has to do and to know.

## To decide

- You and Marketing do not mean the same by **lead** (ana, Marketing; raj, your side).

  | Marketing | IT |
  |---|---|
  | (has not said) | a row |
- **REQ-0001 R1** is in conflict with **REQ-0002 R2** (ana, Marketing; raj, your side).

## You are asked to

- say who answers for **REQ-0002 R2**
- say who answers for **REQ-0004 R4**
- approve **REQ-0001 R1** (raj), once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
- approve **REQ-0002 R2**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria
- approve **REQ-0003 R3** (raj), once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
- approve **REQ-0004 R4**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open

## Open questions

- **REQ-0001 R1** (ana, Marketing; raj, your side)
  - Who?
- **REQ-0003 R3** (raj, your side)
  - Who?
- **REQ-0004 R4**
  - Who?

## Dates ahead

- **Sunday 20 December** (in 28 days): **REQ-0001 R1** (review; ana, Marketing; raj, your side). To be agreed, it still needs its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; the approval of Marketing and your side.
- **Tuesday 22 December** (in 30 days): **REQ-0003 R3** (review; raj, your side). To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing; words under Need, Requirement and Acceptance criteria; the approval of Marketing and your side.
- **Wednesday 23 December** (in 31 days): **REQ-0004 R4** (review). To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and your side; words under Need, Requirement and Acceptance criteria; the approval of Marketing and your side.

Nothing is committed yet, so wins and ages are not told.
$ req agenda --for marketing --format json | jq -c '[.for, (.requests[] | .side + " " + .what + " " + .id)], [.dates[].id], [.questions[].id]'
["marketing","marketing approval REQ-0001","marketing approval REQ-0002","marketing owner REQ-0003","marketing approval REQ-0003","marketing owner REQ-0004","marketing approval REQ-0004"]
["REQ-0001","REQ-0002","REQ-0004"]
["REQ-0001","REQ-0002","REQ-0004"]
$ req agenda --for IT
req: error: unknown side 'IT'; did you mean 'it'?
[2]
$ req agenda --for sales
req: error: unknown side 'sales'; there are marketing, it
[2]
# Sides have any names, and there may be three.
$ echo 'sides: [sales, ops, legal]' >req.yml; sed -i 's/marketing/sales/; s/it:/legal:/' requirements/* glossary/*; req agenda --for legal | sed -n '/^## To/,/^## O/p'
## To decide

- The sides do not mean the same by **lead** (ana, Sales; raj, your side).

  | Sales | Ops | Legal |
  |---|---|---|
  | (has not said) | (has not said) | a row |
- **REQ-0001 R1** is in conflict with **REQ-0002 R2** (ana, Sales; raj, your side).

## You are asked to

- say who answers for **REQ-0002 R2**
- say who answers for **REQ-0004 R4**
- approve **REQ-0001 R1** (raj), once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
- approve **REQ-0002 R2**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria
- approve **REQ-0003 R3** (raj), once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
- approve **REQ-0004 R4**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open

## Open questions
# Where two people share the part before the @, they stand there in full.
$ printf 'people: {ana@example.org: marketing, ana@shop.example.org: it}\n' >req.yml; sed -i 's/sales/marketing/; s/legal: raj@example.org/it: raj@example.org/' requirements/*; req agenda | grep -m1 'R2\*\* (review'
- **Monday 21 December** (in 29 days): **REQ-0002 R2** (review; ana&#64;&#8203;example.org, Marketing). To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.
