# The same corpus, commit and day give the same bytes, whatever the time zone, language, mask of new
# files, folder, home, threads, width and colours of whoever asks.
$ REQ=$(command -v req) bash $EXAMPLES/history.sh team >/dev/null 2>&1; cd team; export COLUMNS=80
> all() {
>     local day="--today 2026-11-22" into=$1
>     mkdir "$into"
>     for format in json sarif unix; do req lint $day --format $format "${@:2}" >"$into/lint.$format"; done
>     for format in table json csv; do req list $day --format $format "${@:2}" >"$into/list.$format"; done
>     for command in "report --format json" agenda trace "diff HEAD~3" "log --format json" "show REQ-0001" "term export --format tbx" "check HEAD~3 --format json"; do
>         req $command $day "${@:2}" >"$into/$(tr -cd a-z <<<"$command")" 2>&1
>     done
>     req export html $day -o "$into/site" "${@:2}" >/dev/null 2>&1
>     req export ics $day -o "$into/days.ics" "${@:2}" >/dev/null 2>&1
> }
> same() { diff -rq "$DIR/one" "$DIR/two" | head -5; rm -rf "$DIR/two"; }
$ all $DIR/one; find $DIR/one -type f | wc -l; find $DIR/one -empty
121
$ (export TZ=Pacific/Kiritimati LC_ALL=C; umask 077; all $DIR/two --threads 1); same
$ (unset LC_ALL; export TZ=America/Los_Angeles LANG=tr_TR.UTF-8 LANGUAGE=de TERM=xterm-256color NO_COLOR=1; cd requirements; all $DIR/two --threads 7); same
$ (unset HOME USER; export REQ_CACHE=0 SOURCE_DATE_EPOCH=1; all $DIR/two); same

# In another folder of another machine: a clone.
$ git clone -q . ../clone; cd ../clone; all $DIR/two; same
