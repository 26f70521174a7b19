# What a status needs, asked once, and only of what can be read.
$ repo
$ printf -- '---\n---\n' | doc requirements/REQ-0001-empty.md
$ printf -- '---\nid: REQ-0002\ntitle: ""\nstatus:\n---\n' | doc requirements/REQ-0002-hollow.md
$ doc requirements/REQ-0003-agreed.md <<END
> ---
> id: REQ-0003
> title: Agreed
> status: agreed
> priority: most
> owners: {marketing: ana@example.org, it: ""}
> effort: 8d
> systems: []
> metrics: [KPI-0001]
> ---
> ## NEED
> ## Requirement
> It shall.
> ## Acceptance criteria
> <!-- later -->
> END
$ req lint --format human
requirements/REQ-0001-empty.md:1:1: error: 'id' is missing [front-matter/required]
 1 | ---
   | ^^^
  help: add a line 'id: …', with an id like REQ-0042

requirements/REQ-0001-empty.md:1:1: error: 'status' is missing [front-matter/required]
 1 | ---
   | ^^^
  help: add a line 'status: …', with one of draft, review, agreed, delivered, measured, dropped

requirements/REQ-0001-empty.md:1:1: error: 'title' is missing [front-matter/required]
 1 | ---
   | ^^^
  help: add a line 'title: …', with a few words

requirements/REQ-0002-hollow.md:3:1: error: 'title' is empty [front-matter/required]
 3 | title: ""
   | ^^^^^
  help: write behind 'title:' a few words

requirements/REQ-0002-hollow.md:4:1: error: 'status' is empty [front-matter/required]
 4 | status:
   | ^^^^^^
  help: write behind 'status:' one of draft, review, agreed, delivered, measured, dropped

requirements/REQ-0003-agreed.md:4:9: error: no approval of side 'it', and status 'agreed' needs it [approval/missing]
 4 | status: agreed
   |         ^^^^^^
  help: who speaks for that side: req approve REQ-0003 --side it

requirements/REQ-0003-agreed.md:4:9: error: no approval of side 'marketing', and status 'agreed' needs it [approval/missing]
 4 | status: agreed
   |         ^^^^^^
  help: who speaks for that side: req approve REQ-0003 --side marketing

requirements/REQ-0003-agreed.md:4:9: error: 'due' is missing, and status 'agreed' needs it [front-matter/required]
 4 | status: agreed
   |         ^^^^^^
  help: add a line 'due: …', with a date like 2026-12-01

requirements/REQ-0003-agreed.md:5:11: error: 'most' in 'priority' is not one of must, should, could, wont [front-matter/type]
 5 | priority: most
   |           ^^^^
  help: did you mean 'must'?

requirements/REQ-0003-agreed.md:6:1: error: no owner for side 'it', and status 'agreed' needs one [people/owner]
 6 | owners: {marketing: ana@example.org, it: ""}
   | ^^^^^^
  help: add the person: owners: {it: …}

requirements/REQ-0003-agreed.md:8:1: error: 'systems' is empty, and status 'agreed' needs it [front-matter/required]
 8 | systems: []
   | ^^^^^^^
  help: write behind 'systems:' a list, such as [one, two]

requirements/REQ-0003-agreed.md:9:11: error: no document has the id 'KPI-0001' [link/dangling]
 9 | metrics: [KPI-0001]
   |           ^^^^^^^^

requirements/REQ-0003-agreed.md:11:1: error: nothing stands under 'Need', and status 'agreed' needs it [lifecycle/section]
 11 | ## NEED
    | ^^^^^^^

requirements/REQ-0003-agreed.md:14:1: error: nothing stands under 'Acceptance criteria', and status 'agreed' needs it [lifecycle/section]
 14 | ## Acceptance criteria
    | ^^^^^^^^^^^^^^^^^^^^^^

3 documents, 0 terms: 14 errors, 0 warnings, 0 notes; 1 can be fixed with --fix --unsafe-fixes
[1]
