# A file changed again in the second in which it was staged, at the same size, is not taken for
# unchanged afterwards.
$ repo && req init >/dev/null 2>&1 && req new goal one >/dev/null && echo a >code.c && git add -A && git commit -qm all
$ python3 -c 'import time; time.sleep(1.02 - time.time() % 1)'
$ echo b >code.c && git add code.c && echo c >code.c && sleep 1.1
$ req set GOAL-0001 tags=x && req commit && git status --short
goals/GOAL-0001-one.md
??????? GOAL-0001: tags x (glob)
MM code.c
$ git show :code.c; cat code.c
b
c
