# A conflict is as old as the time in which one of the two has said so without a day between.
$ repo
$ at() { export GIT_AUTHOR_DATE="2026-11-${1}T09:00:00Z" GIT_COMMITTER_DATE="2026-11-${1}T09:00:00Z"; }
$ r() { doc "requirements/REQ-000$1-r.md" <<<$'---\nid: REQ-000'"$1"$'\ntitle: R'"$1"$'\nstatus: draft\n'"${2:-tags: [x]}"$'\n---'; }
$ save() { at "$1"; git add .; git commit -qm "$1"; }
$ age() { req agenda --today 2026-11-22 --format json | jq -c '.conflicts[] | [.documents[0].id, .since, .days, .escalated]'; }
$ A='links: {conflicts: [REQ-0002]}' B='links: {conflicts: [REQ-0001]}'
$ r 1 "$A"; r 2; save 01; age
["REQ-0001","2026-11-01",21,true]
# Written into the other document, it is the same conflict; so it is in the work tree, and back again.
$ r 1; r 2 "$B"; age; save 08; age; r 1 "$A"; r 2; age; save 09; age
["REQ-0002","2026-11-01",21,true]
["REQ-0002","2026-11-01",21,true]
["REQ-0001","2026-11-01",21,true]
["REQ-0001","2026-11-01",21,true]
# First into both, days later out of one.
$ r 2 "$B"; save 10; r 1; save 12; age
["REQ-0002","2026-11-01",21,true]
# Gone for a day and there again it is another one, whoever says so.
$ r 2; save 13; age; r 1 "$A"; save 14; age; r 1; save 15; r 2 "$B"; age; save 16; age
["REQ-0001","2026-11-14",8,false]
["REQ-0002","2026-11-22",0,false]
["REQ-0002","2026-11-16",6,false]
# So it is where the document that had it was removed and came back.
$ git rm -qf requirements/REQ-0002-r.md; save 17; r 2 "$B"; save 18; age
["REQ-0002","2026-11-18",4,false]
# A shallow clone that begins with it cannot know.
$ r 2 "$B"$'\ntags: [y]'; save 19; git clone -q --depth 1 "file://$PWD" ../shallow; cd ../shallow; age
["REQ-0002",null,null,false]
