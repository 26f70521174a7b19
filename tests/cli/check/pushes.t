# A server's pre-receive hook and every shape of a push: all branches of one or none, and it says for which.
$ server() { git init -q --bare -b "$2" "$1" && printf '#!/bin/sh\nexec req check --pre-receive\n' >"$1/hooks/pre-receive" && chmod +x "$1/hooks/pre-receive"; }
$ push() { git push -q "$@" 2>&1 | grep -v '^To \|^error: failed' || true; }
$ have() { git ls-remote "$1" | cut -f 2 | xargs; }
$ server server.git main && repo work && cd work && git remote add origin ../server.git
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ git add . && git commit -qm first && git branch good && git checkout -q -b bad && sed -i s/draft/drft/ requirements/*.md && git commit -qam bad && git checkout -q main
# into an empty repository: each branch by itself, whichever HEAD names
$ push origin main bad
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'bad' is refused        
 ! [remote rejected] main -> main (pre-receive hook declined)
 ! [remote rejected] bad -> bad (pre-receive hook declined)
$ push origin main good && have origin
HEAD refs/heads/good refs/heads/main
# several at once; a new branch is held against HEAD, an old one against what it was
$ echo '[x](gone.md)' >>requirements/REQ-0001-banner.md && git commit -qam 'A link' && push origin main bad good:again; have origin
remote: requirements/REQ-0001-banner.md:6:1: error: this link leads to 'requirements/gone.md', and nothing is there [markdown/link]        
remote: req: this is why 'main' is refused        
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'bad' is refused        
 ! [remote rejected] main -> main (pre-receive hook declined)
 ! [remote rejected] bad -> bad (pre-receive hook declined)
 ! [remote rejected] good -> again (pre-receive hook declined)
HEAD refs/heads/good refs/heads/main
$ push origin bad:good main:other
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'good' is refused        
remote: requirements/REQ-0001-banner.md:6:1: error: this link leads to 'requirements/gone.md', and nothing is there [markdown/link]        
remote: req: this is why 'other' is refused        
 ! [remote rejected] bad -> good (pre-receive hook declined)
 ! [remote rejected] main -> other (pre-receive hook declined)
$ git reset -q --hard HEAD~1 && git commit -q --allow-empty -m more && push origin main good:again && have origin
HEAD refs/heads/again refs/heads/good refs/heads/main
# what is forced is judged as it will stand there; what is removed is not judged
$ git reset -q --hard HEAD~1 && push -f origin main bad:again
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'again' is refused        
 ! [remote rejected] bad -> again (pre-receive hook declined)
 ! [remote rejected] main -> main (pre-receive hook declined)
$ push -f origin main :again && have origin
HEAD refs/heads/good refs/heads/main
# tags may hold what they like, annotated or not, but bring no branch along
$ git tag old bad && git tag -am 'As it was' kept bad && push origin old kept; push origin old bad; have origin
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'bad' is refused        
 ! [remote rejected] bad -> bad (pre-receive hook declined)
HEAD refs/heads/good refs/heads/main refs/tags/kept refs/tags/kept^{} refs/tags/old
# a branch that has nothing in common with the others
$ git checkout -q --orphan pages && git rm -qrf . && echo '<h1>Ours</h1>' >index.html && git add . && git commit -qm Pages && push origin pages; git checkout -q main
remote: req: note: the two have no common history; each file of both is taken        
# the rules are those that the server has; new ones count for the next push
$ printf 'rules: {lifecycle: off}\n' >req.yml && git add . && git cherry-pick -n bad && git commit -qm 'Both at once' && push origin main
remote: req: note: req.yml is changed here, and the base's is what judges        
remote: req: note:   rules.lifecycle: nothing → off        
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'main' is refused        
 ! [remote rejected] main -> main (pre-receive hook declined)
$ git reset -q --hard HEAD~1 && printf 'rules: {lifecycle: off}\n' >req.yml && git add . && git commit -qm 'First the rules' && push origin main
remote: req: note: req.yml is changed here, and the base's is what judges        
remote: req: note:   rules.lifecycle: nothing → off        
$ git cherry-pick bad >out && push origin main; git log -1 --format=%s
bad
# where HEAD names no branch that there is
$ server ../trunk.git trunk && push ../trunk.git bad:x; push ../trunk.git good:y && have ../trunk.git
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'x' is refused        
 ! [remote rejected] bad -> x (pre-receive hook declined)
refs/heads/y
# Nothing is written, and calls that git does not make are refused.
$ cd ../trunk.git && git count-objects | cut -d ' ' -f 1; req check --pre-receive </dev/null
4
$ printf '%040d %s refs/heads/x\n' 0 0123456789012345678901234567890123456789 | req check --pre-receive
req: error: unknown revision '0123456789012345678901234567890123456789': there is no commit yet
[2]
$ printf '%s %040d refs/heads/y\n' $(git rev-parse y) 0 | req check --pre-receive
$ printf 'x%.0s' $(seq 5000) | req check --pre-receive
req: error: expected lines 'OLD NEW REF', as git's pre-receive hook reads them
[2]
