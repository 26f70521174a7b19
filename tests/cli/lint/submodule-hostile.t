# What a pull request can say about submodules leads nowhere but to what git keeps for this repository.
$ add() { git -c protocol.file.allow=always submodule --quiet add "$@"; }
$ words() { printf -- '---\nterm: %s\nstatus: agreed\ndefinition: An order.\navoid: [purchase]\n---\n' "$1"; }
$ link() { git update-index --add --cacheinfo "160000,$(git -C $DIR/company rev-parse HEAD),$1"; }
$ told() { git commit -qm more && req lint --rev HEAD 2>&1 | sed 's/commit [0-9a-f]*/commit …/'; }
$ called() { printf '[submodule "%s"]\n\tpath = %s\n\turl = ../company\n' "$1" "$2" >.gitmodules && git add .gitmodules; }
$ repo company && words order >company/order.md && git -C company add . && git -C company commit -qm 'Our words'
$ repo team && cd team && mkdir requirements && printf -- '---\nid: REQ-0001\ntitle: A purchase\nstatus: draft\n---\n' >requirements/REQ-0001-a.md
$ echo 'glossaries: [vendor]' >req.yml && git add . && git commit -qm 'First words' && mkdir -p .git/modules && git clone -q --bare ../company .git/evil && git clone -q --bare ../company ../evil
# The name is right: it is read. With quotes, escapes, comments; the last one counts.
$ git clone -q --bare ../company '.git/modules/our words' && link vendor/a && called 'our words' vendor/a && told
requirements/REQ-0001-a.md:3:10: warning: say "order", not "purchase" [term/avoided]
$ printf '# a list\n[core]\npath = vendor/a\n[SubModule   "o\\ur words"] PATH= "vendor"/a ; here\n' >.gitmodules && git add .gitmodules && told
requirements/REQ-0001-a.md:3:10: warning: say "order", not "purchase" [term/avoided]
# Names that lead out of git's folder of them; no such name; a name that is none.
$ for name in ../evil ../../../evil $DIR/evil .. . '' '../modules/our words' 'x/../our words' 'our words/.' 'our words/objects' 'OUR WORDS/' 'none' 'our\nwords'; do called "$name" vendor/a && echo "$name: $(told | grep -c "not here")"; done
../evil: 1
../../../evil: 1
$DIR/evil: 1
..: 1
.: 1
: 1
../modules/our words: 1
x/../our words: 1
our words/.: 1
our words/objects: 1
OUR WORDS/: 1
none: 1
our\nwords: 1
# Links in git's folder: to another repository, and on the way.
$ ln -s $DIR/evil .git/modules/linked && called linked vendor/a && told
req: note: the glossary 'vendor/a' is a submodule whose commit … is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/a'
$ mkdir ../kept && git clone -q --bare ../company ../kept/repo && ln -s $DIR/kept .git/modules/way && called way/repo vendor/a && told
req: note: the glossary 'vendor/a' is a submodule whose commit … is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/a'
# A .gitmodules that is a link or too large is none.
$ ln -sf req.yml .gitmodules && git add .gitmodules && told | head -1
req: note: the glossary 'vendor/a' is a submodule whose commit … is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/a'
$ { cat req.yml; yes '# a comment' | head -c 300000; printf '\n[submodule "our words"]\npath = vendor/a\n'; } | sed 1d >text && rm .gitmodules && mv text .gitmodules && git add .gitmodules && told | head -1
req: note: the glossary 'vendor/a' is a submodule whose commit … is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/a'
# In the work tree: a file .git that leads elsewhere, or is a link.
$ mkdir -p vendor/a && git -C ../company worktree list | wc -l
1
$ for to in ../../../evil $DIR/evil ../../.git/evil ../../.git /dev/zero "../../.git/modules/linked"; do echo "gitdir: $to" >vendor/a/.git; req lint 2>&1 | grep -c 'not checked out'; done
1
1
1
1
1
1
$ rm vendor/a/.git && ln -s $DIR/evil vendor/a/.git && req lint 2>&1 | grep -c 'not checked out'; rm vendor/a/.git; mkfifo vendor/a/.git && req lint 2>&1 | grep -c 'not checked out'; rm vendor/a/.git
1
1
$ rmdir vendor/a && ln -s $DIR/company vendor/a && req lint --select file,term; rm vendor/a
# Paths that no file system should see; what is a submodule here and lies in .git there.
$ called 'our words' vendor/.git && git mktree --missing < <(printf '160000 commit %s\t.git\n' $(git -C ../company rev-parse HEAD)) >../inner && tree=$({ git ls-tree HEAD | grep -v '	vendor$'; printf '040000 tree %s\tvendor\n' $(cat ../inner); } | git mktree) && commit=$(git commit-tree -m odd $tree) && req lint --rev $commit 2>&1 | sed 's/commit [0-9a-f]*/commit …/'
req: note: the glossary 'vendor/.git' is a submodule whose commit … is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/.git'
# A submodule in a submodule is not read, and neither are links or odd names in one.
$ git -C ../company -c protocol.file.allow=always submodule --quiet add ../evil inner && ln -s order.md ../company/link.md && words con >../company/con.md && git -C ../company add . && git -C ../company commit -qm nested && git -C '.git/modules/our words' fetch -q origin main
$ link vendor/a && called 'our words' vendor/a && told; req term list --rev HEAD
requirements/REQ-0001-a.md:3:10: warning: say "order", not "purchase" [term/avoided]
TERM   STATUS  MEANING    AVOID     FROM
order  agreed  An order.  purchase  vendor
# Many submodules, and a deep one.
$ for i in $(seq 30); do link vendor/m$i; done && told | sed -n '1p;19,$p'
req: note: the glossary 'vendor/m1' is a submodule whose commit … is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/m1'
req: note: the glossary 'vendor/m26' is a submodule whose commit … is not here, so its terms are not known; git brings them by: git submodule update --init 'vendor/m26'
req: note: more than 20 submodules hold glossaries; 'vendor/m27' and the rest are not read
requirements/REQ-0001-a.md:3:10: warning: say "order", not "purchase" [term/avoided]
$ cd ../company && git rm -qrf . && mkdir -p $(seq -s/ 70) && words deep >$(seq -s/ 70)/deep.md && git add . && git commit -qm deep && cd ../team && git -C '.git/modules/our words' fetch -q origin main && git rm -qr --cached vendor && link vendor/a && told
req: note: the glossary 'vendor/a' is a submodule that cannot be read: folders nest deeper than 64 at '1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31/32/33/34/35/36/37/38/39/40/41/42/43/44/45/46/47/48/49/50/51/52/53/54/55/56/57/58/59/60/61/62/63/64/65'
# Its configuration is nobody's business, so it can run nothing.
$ git -C ../company reset -q --hard HEAD~2 && link vendor/a && printf '[core]\n\tfsmonitor = touch %s/ran\n\tworktree = /\n[include]\n\tpath = /dev/zero\n' $DIR >'.git/modules/our words/config' && told; ls $DIR/ran
requirements/REQ-0001-a.md:3:10: warning: say "order", not "purchase" [term/avoided]
ls: cannot access '$DIR/ran': No such file or directory
[2]
