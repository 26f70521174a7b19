# The examples of the page are what the program prints.
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ page() { awk -v first="\$ $*" '/^\.Ed/ { inside = 0 } inside; $0 == first { inside = 1 }' "$TESTS/../man/req-agenda.1" | sed 's/\\&//'; }
$ repo
$ doc glossary/lead.md <<END
> ---
> term: lead
> status: contested
> means:
>   marketing: Anyone who filled in a form.
>   it: A row in the table of leads.
> owners: {marketing: ana@example.org, it: raj@example.org}
> ---
> END
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: review
> priority: must
> owners: {marketing: ana@example.org, it: raj@example.org}
> due: 2026-12-15
> ---
>
> ## Need
>
> Visitors do not see the offer.
>
> ## Requirement
>
> The home page shows the offer.
>
> ## Acceptance criteria
>
> - [ ] It stands above the fold.
> END
$ doc goals/GOAL-0001-guests.md <<END
> ---
> id: GOAL-0001
> title: Guests can buy
> status: agreed
> owners: {marketing: ana@example.org, it: raj@example.org}
> ---
> END
$ at 09; git add .; git commit -qm 'What we want'
$ at 16; sed -i 's/status: agreed/status: reached/' goals/*.md
$ printf "\n## Open questions\n\n- [ ] Does it stand on the basket's page, too?\n" >>requirements/REQ-0001-banner.md
$ git commit -qam 'Guests can buy'
$ req agenda | diff - <(page req agenda)
$ page "req agenda --for marketing --format json | jq -r '.requests[].id'" >../expected; req agenda --for marketing --format json | jq -r '.requests[].id' | diff - ../expected; wc -l <../expected
1
$ git tag v1.2 HEAD~1; req agenda --since v1.2 --format html | grep -c 'GOAL-0001'
1
$ for id in REQ-0007 REQ-0009; do doc requirements/$id-x.md <<<$'---\nid: '$id$'\ntitle: x\nstatus: draft\n---'; done
$ req new decision 'One offer at a time' --resolves REQ-0007,REQ-0009 && req lint --select link,front-matter; grep -c "One offer at a time' --resolves REQ-0007,REQ-0009" "$TESTS/../man/req-agenda.1"
decisions/DEC-0001-one-offer-at-a-time.md
1
