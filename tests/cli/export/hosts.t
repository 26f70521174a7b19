# "Edit this page" and "See the source at this revision", as each host has them.
$ repo && doc 'requirements/REQ-0001 50% – süß.md' <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
> END
$ doc glossary/lead.md <<END
> ---
> term: lead
> status: proposed
> ---
> END
$ links() { req export html -o site 2>/dev/null >&2; grep -oh 'href="http[^"]*"[^<]*' site/requirements/REQ-0001.html | sed "s/$(git rev-parse HEAD)/HEAD/"; }
$ git add . && git commit -qm one
$ links
$ for site in 'repository: https://github.com/example/spring/' 'repository: https://gitlab.com/group/sub/spring, branch: release/2027' 'repository: https://codeberg.org/example/spring' 'repository: https://bitbucket.org/example/spring' 'repository: "https://git.example.org:8443/spring", host: gitlab' 'repository: https://git.example.org/spring, host: none'; do
>   echo "site: {$site}" >req.yml; echo "# $site"; links; done
\# repository: https://github.com/example/spring/
href="https://github.com/example/spring/edit/main/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">Edit this page
href="https://github.com/example/spring/blob/HEAD/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">See the source at this revision
\# repository: https://gitlab.com/group/sub/spring, branch: release/2027
href="https://gitlab.com/group/sub/spring/-/edit/release/2027/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">Edit this page
href="https://gitlab.com/group/sub/spring/-/blob/HEAD/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">See the source at this revision
\# repository: https://codeberg.org/example/spring
href="https://codeberg.org/example/spring/_edit/main/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">Edit this page
href="https://codeberg.org/example/spring/src/commit/HEAD/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">See the source at this revision
\# repository: https://bitbucket.org/example/spring
href="https://bitbucket.org/example/spring/src/main/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md?mode=edit&amp;at=main">Edit this page
href="https://bitbucket.org/example/spring/src/HEAD/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">See the source at this revision
\# repository: "https://git.example.org:8443/spring", host: gitlab
href="https://git.example.org:8443/spring/-/edit/main/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">Edit this page
href="https://git.example.org:8443/spring/-/blob/HEAD/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">See the source at this revision
\# repository: https://git.example.org/spring, host: none
$ echo 'site: {edit: "https://git.example.org/e?b={branch}&f={path}", source: "https://git.example.org/{revision}/{path}"}' >req.yml && links
href="https://git.example.org/e?b=main&amp;f=requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">Edit this page
href="https://git.example.org/HEAD/requirements/REQ-0001%2050%25%20%E2%80%93%20s%C3%BC%C3%9F.md">See the source at this revision

# The last commit that touched the document is meant, not the last one; a term has these links too.
$ echo 'site: {repository: https://github.com/example/spring}' >req.yml && git add . && git commit -qm two
$ links | grep -c HEAD
0
[1]
$ grep -c "blob/$(git rev-parse HEAD~)/requirements" site/requirements/REQ-0001.html
1
$ grep -c 'edit/main/glossary/lead.md' site/glossary/lead.html
1

# Terms that others keep are not edited here.
$ mkdir company && git mv glossary/lead.md company/lead.md && git commit -qm three
$ printf 'glossaries: [company]\nsite: {repository: https://github.com/example/spring}\n' >req.yml && links >out && grep -c 'github' site/glossary/lead.html
0
[1]

# Without a commit, and without git, the source is nowhere yet.
$ rm -rf .git site && req export html -o site >/dev/null 2>&1; grep -o 'Edit this page\|See the source' site/requirements/REQ-0001.html
Edit this page

# The address that git clones from is taken for the one that people see.
$ for at in https://github.com/example/spring.git https://github.com/example/spring.git/ https://gitlab.com/.git/a; do echo "site: {repository: $at}" >req.yml; req export html -o site >/dev/null 2>&1; grep -o 'https.*/main/' site/requirements/REQ-0001.html; done
https://github.com/example/spring/edit/main/
https://github.com/example/spring/edit/main/
https://gitlab.com/.git/a/-/edit/main/
