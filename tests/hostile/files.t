# Files and trees that no team has: links, pipes, names, sizes. Elsewhere: a link to a file outside, a
# pipe, a folder named as a document, a large file (cli/lint/refused, unit/fs_test, unit/source_test);
# names in trees and indexes, one by one (unit/git_test, unit/path_test); on the way to the site
# (unit/site_hostile_test); names in the change that is judged (cli/check/names).
$ . $TESTS/hostile/six.sh
# Symbolic links: to a file outside, to the document beside, to a folder, around, absolute, to nothing.
$ (small links && echo secret >../secret.md && cd requirements && ln -s ../../secret.md REQ-0002-a.md && ln -s REQ-0001-banner.md REQ-0003-b.md && ln -s /etc e && ln -s . loop && ln -s REQ-0004-c.md REQ-0004-c.md && ln -s nothing REQ-0005-d.md && cd .. && git add . && git commit -qm links && LINES_OF=3 six && req lint; req lint --rev HEAD)
lint: 1
lint --rev HEAD: 1
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0006-more.md
export html: 0
glossary/lead.md:2:7: note: no document uses "lead" [term/unused]
requirements/REQ-0002-a.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0003-b.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0004-c.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0005-d.md:1:1: error: a symbolic link is not read [file/link]
requirements/e:1:1: error: a symbolic link is not read [file/link]
requirements/loop:1:1: error: a symbolic link is not read [file/link]
glossary/lead.md:2:7: note: no document uses "lead" [term/unused]
requirements/REQ-0002-a.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0003-b.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0004-c.md:1:1: error: a symbolic link is not read [file/link]
requirements/REQ-0005-d.md:1:1: error: a symbolic link is not read [file/link]
requirements/e:1:1: error: a symbolic link is not read [file/link]
requirements/loop:1:1: error: a symbolic link is not read [file/link]
[1]
# A folder of documents that is a link, and one on the way to where a new document is to go.
$ (small folder && mkdir ../elsewhere && git rm -rq requirements && ln -s ../elsewhere requirements && git add . && git commit -qm folder && six; ls ../elsewhere)
lint: 1
lint --rev HEAD: 1
check HEAD HEAD: 0
list: 0
new requirement More: 3
    req: error: cannot write 'requirements/REQ-0002-more.md': Not a directory
export html: 0
# A pipe, a socket, a device, a folder: named as documents.
$ (small kinds && cd requirements && mkfifo REQ-0002-pipe.md && mkdir REQ-0003-folder.md && python3 -c "import socket; socket.socket(socket.AF_UNIX).bind('REQ-0004-socket.md')" && cd .. && SIX=lint six && req lint)
lint: 1
glossary/lead.md:2:7: note: no document uses "lead" [term/unused]
requirements/REQ-0002-pipe.md:1:1: error: this is no regular file and is not read [file/link]
requirements/REQ-0004-socket.md:1:1: error: this is no regular file and is not read [file/link]
[1]
# A hard link is read, and cut by the first writing.
$ (small hard && echo keep >../kept.md && ln requirements/REQ-0001-banner.md ../other.md && req set REQ-0001 status=review && grep status ../other.md requirements/REQ-0001-banner.md)
requirements/REQ-0001-banner.md
../other.md:status: draft
requirements/REQ-0001-banner.md:status: review
# Names that differ in case, or in how they are composed.
$ (small twins && b=$(git rev-parse HEAD:requirements/REQ-0001-banner.md) && for n in requirements/req-0001-BANNER.md requirements/caf$'\u00e9'.md requirements/cafe$'\u0301'.md; do git update-index --add --cacheinfo 100644,$b,$n; done && git commit -qm twins && SIX="lint --rev HEAD" LINES_OF=9 six; req lint --rev HEAD)
lint --rev HEAD: 1
glossary/lead.md:2:7: note: no document uses "lead" [term/unused]
requirements/café.md:2:5: error: the id REQ-0001 is already that of requirements/REQ-0001-banner.md [id/duplicate]
requirements/café.md:1:1: error: on many systems this is the same file as requirements/café.md [file/twin]
requirements/café.md:2:5: error: the id REQ-0001 is already that of requirements/REQ-0001-banner.md [id/duplicate]
requirements/req-0001-BANNER.md:1:1: error: on many systems this is the same file as requirements/REQ-0001-banner.md [file/twin]
requirements/req-0001-BANNER.md:2:5: error: the id REQ-0001 is already that of requirements/REQ-0001-banner.md [id/duplicate]
[1]
# Names as a tree may hold them that no checkout would make: each is refused, and the rest is read.
$ raw() { printf "100644 $1\0$(git rev-parse HEAD:requirements/REQ-0001-banner.md | sed 's/../\\x&/g')"; }
$ tree() { t=$( (for n in "$@"; do raw "$n"; done) | git hash-object -t tree -w --literally --stdin) && git commit-tree -m odd "$(printf '040000 tree %s\trequirements\n' $t | git mktree --missing)"; }
$ (small names && for n in 'a\nb.md' 'a\x1bb.md' 'a\xffb.md' 'a\\\\b.md' '.git' '.GIT' 'git~1' '.g\xe2\x80\x8cit' 'con.md' 'a.md.' 'a.md ' '..' '.' 'a:b.md' 'x/y.md' '-rf.md' '\xe2\x80\xaea.md'; do c=$(tree "$n") && echo "== $n" && timeout 20 req lint --rev $c; echo "[$?]"; done 2>&1 | steady)
== a\nb.md
"requirements/a\x0ab.md":1:1: error: 'requirements/a\x0ab.md' cannot live on every system: it holds a control character [file/name]
\[1]
== a\x1bb.md
"requirements/a\x1bb.md":1:1: error: 'requirements/a\x1bb.md' cannot live on every system: it holds a control character [file/name]
\[1]
== a\xffb.md
"requirements/a\xffb.md":1:1: error: 'requirements/a\xffb.md' cannot live on every system: it is not valid UTF-8 [file/name]
\[1]
== a\\\\b.md
requirements/a\\b.md:1:1: error: 'requirements/a\\b.md' cannot live on every system: it holds one of / \ : * ? " < > | [file/name]
\[1]
== .git
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== .GIT
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== git~1
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== .g\xe2\x80\x8cit
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== con.md
requirements/con.md:1:1: error: 'requirements/con.md' cannot live on every system: Windows keeps it for a device [file/name]
\[1]
== a.md.
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== a.md 
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== ..
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== .
req: no documents found; 'req new requirement "…"' writes the first
\[0]
== a:b.md
requirements/a:b.md:1:1: error: 'requirements/a:b.md' cannot live on every system: it holds one of / \ : * ? " < > | [file/name]
\[1]
== x/y.md
requirements/x/y.md:1:1: error: this is no regular file and is not read [file/link]
\[1]
== -rf.md
requirements/-rf.md:2:5: warning: the file's name does not begin with REQ-0001 [id/file-name]
\[0]
== \xe2\x80\xaea.md
"requirements/\u{202e}a.md":2:5: warning: the file's name does not begin with REQ-0001 [id/file-name]
\[0]
$ (small same && c=$(tree REQ-0001-a.md REQ-0001-a.md) && req lint --rev $c; echo "[$?]")
requirements/REQ-0001-a.md:1:1: error: this is no regular file and is not read [file/link]
\[1]
# Modes that are none of git's: of a program, of a file that anybody may write, of nothing.
$ (small modes && b=$(git rev-parse HEAD:requirements/REQ-0001-banner.md) && for m in 100755 100664 100777 100000; do t=$(printf "$m REQ-0001-a.md\0$(echo $b | sed 's/../\\x&/g')" | git hash-object -t tree -w --literally --stdin) && c=$(git commit-tree -m odd $(printf '040000 tree %s\trequirements\n' $t | git mktree)) && echo "== $m" && req lint --rev $c; echo "[$?]"; done)
== 100755
\[0]
== 100664
requirements/REQ-0001-a.md:1:1: error: this is no regular file and is not read [file/link]
\[1]
== 100777
requirements/REQ-0001-a.md:1:1: error: this is no regular file and is not read [file/link]
\[1]
== 100000
requirements/REQ-0001-a.md:1:1: error: this is no regular file and is not read [file/link]
\[1]
# A tree that holds itself many times over: 10 levels of 10, which is 10^10 files.
$ (small bomb && t=$(git rev-parse HEAD:requirements) && for i in 1 2 3 4 5 6 7 8 9 10; do t=$(for k in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\td%s\n' $t $k; done | git mktree); done && c=$(git commit-tree -m bomb $(printf '040000 tree %s\trequirements\n' $t | git mktree)) && timeout 60 req lint --rev $c; echo "[$?]") 2>&1 | steady
req: error: more than 1000000 entries at 'requirements/d0/d0/d0/d0/d4/d7/d3/d6/d8/d1/REQ-0001-banner.md'
\[3]
# Folders 100 deep.
$ (small deep && t=$(git rev-parse HEAD:requirements) && for i in $(seq 100); do t=$(printf '040000 tree %s\td\n' $t | git mktree); done && c=$(git commit-tree -m deep $(printf '040000 tree %s\trequirements\n' $t | git mktree)) && req lint --rev $c 2>&1 | cut -c1-60; echo "[${PIPESTATUS[0]}]")
req: error: folders nest deeper than 64 at 'requirements/d/d
\[3]
# 100,000 files in one folder, none of which is a document; and a document of 100 MB that is a small object.
$ (small many && b=$(git rev-parse HEAD:glossary/lead.md) && t=$(seq -f "100644 blob $b%%f%.0f.txt" 100000 | tr % "\t" | git mktree) && c=$(git commit-tree -m many $(printf '040000 tree %s\trequirements\n' $t | git mktree)) && req lint --rev $c; echo "[$?]")
req: no documents found; 'req new requirement "…"' writes the first
\[0]
$ (small blob && b=$(head -c 100000000 /dev/zero | git hash-object -w --stdin) && git update-index --add --cacheinfo 100644,$b,requirements/REQ-0002-b.md && git commit -qm blob && git checkout -q -- requirements/REQ-0002-b.md && LINES_OF=1 six && req lint --rev HEAD)
lint: 1
lint --rev HEAD: 1
check HEAD HEAD: 0
list: 0
new requirement More: 0 requirements/REQ-0003-more.md
export html: 0
glossary/lead.md:2:7: note: no document uses "lead" [term/unused]
requirements/REQ-0002-b.md:1:1: error: the file is larger than the limit of 524288 bytes [file/limit]
[1]
