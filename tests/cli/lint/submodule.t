# A company's glossary in a submodule: the same findings from work tree, index, revision and bare clone.
$ add() { git -c protocol.file.allow=always submodule --quiet add "$@"; }
$ term() { printf -- '---\nterm: %s\nstatus: agreed\ndefinition: A word of the company.\navoid: [%s]\n%s---\n' "$2" "$3" "$4" >"$1"; }
$ sources() { req lint --format json >../tree; req lint --staged --format json >../index; req lint --rev HEAD --format json >../revision; cmp ../tree ../index && cmp ../tree ../revision && req lint --rev HEAD; }
$ repo company && mkdir company/terms company/.hidden && term company/terms/order.md order purchase && term company/terms/lead.md lead prospect 'colour: blue
> ' && echo '# Read me' >company/README.md && term company/.hidden/secret.md secret offer
$ ln -s ../terms/order.md company/terms/alias.md && git -C company add . && git -C company commit -qm 'Our words'
$ repo team && cd team && mkdir glossary && add ../company vendor/company && term glossary/lead.md lead contact 'see: [order]
> '
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: Offers
> status: draft
> ---
>
> A contact, a prospect, a purchase, an offer: [order](../vendor/company/terms/order.md),
> [none](../vendor/company/terms/none.md).
> END
$ echo 'glossaries: [vendor/company]' >req.yml && git add . && git commit -qm 'First words' && sources
requirements/REQ-0001-a.md:7:3: warning: say "lead", not "contact" [term/avoided]
requirements/REQ-0001-a.md:7:26: warning: say "order", not "purchase" [term/avoided]
requirements/REQ-0001-a.md:8:1: error: this link leads to 'vendor/company/terms/none.md', and nothing is there [markdown/link]
[1]
$ req term list
TERM   STATUS  MEANING                 AVOID     FROM
lead   agreed  A word of the company.  contact
lead   agreed  A word of the company.  prospect  vendor/company (hidden)
order  agreed  A word of the company.  purchase  vendor/company
$ git clone -q --bare . ../bare.git && git clone -q --bare ../company ../bare.git/modules/vendor/company && req -C ../bare.git lint --format json >../bare; cmp ../tree ../bare && echo same
same
# The submodule may also lie below the folder that is named, or above it.
$ echo 'glossaries: [vendor]' >req.yml && git commit -qam below && sources | wc -l
3
$ echo 'glossaries: [vendor/company/terms]' >req.yml && git commit -qam above && sources | wc -l
3
$ echo 'glossaries: [vendor, vendor/company, vendor/company/terms/]' >req.yml && git commit -qam both && sources | wc -l
3
# Where nobody named it, nobody looks into it.
$ rm req.yml && git commit -qam nowhere && req lint --rev HEAD
glossary/lead.md:6:7: error: no document has the id 'order' [link/dangling]
requirements/REQ-0001-a.md:7:3: warning: say "lead", not "contact" [term/avoided]
requirements/REQ-0001-a.md:7:46: error: this link leads to 'vendor/company/terms/order.md', and nothing is there [markdown/link]
requirements/REQ-0001-a.md:8:1: error: this link leads to 'vendor/company/terms/none.md', and nothing is there [markdown/link]
[1]
$ git checkout -q HEAD~1 req.yml && git commit -qm again
# Each source has its own state of it: the index what is staged, the work tree what is checked out, tracked.
$ cd vendor/company && git mv terms/order.md terms/deal.md && sed -i s/purchase/offer/ terms/deal.md && git commit -qam 'Another word' && cp terms/deal.md terms/new.md && sed -i 's/order/new/; s/offer/contact/' terms/new.md && cd ../..
$ req lint | head -2 | tail -1; req lint --staged | head -2 | tail -1
requirements/REQ-0001-a.md:3:8: warning: say "order", not "offer" [term/avoided]
requirements/REQ-0001-a.md:7:26: warning: say "order", not "purchase" [term/avoided]
$ git add vendor && req lint --staged | head -2 | tail -1; req lint --rev HEAD | head -2 | tail -1
requirements/REQ-0001-a.md:3:8: warning: say "order", not "offer" [term/avoided]
requirements/REQ-0001-a.md:7:26: warning: say "order", not "purchase" [term/avoided]
# What a pull request brings there is seen in the merge, and counts.
$ git checkout -qb newer && git commit -qm 'Newer words' && git checkout -q main && git commit -q --allow-empty -m meanwhile && req check main newer --format unix
glossary/lead.md:6:7: error: no document has the id 'order' [link/dangling]
requirements/REQ-0001-a.md:3:8: warning: say "order", not "offer" [term/avoided]
requirements/REQ-0001-a.md:7:39: warning: say "order", not "offer" [term/avoided]
requirements/REQ-0001-a.md:7:46: error: this link leads to 'vendor/company/terms/order.md', and nothing is there [markdown/link]
[1]
# A linked work tree has a checkout of its own, or uses that of the first one.
$ git worktree add -q ../linked newer && req -C ../linked lint --rev HEAD | head -2 | tail -1
requirements/REQ-0001-a.md:3:8: warning: say "order", not "offer" [term/avoided]
$ req -C ../linked lint --select link,term/avoided
req: note: the glossary 'vendor/company' is a submodule that is not checked out here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
requirements/REQ-0001-a.md:7:3: warning: say "lead", not "contact" [term/avoided]
