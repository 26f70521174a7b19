# A glossary in a submodule that is not here: it is told, and what follows from its absence is no error.
$ add() { git -c protocol.file.allow=always submodule --quiet add "$@"; }
$ words() { printf -- '---\nterm: order\nstatus: agreed\ndefinition: An order.\navoid: [purchase]\n---\n'; }
$ repo company && words >company/order.md && git -C company add . && git -C company commit -qm 'Our words'
$ repo team && cd team && add ../company vendor/company && echo 'glossaries: [vendor/company]' >req.yml
$ doc glossary/lead.md <<END
> ---
> term: lead
> status: agreed
> definition: Somebody who may place an order.
> see: [order]
> ---
> END
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: Offers
> status: draft
> links: {refines: [GOAL-0001]}
> ---
>
> A lead, a purchase, [order](../vendor/company/order.md), [none](../vendor/none.md).
> END
$ git add . && git commit -qm 'First words' && req lint
requirements/REQ-0001-a.md:5:19: error: no document has the id 'GOAL-0001' [link/dangling]
requirements/REQ-0001-a.md:8:11: warning: say "order", not "purchase" [term/avoided]
requirements/REQ-0001-a.md:8:58: error: this link leads to 'vendor/none.md', and nothing is there [markdown/link]
[1]
$ git clone -q $DIR/team ../fresh && cd ../fresh && git rev-parse --short=12 HEAD:vendor/company
59e29ed38357
$ req lint
req: note: the glossary 'vendor/company' is a submodule that is not checked out here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
requirements/REQ-0001-a.md:5:19: error: no document has the id 'GOAL-0001' [link/dangling]
requirements/REQ-0001-a.md:8:58: error: this link leads to 'vendor/none.md', and nothing is there [markdown/link]
[1]
$ req lint --staged
req: note: the glossary 'vendor/company' is a submodule whose commit 59e29ed38357 is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
requirements/REQ-0001-a.md:5:19: error: no document has the id 'GOAL-0001' [link/dangling]
requirements/REQ-0001-a.md:8:58: error: this link leads to 'vendor/none.md', and nothing is there [markdown/link]
[1]
$ req lint --rev HEAD 2>&1 | head -1
req: note: the glossary 'vendor/company' is a submodule whose commit 59e29ed38357 is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
$ req lint --format json 2>note | jq .summary.errors; cat note
2
req: note: the glossary 'vendor/company' is a submodule that is not checked out here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
$ rmdir vendor/company && req lint 2>&1 | head -1; mkdir vendor/company
req: note: the glossary 'vendor/company' is a submodule that is not checked out here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
$ req term list
req: note: the glossary 'vendor/company' is a submodule that is not checked out here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
TERM  STATUS  MEANING                           AVOID
lead  agreed  Somebody who may place an order.
$ cd .. && git clone -q --bare team bare.git && req -C bare.git lint 2>&1 | head -1
req: note: the glossary 'vendor/company' is a submodule whose commit 59e29ed38357 is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
# A pull request that moves on to a commit that nobody has.
$ cd team && git checkout -q -b ahead && git update-index --cacheinfo 160000,1111111111111111111111111111111111111111,vendor/company && git commit -qm ahead && git checkout -q -f main && req check main ahead
req: note: the glossary 'vendor/company' is a submodule whose commit 111111111111 is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
$ req check main ahead --summary - 2>/dev/null | sed -n '/^### To be/,/^- /p'
### To be known

- the glossary 'vendor/company' is a submodule whose commit 111&#8203;111&#8203;111&#8203;111 is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
# Checked out, all is as it should be; taken away again, git has the commit still.
$ cd ../fresh && git -c protocol.file.allow=always submodule --quiet update --init && req lint
requirements/REQ-0001-a.md:5:19: error: no document has the id 'GOAL-0001' [link/dangling]
requirements/REQ-0001-a.md:8:11: warning: say "order", not "purchase" [term/avoided]
requirements/REQ-0001-a.md:8:58: error: this link leads to 'vendor/none.md', and nothing is there [markdown/link]
[1]
$ git submodule --quiet deinit -f vendor/company && req lint 2>&1 | head -1; req lint --rev HEAD | wc -l
req: note: the glossary 'vendor/company' is a submodule that is not checked out here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
3
# A repository that is broken is told, too.
$ cd ../team && cp -r .git/modules/vendor/company ../kept && tree=$(git -C vendor/company rev-parse HEAD^{tree}) && rm -f .git/modules/vendor/company/objects/${tree:0:2}/${tree:2} && req lint --rev HEAD
req: note: the glossary 'vendor/company' is a submodule that cannot be read: cannot read commit 59e29ed38357e2149ffc181a9368c336ffc3b870: object not found - no match for id (05e816f8c392c822edd622fab9fc2e1df0129998)
requirements/REQ-0001-a.md:5:19: error: no document has the id 'GOAL-0001' [link/dangling]
requirements/REQ-0001-a.md:8:58: error: this link leads to 'vendor/none.md', and nothing is there [markdown/link]
[1]
$ rm -rf .git/modules/vendor/company && cp -r ../kept .git/modules/vendor/company && echo junk >.git/modules/vendor/company/index && req lint
req: note: the glossary 'vendor/company' is a submodule that cannot be read: cannot read the index '$DIR/team/.git/modules/vendor/company/index': failed to read index: '$DIR/team/.git/modules/vendor/company/index' no longer exists
requirements/REQ-0001-a.md:5:19: error: no document has the id 'GOAL-0001' [link/dangling]
requirements/REQ-0001-a.md:8:58: error: this link leads to 'vendor/none.md', and nothing is there [markdown/link]
[1]
$ rm -rf .git/modules/vendor/company/objects && req lint --rev HEAD 2>&1 | head -1
req: note: the glossary 'vendor/company' is a submodule whose commit 59e29ed38357 is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/company'
