# What a pull request can make a check do is bounded: none of these costs the product of two numbers
# that a contributor chooses.
$ doc_of() { printf -- '---\nid: REQ-%04d\ntitle: Banner\nstatus: %s\n---\n' "$1" "$2"; }
$ repo && mkdir requirements && doc_of 1 draft >requirements/REQ-0001-banner.md && echo x >>requirements/REQ-0001-banner.md && git add . && git commit -qm base && git branch long && git branch kinds
# Sections by the ten thousand, in conflict.
$ git checkout -q -b heads && { doc_of 1 draft; seq -f '# h%g' 40000; } >requirements/REQ-0001-banner.md && git commit -qam heads
$ git checkout -q main && { doc_of 1 draft; seq -f '# m%g' 40000; } >requirements/REQ-0001-banner.md && git commit -qam main
$ timeout 60 req check main heads
requirements/REQ-0001-banner.md:1:1: error: both branches changed the same lines, or lines side by side [merge/conflict]
[1]
# The same heading on both sides is named.
$ git checkout -q heads && sed -i 's/^# h3$/# Ümlaut\n\nhead/' requirements/REQ-0001-banner.md && git commit -qam named && git checkout -q main && sed -i 's/^# m3$/# ÜMLAUT\n\nbase/' requirements/REQ-0001-banner.md && git commit -qam named
$ timeout 60 req check main heads
requirements/REQ-0001-banner.md:1:1: error: both branches changed the text under 'Ümlaut', each in its own way [merge/conflict]
[1]
# A long history over many documents.
$ git checkout -q long && for i in $(seq 2 1500); do doc_of $i draft >requirements/REQ-$(printf %04d $i)-x.md; done && git add . && git commit -qm many && git tag many
$ sed -i s/draft/review/ requirements/*-x.md && git commit -qam reviewed && for i in $(seq 300); do echo "commit refs/heads/long
> committer A <a@example.org> $i +0000
> data 0
> $(test $i = 1 && echo from refs/heads/long^0)
> M 100644 inline requirements/REQ-0001-banner.md
> data <<EOF
> $(doc_of 1 draft)
> $i
> EOF
> "; done | git fast-import --quiet --force
$ timeout 60 req check many long --select lifecycle/step
# Folders by the ten thousand.
$ git checkout -q -f kinds && { echo kinds:; for i in $(seq 450); do echo "  k$i: {dir: [$(seq -s ', ' -f "d${i}_%g" 40)]}"; done; } >req.yml && git add . && git commit -qm kinds
$ timeout 60 req check many kinds 2>/dev/null
req.yml:14:14: error: more than 500 folders in all kinds together; the rest is not read [config/limit]
[1]
