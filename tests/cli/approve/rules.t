# What lint says of approvals.
$ team
$ put() { git checkout -q . && sed -i "s/^systems.*/&\napprovals:$1/" requirements/*.md && req lint; }
$ req approve REQ-0001 >/dev/null; hash=$(sed -n 's/.*of: \([0-9a-f]*\)}/\1/p' requirements/*.md)
# A side is missing, and what the others see of it.
$ req lint; req show REQ-0001 --format json | jq -c .document.needs
requirements/REQ-0001-banner.md:11:1: error: no approval of side 'it', and status 'agreed' needs it [approval/missing]
{"status":"delivered","missing":[{"type":"approval","name":"it"}]}
# One that does not count is told as what it is, and as nothing else.
$ put "\n  - {side: marketing, by: raj@example.org, of: $hash}\n  - {side: it, by: raj@example.org, of: $hash}"
requirements/REQ-0001-banner.md:12:27: error: 'raj@example.org' is of side 'it', and cannot approve for 'marketing' [approval/side]
[1]
$ req show REQ-0001 --format json | jq -c ".document.needs.missing[]"
{"type":"approval","name":"marketing"}
$ put "\n  - {side: marketing, by: bob@example.org, of: $hash}\n  - {side: it, of: $hash}"
requirements/REQ-0001-banner.md:12:27: error: 'bob@example.org' is not listed for side 'marketing', and cannot approve for it [approval/side]
requirements/REQ-0001-banner.md:13:5: error: this approval does not say who gave it [approval/side]
[1]
$ put "\n  - {side: marketng, by: ana@example.org, of: $hash}\n  - {by: raj@example.org, of: $hash}"
requirements/REQ-0001-banner.md:11:1: error: no approval of side 'it', and status 'agreed' needs it [approval/missing]
requirements/REQ-0001-banner.md:11:1: error: no approval of side 'marketing', and status 'agreed' needs it [approval/missing]
requirements/REQ-0001-banner.md:12:12: error: 'marketng' is not one of the sides: marketing, it [approval/side]
requirements/REQ-0001-banner.md:13:5: error: this approval does not say which side it is of [approval/side]
[1]
$ put "\n  - {side: it, by: raj@example.org, of: 0000}\n  - {side: it, by: raj@example.org, of: $hash}\n  - {side: marketing, by: ana@example.org}"
requirements/REQ-0001-banner.md:12:41: error: side 'it' approved another text than this one [approval/stale]
requirements/REQ-0001-banner.md:13:12: error: side 'it' stands here twice [approval/side]
requirements/REQ-0001-banner.md:14:5: error: the approval of side 'marketing' does not say of what [approval/stale]
[1]
# What cannot be read is told once.
$ put ' soon'
requirements/REQ-0001-banner.md:11:12: error: 'soon' in 'approvals' is not a list, such as [one, two] [front-matter/type]
[1]
$ put "\n  - marketing\n  - {side: it, by: raj@example.org, of: $hash}"
requirements/REQ-0001-banner.md:12:5: error: 'marketing' in 'approvals' is not a map, such as {name: value} [front-matter/type]
[1]
# A hash of another form, and one that is short.
$ put "\n  - {side: marketing, by: ana@example.org, of: yes}\n  - {side: it, by: raj@example.org, of: ${hash:0:4}}"
requirements/REQ-0001-banner.md:12:48: error: side 'marketing' approved another text than this one [approval/stale]
[1]
# Drafts need none; an excuse has its say.
$ git checkout -q . && req set REQ-0001 status=draft --force && req lint && git checkout -q .
requirements/REQ-0001-banner.md
$ req set REQ-0001 'lint={allow: {approval/missing: signed on paper}}' && req lint
requirements/REQ-0001-banner.md
