# Whatever a commit says of itself is shown, and does nothing to the terminal.
$ repo
$ doc requirements/a.md <<END
> ---
> id: REQ-0001
> title: A
> status: draft
> ---
> END
$ git add .; GIT_AUTHOR_NAME=$'Eve \e[31m\u202e' git commit -qm $'red \e[31m\a\rtext'
$ printf -- '---\nid: REQ-0001\ntitle: "\\e[31m"\nstatus: draft\n---\n\n## \033[2J\n\n\033[1mbold\n' >requirements/a.md; git commit -qam two
$ req log REQ-0001 -p
350f24691 2026-11-22 Ana Pop: two
    title removed
    \x1b[2J +2
      {+\x1b[1mbold+}

1b3a00d19 2026-11-22 Eve \x1b[31m\u{202e}: red \x1b[31m\x07
    added as requirements/a.md
$ req log REQ-0001 -f jsonl -n 1 -p | jq -c '.documents[]?.sections'
[{"heading":"\u001b[2J","added":2,"removed":0,"runs":[{"type":"added","text":"\u001b[1mbold","block":true}]}]
$ git mv requirements/a.md $'requirements/a\nb\e.md'; git commit -qm three; req log -n 1
8aa187713 2026-11-22 Ana Pop: three
  REQ-0001
    renamed: requirements/a.md → requirements/a\x0ab\x1b.md
# An author without a name, a date before any calendar, bytes that are no text.
$ c() { printf 'tree %s\nparent %s\n%s\n\n%b' "$(git rev-parse 'HEAD^{tree}')" "$(git rev-parse HEAD)" "$1" "$2" | git hash-object -t commit -w --stdin --literally; }
$ git rm -q requirements/*.md; printf -- '---\nid: REQ-0002\ntitle: B\nstatus: draft\n---\n' >b.md; mkdir requirements; mv b.md requirements; git add .; git commit -qm base
$ git reset -q --hard "$(c $'author  <> -99999999999999 +0000\ncommitter x <y> 1 +0000' '\xff\xfe\n')"; req log REQ-0002 --stat
497b8e673 2026-11-22 Ana Pop: added, 3 fields
$ sed -i s/draft/review/ requirements/b.md; git add .; t=$(git write-tree)
$ git reset -q --hard "$(printf 'tree %s\nparent %s\nauthor \xff <> 99999999999999999 +9999\ncommitter x <y> 2 +0000\n\n\xff\xfe\n' "$t" "$(git rev-parse HEAD)" | git hash-object -t commit -w --stdin --literally)"
$ req log REQ-0002
497b8e673 2026-11-22 Ana Pop: base
    added as requirements/b.md

92369aa43  \xff: \xff\xfe
    draft → review
# Forged trees: a name twice, names with slashes, no order. None of them is a document.
$ b=$(git rev-parse HEAD:requirements/b.md | sed 's/../\\x&/g'); other=$(echo other | git hash-object -w --stdin | sed 's/../\\x&/g')
$ folder=$(printf "100644 b.md\0$b""100644 b.md\0$other" | git hash-object -t tree -w --stdin --literally | sed 's/../\\x&/g')
$ top=$(printf "40000 requirements\0$folder" | git hash-object -t tree -w --stdin --literally)
$ git update-ref HEAD "$(git commit-tree -p HEAD -m twice "$top")"
$ git update-ref HEAD "$(git commit-tree -p HEAD -m back "$t")"
$ req log REQ-0002 --stat -n 2
f88b721a5 2026-11-22 Ana Pop: added, 3 fields
6ed760c1b 2026-11-22 Ana Pop: removed, 3 fields
$ top=$(printf "100644 requirements/b.md\0$b" | git hash-object -t tree -w --stdin --literally)
$ git update-ref HEAD "$(git commit-tree -p HEAD -m slash "$top")"
$ git update-ref HEAD "$(git commit-tree -p HEAD -m again "$t")"
$ req log REQ-0002 --stat -n 2; req log --stat -n 2
f88b721a5 2026-11-22 Ana Pop: added, 3 fields
6ed760c1b 2026-11-22 Ana Pop: removed, 3 fields
8d9f2a334 2026-11-22 Ana Pop: 1 document, 3 fields
c15999987 2026-11-22 Ana Pop: 1 document, 3 fields
# A state that is too large to be read, and links instead of files.
$ git reset -q --hard; head -c 600000 /dev/zero | tr '\0' x >>requirements/b.md; git commit -qam large; req log REQ-0002 -n 1; req log requirements/b.md -n 1 | tail -1
832612de8 2026-11-22 Ana Pop: large
    a state of it cannot be read here: too large, or not fetched
    a state of it cannot be read here: too large, or not fetched
$ git rm -q requirements/b.md; mkdir -p requirements; ln -s /etc/passwd requirements/b.md; git add .; git commit -qm link; req log requirements/b.md -n 1
126b1eaa6 2026-11-22 Ana Pop: link
    removed from requirements/b.md
    a state of it cannot be read here: too large, or not fetched
