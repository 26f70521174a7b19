# A pin names what its target meant: not how it was laid out, nor how it stood.
$ repo
$ doc goals/GOAL-0003-signups.md <<END
> ---
> id: GOAL-0003
> title: More signups
> status: draft
> ---
> 
> Twice as many as in spring.
> END
$ doc requirements/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: A
> status: draft
> links: {refines: [GOAL-0003@5f1c2a9b]}
> ---
> END
$ req lint; req lint --format json | jq -r '.findings[].help' | tee help; pin=$(grep -o 'GOAL-0003@[0-9a-f]*' help)
requirements/REQ-0001-a.md:5:19: warning: GOAL-0003 has changed since it was pinned at 5f1c2a9b [link/suspect]
see 'git log -p -- goals/GOAL-0003-signups.md' for what has changed; if the link still holds, pin it to GOAL-0003@d87b1d18 ('req link --review' does)
$ sed -i "s/GOAL-0003@.*]/$pin]/" requirements/*.md && req lint
$ git add . && git commit -qm pinned
$ printf -- '---\nstatus: agreed\ntitle: "More signups" # a goal\nid: GOAL-0003\n---\n\nTwice as many\nas *in* spring.\n<!-- soon -->\n' >goals/GOAL-0003-signups.md && req lint
$ sed -i 's/Twice/Thrice/' goals/*.md && req lint
requirements/REQ-0001-a.md:5:19: warning: GOAL-0003 has changed since it was pinned at d87b1d18 [link/suspect]
$ req lint --staged; git add . && req lint --staged --format json | jq -r '.findings[] | .text, .help'
GOAL-0003
since then: "Twice" became "Thrice"; if the link still holds, pin it to GOAL-0003@56fd7126 ('req link --review' does)
# Each target is read where the link is: in the index, or a revision.
$ req lint --rev HEAD
# What is no pin is told as that; a target that nobody can read says nothing.
$ sed -i "s/GOAL-0003@.*]/GOAL-0003@5f1, GOAL-0003@xyzt]/" requirements/*.md && req lint
requirements/REQ-0001-a.md:5:19: error: 'GOAL-0003@5f1' in 'links.refines' is not an id like REQ-0042 [front-matter/type]
requirements/REQ-0001-a.md:5:34: error: 'GOAL-0003@xyzt' in 'links.refines' is not an id like REQ-0042 [front-matter/type]
[1]
$ sed -i "s/refines: .*]/refines: [GOAL-0003@5F1C]/" requirements/*.md && sed -i '/^title/s/.*/title: [/' goals/*.md && req lint
goals/GOAL-0003-signups.md:3:8: error: this '[' is never closed [front-matter/syntax]
[1]
