# Killed before any change of a file, the same command finishes the work.
$ make_team() {
>   mkdir -p requirements goals
>   printf -- '---\nid: REQ-0001\ntitle: Sea\nstatus: draft\n---\n\nREQ-0001 is a draft.\n' >requirements/REQ-0001-sea.md
>   printf -- '---\nid: REQ-0002\ntitle: Air\nstatus: draft\nlinks: {depends: [REQ-0001]}\n---\n\n[Sea](REQ-0001-sea.md)\n' >requirements/REQ-0002-air.md
>   printf -- '---\nid: GOAL-0001\ntitle: Goal\nstatus: draft\n---\n\nREQ-0001, [new](../requirements/REQ-NEW-new.md)\n' >goals/GOAL-0001-goal.md
>   printf -- '---\nid: REQ-NEW\ntitle: New\nstatus: draft\nlinks: {depends: [REQ-0001]}\n---\n' >requirements/REQ-NEW-new.md
>   printf -- '---\nid: REQ-0002\ntitle: Twice\nstatus: draft\n---\n' >requirements/REQ-0002-twice.md
>   mkdir -p requirements/box && printf -- '---\nid: REQ-0005\ntitle: Box\nstatus: draft\nlinks: {depends: [REQ-0001]}\n---\n' >requirements/box/index.md
>   printf -- '---\nid: DEC-0001\ntitle: Box\nstatus: draft\nlinks: {depends: [REQ-0005]}\n---\n' >requirements/REQ-0006-box.md
> }
$ try() { # tries OPERANDS: killed at each call in turn, then once more, against never killed
>   rm -rf right && mkdir right && (cd right && repo && make_team && req renumber "$@" >/dev/null 2>&1)
>   killed=0
>   for call in fsync renameat2 renameat rename unlinkat; do
>     for n in $(seq 20); do
>       rm -rf tried && mkdir tried && cd tried && repo && make_team
>       status=$({ strace -f -qq -o /dev/null -e "inject=$call:signal=KILL:when=$n" req renumber "$@" >/dev/null; echo $?; } 2>/dev/null)
>       if [ $status = 137 ]; then
>         killed=$((killed + 1))
>         req lint --select link/dangling,front-matter --format unix | grep error:
>         req renumber "$@" >/dev/null 2>&1
>       fi
>       cd .. && diff -r --exclude .git right tried || echo "killed at $call $n"
>       [ $status = 137 ] || break
>     done
>   done
>   [ $killed -gt 3 ] && echo "the same, however often it is killed"
> }
$ export ASAN_OPTIONS=detect_leaks=0
$ try REQ-0001
the same, however often it is killed
$ try REQ-0001 REQ-0020
the same, however often it is killed
$ try requirements/REQ-0002-twice.md
the same, however often it is killed
$ try requirements/REQ-NEW-new.md
the same, however often it is killed
$ try --all-new
the same, however often it is killed
$ try REQ-0005
the same, however often it is killed
