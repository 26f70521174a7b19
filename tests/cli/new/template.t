# A team's own scaffold.
$ repo && req init >out 2>&1 && mkdir templates
$ doc templates/requirement.md <<END
> ---
> id: {{id}}
> title: {{title}}
> status: {{status}}
> tags: [web]
> ---
> # {{title}}
> {{unknown}}
> END
$ req new requirement "One: two"
requirements/REQ-0001-one-two.md
$ cat requirements/*.md
---
id: REQ-0001
title: "One: two"
status: draft
tags: [web]
---
\# One: two
{{unknown}}
$ ln -sf /etc/passwd templates/goal.md && req new goal x
req: error: 'templates/goal.md' is no regular file, or too large
[3]
