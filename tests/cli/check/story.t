# Two branches, each fine by itself, merge cleanly in git, and break in the merge: req check sees it
# before anybody merges.
$ repo
$ doc goals/GOAL-0003-more-orders.md <<END
> ---
> id: GOAL-0003
> title: More orders from phones
> status: draft
> ---
>
> Half of all visitors come by phone, and few of them buy.
> END
$ doc metrics/KPI-0001-orders.md <<END
> ---
> id: KPI-0001
> title: Orders a day
> status: draft
> ---
>
> Orders that were paid.
> END
$ doc requirements/REQ-0016-banner.md <<END
> ---
> id: REQ-0016
> title: Spring banner
> status: draft
> priority: must
> due: 2026-12-15
> effort: 2d
> systems: [checkout]
> metrics: [KPI-0001]
> owners: {marketing: ana@example.org, it: raj@example.org}
> ---
>
> ## Need
>
> Visitors should see the spring offer before they pay.
>
> ## Requirement
>
> The checkout page shows the offer above the basket.
>
> ## Acceptance criteria
>
> - [ ] The banner stands above the basket on a phone of 360 points.
> END
$ req approve REQ-0016 --side marketing && req approve REQ-0016 --side it --by raj@example.org
REQ-0016 approved for marketing at d0212509b54c: Spring banner
REQ-0016 approved for it at d0212509b54c: Spring banner
$ git add . && git commit -qm 'A goal, a metric and a requirement'
# On the one branch: another REQ-0017, and the goal goes.
$ git checkout -q -b shop
$ doc requirements/REQ-0017-guest-checkout.md <<END
> ---
> id: REQ-0017
> title: Guest checkout
> status: draft
> ---
>
> ## Need
>
> People want to buy without an account.
> END
$ git rm -q goals/GOAL-0003-more-orders.md && git add . && git commit -qm 'Guest checkout; the goal was last year'\''s'
$ req lint
# On the other: a REQ-0017 that links to the goal, and the banner jumps.
$ git checkout -q -b campaign main
$ doc requirements/REQ-0017-phone-menu.md <<END
> ---
> id: REQ-0017
> title: A menu for thumbs
> status: draft
> links: {refines: [GOAL-0003]}
> ---
>
> ## Need
>
> The menu cannot be reached with one hand.
> END
$ sed -i 's/status: draft/status: delivered/' requirements/REQ-0016-banner.md
$ git add . && git commit -qm 'A menu for thumbs; the banner is out'
$ req lint
$ git checkout -q -b trial shop && git merge -q -m merged campaign && git checkout -q campaign && git branch -qD trial
# Git is content; req is not.
$ req check shop campaign
requirements/REQ-0016-banner.md:4:9: error: from 'draft' to 'delivered' leaves out 'review' and 'agreed' [lifecycle/step]
requirements/REQ-0017-phone-menu.md:2:5: error: the id REQ-0017 is already that of requirements/REQ-0017-guest-checkout.md [id/duplicate]
requirements/REQ-0017-phone-menu.md:5:19: error: no document has the id 'GOAL-0003' [link/dangling]
[1]
$ req check shop campaign --format json | jq -r '.findings[] | select(.new) | .rule, .help'
lifecycle/step
go one step at a time: req set --force REQ-0016 status=review
id/duplicate
give this document the next free id: req renumber requirements/REQ-0017-phone-menu.md (where your req has no renumber yet: change the id, and git mv the file)
link/dangling
it was removed meanwhile; name another, or bring it back: git checkout 5d7dd57 -- goals/GOAL-0003-more-orders.md
# Nothing was written.
$ git status --short && git count-objects -v | grep -c 'in-pack: 0'
1
# The same in a bare repository, and one step at a time is fine.
$ git clone -q --bare . ../story.git && req -C ../story.git check shop campaign --format json | jq -r '.summary'
{
  "documents": 4,
  "terms": 0,
  "errors": 3,
  "warnings": 0,
  "notes": 0,
  "suppressed": 0
}
$ for s in review agreed delivered; do sed -i "s/status: .*/status: $s/" requirements/REQ-0016-banner.md; git commit -qam "to $s"; done
$ git reset -q --hard HEAD~3 && git checkout -q -B steps main
$ for s in review agreed delivered; do sed -i "s/status: .*/status: $s/" requirements/REQ-0016-banner.md; git commit -qam "to $s"; done
$ req check main steps
# Squashed into one commit, the ends decide.
$ git checkout -q -b squashed main && git merge -q --squash steps && git commit -qm 'delivered' && req check main squashed
Squash commit -- not updating HEAD
requirements/REQ-0016-banner.md:4:9: error: from 'draft' to 'delivered' leaves out 'review' and 'agreed' [lifecycle/step]
[1]
