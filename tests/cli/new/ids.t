# The next id counts the work tree, the index, every branch and remote branch.
$ repo && req init >out 2>&1 && req new requirement one && req commit -m one >out
requirements/REQ-0001-one.md
$ git checkout -q -b other && for i in 2 3 4 5 6 7; do req new requirement "no $i" >out; done && req commit -m more >out
$ git checkout -q main && ls requirements
REQ-0001-one.md
$ req new requirement "after the branch"
requirements/REQ-0008-after-the-branch.md
# a remote branch too
$ git clone -q . ../clone 2>&1 && cd ../clone && req new requirement "in a clone"
requirements/REQ-0008-in-a-clone.md
$ cd - >/dev/null && git update-ref refs/remotes/origin/far "$(git rev-parse other)" && git branch -q -D other
$ req new requirement "a remote branch remembers"
requirements/REQ-0009-a-remote-branch-remembers.md
# gone from the work tree, but still in the index
$ git add . && rm requirements/REQ-0009* && req new requirement "index remembers"
requirements/REQ-0010-index-remembers.md
