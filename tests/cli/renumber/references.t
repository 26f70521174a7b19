# The id, the file's name and every reference change; nothing else does.
$ repo && mkdir requirements decisions src
$ doc requirements/REQ-0004-gift-cards.md <<END
> ---
> # of the shop
> id: "REQ-0004"   # do not change
> title: Gift cards
> status: draft
> ---
>
> ## REQ-0004: Need
>
> REQ-0004 says why, see [above](#req-0004-need).
> END
$ doc requirements/REQ-0040-other.md <<END
> ---
> id: REQ-0040
> title: After REQ-0004
> status: draft
> links: {depends: [REQ-0004@5f1c2a9b, 'REQ-0039'], conflicts: [REQ-0004]}   # REQ-0004 first
> ---
>
> ## Need
>
> REQ-0004, *REQ-0004*, \`REQ-0004\`, (REQ-0004) and REQ-0004's; REQ-0004/REQ-0039.
> REQ-00040, OLD-REQ-0004, REQ-0004-1, xREQ-0004 and REQ-0004x are others.
> [One](REQ-0004-gift-cards.md), [two](./REQ-0004-gift-cards.md#req-0004-need "REQ-0004"),
> [three](/requirements/REQ-0004-gift-cards.md), [four][REQ-0004], <https://example.org/REQ-0004>.
> ![picture](img/REQ-0004.png) and [notes](REQ-0004-gift-cards.txt).
>
>     REQ-0004 in code
>
> \`\`\`sh
> req show REQ-0004
> \`\`\`
>
> | REQ-0004 | x |
> |---|---|
>
> [REQ-0004]: ../requirements/REQ-0004-gift-cards.md
> END
$ doc decisions/DEC-0001-cards.md <<END
> ---
> id: DEC-0001
> title: Cards
> status: draft
> links: {resolves: [REQ-0004]}
> ---
>
> See requirements/REQ-0004-gift-cards.md, or ../requirements/REQ-0004-gift-cards.md.
> END
$ printf 'int pay(void); /* REQ-0004 */\n\nREQ-0004 REQ-00041\n' >src/pay.c && printf '\0REQ-0004' >src/bin && git add . && git commit -qm all
$ req renumber REQ-0004 --dry-run >patch
req: REQ-0004 would be REQ-0041 now
req: would rewrite 25 references; 3 files would change
req: left: requirements/REQ-0040-other.md:13:87: REQ-0004: it is part of an address elsewhere
req: left: requirements/REQ-0040-other.md:14:16: REQ-0004: it is part of the name of another file
req: left: requirements/REQ-0040-other.md:14:42: REQ-0004: it is part of the name of another file
req: left: requirements/REQ-0040-other.md:16:5: REQ-0004: it stands in a code block; --code rewrites it too
req: left: requirements/REQ-0040-other.md:19:10: REQ-0004: it stands in a code block; --code rewrites it too
req: left: src/pay.c:1:19: REQ-0004: it is no document
req: left: src/pay.c:3:1: REQ-0004: it is no document
$ git status --short
?? patch
$ req renumber REQ-0004 2>&1 | head -n 2
requirements/REQ-0041-gift-cards.md
req: REQ-0004 is REQ-0041 now
$ git diff --no-color -U0 | grep '^[-+]' ; cat requirements/REQ-0041-gift-cards.md
--- a/decisions/DEC-0001-cards.md
+++ b/decisions/DEC-0001-cards.md
-links: {resolves: [REQ-0004]}
+links: {resolves: [REQ-0041]}
-See requirements/REQ-0004-gift-cards.md, or ../requirements/REQ-0004-gift-cards.md.
+See requirements/REQ-0041-gift-cards.md, or ../requirements/REQ-0041-gift-cards.md.
--- a/requirements/REQ-0004-gift-cards.md
+++ /dev/null
----
-# of the shop
-id: "REQ-0004"   # do not change
-title: Gift cards
-status: draft
----
-
-## REQ-0004: Need
-
-REQ-0004 says why, see [above](#req-0004-need).
--- a/requirements/REQ-0040-other.md
+++ b/requirements/REQ-0040-other.md
-title: After REQ-0004
+title: After REQ-0041
-links: {depends: [REQ-0004@5f1c2a9b, 'REQ-0039'], conflicts: [REQ-0004]}   # REQ-0004 first
+links: {depends: [REQ-0041@5f1c2a9b, 'REQ-0039'], conflicts: [REQ-0041]}   # REQ-0041 first
-REQ-0004, *REQ-0004*, `REQ-0004`, (REQ-0004) and REQ-0004's; REQ-0004/REQ-0039.
+REQ-0041, *REQ-0041*, `REQ-0041`, (REQ-0041) and REQ-0041's; REQ-0041/REQ-0039.
-[One](REQ-0004-gift-cards.md), [two](./REQ-0004-gift-cards.md#req-0004-need "REQ-0004"),
-[three](/requirements/REQ-0004-gift-cards.md), [four][REQ-0004], <https://example.org/REQ-0004>.
+[One](REQ-0041-gift-cards.md), [two](./REQ-0041-gift-cards.md#req-0041-need "REQ-0041"),
+[three](/requirements/REQ-0041-gift-cards.md), [four][REQ-0041], <https://example.org/REQ-0004>.
-| REQ-0004 | x |
+| REQ-0041 | x |
-[REQ-0004]: ../requirements/REQ-0004-gift-cards.md
+[REQ-0041]: ../requirements/REQ-0041-gift-cards.md
---
\# of the shop
id: "REQ-0041"   # do not change
title: Gift cards
status: draft
was: [REQ-0004]
---

## REQ-0041: Need

REQ-0041 says why, see [above](#req-0041-need).
# The patch makes the same.
$ cp -r requirements decisions .. && git checkout -q . && git clean -qfd requirements && git apply patch && diff -r requirements ../requirements && diff -r decisions ../decisions
# Code blocks follow where they are asked to.
$ req renumber REQ-0041 REQ-0099 --code 2>/dev/null && grep -n 'REQ-0004\|REQ-0099' requirements/REQ-0040* | sed -n '/code/p;/show/p'
requirements/REQ-0099-gift-cards.md
16:    REQ-0004 in code
19:req show REQ-0004
