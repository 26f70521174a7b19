# Which links are looked after, and where they lead.
$ repo
$ mkdir -p "notes/a b" && touch "notes/a b/ç.md" top.md && mkdir -p requirements/deep
$ doc requirements/deep/REQ-0001-a.md <<END
> ---
> id: REQ-0001
> title: T
> status: draft
> ---
>
> [a](../../notes/a%20b/%C3%A7.md) [b](</notes/a b/ç.md>) [c](../../top.md?x=1#y) [d](/) [e](.) [f](..)
> [g](#need) [h](https://example.org/x) [i](mailto:ana@example.org) <ana@example.org> [j](//example.org/x) [k]()
>
> [l](top.md) [m](/notes/none.md) ![n](none.png) [o](../../../outside.md) [p](a\\b.md) [q][q] [r](../../notes/a%2)
>
> [q]: nowhere.md
> END
$ req lint
requirements/deep/REQ-0001-a.md:10:1: error: this link leads to 'requirements/deep/top.md', and nothing is there [markdown/link]
requirements/deep/REQ-0001-a.md:10:13: error: this link leads to 'notes/none.md', and nothing is there [markdown/link]
requirements/deep/REQ-0001-a.md:10:33: error: this image leads to 'requirements/deep/none.png', and nothing is there [markdown/link]
requirements/deep/REQ-0001-a.md:10:48: error: '../../../outside.md' leads to no file of this repository [markdown/link]
requirements/deep/REQ-0001-a.md:10:73: error: 'a\b.md' leads to no file of this repository [markdown/link]
requirements/deep/REQ-0001-a.md:10:85: error: this link leads to 'requirements/deep/nowhere.md', and nothing is there [markdown/link]
requirements/deep/REQ-0001-a.md:10:92: error: this link leads to 'notes/a%2', and nothing is there [markdown/link]
[1]
