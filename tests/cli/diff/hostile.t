# What a file holds drives no terminal, and is no markup of a host.
$ repo; mkdir requirements
$ d() { printf -- '---\nid: REQ-0001\ntitle: "T <b>&amp; @ana #1 [x](http://evil) ~~a~~ **b**"\nstatus: draft\nreason: "%s"\n---\n\n## <h1> @all\n\n%b\n' "$1" "$2" >requirements/REQ-0001-x.md; }
$ d 'one' 'Old \033[31mred\033[0m text.'; git add -A; git commit -qm one
$ d 'a <script>alert(1)</script> @ana' 'New <script> **bold** ~~no~~ @ana see #12 http://evil.example `code` |x| \033[2Jtext.\n\n> # quoted'
$ req diff
REQ-0001  T <b>&amp; @ana #1 [x](http://evil) ~~a~~ **b**
changed  requirements/REQ-0001-x.md
  reason: [-one-] → {+a <script>alert(1)</script> @ana+}
  @all
    [-Old \x1b[31mred\x1b[0m text.-] {+New bold no @ana see #12
    http://evil.example code |x| \x1b[2Jtext.+}
    {+quoted+}
$ req diff --color always | grep -c $'\033\[2J'
0
[1]
$ req diff --format markdown
## What changed from HEAD to the work tree

Documents: 1 changed. Words that went are ~~struck out~~, new ones are **bold**.

### Changed

#### T &#60;b&#62;&#38;&#8203;amp; &#64;&#8203;ana &#35;&#8203;1 &#91;x&#93;(http:&#8203;//evil) &#126;&#126;&#8203;a&#126;&#126; &#42;&#42;b&#42;&#42; (REQ-0001)

- reason: one → a &#60;script&#62;alert(1)&#60;/script&#62; &#64;&#8203;ana

**&#64;&#8203;all**

\> ~~Old &#92;x1b&#91;31mred&#92;x1b&#91;0m text.~~ **New bold no &#64;&#8203;ana see &#35;&#8203;12 http:&#8203;//evil.example code &#124;x&#124; &#92;x1b&#91;2Jtext.**
\>
\> **quoted**
$ req diff --format markdown | cmark-gfm -e strikethrough -e autolink -e table --unsafe | grep -oE '<[a-z0-9]+' | sort | uniq -c
      1 <blockquote
      2 <del
      1 <h2
      1 <h3
      1 <h4
      1 <li
      4 <p
      4 <strong
      1 <ul
# What takes too long to compare is removed and added as a whole.
$ { printf -- '---\nid: REQ-0002\ntitle: t\nstatus: draft\n---\nbegin\n'; for i in $(seq 30000); do printf 'a\nb\n'; done; } >requirements/REQ-0002-y.md; git add -A; git commit -qm two
$ { printf -- '---\nid: REQ-0002\ntitle: t\nstatus: draft\n---\nbegin\n'; for i in $(seq 30000); do printf 'b\nb\na\n'; done; } >requirements/REQ-0002-y.md
$ req diff --stat
ID        TITLE  CHANGE   FIELDS  WORDS
REQ-0002  t      changed          +90000  -60000
1 changed; words: +90000 -60000
$ req diff --format markdown | wc -c
8211
$ printf -- '---\nid: REQ-0002\ntitle: [\n---\nbad \xff\n' >requirements/REQ-0002-y.md; req diff REQ-0002 | tail -n 1 | cut -c 1-60
    a b-] {+--- id: REQ-0002 title: [ --- bad \xff+}
