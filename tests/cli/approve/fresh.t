# An approval is of what a document says. A word more, and it is stale; whatever does not change what
# is said leaves it fresh.
$ team
$ req lint
requirements/REQ-0001-banner.md:4:9: error: no approval of side 'it', and status 'agreed' needs it [approval/missing]
requirements/REQ-0001-banner.md:4:9: error: no approval of side 'marketing', and status 'agreed' needs it [approval/missing]
[1]
$ req approve REQ-0001 && as raj req approve REQ-0001
REQ-0001 approved for marketing at 702ace2f2826: Spring banner
REQ-0001 approved for it at 702ace2f2826: Spring banner
$ req lint && git commit -qam 'Both agree'
# A word.
$ sed -i 's/shows the offer/shows the best offer/' requirements/*.md && req lint
requirements/REQ-0001-banner.md:12:64: error: side 'marketing' approved another text than this one; since then: "best" was added in 'Requirement' [approval/stale]
requirements/REQ-0001-banner.md:13:57: error: side 'it' approved another text than this one; since then: "best" was added in 'Requirement' [approval/stale]
requirements/REQ-0001-banner.md:22:29: warning: 'best' of which, by what measure? say what is reached, with a number [smell/superlative]
[1]
# Reverted, it counts again.
$ git checkout -q requirements && req lint
# A comment in front matter, other quotes, another order.
$ sed -i 's/^effort: 3d/effort: "3d" # a guess/; /^due/d; s/^priority.*/&\ndue: 2027-03-01 # a Monday/' requirements/*.md
$ git diff --stat | cat && req lint && git checkout -q requirements
 requirements/REQ-0001-banner.md | 4 ++--
 1 file changed, 2 insertions(+), 2 deletions(-)
# A ticked box.
$ sed -i 's/- \[ \]/- [x]/' requirements/*.md && req lint && git checkout -q requirements
# Another name of the file.
$ git mv requirements/REQ-0001-banner.md requirements/REQ-0001-offer.md && req lint && git mv requirements/REQ-0001-offer.md requirements/REQ-0001-banner.md
# The next status.
$ req set REQ-0001 status=delivered && req lint && git checkout -q requirements
requirements/REQ-0001-banner.md
# A field that counts; a box less; and back, by hand.
$ req set REQ-0001 effort=5d && req lint
requirements/REQ-0001-banner.md
requirements/REQ-0001-banner.md:12:64: error: side 'marketing' approved another text than this one; since then: 'effort' from 3d to 5d [approval/stale]
requirements/REQ-0001-banner.md:13:57: error: side 'it' approved another text than this one; since then: 'effort' from 3d to 5d [approval/stale]
[1]
$ req set REQ-0001 effort=3d && req lint
requirements/REQ-0001-banner.md
$ sed -i '/- \[ \]/d' requirements/*.md && req lint --select approval
requirements/REQ-0001-banner.md:12:64: error: side 'marketing' approved another text than this one; since then: "The banner stands above the basket." was removed in 'Acceptance criteria' [approval/stale]
requirements/REQ-0001-banner.md:13:57: error: side 'it' approved another text than this one; since then: "The banner stands above the basket." was removed in 'Acceptance criteria' [approval/stale]
[1]
$ git checkout -q requirements && req lint
# Who has the repository with the last commit alone is told without the words; without git too.
$ sed -i 's/above the basket/below the basket/' requirements/*.md && git commit -qam 'Below'
$ git clone -q --depth 1 "file://$PWD" ../shallow && req -C ../shallow lint; rm -rf ../shallow
requirements/REQ-0001-banner.md:12:64: error: side 'marketing' approved another text than this one [approval/stale]
requirements/REQ-0001-banner.md:13:57: error: side 'it' approved another text than this one [approval/stale]
$ mv .git ../git && req lint; mv ../git .git
requirements/REQ-0001-banner.md:12:64: error: side 'marketing' approved another text than this one [approval/stale]
requirements/REQ-0001-banner.md:13:57: error: side 'it' approved another text than this one [approval/stale]
# In an earlier status it is a warning, of a document that is closed nothing.
$ req set REQ-0001 status=review && req lint
requirements/REQ-0001-banner.md
requirements/REQ-0001-banner.md:12:64: warning: side 'marketing' approved another text than this one; since then: "above" became "below" in 'Requirement', "above" became "below" in 'Acceptance criteria' [approval/stale]
requirements/REQ-0001-banner.md:13:57: warning: side 'it' approved another text than this one; since then: "above" became "below" in 'Requirement', "above" became "below" in 'Acceptance criteria' [approval/stale]
$ req set REQ-0001 status=dropped reason=Late && req lint
requirements/REQ-0001-banner.md
