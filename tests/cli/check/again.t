# What check printed of two commits is printed again: 80 documents, of which a branch breaks two.
$ repo && mkdir requirements
$ for i in $(seq 1001 1080); do
>     printf -- '---\nid: REQ-%d\ntitle: Number %d\nstatus: draft\n---\n\n## Need\n' $i $i >requirements/REQ-$i-x.md
> done
$ git add . && git commit -qm one && git checkout -qb topic
$ sed -i s/draft/drafft/ requirements/REQ-102[01]-x.md && git commit -qam two
$ check() { req check "$@" >../out 2>../notes; echo "$? $(grep -c . ../out)"; }
$ check main; ls .git/req; check main; check main topic; check main --format json; check main --format json
1 2
documents.cache
lint.cache
1 2
1 2
1 15
1 15
$ check main --exit-zero; check main --ignore lifecycle; check main --exit-zero
0 2
0 0
0 2

# That it is used: what the branch says is gone, and nobody misses it.
$ cp -r .git ../saved
$ git rev-parse :requirements/REQ-1020-x.md | sed 's,^..,.git/objects/&/,' | xargs rm -f
$ check main; rm .git/req/*.cache; check main
1 2
3 1
$ rm -rf .git && mv ../saved .git

# Either commit is part of the question, and so is the base's req.yml.
$ sed -i s/drafft/draft/ requirements/REQ-1020-x.md && git commit -qam three; check main; check main HEAD~1
1 1
1 2
$ git checkout -q main && printf 'rules: {lifecycle/status: off}\n' >req.yml && git add . && git commit -qm four; check main topic
0 0

# The comment for the reviewer is written each time.
$ check main~1 topic --summary ../comment; cmp ../comment /dev/null 2>&1 | grep -c EOF; rm ../comment; check main~1 topic --summary ../comment; ls ../comment
1 1
1
1 1
../comment

# A clone to which more may come keeps nothing.
$ git checkout -q topic; git clone -q --no-local --depth 1 . ../shallow 2>/dev/null; git -C ../shallow fetch -q --depth 1 origin main:main; cd ../shallow; req check main >/dev/null 2>&1; req lint >/dev/null; ls .git/req 2>/dev/null | grep lint
[1]
$ cd ..; git -C "$DIR" config uploadpack.allowFilter true; git clone -q --no-local --filter=blob:none "$DIR" partial; cd partial; sleep 0.1; req lint >/dev/null; ls .git/req 2>/dev/null | grep lint
[1]
