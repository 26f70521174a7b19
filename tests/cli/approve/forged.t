# Who approves commits it, or stands in the message as a co-author.
$ team review
$ git checkout -q -b topic && echo '- [ ] It can be closed.' >>requirements/REQ-0001-banner.md && git commit -qam 'More'
$ req approve REQ-0001 --commit && req approve REQ-0001 --by raj@example.org && git commit -qam 'Raj said yes on the phone'
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
REQ-0001 approved for marketing at d280638c366d: Spring banner
6050059 REQ-0001: approved for marketing by ana@example.org
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
REQ-0001 approved for it at d280638c366d: Spring banner
$ req check main topic
requirements/REQ-0001-banner.md:13:20: error: 'raj@example.org' approves here, and commit 93ead9a that says so is by 'ana@example.org' [approval/forged]
requirements/REQ-0001-banner.md:27:10: warning: 'can' leaves open whether it is asked for; write 'shall', or leave the sentence out [smell/weak-verb]
[1]
$ req check main topic --format json | jq -r '.findings[] | select(.new) | .severity, .text, .help'
error
raj@example.org
the one who approves commits it, or stands in the message: Co-authored-by: NAME <raj@example.org>
warning
can
null
# With him in the message, all is well; and so by himself.
$ git commit -q --amend -m 'Raj said yes' -m 'Co-Authored-By: Raj <RAJ@example.org>' && req check main topic
requirements/REQ-0001-banner.md:27:10: warning: 'can' leaves open whether it is asked for; write 'shall', or leave the sentence out [smell/weak-verb]
$ git reset -q --hard HEAD~1 && as raj req approve REQ-0001 --commit && req check main topic
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
REQ-0001 approved for it at d280638c366d: Spring banner
f31279f REQ-0001: approved for it by raj@example.org
requirements/REQ-0001-banner.md:27:10: warning: 'can' leaves open whether it is asked for; write 'shall', or leave the sentence out [smell/weak-verb]
# A merge of the base brings nothing of its own; nor does a moved file.
$ git checkout -q main && echo '# us' >README.md && git add . && git commit -qm 'Us' && git checkout -q topic && git merge -q -m merged main && req check main topic
requirements/REQ-0001-banner.md:27:10: warning: 'can' leaves open whether it is asked for; write 'shall', or leave the sentence out [smell/weak-verb]
$ git mv requirements/REQ-0001-banner.md requirements/REQ-0001-offer.md && git commit -qm 'A better name' && req check main topic
requirements/REQ-0001-offer.md:27:10: warning: 'can' leaves open whether it is asked for; write 'shall', or leave the sentence out [smell/weak-verb]
# Squashed into one commit, it is a warning.
$ git checkout -q -b squashed main && git merge -q --squash topic && git commit -qm 'All of it' && req check main squashed
Squash commit -- not updating HEAD
requirements/REQ-0001-offer.md:13:20: warning: 'raj@example.org' approves here, and commit 3f3db44 that says so is by 'ana@example.org' [approval/forged]
requirements/REQ-0001-offer.md:27:10: warning: 'can' leaves open whether it is asked for; write 'shall', or leave the sentence out [smell/weak-verb]
# Handles, and nobody listed at all.
$ git checkout -q main && sed -i 's/raj@example.org: it/"@raj": it/' req.yml && git commit -qam handles && git checkout -q -b handles
$ req approve REQ-0001 --commit && req approve REQ-0001 --by @raj && as raj git commit -qam 'yes' && req check main handles
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
REQ-0001 approved for marketing at 702ace2f2826: Spring banner
d9e5f40 REQ-0001: approved for marketing by ana@example.org
req: warning: REQ-0001 has 1 warning; 'req lint REQ-0001' shows them
REQ-0001 approved for it at 702ace2f2826: Spring banner
$ as bob git commit -q --amend -m yes --reset-author && req check main handles
requirements/REQ-0001-banner.md:13:20: error: '@raj' approves here, and commit 2a319e0 that says so is by 'bob@example.org' [approval/forged]
[1]
$ git checkout -q main && echo >req.yml && git commit -qam anybody && git checkout -q handles && git merge -q -m merged -X theirs main && req check main handles
