# As a server's pre-receive hook: a real push into a bare repository.
$ git init -q --bare -b main server.git && repo work && cd work && git remote add origin ../server.git
$ printf '#!/bin/sh\nexec req check --pre-receive\n' >../server.git/hooks/pre-receive && chmod +x ../server.git/hooks/pre-receive
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: drft
> ---
> END
$ git add . && git commit -qm first && git push -q origin main 2>&1 | grep -v '^To \|^error: failed'
remote: requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]        
remote: req: this is why 'main' is refused        
 ! [remote rejected] main -> main (pre-receive hook declined)
$ sed -i s/drft/draft/ requirements/*.md && git commit -qam mended && git push -q origin main
# What was there before is nobody's concern, what is new is.
$ echo '[x](gone.md)' >>requirements/REQ-0001-banner.md && git commit -qam 'A link' && git push -q origin main 2>&1 | grep remote:
remote: requirements/REQ-0001-banner.md:6:1: error: this link leads to 'requirements/gone.md', and nothing is there [markdown/link]        
remote: req: this is why 'main' is refused        
$ git push -q --no-verify origin HEAD~1:refs/heads/other && git ls-remote origin | cut -f 2
HEAD
refs/heads/main
refs/heads/other
# A forced push is judged as what will stand there; tags and removed branches pass.
$ git checkout -q -b forced && git commit -q --amend -am 'Nothing' --allow-empty && git reset -q --hard HEAD~1 && git commit -q --allow-empty -m other && git push -qf origin forced:main
$ git tag v1 main && git push -q origin v1 && git push -q origin :other
$ cd ../server.git && git count-objects | cut -d ' ' -f 2
objects,
$ echo nonsense | req check --pre-receive
req: error: expected lines 'OLD NEW REF', as git's pre-receive hook reads them
[2]
$ printf '%040d %040d refs/heads/x\n' 0 0 | req check --pre-receive
