# The same revision and --today give the same bytes: in any time zone, on any number of threads, with
# and without what was found before, and in another clone.
$ . "$TESTS/cli/report/history.sh"; past; for i in 1 2 3 4 5 6; do full $i draft "due: 2026-10-0$i"; done; on 2026-08-25
$ for i in 1 2 3; do becomes $i agreed; done; on 2026-09-10; for i in 1 2; do more $i 'Some words'; done; on 2026-09-11 raj
$ more 3 'late'; GIT_AUTHOR_DATE='2026-11-22T00:30:00+05:00' GIT_COMMITTER_DATE='2026-11-22T00:30:00+05:00' git commit -qam early; more 3 'x'; GIT_AUTHOR_DATE='2026-11-22T20:30:00-05:00' GIT_COMMITTER_DATE='2026-11-22T20:30:00-05:00' git commit -qam late
$ all() { req report --today 2026-11-22 -f json "$@"; }
$ rm -rf .git/req; all >first; all | cmp - first; all --threads 1 | cmp - first; all --threads 4 | cmp - first; REQ_CACHE=0 all | cmp - first
$ for zone in Pacific/Kiritimati America/Los_Angeles Asia/Kathmandu; do TZ=$zone all | cmp - first; TZ=$zone REQ_CACHE=0 all | cmp - first; done
$ for form in human csv markdown; do req report --today 2026-11-22 -f $form >one; TZ=Pacific/Kiritimati REQ_CACHE=0 req report --today 2026-11-22 -f $form --threads 1 | cmp - one; done
# The day is that of UTC: half past midnight in the east is the day before, and half past eight in the
# evening in the west the day after.
$ for day in 20 21 22 23; do TODAY=2026-11-$day figure churn; done
0.44 null REQ-0001 REQ-0002
0.56 null REQ-0001 REQ-0002 REQ-0003
0.56 null REQ-0001 REQ-0002 REQ-0003
0.67 null REQ-0001 REQ-0002 REQ-0003
$ git clone -q "file://$DIR" ../clone; cd ../clone; all | cmp - ../*/first; git checkout -q HEAD~1; all --rev origin/main | cmp - "$DIR/first"; LC_ALL=C all --rev origin/main | cmp - "$DIR/first"
# In a bare repository, and from a folder below.
$ cd "$DIR/requirements"; all | cmp - ../first; git clone -q --bare "file://$DIR" ../../bare; cd ../../bare; all | cmp - "$DIR/first"
# What is only in the work tree does not count.
$ cd "$DIR"; more 1 'many words that nobody has committed'; echo 'report: {period: 1w}' >>req.yml; all | cmp - first
# Damaged, cut or read-only, what was found before only saves time.
$ for at in 0 40 200 900; do printf '\xff\xff\xff' | dd of=.git/req/history.cache bs=1 seek=$at conv=notrunc status=none; all | cmp - first; done; head -c 300 .git/req/history.cache >cut; mv cut .git/req/history.cache; all | cmp - first
