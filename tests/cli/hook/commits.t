# The hook lints exactly the bytes that git is about to commit, however the commit is made.
$ repo && req hook install
$DIR/.git/hooks/pre-commit
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
>
> ## Need
>
> Visitors should see the spring offer before they pay.
>
> ## Notes
>
> One banner a page.
> END
$ git add . && git commit -qm 'The first commit, with nothing to compare with'
# Staged well, broken in the work tree: passes; the other way round: does not.
$ echo >>requirements/REQ-0001-banner.md && git add . && sed -i 's/draft/drft/' requirements/*.md && git commit -qm 'plain'
$ git add . && git checkout-index -f -a && sed -i 's/drft/draft/' requirements/*.md && git commit -qm 'refused'
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ git reset -q && git diff --stat
# commit -a takes the work tree, through another index
$ sed -i 's/draft/drft/' requirements/*.md && git commit -qam 'refused'
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ git diff --cached --stat
$ sed -i 's/drft/draft/; s/One banner/Two banners/' requirements/*.md && git commit -qam 'with -a'
# commit -- path takes that path from the work tree, and leaves what is staged elsewhere
$ sed 's/REQ-0001/REQ-0002/; s/draft/drft/' requirements/REQ-0001-banner.md >requirements/REQ-0002-menu.md && git add . && sed -i 's/Two/Three/' requirements/REQ-0001-banner.md
$ git commit -qm 'with a path' -- requirements/REQ-0001-banner.md && git status --short
A  requirements/REQ-0002-menu.md
$ git commit -qm 'refused'
requirements/REQ-0002-menu.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ sed -i 's/drft/draft/' requirements/REQ-0002-menu.md
$ git commit -qm 'a path that mends it' -- requirements/REQ-0002-menu.md && git log -1 --format=%s && git status --short
a path that mends it
# add -p: one hunk good, the other not
$ sed -i 's/^status: draft/status: drft/; s/^Three.*/Four banners a page./' requirements/REQ-0001-banner.md
$ printf 'n\ny\n' | git add -p >hunks 2>&1; git commit -qm 'the good hunk' && git show HEAD:requirements/REQ-0001-banner.md | sed -n '4p;$p'
status: draft
\
$ printf 'y\n' | git add -p >hunks 2>&1; git commit -qm 'refused'
requirements/REQ-0001-banner.md:4:9: error: 'drft' is no status of a requirement [lifecycle/status]
[1]
$ git reset -q --hard && git log --oneline | wc -l
6
# an old sin does not stop a new commit
$ sed -i 's/draft/drft/' requirements/REQ-0002-menu.md && git commit -qnam 'a sin' && echo '- more' >>requirements/REQ-0001-banner.md && git commit -qam 'something else' && git log -1 --format=%s
something else
# merges and amends
$ sed -i 's/drft/draft/' requirements/REQ-0002-menu.md && git commit -q --amend -am 'amended' && git log -1 --format=%s
amended
