# Without history what needs none is there, and one line says what is not.
$ r() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: '"$2"$'\n'"$3"$'\n---\n\n## Open questions\n\n- [ ] Who?'; }
$ r 1 draft $'due: 2026-12-20\nlinks: {conflicts: [REQ-0002]}'; r 2 draft 'tags: [x]'
$ req agenda --today 2026-11-22
\# Agenda of 22 November 2026

## To decide

- **REQ-0001 R1** is in conflict with **REQ-0002 R2**.

## Who is asked for what

- Marketing is asked to
  - say who answers for **REQ-0001 R1**
  - say who answers for **REQ-0002 R2**
- IT is asked to
  - say who answers for **REQ-0001 R1**
  - say who answers for **REQ-0002 R2**

## Open questions

- **REQ-0001 R1**
  - Who?
- **REQ-0002 R2**
  - Who?

## Dates ahead

- **Sunday 20 December** (in 28 days): **REQ-0001 R1** (draft). To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.

This folder has no git history, so wins and ages are not told.
$ req agenda --since main
req: error: no git repository here, so 'main' must be a day like 2026-11-16; 'git init' makes a repository, and 'req init' its folders
[3]
$ req agenda --since 2026-11-01 | tail -n 1
This folder has no git history, so wins and ages are not told.
$ git init -q -b main; req agenda | tail -n 1; req agenda --since HEAD; req agenda --rev main
Nothing is committed yet, so wins and ages are not told.
req: error: there is no commit yet, and so no revision 'HEAD'
req: error: unknown revision 'main': there is no commit yet
[2]
# A shallow clone: what lies before its beginning is not told, and nothing of it is called new.
$ export GIT_AUTHOR_DATE=2026-10-01T09:00:00Z GIT_COMMITTER_DATE=2026-10-01T09:00:00Z; git add .; git commit -qm one
$ export GIT_AUTHOR_DATE=2026-11-20T09:00:00Z GIT_COMMITTER_DATE=2026-11-20T09:00:00Z; r 3 agreed 'due: 2026-12-24'; git add .; git commit -qm two
$ export GIT_AUTHOR_DATE=2026-11-21T09:00:00Z GIT_COMMITTER_DATE=2026-11-21T09:00:00Z; r 2 agreed 'tags: [x]'; git add .; git commit -qm three
$ git clone -q --depth 2 "file://$PWD" ../shallow; cd ../shallow; req agenda
\# Agenda of 22 November 2026

## Wins since 15 November

- **REQ-0002 R2**: agreed on 21 November

## To decide

- **REQ-0001 R1** is in conflict with **REQ-0002 R2**. Since when, history does not tell.

## Who is asked for what

- Marketing is asked to
  - say who answers for **REQ-0001 R1**
  - say who answers for **REQ-0002 R2**
  - say who answers for **REQ-0003 R3**
  - approve **REQ-0002 R2**, once it has its priority, date, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
  - approve **REQ-0003 R3**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
- IT is asked to
  - say who answers for **REQ-0001 R1**
  - say who answers for **REQ-0002 R2**
  - say who answers for **REQ-0003 R3**
  - approve **REQ-0002 R2**, once it has its priority, date, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
  - approve **REQ-0003 R3**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open

## Open questions

- **REQ-0001 R1**
  - Who?
- **REQ-0002 R2**
  - Who?
- **REQ-0003 R3**
  - Who?

## Dates ahead

- **Sunday 20 December** (in 28 days): **REQ-0001 R1** (draft). To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.
- **Thursday 24 December** (in 32 days): **REQ-0003 R3** (agreed). To stay agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.

This clone is shallow: wins and ages from before it are not told. 'git fetch --unshallow' brings the rest of history.
$ git fetch -q --unshallow; req agenda | grep -e agreed -e conflict -e open -e shallow
- **REQ-0003 R3**: agreed on 20 November
- **REQ-0002 R2**: agreed on 21 November
- **REQ-0001 R1** is in conflict with **REQ-0002 R2**, for 52 days now (since 1 October). Nobody is named to decide: write down a sponsor.
  - approve **REQ-0002 R2**, once it has its priority, date, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
  - approve **REQ-0003 R3**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
  - approve **REQ-0002 R2**, once it has its priority, date, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
  - approve **REQ-0003 R3**, once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
  - Who? (open for 52 days)
  - Who? (open for 52 days)
  - Who? (open for 2 days)
- **Sunday 20 December** (in 28 days): **REQ-0001 R1** (draft). To be agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.
- **Thursday 24 December** (in 32 days): **REQ-0003 R3** (agreed). To stay agreed, it still needs its priority, effort, systems and metrics; somebody who answers for it at Marketing and IT; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.
# The cache of history changes nothing.
$ req agenda >one; REQ_CACHE=0 req agenda | cmp - one; rm -rf .git/req; req agenda | cmp - one; req agenda | cmp - one
# A bare repository is read at its HEAD.
$ git clone -q --bare . ../bare.git; cd ../bare.git; req agenda | cmp - ../shallow/one
# A clock that runs ahead makes nothing younger than today.
$ cd ../shallow; rm one; export GIT_AUTHOR_DATE=2030-01-01T09:00:00Z GIT_COMMITTER_DATE=2030-01-01T09:00:00Z; r 4 draft 'links: {conflicts: [REQ-0003]}'; git add .; git commit -qm four; req agenda | grep REQ-0004
- **REQ-0004 R4** is in conflict with **REQ-0003 R3**, since today.
  - say who answers for **REQ-0004 R4**
  - say who answers for **REQ-0004 R4**
- **REQ-0004 R4**
