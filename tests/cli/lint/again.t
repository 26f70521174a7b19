# What was printed of a state is printed again, and nobody can tell: 80 documents, a fault in every tenth.
$ repo && mkdir requirements images
$ for i in $(seq 1001 1080); do
>     printf -- '---\nid: REQ-%d\ntitle: Number %d\nstatus: %s\n---\n\n![x](../images/no-%d.png)\n' \
>         $i $i $([ ${i%0} = $i ] && echo draft || echo drafft) $i >requirements/REQ-$i-x.md
> done
$ git add . && git commit -qm one && sleep 0.1
$ lint() { req lint "$@" >"$DIR/../out" 2>"$DIR/../notes"; echo "$? $(grep -c . "$DIR/../out")"; }
$ lint; ls .git/req
1 88
lint.cache
$ lint; lint --threads 7; lint --staged; lint --staged; lint --rev HEAD; lint --format human; cat ../notes; lint --format human; cat ../notes
1 88
1 88
1 88
1 88
1 88
1 272
80 documents, 0 terms: 88 errors, 0 warnings, 0 notes; 8 can be fixed with --fix --unsafe-fixes
1 272
80 documents, 0 terms: 88 errors, 0 warnings, 0 notes; 8 can be fixed with --fix --unsafe-fixes

# That it is used: a document's name in git is gone, and nobody misses it.
$ cp -r .git ../saved
$ git rev-parse :requirements/REQ-1010-x.md | sed 's,^..,.git/objects/&/,' | xargs rm -f
$ lint --staged; rm .git/req/lint.cache; lint --staged
1 88
3 0
$ rm -rf .git && mv ../saved .git

# Another call is another question, and so is another day.
$ lint --select id; lint --ignore lifecycle; lint requirements/REQ-1010-x.md; lint --exit-zero; lint --fail-on note; lint --since HEAD; lint --today 2026-01-01
0 0
1 80
1 2
0 88
1 88
0 0
1 88

# Whatever a finding depends on: a document, a picture, req.yml, the index, a commit, a new file.
$ sed -i s/drafft/draft/ requirements/REQ-1010-x.md; sleep 0.1; lint; lint; lint --staged; lint --rev HEAD
1 87
1 87
1 88
1 88
$ : >images/no-1001.png; sleep 0.1; lint; lint; rm images/no-1001.png; sleep 0.1; lint
1 86
1 86
1 87
$ git add .; lint --staged; lint --staged --since HEAD; git commit -qm two; lint --staged; lint --rev HEAD; lint --rev HEAD~1
1 87
0 0
1 87
1 87
1 88
$ printf 'rules: {markdown/link: off, markdown/image-text: off}\n' >req.yml; lint; lint; rm req.yml; lint
1 7
1 7
1 87
$ cp requirements/REQ-1020-x.md requirements/REQ-1020-y.md; sleep 0.1; lint; rm requirements/REQ-1020-y.md; lint
1 90
1 87
$ echo 'requirements/*-1020-*' >.git/info/exclude; git rm -q --cached requirements/REQ-1020-x.md; lint; : >.git/info/exclude; lint
1 85
1 87

# A change that nobody can see by size and time alone, as it was made this very moment.
$ for i in 1 2 3 4 5 6 7 8; do
>     sed -i s/drafft/dropps/ requirements/REQ-1030-x.md; req lint requirements/REQ-1030-x.md | grep -c dropps
>     printf draffe | dd of=requirements/REQ-1030-x.md bs=1 seek=44 conv=notrunc status=none; req lint requirements/REQ-1030-x.md | grep -c draffe
>     sed -i s/draffe/drafft/ requirements/REQ-1030-x.md
> done | sort | uniq -c | sed 's/^ *//'
16 1

# Damaged, cut, empty, a folder; then made anew where it can be.
$ lint; file=.git/req/lint.cache; cp ../out ../expected; cp $file ../whole
1 87
$ for at in 0 9 30 100 900 9000; do printf '\xff\xff' | dd of=$file bs=1 seek=$at conv=notrunc status=none; lint >/dev/null; cmp ../out ../expected; cp ../whole $file; done
$ head -c 900 ../whole >$file; lint; : >$file; lint; rm $file; mkdir $file; lint; rmdir $file
1 87
1 87
1 87

# Nothing is kept where more is done than printing.
$ rm -rf .git/req; lint --report json:../report; lint --fix; ls -A .git/req | grep lint
1 87
1 87
[1]
$ GITHUB_STEP_SUMMARY=../summary lint --format github; REQ_CACHE=0 lint; ls -A .git/req | grep lint
1 11
1 87
[1]
