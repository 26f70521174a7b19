# Excuses in passages: the block below a comment, the one it stands in, a range.
$ repo
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
>
> <!-- req: allow markdown/image-text the logo says nothing -->
> ![](https://example.org/paragraph.png)
>
> ![](https://example.org/outside.png)
>
> Text ![](https://example.org/inside.png) <!-- req: allow markdown/image-text, markdown/html: both --> <u>x</u>
>
> - ![](https://example.org/outside.png)
> - ![](https://example.org/item.png) <!-- req: allow markdown the whole area -->
>
> <!-- req: allow markdown/* one -->
> <!-- another comment -->
>
> <!-- req: allow markdown/html all
> comments in a row -->
>
> - <u>list</u>
>   - ![](https://example.org/list.png)
>
> > <!-- req: allow markdown/html
> > in a quote -->
> > Some <u>words</u>
> >
> > and <u>outside</u>
>
> <!-- req: allow markdown/heading the heading alone -->
> #### Sizes
>
> ###### Outside
>
> | a | b |
> |---|---|
> | ![](https://example.org/row.png) | <!-- req: allow markdown/image-text --> |
> | ![](https://example.org/outside.png) | b |
>
> <!-- req: allow markdown/image-text -->
>
> | a |
> |---|
> | ![](https://example.org/table.png) |
>
> <div>
> <!-- req: allow markdown/html in the block -->
> </div>
> END
$ req lint
requirements/REQ-0001-banner.md:10:1: warning: this image has no text for those who cannot see it [markdown/image-text]
requirements/REQ-0001-banner.md:14:3: warning: this image has no text for those who cannot see it [markdown/image-text]
requirements/REQ-0001-banner.md:30:7: note: HTML is left out of the site [markdown/html]
requirements/REQ-0001-banner.md:35:1: warning: a heading of level 6 follows one of level 4 [markdown/heading]
requirements/REQ-0001-banner.md:40:3: warning: this image has no text for those who cannot see it [markdown/image-text]
$ req lint --format jsonl | sed -n 's/.*"rule": "\([^"]*\)".* "line": \([0-9]*\).*"suppressed": \(.*\)}$/\2 \1 \3/p'
8 markdown/image-text "the logo says nothing"
10 markdown/image-text null
12 markdown/image-text "both"
12 markdown/html "both"
14 markdown/image-text null
15 markdown/image-text "the whole area"
23 markdown/html "all comments in a row"
24 markdown/image-text "one"
28 markdown/html "in a quote"
30 markdown/html null
33 markdown/heading "the heading alone"
35 markdown/heading null
39 markdown/image-text "no reason given"
40 markdown/image-text null
46 markdown/image-text "no reason given"
48 markdown/html "in the block"
# Ranges: from a comment to its end, by name, by area, or to the end of the document.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> ---
>
> <u>0</u> before
>
> <!-- req: allow-begin markdown/html, markdown/image-text first -->
>
> <u>1</u> ![](https://example.org/1.png)
>
> - <u>2</u>
>
>   <!-- req: allow-end markdown/image-text -->
>
>   <u>3</u> ![](https://example.org/outside.png)
>
> <!-- req: allow-begin markdown/html inner -->
>
> <u>4</u> inside
>
> <!-- req: allow markdown/html innermost -->
> <u>5</u> inside
>
> <!-- req: allow-end markdown -->
>
> <u>6</u> outside
>
> <!-- req: allow-begin markdown to the end -->
>
> <u>7</u> inside ![](https://example.org/7.png)
> END
$ req lint
requirements/REQ-0001-banner.md:7:1: note: HTML is left out of the site [markdown/html]
requirements/REQ-0001-banner.md:17:12: warning: this image has no text for those who cannot see it [markdown/image-text]
requirements/REQ-0001-banner.md:28:1: note: HTML is left out of the site [markdown/html]
$ req lint --format jsonl | sed -n 's/.*"rule": "\([^"]*\)".* "line": \([0-9]*\).*"suppressed": \(.*\)}$/\2 \1 \3/p'
7 markdown/html null
11 markdown/html "first"
11 markdown/image-text "first"
13 markdown/html "first"
17 markdown/html "first"
17 markdown/image-text null
21 markdown/html "inner"
24 markdown/html "innermost"
28 markdown/html null
32 markdown/html "to the end"
32 markdown/image-text "to the end"
# What excuses nothing, and what cannot be understood, each at its very word, and what mends it.
$ doc requirements/REQ-0001-banner.md <<END
> ---
> id: REQ-0001
> title: Spring banner
> status: draft
> lint: {allow: {markdown/html: everywhere, markdown/image-text: idle}}
> due: soon
> ---
>
> <!-- req: allow markdown/html, markdown/image-text one of two -->
> <u>ța</u>
>
> <!-- req: alow markdown/html a slip -->
> <!-- req: allow markdown/htm, markdown/html a slip too -->
> <!-- req: allow -->
> <!-- req: allow-begin -->
> <!-- req: -->
> <!-- req: allow-end -->
> <!-- req: allow-end markdown/image-text -->
> <!-- req: allow front-matter/type not in a passage -->
> <!-- req: allow excuse nor this -->
> <!-- req: allow markdown/html the last one counts -->
> Text <u>b</u> țară <!-- req: allow link/slef --> of <!-- req:allow markdown/heading--> it.
>
> <!-- REQ-0042 is no excuse, nor req: allow x -->
>
> \`<!-- req: allow x -->\`
>
>     <!-- req: allow x -->
>
> \`\`\`
> <!-- req: allow x -->
> \`\`\`
>
> <!-- req: allow markdown/html nothing follows -->
> END
$ req lint --format human
requirements/REQ-0001-banner.md:5:16: warning: 'markdown/html' finds nothing here to excuse [excuse/idle]
 5 | lint: {allow: {markdown/html: everywhere, markdown/image-text: idle}}
   |                ^^^^^^^^^^^^^

requirements/REQ-0001-banner.md:5:43: warning: 'markdown/image-text' finds nothing here to excuse [excuse/idle]
 5 | lint: {allow: {markdown/html: everywhere, markdown/image-text: idle}}
   |                                           ^^^^^^^^^^^^^^^^^^^

requirements/REQ-0001-banner.md:6:6: error: 'soon' in 'due' is not a date like 2026-12-01 [front-matter/type]
 6 | due: soon
   |      ^^^^

requirements/REQ-0001-banner.md:9:32: warning: 'markdown/image-text' finds nothing here to excuse [excuse/idle]
 9 | <!-- req: allow markdown/html, markdown/image-text one of two -->
   |                                ^^^^^^^^^^^^^^^^^^^

requirements/REQ-0001-banner.md:12:11: error: 'alow' means nothing behind 'req:' [excuse/unknown]
 12 | <!-- req: alow markdown/html a slip -->
    |           ^^^^
  help: did you mean 'allow'?

requirements/REQ-0001-banner.md:13:17: error: there is no rule 'markdown/htm' to be excused from [excuse/unknown]
 13 | <!-- req: allow markdown/htm, markdown/html a slip too -->
    |                 ^^^^^^^^^^^^
  help: did you mean 'markdown/html'?

requirements/REQ-0001-banner.md:13:31: warning: 'markdown/html' finds nothing here to excuse [excuse/idle]
 13 | <!-- req: allow markdown/htm, markdown/html a slip too -->
    |                               ^^^^^^^^^^^^^

requirements/REQ-0001-banner.md:14:1: error: this excuse names no rule [excuse/unknown]
 14 | <!-- req: allow -->
    | ^^^^^^^^^^^^^^^^^^^
  help: write: <!-- req: allow RULE reason -->

requirements/REQ-0001-banner.md:15:1: error: this excuse names no rule [excuse/unknown]
 15 | <!-- req: allow-begin -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^
  help: write: <!-- req: allow-begin RULE reason -->

requirements/REQ-0001-banner.md:16:1: error: nothing stands behind 'req:' [excuse/unknown]
 16 | <!-- req: -->
    | ^^^^^^^^^^^^^
  help: there are: allow, allow-begin, allow-end

requirements/REQ-0001-banner.md:17:1: warning: no excuse is open here [excuse/idle]
 17 | <!-- req: allow-end -->
    | ^^^^^^^^^^^^^^^^^^^^^^^

requirements/REQ-0001-banner.md:18:21: warning: no excuse from 'markdown/image-text' is open here [excuse/idle]
 18 | <!-- req: allow-end markdown/image-text -->
    |                     ^^^^^^^^^^^^^^^^^^^

requirements/REQ-0001-banner.md:19:17: warning: 'front-matter/type' finds nothing here to excuse [excuse/idle]
 19 | <!-- req: allow front-matter/type not in a passage -->
    |                 ^^^^^^^^^^^^^^^^^
  help: no comment can excuse from it, as it does not look at passages

requirements/REQ-0001-banner.md:20:17: warning: 'excuse' finds nothing here to excuse [excuse/idle]
 20 | <!-- req: allow excuse nor this -->
    |                 ^^^^^^
  help: no comment can excuse from it, as it does not look at passages

requirements/REQ-0001-banner.md:22:36: error: there is no rule 'link/slef' to be excused from [excuse/unknown]
 22 | Text <u>b</u> țară <!-- req: allow link/slef --> of <!-- req:allow markdown/heading--> it.
    |                                    ^^^^^^^^^
  help: did you mean 'link/self'?

requirements/REQ-0001-banner.md:22:68: warning: 'markdown/heading' finds nothing here to excuse [excuse/idle]
 22 | Text <u>b</u> țară <!-- req: allow link/slef --> of <!-- req:allow markdown/heading--> it.
    |                                                                    ^^^^^^^^^^^^^^^^

requirements/REQ-0001-banner.md:34:17: warning: 'markdown/html' finds nothing here to excuse [excuse/idle]
 34 | <!-- req: allow markdown/html nothing follows -->
    |                 ^^^^^^^^^^^^^
  help: nothing stands below it here that it could be about

1 document, 0 terms: 7 errors, 10 warnings, 0 notes, 2 excused; 8 can be fixed with --fix
[1]
$ req lint --format jsonl | sed -n 's/.* "line": \([0-9]*\).*"fix": {"safe": \([a-z]*\), "edits": \(.*\)}, "new".*/\1 \2 \3/p'
9 true [{"offset": 166, "end_offset": 187, "text": ""}]
13 true [{"offset": 283, "end_offset": 298, "text": ""}]
17 true [{"offset": 374, "end_offset": 398, "text": ""}]
18 true [{"offset": 398, "end_offset": 442, "text": ""}]
19 true [{"offset": 442, "end_offset": 497, "text": ""}]
20 true [{"offset": 497, "end_offset": 533, "text": ""}]
22 true [{"offset": 640, "end_offset": 675, "text": ""}]
34 true [{"offset": 814, "end_offset": 864, "text": ""}]
# The fixes take out what is idle, and the second time there is nothing left of it.
$ cp requirements/REQ-0001-banner.md before && req lint --fix --exit-zero >out && diff before requirements/REQ-0001-banner.md
req: fixed 8 findings in 1 file
9c9
< <!-- req: allow markdown/html, markdown/image-text one of two -->
---
\> <!-- req: allow markdown/html one of two -->
13c13
< <!-- req: allow markdown/htm, markdown/html a slip too -->
---
\> <!-- req: allow markdown/htm a slip too -->
17,20d16
< <!-- req: allow-end -->
< <!-- req: allow-end markdown/image-text -->
< <!-- req: allow front-matter/type not in a passage -->
< <!-- req: allow excuse nor this -->
22c18
< Text <u>b</u> țară <!-- req: allow link/slef --> of <!-- req:allow markdown/heading--> it.
---
\> Text <u>b</u> țară <!-- req: allow link/slef --> of it.
34d29
< <!-- req: allow markdown/html nothing follows -->
[1]
$ req lint | grep idle
requirements/REQ-0001-banner.md:5:16: warning: 'markdown/html' finds nothing here to excuse [excuse/idle]
requirements/REQ-0001-banner.md:5:43: warning: 'markdown/image-text' finds nothing here to excuse [excuse/idle]
$ cp requirements/REQ-0001-banner.md once && req lint --fix --exit-zero >out && cmp once requirements/REQ-0001-banner.md
$ (sed '/^$/q' before && printf '<!-- req: allow-begin id, link x -->\n\nText.\n\n<!-- req: allow-end -->\n\nText.\n') >requirements/REQ-0001-banner.md
$ req lint --fix --exit-zero >out && tail -n 5 requirements/REQ-0001-banner.md
req: fixed 2 findings in 1 file
---

Text.

Text.
$ cp before requirements/REQ-0001-banner.md
# An excuse of what this run does not ask is not idle.
$ req lint --ignore markdown --select markdown,excuse/idle
requirements/REQ-0001-banner.md:17:1: warning: no excuse is open here [excuse/idle]
requirements/REQ-0001-banner.md:18:21: warning: no excuse from 'markdown/image-text' is open here [excuse/idle]
requirements/REQ-0001-banner.md:20:17: warning: 'excuse' finds nothing here to excuse [excuse/idle]
# Front matter that cannot be read says nothing of the passages.
$ printf -- '---\nid: [\n---\n\n<!-- req: allow markdown/html x -->\n<u>a</u> b\n\n<!-- req: allow lifecycle/section x -->\n## Need\n' >requirements/REQ-0001-banner.md
$ req lint
requirements/REQ-0001-banner.md:3:1: error: a value is expected here [front-matter/syntax]
[1]
