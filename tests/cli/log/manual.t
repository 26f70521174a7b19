# The examples of the page are what the program prints.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ page() { awk -v first="\$ req log $*" '/^\.Ed/ { inside = 0 } inside; $0 == first { inside = 1 }' "$TESTS/../man/req-log.1" | sed 's/\\&//; s/\\(mi/−/g; s/\\(->/→/g'; }
$ doc requirements/REQ-0042-banner.md <<END
> ---
> id: REQ-0042
> title: Spring banner
> status: draft
> ---
>
> ## Need
>
> Visitors do not see the spring offer before they pay.
> END
$ at 02; git add .; git commit -qm 'Spring banner'
$ at 09; sed -i 's/status: draft/status: review\ndue: 2026-12-01/; s/before they pay/on the checkout page/' requirements/*.md; git commit -qam 'Ready for IT'
$ at 16; git mv requirements/REQ-0042-banner.md requirements/REQ-0042-spring-banner.md
$ sed -i 's/status: review/status: agreed/; s/2026-12-01/2026-12-15/; s/the spring offer/the offer/' requirements/*.md
$ export GIT_AUTHOR_NAME='Raj Rao'; git commit -qam 'REQ-0042: review → agreed, due 2026-12-15'
$ req log REQ-0042 | diff - <(page REQ-0042)
$ req log REQ-0042 --words -n 1 | diff - <(page REQ-0042 --words -n 1)
