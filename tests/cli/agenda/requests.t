# What each side is asked for: approvals of exactly this content, and owners.
$ team review; req agenda | sed -n '/^## Who/,/^## [^W]/p' | head -n 6
## Who is asked for what

- Marketing is asked to
  - approve **REQ-0001 Spring banner** (ana)
- IT is asked to
  - approve **REQ-0001 Spring banner** (raj)
$ for side in marketing it; do req agenda --for $side | sed -n '/^## You/,/^## [^Y]/p' | head -n 3; done
## You are asked to

- approve **REQ-0001 Spring banner** (ana)
## You are asked to

- approve **REQ-0001 Spring banner** (raj)
# Given, it is not asked for any more; for a new text it is asked for again.
$ req approve REQ-0001 --side marketing --by ana@example.org >out; req agenda | grep 'approve'
  - approve **REQ-0001 Spring banner** (raj)
$ sed -i 's/above the basket/below the basket/' requirements/*.md; req agenda | grep 'approve'
  - approve **REQ-0001 Spring banner** again, for its text has changed since (ana)
  - approve **REQ-0001 Spring banner** (raj)
$ req set REQ-0001 approvals.marketing.by=raj@example.org >out 2>&1; req agenda --for marketing | grep approve
- approve **REQ-0001 Spring banner**, for it was approved by somebody of another side (ana)
# What lacks something else first comes last, with what that is.
$ req new requirement Half a thought >out; sed -i 's/status: draft/status: review/' requirements/REQ-0002*; req agenda --for it | sed -n '/^## You/,/^## [^Y]/p'
## You are asked to

- approve **REQ-0001 Spring banner** (raj)
- say who answers for **REQ-0002 Half a thought**
- approve **REQ-0002 Half a thought**, once it has its priority, date, effort, systems and metrics; words under Need, Requirement and Acceptance criteria

## Dates ahead
# Of what is dropped nothing is asked; a stale approval of what is delivered still is.
$ sed -i 's/status: review/status: dropped/' requirements/*; req agenda | grep -c 'approve\|answers'
0
[1]
$ sed -i 's/status: dropped.*/status: delivered/' requirements/REQ-0001*; req agenda --for marketing | grep approve
- approve **REQ-0001 Spring banner**, for it was approved by somebody of another side (ana)
