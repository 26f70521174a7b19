# What was read once is not read again, and nobody can tell: 80 documents, a fault in every tenth.
$ repo && mkdir requirements
$ for i in $(seq 1001 1080); do
>     printf -- '---\nid: REQ-%d\ntitle: Number %d\nstatus: %s\n---\n\n[x](no-%d.md)\n' \
>         $i $i $([ ${i%0} = $i ] && echo draft || echo drafft) $i >requirements/REQ-$i-x.md
> done
$ git add . && git commit -qm one
# Each time anew: what was printed before is not what is tried here.
$ lint() { req lint --format json "$@" >out 2>&1; echo $?; rm -f .git/req/lint.cache; }
$ same() { lint "$@" >/dev/null; cmp out expected && echo same; }
$ REQ_CACHE=0 lint --staged; mv out expected; grep -c message expected; ls -A .git | grep req
1
88
[1]

# Cold, warm, by one thread and by seven, of the index and of a revision.
$ same --staged; ls .git/req; same --staged; same --staged --threads 7; same --rev HEAD
same
documents.cache
same
same
same
$ git status --short
?? expected
?? out

# That the file is used: blobs that are gone are not missed, but where a line of a body is shown.
$ git cat-file --batch-all-objects --batch-check | grep -c blob
80
$ cp -r .git saved
$ git rev-parse :requirements/REQ-1001-x.md | sed 's,^..,.git/objects/&/,' | xargs rm -f
$ lint --staged --select front-matter; REQ_CACHE=0 lint --staged --select front-matter
0
3
$ rm -rf .git && mv saved .git

# Damaged, cut, of another version, empty, a folder, a link, a FIFO; then made anew where it can be.
$ file=.git/req/documents.cache
$ cp $file whole
$ printf 'X' | dd of=$file bs=1 seek=3000 conv=notrunc status=none; same --staged
same
$ head -c 5000 whole >$file; same --staged; cmp $file whole && echo as before
same
as before
$ printf 'X' | dd of=$file bs=1 seek=0 conv=notrunc status=none; same --staged
same
$ printf 'X' | dd of=$file bs=1 seek=20 conv=notrunc status=none; same --staged
same
$ : >$file; same --staged; cmp $file whole && echo as before
same
as before
$ rm $file; mkdir $file; same --staged; rmdir $file
same
$ ln -s ../../whole $file; same --staged; readlink $file; rm $file
same
../../whole
$ mkfifo $file; same --staged; rm $file
same
$ rm -r .git/req; same --staged; ls -A .git/req
same
documents.cache

# A folder that cannot be written to, and none that can be made.
$ rm -r .git/req; : >.git/req; same --staged; rm .git/req
same
$ mkdir .git/req; touch .git/req/keep; chmod a-w .git/req; same --staged; chmod u+w .git/req; rm -r .git/req
same

# What a killed writer left behind goes with the next writing.
$ mkdir .git/req; : >.git/req/.req-0123456789abcdef.tmp; same --staged; ls -A .git/req
same
documents.cache

# Another req.yml is another reading.
$ printf 'limits: {title: 3}\n' >req.yml; git add req.yml
$ lint --staged; mv out changed; REQ_CACHE=0 lint --staged; cmp out changed && grep -c characters out
1
1
80
$ git rm -qf --cached req.yml; rm req.yml; same --staged; same --staged
same
same

# Two at once, from nothing.
$ for round in 1 2 3 4 5; do
>     rm -rf .git/req
>     for i in 1 2 3; do { req lint --staged --format json >out$i; } & done; wait
>     for i in 1 2 3; do cmp out$i expected; done
>     ls -A .git/req
> done
documents.cache
lint.cache
documents.cache
lint.cache
documents.cache
lint.cache
documents.cache
lint.cache
documents.cache
lint.cache
$ rm out1 out2 out3 whole changed

# New objects may never come to be while git has them in quarantine; then nothing is written.
$ rm -r .git/req; GIT_QUARANTINE_PATH=x same --staged; ls -A .git | grep req
same
[1]

# In a linked work tree and a bare repository, too.
$ git worktree add -q ../tree && cd ../tree && req lint --staged --format json | cmp - "$DIR/expected"; ls -A "$DIR/.git/req"; cd "$DIR"
documents.cache
lint.cache
$ git clone -q --bare . ../bare.git && req lint -C ../bare.git --format json | cmp - expected; ls -A ../bare.git/req
documents.cache
lint.cache

# The work tree is read as it is, and a small repository needs no cache.
$ rm -rf .git/req; same; ls -A .git/req
same
$ rm -rf .git/req; git rm -q requirements/REQ-102* requirements/REQ-103*; same --staged >/dev/null; ls -A .git | grep req
[1]
