# Where a file of the past is not here, nobody can say that this is all, and nothing of it is kept.
$ repo && req init >/dev/null 2>&1 && req new requirement 'Gift cards' >/dev/null && git add -A && git commit -qm start
$ old=$(git rev-parse HEAD:requirements/REQ-0001-gift-cards.md); object=.git/objects/$(echo $old | cut -c1-2)/$(echo $old | cut -c3-)
$ git mv requirements/REQ-0001-gift-cards.md requirements/REQ-0001-cards.md && sed -i 's/^title.*/title: Cards/' requirements/*.md && git commit -qam moved
$ mv $object kept
$ req log REQ-0001 --format json 2>&1 >told; grep complete told
req: note: some files of this history cannot be read here, so there may be more of it; what a partial clone lacks comes with: git fetch --refetch
  "complete": false
$ req log 2>&1 | grep -E '^req'
req: note: some files of this history cannot be read here, so there may be more of it; what a partial clone lacks comes with: git fetch --refetch
# and when it comes back, it is told
$ mv kept $object
$ req log REQ-0001 --format json 2>&1 >told; grep complete told
  "complete": true
$ req log REQ-0001 --stat | wc -l
2
