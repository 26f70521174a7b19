# The manual's page of all rules.
$ req explain --format mdoc --today 2026-03-09 | head -n 4
.\" SPDX-License-Identifier: MIT
.\" Made by 'req explain --format mdoc' from the table of rules.
.Dd March 9, 2026
.Dt REQ-RULES 7
$ req explain --format mdoc | grep -c '^\.Ss' | cmp - <(req explain | wc -l) && echo all
all
$ req explain --format mdoc | LC_ALL=C grep -c '[^ -~]'
0
[1]
$ req explain --format mdoc link/self
req: error: mdoc is one page of all rules; leave 'link/self' out
[2]
$ req explain --format html
req: error: unknown format 'html'; there are: text, mdoc
[2]
$ req explain --format text link/self | head -n 1
link/self (error): a document links to itself
