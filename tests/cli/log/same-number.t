# Where several files have one number in their names and move at once, the bytes say which is which.
$ repo && mkdir -p a b keps
$ printf 'kinds:\n  proposal:\n    dir: [a, b, "keps/*"]\n    prefix: KEP\n    front-matter: optional\n    fields: {id: {from: file-name}, title: {from: h1}}\n' >req.yml
$ echo '# Kettle, and how it boils' >a/0031-kettle.md; echo '# Tea in cups that are round' >b/0031-tea.md
$ git add -A && git commit -qm 'two of one number'
$ mkdir keps/a keps/b && git mv a/0031-kettle.md keps/a/ && git mv b/0031-tea.md keps/b/ && git commit -qm 'both move'
$ req log keps/b/0031-tea.md --stat | sed 's/^[0-9a-f]* [0-9-]* //'
Ana Pop: renamed
Ana Pop: added, words +6
$ req log keps/a/0031-kettle.md --stat | sed 's/^[0-9a-f]* [0-9-]* //'
Ana Pop: renamed
Ana Pop: added, words +5
$ req log keps/b/0031-tea.md | grep -E 'as|→'
    renamed: b/0031-tea.md → keps/b/0031-tea.md
    added as b/0031-tea.md
