# Which rules are asked, and which count.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> prioritty: must
> links: {depends: [REQ-0001, REQ-0003], refines: [REQ-0001]}
> ---
>
> ![](https://example.org/banner.png)
> END
$ req lint
requirements/REQ-0001-banner.md:5:1: warning: unknown field 'prioritty' [front-matter/unknown]
requirements/REQ-0001-banner.md:6:19: error: REQ-0001 names itself in 'links.depends' [link/self]
requirements/REQ-0001-banner.md:6:29: error: no document has the id 'REQ-0003' [link/dangling]
requirements/REQ-0001-banner.md:6:50: error: REQ-0001 names itself in 'links.refines' [link/self]
requirements/REQ-0001-banner.md:9:1: warning: this image has no text for those who cannot see it [markdown/image-text]
[1]
$ req lint --select link
requirements/REQ-0001-banner.md:6:19: error: REQ-0001 names itself in 'links.depends' [link/self]
requirements/REQ-0001-banner.md:6:29: error: no document has the id 'REQ-0003' [link/dangling]
requirements/REQ-0001-banner.md:6:50: error: REQ-0001 names itself in 'links.refines' [link/self]
[1]
$ req lint --select link/self,markdown
requirements/REQ-0001-banner.md:6:19: error: REQ-0001 names itself in 'links.depends' [link/self]
requirements/REQ-0001-banner.md:6:50: error: REQ-0001 names itself in 'links.refines' [link/self]
requirements/REQ-0001-banner.md:9:1: warning: this image has no text for those who cannot see it [markdown/image-text]
[1]
$ req lint --select link --select markdown/* --ignore link/self
requirements/REQ-0001-banner.md:6:29: error: no document has the id 'REQ-0003' [link/dangling]
requirements/REQ-0001-banner.md:9:1: warning: this image has no text for those who cannot see it [markdown/image-text]
[1]
$ req lint --ignore link,front-matter
requirements/REQ-0001-banner.md:9:1: warning: this image has no text for those who cannot see it [markdown/image-text]
$ req lint --select link/slef
req: error: unknown rule 'link/slef'; did you mean 'link/self'?
[2]
$ req lint --ignore nothing-like-it
req: error: unknown rule 'nothing-like-it'; 'req explain' lists them
[2]
$ doc req.yml <<END
> rules:
>   link: warning
>   link/self: off
>   markdown/image-text: {severity: error}
>   markdown/imagetext: off
>   front-matter/unknown: sometimes
> END
$ req lint
req.yml:5:3: error: there is no rule 'markdown/imagetext' [config/unknown]
req.yml:6:25: error: 'sometimes' is no severity [config/syntax]
requirements/REQ-0001-banner.md:5:1: warning: unknown field 'prioritty' [front-matter/unknown]
requirements/REQ-0001-banner.md:6:29: warning: no document has the id 'REQ-0003' [link/dangling]
requirements/REQ-0001-banner.md:9:1: error: this image has no text for those who cannot see it [markdown/image-text]
[1]
# an empty variable in a script is not taken for a clean repository
$ req lint --select "$NOTHING"
req: error: no rule is named; 'req explain' lists them
[2]
