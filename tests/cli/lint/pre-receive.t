# A server's hook sees what is pushed to a bare repository while git holds it in quarantine.
$ git init -q --bare bare.git && doc bare.git/hooks/pre-receive <<'END' && chmod +x bare.git/hooks/pre-receive
> #!/bin/sh
> while read -r old new ref; do
>     req lint --threads 4 --rev "$new" >>seen || exit 1
> done
> END
$ repo work && cd work && for i in 1 2 3 4 5 6 7 8; do req new requirement "number $i"; done >out && git add requirements && git commit -qm good && git push -q ../bare.git main && cat ../bare.git/seen && git -C ../bare.git log --format=%s main
good
$ sed -i 's/^status.*/status: nonsense/' requirements/*7.md && git commit -qam bad && git push -q ../bare.git main 2>/dev/null
[1]
$ cat ../bare.git/seen; git -C ../bare.git log --format=%s main
requirements/REQ-0007-number-7.md:4:9: error: 'nonsense' is no status of a requirement [lifecycle/status]
good
$ git push -q ../bare.git HEAD~1:refs/heads/other && git -C ../bare.git count-objects -v | grep garbage
garbage: 0
size-garbage: 0
