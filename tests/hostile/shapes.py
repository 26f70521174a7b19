# SPDX-License-Identifier: MIT
"""Files and corpora made to be slow: for each reader ordinary text, and shapes of the same size.

A reader is a name, what is typed, and how its files are made: `ordinary` or a shape gives the bytes of
a size, `place` puts them where the reader finds them. What is over a limit may be refused; that too has
to be fast."""
import json
import random

HEAD = "---\nid: REQ-{0:04d}\ntitle: Page {0}\nstatus: draft\npriority: must\nowners: {{it: ana@example.org}}\n---\n\n"
WORDS = ("the shop sends a mail to each customer who has asked for news about offers and keeps the order "
         "open until somebody has paid within two days of the first visit").split()


def fill(size, *pieces):
    """The pieces in turn, each repeated to its part of the size."""
    part = size // len(pieces)
    return "".join(piece * max(1, part // len(piece.encode())) for piece in pieces)


def lines(size, line):
    """line(i) for i = 0, 1 … up to the size."""
    made, length, i = [], 0, 0
    while length < size:
        made.append(line(i))
        length += len(made[-1])
        i += 1
    return "".join(made)[:size]


def prose(size, seed=0):
    rng = random.Random(seed)

    def paragraph(i):
        words = " ".join(rng.choice(WORDS) for _ in range(60))
        head = f"## Part {i}\n\n" if i % 5 == 0 else ""
        return f"{head}{words.capitalize()}, see [the page](https://example.org/{i}) and *this*.\n\n"
    return lines(size, paragraph)


# --- Markdown: what repeats without a line's end stands in lines of 60,000 bytes, below the limit ---

TOKENS = ["![[]()", "[", "]", "[a](", "[](", "![", "*a ", "_a*_ ", "**a", "*a_ ", "`a", "``a` ", "<a ", "<?", "<!A", "<![CDATA[",
          "<!--", "</", "&amp", "&#x1;", "\\", "~~a ", "~a~", "[a]", "[[", "[x][", "*[a](b)", "a@a.", "http://a.b ", "www.",
          "- ", "> ", "1. ", "#", "|", "|-", "\t", " ", "é", "\u0301a", "a\u200d", "\u202e", "REQ-0001 ", "REQ-", "TBD ", "a.b", "'\"",
          "must shall ", "und ", "-", "a-", "e.g. ", "e.g.e.g."]
MARKDOWN = {repr(token): lambda size, token=token: fill(min(size, 60000), token) + "\n" + fill(size, fill(50000, token) + "\n\n")
            for token in TOKENS}
MARKDOWN |= {f"{token!r} in lines": lambda size, token=token: fill(size, token * 3 + "\n") for token in TOKENS}
MARKDOWN |= {
    "quotes 30 deep": lambda size: fill(size, "> " * 30 + "a *b* c\n"),
    "quotes 30 deep, then lazy lines": lambda size: fill(size, "> " * 30 + "a\n" + "b\n" * 100),
    "lists 30 deep": lambda size: fill(size, "- " * 30 + "a\n"),
    "lists 30 deep, blank lines": lambda size: fill(size, "- " * 30 + "a\n" + "\n" * 200),
    "lists that go in": lambda size: fill(size, "".join("  " * i + "- a\n" for i in range(30))),
    "quotes and lists in turn": lambda size: fill(size, "> - " * 15 + "a\n> b\n"),
    "emphasis opened, then closed": lambda size: fill(size, "*a **b ", "b** a* "),
    "brackets opened, then closed": lambda size: fill(size, "[", "](a)"),
    "definitions": lambda size: lines(size, lambda i: f"[d{i}]: https://example.org/{i}\n"),
    "definitions that are used": lambda size: lines(size // 2, lambda i: f"[d{i}]: x\n") + "\n" + lines(size // 2, lambda i: f"[d{i}] "
                                                                                                     + "\n" * (i % 9 == 0)),
    "one long definition, used": lambda size: "[x]: " + "u" * 20000 + "\n\n" + fill(size - 20000, "[x] " * 10 + "\n"),
    "definitions of one name": lambda size: fill(size, "[x]: y\n"),
    "footnotes": lambda size: lines(size, lambda i: f"a[^{i}]\n\n[^{i}]: b\n\n"),
    "fences": lambda size: fill(size, "```\n"),
    "fences that grow": lambda size: lines(size, lambda i: "`" * (3 + i % 900) + "\n"),
    "code spans that grow": lambda size: lines(size, lambda i: "`" * (1 + i % 300) + " a\n"),
    "tables of 60 columns": lambda size: fill(size, "|a" * 60 + "|\n" + "|-" * 60 + "|\n" + ("|b" * 60 + "|\n") * 20 + "\n"),
    "a table with short rows": lambda size: "|a" * 60 + "|\n" + "|-" * 60 + "|\n" + fill(size, "a\n"),
    "headings": lambda size: fill(size, "# a\n"),
    "headings of one name": lambda size: fill(size, "## Same\n\n"),
    "headings with links": lambda size: lines(size, lambda i: f"## [a](#part-{i})\n"),
    "links to headings": lambda size: lines(size, lambda i: f"[a](#h-{i})\n\n## h {i}\n\n"),
    "links to documents": lambda size: fill(size, "[a](REQ-0001-page.md#x) [[REQ-0001]] "[:36] + "\n"),
    "wiki links": lambda size: lines(size, lambda i: f"[[REQ-{i}]]\n"),
    "HTML blocks": lambda size: fill(size, "<div>\n\n"),
    "HTML in a line": lambda size: fill(size, "<b a='" + "x" * 50 + "'>\n"),
    "comments not closed": lambda size: fill(size, "a <!-- b\n\n"),
    "hard breaks": lambda size: fill(size, "a\\\n"),
    "setext": lambda size: fill(size, "a\n===\n"),
    "thematic breaks": lambda size: fill(size, "***\n* * *\n"),
    "task lists": lambda size: fill(size, "- [ ] a\n- [x] b\n"),
    "blank lines": lambda size: fill(size, "\n"),
    "one letter a line": lambda size: fill(size, "a\n"),
    "one letter a paragraph": lambda size: fill(size, "a\n\n"),
    "one word": lambda size: fill(size, fill(60000, "a") + "\n"),
    "one sentence without an end": lambda size: fill(size, "the mail and "),
    "sentences of one word": lambda size: fill(size, "A. "),
    "acronyms": lambda size: lines(size, lambda i: f"A{chr(65 + i % 26)}{chr(65 + i // 26 % 26)}{chr(65 + i // 676 % 26)} is.\n"),
    "the same paragraph": lambda size: fill(size, "The shop shall send a mail to each customer.\n\n"),
    "excuses": lambda size: fill(size, "<!-- req: ignore vague -->\n"),
    "open points": lambda size: fill(size, "TBD: who says so?\n\n"),
    "conflict markers": lambda size: fill(size, "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"),
    "entities": lambda size: fill(size, "&CounterClockwiseContourIntegral;\n"),
    "wide letters": lambda size: fill(size, "漢字かな" * 20 + "\n"),
    "marks over letters": lambda size: fill(size, "a" + "\u0301" * 200 + "\n"),
    "joined emoji": lambda size: fill(size, "👩\u200d👩\u200d👧 " * 5 + "\n"),
    "smells": lambda size: fill(size, "It might be easily appropriate, and/or as fast as possible, etc. "),
}

# --- front matter ---


def fields(make):
    return lambda size: "---\nid: REQ-0001\ntitle: x\nstatus: draft\n" + make(size - 80)[:size - 80] + "\n---\n\nText.\n"


FRONT_ORDINARY = fields(lambda size: "description: |\n" + lines(size, lambda i: f"  line {i} of ordinary text in a field\n"))
FRONT = {
    "'[' repeated": fields(lambda size: "x: " + fill(size, "[")),
    "'{a: ' repeated": fields(lambda size: "x: " + fill(size, "{a: ")),
    "'- ' repeated": fields(lambda size: "x:\n " + fill(size, "- ")),
    "'? ' repeated": fields(lambda size: fill(size, "? ")),
    "'[[]' repeated": fields(lambda size: "x: [" + fill(size, "[],") + "]"),
    "many keys": fields(lambda size: lines(size, lambda i: f"k{i}: v\n")),
    "one key again": fields(lambda size: fill(size, "k: v\n")),
    "anchors": fields(lambda size: lines(size, lambda i: f"k{i}: &a{i} v\n")),
    "aliases": fields(lambda size: "a: &a [b]\nx: [" + fill(size, "*a,") + "]"),
    "merge keys": fields(lambda size: fill(size, "<<: *a\n")),
    "tags": fields(lambda size: fill(size, "k: !!str v\n")),
    "%TAG lines": lambda size: "---\n" + lines(size, lambda i: f"%TAG !a{i}! b\n") + "---\n",
    "escapes": fields(lambda size: 'x: "' + fill(size - 8, "\\u0061") + '"'),
    "bad escapes": fields(lambda size: 'x: "' + fill(size - 8, "\\q") + '"'),
    "an unclosed quote": fields(lambda size: 'x: "' + fill(size - 8, "a ")),
    "comments": fields(lambda size: fill(size, "# a\n")),
    "a long flow list": fields(lambda size: "x: [" + fill(size - 8, "a,") + "]"),
    "many links": fields(lambda size: "links:\n  depends: [" + lines(size - 40, lambda i: f"REQ-{i},") + "]"),
    "one link again": fields(lambda size: "links:\n  depends: [" + fill(size - 40, "REQ-0002,") + "]"),
    "folded text": fields(lambda size: "x: >\n" + fill(size, "  a\n\n")),
    "documents": fields(lambda size: fill(size, "---\n")),
    "colons": fields(lambda size: "x: a" + fill(size, ": ")),
    "tabs": fields(lambda size: fill(size, "\tx: a\n")),
    "never closed": lambda size: "---\n" + fill(size, "a: b\n").replace("---", ""),
    "many owners": fields(lambda size: "owners:\n" + lines(size, lambda i: f"  s{i}: p{i}@example.org\n")),
    "many approvals": fields(lambda size: "approvals:\n" + fill(size, "  - {by: a@example.org, side: it, on: 2026-11-01, of: 0}\n")),
}

# --- req.yml ---

CONFIG_ORDINARY = lambda size: "people:\n" + lines(size - 10, lambda i: f"  p{i}@example.org: {{name: Person {i}}}\n")[:size - 60].rsplit("\n", 1)[0] + "\n"
CONFIG = {
    "nesting": lambda size: "kinds: " + fill(size, "{a: "),
    "kinds": lambda size: "kinds:\n" + lines(size, lambda i: f"  k{i}: {{folder: f{i}, prefix: K{i}}}\n").rsplit("\n", 1)[0] + "\n",
    "statuses": lambda size: "statuses: [" + lines(size, lambda i: f"s{i}, ") + "]",
    "rules": lambda size: "rules:\n" + lines(size, lambda i: f"  r{i}: off\n"),
    "folders": lambda size: "folders:\n" + lines(size, lambda i: f"  {'a/' * 20}f{i}: {{rules: {{vague: off}}}}\n"),
    "patterns": lambda size: "trace: {paths: [" + fill(size, "'" + "**/*a" * 20 + "',\n") + "]}",
    "one key again": lambda size: fill(size, "language: en\n"),
    "comments": lambda size: fill(size, "#\n"),
    "fields": lambda size: "fields:\n" + lines(size, lambda i: f"  f{i}: {{type: text}}\n"),
}

# --- code, results, sheets ---

CODE_ORDINARY = lambda size: lines(size, lambda i: f"    if (total > {i}) /* keep the order open */\n" + ("    // req: REQ-0001\n" * (i % 50 == 0)))
CODE = {
    "markers": lambda size: fill(size, "// req: REQ-0001\n"),
    "markers of many": lambda size: lines(size, lambda i: f"// req: REQ-{i % 9999:04d}, REQ-0001\n"),
    "'req:' repeated": lambda size: fill(size, fill(5000, "req: ") + "\n"),
    "'REQ-' repeated": lambda size: fill(size, fill(5000, "REQ-") + "\n"),
    "commas": lambda size: fill(size, "// req: " + ", " * 2000 + "\n"),
    "one line": lambda size: fill(size, "// req: REQ-0001 "),
    "blanks": lambda size: fill(size, "// req:" + " " * 5000 + "\n"),
    "ids without an end": lambda size: fill(size, "// req: REQ-" + "1" * 5000 + "\n"),
    "zero bytes": lambda size: fill(size, "\0"),
    "blank lines": lambda size: fill(size, "\n"),
}
CASE = '<testcase classname="suite" name="REQ-0001 works {0}" time="0.1"/>\n'
SUITE = '<?xml version="1.0"?>\n<testsuites><testsuite name="s">\n{0}</testsuite></testsuites>\n'
RESULTS_ORDINARY = lambda size: SUITE.format(lines(size - 100, CASE.format).rsplit("\n", 1)[0])
RESULTS = {
    "nesting": lambda size: fill(size, "<testsuite>"),
    "nesting that is closed": lambda size: fill(size, "<testsuite>", "</testsuite>"),
    "attributes": lambda size: "<testsuite " + lines(size, lambda i: f'a{i}="1" ') + "/>",
    "entities": lambda size: SUITE.format(f'<testcase name="{fill(size, "&amp;")}"/>'),
    "an entity that grows": lambda size: '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1 if i else chr(0)};".replace(chr(0), "") * 10}">' for i in range(20)) + f"]><a>{fill(size, '&a19;')}</a>",
    "text": lambda size: SUITE.format(f"<system-out>{fill(size, 'REQ-0001 ')}</system-out>"),
    "markers in text": lambda size: SUITE.format(f'<testcase name="a"><system-out>{fill(size, "req: REQ-0001 ")}</system-out></testcase>'),
    "properties": lambda size: SUITE.format(fill(size, '<testcase name="a"><properties><property name="req" value="REQ-0001"/></properties></testcase>')),
    "one long name": lambda size: SUITE.format(f'<testcase name="{fill(size, "REQ-")}"/>'),
    "ids in one name": lambda size: SUITE.format(f'<testcase name="{lines(size, "REQ-{0:04d} ".format)}"/>'),
    "comments": lambda size: fill(size, "<!-- a -->"),
    "'<' repeated": lambda size: fill(size, "<"),
    "CDATA": lambda size: SUITE.format(fill(size, "<![CDATA[a]]>")),
    "namespaces": lambda size: fill(size, '<a xmlns:b="c">'),
}
SHEET_ORDINARY = lambda size: "term,definition\n" + lines(size, lambda i: f"word {i},What the side says of number {i} and means.\n").rsplit("\n", 1)[0]
SHEET = {
    "quotes": lambda size: "term,definition\n" + fill(size, '""'),
    "an unclosed quote": lambda size: 'term,definition\na,"' + fill(size, "b\n"),
    "commas": lambda size: "term,definition\n" + fill(size, ","),
    "columns": lambda size: lines(size, lambda i: f"c{i},"),
    "blank lines": lambda size: "term,definition\n" + fill(size, "\n"),
    "one term again": lambda size: "term,definition\n" + fill(size, "a,b\n"),
    "prefixes": lambda size: "term,definition\n" + lines(size, lambda i: f"{'a ' * (i % 30 + 1)}{i},b\n"),
    "wrong rows": lambda size: "term,definition\n" + fill(size, "a,b,c,d\n"),
}

# --- queries: in the command line, which takes 128 KiB a word ---

QUERY_ORDINARY = lambda size: "status:" + lines(size, lambda i: f"word{i},")
QUERY = {
    "commas": lambda size: "status:" + fill(size, ","),
    "one letter": lambda size: fill(size, "a"),
    "letters that nearly match": lambda size: fill(size, "e") + "x",
    "colons": lambda size: fill(size, "a:"),
    "hyphens": lambda size: "status:" + fill(size, "-"),
    "dots": lambda size: "due:" + fill(size, ".."),
    "a date and many days": lambda size: "due:today+" + fill(size, "9") + "d",
    "quotes": lambda size: fill(size, '"'),
    "a field of dots": lambda size: fill(size, "a.") + ":b",
    "wide letters": lambda size: "title:" + fill(size, "İ"),
}

# --- three sides of one file, and two states ---


def sides(base, ours, theirs):
    return lambda size: [HEAD.format(1) + text(size) for text in (base, ours, theirs)]


def edited(size, step, word):
    return "".join(line + (word if i % step == step - 1 else "") for i, line in enumerate(prose(size).splitlines(True)))


def shuffled(size, seed):
    parts = prose(size).split("\n\n")
    random.Random(seed).shuffle(parts)
    return "\n\n".join(parts)


MERGE_ORDINARY = sides(prose, lambda size: edited(size, 40, "Ours.\n"), lambda size: edited(size, 70, "Theirs.\n"))
MERGE = {
    "one line again": sides(lambda s: fill(s, "a\n"), lambda s: fill(s - 100, "a\n"), lambda s: "a\n" + fill(s, "a\n")),
    "one paragraph again": sides(lambda s: fill(s, "a b c\n\n"), lambda s: fill(s - 100, "a b c\n\n"), lambda s: fill(s, "a b d\n\n")),
    "everything else": sides(lambda s: lines(s, "a{0}\n\n".format), lambda s: lines(s, "b{0}\n\n".format), lambda s: lines(s, "c{0}\n\n".format)),
    "backwards": sides(lambda s: lines(s, "a{0}\n\n".format), lambda s: "\n\n".join(reversed(lines(s, "a{0}\n\n".format).split("\n\n"))),
                       lambda s: lines(s, "a{0}\n\n".format)),
    "shuffled twice": sides(prose, lambda s: shuffled(s, 1), lambda s: shuffled(s, 2)),
    "two lines in turn": sides(lambda s: fill(s, "a\nb\n"), lambda s: fill(s, "b\na\n"), lambda s: fill(s, "a\na\nb\n")),
    "every line changed": sides(prose, lambda s: edited(s, 1, "ours\n"), lambda s: edited(s, 1, "theirs\n")),
    "one paragraph, words moved": sides(lambda s: fill(s, "a b\n"), lambda s: fill(s, "b a\n"), lambda s: fill(s, "a c\n")),
    "half is gone": sides(prose, lambda s: prose(s // 2), lambda s: prose(s)[s // 2:]),
    "nothing but blank lines": sides(lambda s: fill(s, "\n"), lambda s: fill(s, "\n\n"), lambda s: fill(s - 9, "\n")),
}


# --- corpora: {path: text} of so many documents ---


def linked(count, targets):
    """Documents that depend on those whose numbers `targets(i)` gives."""
    made = {}
    for i in range(count):
        depends = ", ".join(f"REQ-{k + 1:05d}" for k in targets(i))
        made[f"requirements/REQ-{i + 1:05d}-page.md"] = (
            f"---\nid: REQ-{i + 1:05d}\ntitle: Page {i + 1}\nstatus: draft\nlinks: {{depends: [{depends}]}}\n---\n\nText number {i}.\n")
    return made


def glossary(count, word, text):
    made = {f"glossary/t{i}.md": f"---\nterm: {json.dumps(word(i))}\nstatus: draft\ndefinition: Number {i}.\n---\n" for i in range(count)}
    for i in range(count // 20 + 1):
        made[f"requirements/REQ-{i + 1:04d}-page.md"] = HEAD.format(i + 1) + fill(20000, text + "\n")
    return made


def alike(count, text):
    return {f"requirements/REQ-{i + 1:05d}-page.md": HEAD.format(i + 1).replace("REQ-0", "REQ-00" if i < 9999 else "REQ-0") + text(i)
            for i in range(count)}


def some_links(count):
    rng = random.Random(1)
    return linked(count, lambda i: [rng.randrange(count)])


GRAPHS_ORDINARY = some_links
GRAPHS = {
    "one circle": lambda count: linked(count, lambda i: [(i + 1) % count]),
    "one chain": lambda count: linked(count, lambda i: [i + 1] if i + 1 < count else []),
    "a chain, other way": lambda count: linked(count, lambda i: [i - 1] if i else []),
    "one that all lead to": lambda count: linked(count, lambda i: [0] if i else []),
    "pairs": lambda count: linked(count, lambda i: [i ^ 1] if i ^ 1 < count else []),
    "a ladder of diamonds": lambda count: linked(count, lambda i: [k for k in (i // 3 * 3 + 3, i // 3 * 3 + 4, i // 3 * 3 + 5) if k < count]),
    "circles in circles": lambda count: linked(count, lambda i: [(i + 1) % count, i // 10 * 10, i // 100 * 100]),
    "links to nothing": lambda count: linked(count, lambda i: [count + i]),
    "itself": lambda count: linked(count, lambda i: [i]),
}
TERMS_ORDINARY = lambda count: glossary(count, lambda i: f"{WORDS[i % 30]} number{i}", " ".join(WORDS))
TERMS = {
    "one prefix": lambda count: glossary(count, lambda i: "a " * (i % 25 + 1) + f"b{i}", "a " * 60),
    "one letter more each": lambda count: glossary(count, lambda i: "a" * (i % 100 + 1) + str(i // 100), "a" * 120),
    "one word, in all forms": lambda count: glossary(count, lambda i: "mail" + "s" * (i % 3) + " " * (i % 2) + chr(97 + i % 26), "mails mail mailss a b c"),
    "all the same": lambda count: glossary(count, lambda i: "lead", "lead leads leading"),
    "endings": lambda count: glossary(count, lambda i: f"x{i}ing", "xing x1ing x2inged"),
    "words of the text": lambda count: glossary(count, lambda i: WORDS[i % 30] + " " + WORDS[i // 30 % 30], " ".join(WORDS)),
}
NEAR_ORDINARY = lambda count: alike(count, lambda i: prose(600, i))
NEAR = {
    "all the same": lambda count: alike(count, lambda i: prose(600)),
    "a word apart": lambda count: alike(count, lambda i: prose(560) + f"Word{i} ends it.\n"),
    "the same words in another order": lambda count: alike(count, lambda i: shuffled(600, i)),
    "one word again": lambda count: alike(count, lambda i: fill(600, "mail ") + "\n"),
    "two halves": lambda count: alike(count, lambda i: prose(300, i // 2) + prose(300, i % 50)),
}
