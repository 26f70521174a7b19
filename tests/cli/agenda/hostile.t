# Texts of documents stay words: no markup, no mention, no link, no control character gets out.
$ repo
$ bad='</bdi><script>alert(1)</script> **b** # h @all #1 [x](http://e.example) ![i](//e.example/i) <!-- | `c` https://e.example'
$ doc requirements/REQ-0001-r.md <<END
> ---
> id: REQ-0001
> title: "$bad"
> status: review
> owners: {marketing: "@ana", it: "# raj"}
> sponsor: "<b>nadia"
> due: 2026-11-01
> effort: "$bad"
> reason: "$bad"
> links: {conflicts: [REQ-0002]}
> ---
>
> ## Open questions
>
> - [ ] \# $bad $(printf '\033[31m \342\200\256')
> END
$ doc requirements/REQ-0002-r.md <<<$'---\nid: REQ-0002\ntitle: two\nstatus: review\n---'
$ doc glossary/lead.md <<<$'---\nterm: "le|ad\\n\\n# h"\nstatus: contested\nmeans: {marketing: "a | b\\n\\n## h\\n- x", it: "'"$(printf '%01000d' 0)"$'"}\n---'
$ req agenda >page.md; grep -n '<\|@all\|http:\|https:\|\[x\]\|!\[\|`' page.md
10:- **REQ-0001 &#60;/bdi&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#42;&#42;b&#42;&#42; &#35;&#8203; h &#64;&#8203;all &#35;&#8203;1 &#91;x&#93;(http:&#8203;//e.example) &#33;&#91;i&#93;(//e.example/i) &#60;&#33;-- &#124; &#96;c&#96; https:&#8203;//e.example** is in conflict with **REQ-0002 two** (&#64;&#8203;ana, Marketing; &#35;&#8203; raj, IT).
16:  - approve **REQ-0001 &#60;/bdi&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#42;&#42;b&#42;&#42; &#35;&#8203; h &#64;&#8203;all &#35;&#8203;1 &#91;x&#93;(http:&#8203;//e.example) &#33;&#91;i&#93;(//e.example/i) &#60;&#33;-- &#124; &#96;c&#96; https:&#8203;//e.example** (&#64;&#8203;ana), once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
20:  - approve **REQ-0001 &#60;/bdi&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#42;&#42;b&#42;&#42; &#35;&#8203; h &#64;&#8203;all &#35;&#8203;1 &#91;x&#93;(http:&#8203;//e.example) &#33;&#91;i&#93;(//e.example/i) &#60;&#33;-- &#124; &#96;c&#96; https:&#8203;//e.example** (&#35;&#8203; raj), once it has its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; 1 question is still open
25:- **REQ-0001 &#60;/bdi&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#42;&#42;b&#42;&#42; &#35;&#8203; h &#64;&#8203;all &#35;&#8203;1 &#91;x&#93;(http:&#8203;//e.example) &#33;&#91;i&#93;(//e.example/i) &#60;&#33;-- &#124; &#96;c&#96; https:&#8203;//e.example** (&#64;&#8203;ana, Marketing; &#35;&#8203; raj, IT)
26:  - &#35;&#8203; alert(1) b &#35;&#8203; h &#64;&#8203;all &#35;&#8203;1 x i &#60;&#33;-- &#124; c https:&#8203;//e.example &#92;x1b&#91;31m &#92;u&#123;202e&#125;
30:- **21 days late**, since Sunday 1 November: **REQ-0001 &#60;/bdi&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#42;&#42;b&#42;&#42; &#35;&#8203; h &#64;&#8203;all &#35;&#8203;1 &#91;x&#93;(http:&#8203;//e.example) &#33;&#91;i&#93;(//e.example/i) &#60;&#33;-- &#124; &#96;c&#96; https:&#8203;//e.example** (review; &#64;&#8203;ana, Marketing; &#35;&#8203; raj, IT). The reason given: &#60;/bdi&#62;&#60;script&#62;alert(1)&#60;/script&#62; &#42;&#42;b&#42;&#42; &#35;&#8203; h &#64;&#8203;all &#35;&#8203;1 &#91;x&#93;(http:&#8203;//e.example) &#33;&#91;i&#93;(//e.example/i) &#60;&#33;-- &#124; &#96;c&#96; https:&#8203;//e.example. To be agreed, it still needs its priority, effort, systems and metrics; words under Need, Requirement and Acceptance criteria; the approval of Marketing and IT.
$ grep -c '^#' page.md; grep -P '[\x00-\x08\x0b-\x1f\x7f]|\x{202e}' page.md
5
[1]
$ cmark-gfm -e table -e autolink -e tagfilter page.md 2>/dev/null | grep -o '<[a-z0-9]*' | sort | uniq -c | sort -k2 | awk '{print $2}' | tr '\n' ' '; echo
< <h1 <h2 <li <p <strong <table <tbody <td <th <thead <tr <ul 
$ req agenda --format html | grep -o '<script\|<b>\|<img\|<a \|[ ]on[a-z]*='
[1]
$ req agenda --format human | grep -P '[\x00-\x08\x0b-\x1f\x7f]|\x{202e}'
[1]
$ req agenda --format human | sed -n '/^## To/,/^## W/p' | head -n 7
## To decide

- Marketing and IT do not mean the same by le|ad # h.

  Marketing       │ IT
  ────────────────┼─────────────────────────────────────────────────────────────
  a | b ## h - x  │ 000000000000000000000000000000000000000000000000000000000000
$ req agenda --format json | jq -r '.dates[0].title' | grep -c 'script'
1
# A file that cannot be read is told, and hides nothing else.
$ printf -- '---\nid: [\n---\n' >requirements/REQ-0003-broken.md; printf '\xff\xfe' >requirements/REQ-0004-x.md; req agenda | cmp - page.md
req: note: 2 files cannot be read: 'requirements/REQ-0003-broken.md' and 1 more; 'req lint' says why
$ ln -s /etc/passwd requirements/REQ-0005-link.md; req agenda | cmp - page.md
req: note: 3 files cannot be read: 'requirements/REQ-0005-link.md' and 2 more; 'req lint' says why
