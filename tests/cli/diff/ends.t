# Which two states are compared, and what of them.
$ repo && mkdir requirements
$ d() { printf -- '---\nid: REQ-000%s\ntitle: %s\nstatus: draft\n---\n\n## Need\n\n%s\n' "$1" "$2" "$3" >requirements/REQ-000$1-x.md; }
$ d 1 One 'Before there is a commit.'
$ req diff
REQ-0001  One
added  requirements/REQ-0001-x.md
  status: none → {+draft+}
  Need
    {+Before there is a commit.+}
$ req diff --staged
$ git add -A
$ req diff --staged --stat
ID        TITLE  CHANGE  FIELDS  WORDS
REQ-0001  One    added   3       +6
1 added; words: +6 -0
$ git commit -qm one; git tag v0
$ req diff
$ d 1 One 'A word is here.'; git commit -qam two
$ git tag -a baseline/v1 -m x
$ d 1 One 'A staged word is here.'; git add -A
$ d 1 One 'A staged word was here.'
$ req diff
REQ-0001  One
changed  requirements/REQ-0001-x.md
  Need
    A {+staged+} word [-is-] {+was+} here.
$ req diff --staged
REQ-0001  One
changed  requirements/REQ-0001-x.md
  Need
    A {+staged+} word is here.
$ req diff v0 --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +5     -5
1 changed; words: +5 -5
$ req diff v0 v1
REQ-0001  One
changed  requirements/REQ-0001-x.md
  Need
    [-Before there is a commit.-] {+A word is here.+}
$ req diff v0..v1 --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +3     -4
1 changed; words: +3 -4
$ req diff v1..v0 --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +4     -3
1 changed; words: +4 -3
$ req diff v0.. --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +3     -4
1 changed; words: +3 -4
$ req diff ..v0 --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +4     -3
1 changed; words: +4 -3
$ req diff baseline/v1 HEAD
$ req diff v1^ HEAD --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +3     -4
1 changed; words: +3 -4
# From the common ancestor.
$ git stash -q; git checkout -q -b topic v0; d 2 Two 'On the topic.'; git add -A; git commit -qm topic
$ req diff main...topic --stat
ID        TITLE  CHANGE  FIELDS  WORDS
REQ-0002  Two    added   3       +4
1 added; words: +4 -0
$ req diff main..topic --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +4     -3
REQ-0002  Two    added    3       +4
1 added, 1 changed; words: +8 -3
# Only some of it, by id or path, of either state.
$ req diff main topic REQ-0002 --stat
ID        TITLE  CHANGE  FIELDS  WORDS
REQ-0002  Two    added   3       +4
1 added; words: +4 -0
$ req diff main topic --stat -- requirements/REQ-0001-x.md
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +4     -3
1 changed; words: +4 -3
$ req diff main topic requirements --stat | tail -n 1
1 added, 1 changed; words: +8 -3
$ cd requirements; req diff main topic -- REQ-0002-x.md | head -n 1; cd ..
REQ-0002  Two
$ req diff main topic REQ-0099
req: error: 'REQ-0099' is no revision or baseline, no document, and no folder of documents
[2]
$ req diff nothing
req: error: 'nothing' is no revision or baseline, no document, and no folder of documents
[2]
$ req diff main topic v0 --
req: error: 'v0' is one revision too many
[2]
$ req diff main nothing --
req: error: unknown revision 'nothing'; 'git branch --all' and 'git tag' list the names
[2]
$ req diff main topic --staged
req: error: --staged compares the index with one revision, not two
[2]
$ touch main; req diff main
req: error: 'main' is a revision and a file; write 'main --' or '-- main' for the one you mean
[2]
$ req diff main -- --stat; rm main
req: error: '--stat' is no revision or baseline, no document, and no folder of documents
$ req diff main topic main..topic
req: error: 'main..topic' is no revision or baseline, no document, and no folder of documents
[2]
# The exit status, as git has it.
$ req diff main topic --exit-code --stat | wc -l
4
$ req diff main topic --exit-code --stat >out
[1]
$ req diff main main --exit-code
$ req diff --format xml
req: error: unknown format 'xml'; there are: human, json, jsonl, markdown
[2]
$ git clone -q --bare . ../bare.git; cd ../bare.git; req diff
req: error: this is a bare repository, without files to compare; name two revisions
[2]
$ req diff v0 v1 --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0001  One    changed          +3     -4
1 changed; words: +3 -4
# before the first commit
$ mkdir new && cd new && git init -q && req diff HEAD
req: error: 'HEAD' is no revision or baseline, no document, and no folder of documents
[2]
$ req diff REQ-0001
req: error: 'REQ-0001' is no revision or baseline, no document, and no folder of documents
[2]
$ cd ..
