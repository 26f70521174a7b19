# A revision, a title, what the footer says, a bare clone.
$ repo
$ doc goals/GOAL-0001-a.md <<END
> ---
> id: GOAL-0001
> title: Old
> status: draft
> ---
> END
$ printf '# The *team*\n' >README.md
$ git add . && git commit -q -m one && git tag v1
$ sed -i s/Old/New/ goals/GOAL-0001-a.md
$ req export html -o now 2>/dev/null
now/index.html
$ req export html -o then --rev v1 --title 'A <title>' 2>/dev/null
then/index.html
$ grep -ho '<h1.*' now/goals/GOAL-0001.html then/goals/GOAL-0001.html now/index.html then/index.html
<h1 dir="auto">New</h1>
<h1 dir="auto">Old</h1>
<h1 dir="auto">The team</h1>
<h1 dir="auto">A &lt;title&gt;</h1>
$ grep -ho 'as of .*' now/index.html then/index.html
as of <span class="revision">the work tree on top of 487160d393</span>.</p>
as of <span class="revision">v1 (487160d393)</span>.</p>
$ git clone -q --bare . bare.git
$ req -C bare.git export html -o ../bare 2>/dev/null
../bare/index.html
$ grep -ho '<h1.*' bare/goals/GOAL-0001.html bare/index.html
<h1 dir="auto">Old</h1>
<h1 dir="auto">The team</h1>
