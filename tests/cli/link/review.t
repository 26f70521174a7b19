# Links whose target has changed are looked at, with the words that have changed.
$ team draft
$ doc goals/GOAL-0001-orders.md <<END
> ---
> id: GOAL-0001
> title: More orders
> status: draft
> ---
>
> Ten orders more a day, from first-time buyers.
> END
$ req link REQ-0001 refines GOAL-0001 --pin && req link REQ-0001 metrics KPI-0001 --pin && git add . && git commit -qm 'A goal'
REQ-0001 refines GOAL-0001@eaf596e7: More orders
REQ-0001 metrics KPI-0001@d1620c49: Orders a day
$ req link --review
$ sed -i 's/Ten/Twenty/; s/title: More/title: Many more/' goals/*.md && req lint --format json | jq -r '.findings[] | .message, .help'
GOAL-0001 has changed since it was pinned at eaf596e7
since then: 'title' from More orders to Many more orders, "Ten" became "Twenty"; if the link still holds, pin it to GOAL-0001@a916e57f ('req link --review' does)
# Without a terminal it shows, and writes nothing unless told to.
$ req link --review && git diff --stat -- requirements
req: nothing is pinned anew without a terminal to ask on; --yes does it
REQ-0001 refines GOAL-0001: Many more orders
  'title' from More orders to Many more orders
  "Ten" became "Twenty"
$ req link --review REQ-0001 --yes && git diff -U0 -- requirements | grep '^[-+]l' && req lint && req link --review
REQ-0001 refines GOAL-0001: Many more orders
  'title' from More orders to Many more orders
  "Ten" became "Twenty"
-links: {refines: [GOAL-0001@eaf596e7]}
+links: {refines: [GOAL-0001@a916e57f]}
# On a terminal it asks.
$ ask() { python3 -c 'import os, pty, sys; pid, fd = pty.fork()
> if not pid: os.execvp(sys.argv[2], sys.argv[2:])
> os.write(fd, sys.argv[1].encode() + b"\n")
> text = b""
> while True:
>     try: more = os.read(fd, 4096)
>     except OSError: break
>     if not more: break
>     text += more
> print(text.decode().replace("\r", "").split("[y/n] ", 1)[-1].strip())' "$@"; }
$ git checkout -q requirements && ask n req link --review >/dev/null; git diff --stat -- requirements
$ ask y req link --review >/dev/null; git diff -U0 -- requirements | grep '^[-+]l'
-links: {refines: [GOAL-0001@eaf596e7]}
+links: {refines: [GOAL-0001@a916e57f]}
# What history does not hold is told as such; a call that makes no sense is refused.
$ sed -i 's/KPI-0001@[0-9a-f]*/KPI-0001@abcd1234/' requirements/*.md && req link --review
req: nothing is pinned anew without a terminal to ask on; --yes does it
REQ-0001 metrics KPI-0001: Orders a day
  history does not tell what has changed
$ req link --review REQ-0009
req: error: no document 'REQ-0009'; did you mean 'REQ-0001'?
[2]
$ req link --review --pin
req: error: --review goes without --pin and --remove
[2]
$ req link --yes REQ-0001 refines GOAL-0001
req: error: --yes goes with --review
[2]
