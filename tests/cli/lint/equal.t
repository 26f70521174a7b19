# The same content gives the same findings from the work tree, the index, a revision and a bare clone.
$ cp -r "$EXAMPLES/spring-campaign" repo && cd repo && repo
$ doc requirements/REQ-0099-broken.md <<END
> ---
> id: REQ-0001
> title: [a
> ---
> END
$ doc requirements/REQ-0098-links.md <<END
> ---
> id: REQ-0098
> title: Links
> status: review
> due: 2026-02-30
> links: {depends: [REQ-4711, REQ-0098]}
> ---
> ## Need
> See [this](../nowhere.md), [that](../README.md) and ![](x.png).
> END
$ ln -s /etc/passwd requirements/REQ-0097-link.md
$ git add -A && git commit -q -m all && git clone -q --bare . ../bare.git
$ req lint --format json >../tree.json
[1]
$ req lint --staged --format json >../index.json
[1]
$ req lint --rev HEAD --format json >../rev.json
[1]
$ req -C ../bare.git lint --format json >../bare.json
[1]
$ req lint --threads 1 --format json >../one.json
[1]
$ req lint --threads 7 --format json >../seven.json
[1]
$ cd .. && for f in index rev bare one seven; do cmp tree.json $f.json && echo same; done
same
same
same
same
same
$ jq -r '.findings[] | "\(.path):\(.line):\(.column) \(.rule)"' tree.json
glossary/mail-bounce.md:2:7 term/ambiguous
requirements/REQ-0008-voucher-field-at-the-checkout.md:11:23 link/dropped
requirements/REQ-0008-voucher-field-at-the-checkout.md:25:63 smell/subjective
requirements/REQ-0009-staging-for-landing-pages.md:7:6 plan/overdue
requirements/REQ-0010-two-banners-side-by-side.md:23:1 markdown/image-text
requirements/REQ-0010-two-banners-side-by-side.md:28:21 term/contested
requirements/REQ-0011-garden-planner-for-new-leads.md:5:1 front-matter/unknown
requirements/REQ-0013-new-prices-within-five-minutes.md:6:44 people/unknown
requirements/REQ-0013-new-prices-within-five-minutes.md:26:39 smell/weak-verb
requirements/REQ-0013-new-prices-within-five-minutes.md:26:81 smell/loophole
requirements/REQ-0014-gift-cards-for-spring.md:10:38 term/avoided
requirements/REQ-0015-last-order-day-before-christmas.md:6:6 plan/emergency
requirements/REQ-0097-link.md:1:1 file/link
requirements/REQ-0098-links.md:1:1 people/owner
requirements/REQ-0098-links.md:1:1 people/owner
requirements/REQ-0098-links.md:4:9 lifecycle/section
requirements/REQ-0098-links.md:4:9 metric/none
requirements/REQ-0098-links.md:5:6 front-matter/type
requirements/REQ-0098-links.md:6:19 link/dangling
requirements/REQ-0098-links.md:6:29 link/self
requirements/REQ-0098-links.md:9:5 markdown/link
requirements/REQ-0098-links.md:9:53 markdown/image-text
requirements/REQ-0098-links.md:9:53 markdown/link
requirements/REQ-0099-broken.md:3:8 front-matter/syntax
# without git at all
$ rm -rf repo/.git && req -C repo lint --format json >plain.json; cmp tree.json plain.json && echo same
same
