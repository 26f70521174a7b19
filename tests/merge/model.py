# SPDX-License-Identifier: MIT
"""Documents as data, edits of them, and how they are written: what merges are held against.

An edit touches targets. Two lists of edits that share no target touch different things, so the merge of
the two documents that they make is the document that both lists make, to the byte.
"""
import copy
import itertools

SIDES = ["marketing", "it", "legal", "sales"]
FIELDS = ["priority", "due", "drop-dead", "effort", "cost", "sponsor", "for", "reason", "x-one", "x-two", "x-three"]
LISTS = ["tags", "systems", "metrics", "was", "x-list"]
MAPS = ["owners", "may-change", "x-map"]


class Entry:
    """One field of the front matter."""

    def __init__(self, key, form, value, lead=(), comment="", quote="", indent="  "):
        self.key, self.form, self.value = key, form, value  # forms: scalar, flow-list, list, flow-map, map, sides
        self.lead, self.comment, self.quote, self.indent = list(lead), comment, quote, indent

    def text(self):
        comment = "  # " + self.comment if self.comment else ""
        lines = ["# " + line for line in self.lead]
        quoted = [self.quote + v + self.quote if isinstance(v, str) else v for v in self.members()]
        if self.form == "scalar":
            lines.append(f"{self.key}: {self.quote}{self.value}{self.quote}{comment}")
        elif self.form == "flow-list":
            lines.append(f"{self.key}: [{', '.join(quoted)}]{comment}")
        elif self.form == "flow-map":
            lines.append(f"{self.key}: {{{', '.join(f'{k}: {v}' for k, v in quoted)}}}{comment}")
        elif not quoted:
            lines.append(f"{self.key}: {'{}' if self.form == 'map' else '[]'}{comment}")
        else:
            lines.append(f"{self.key}:{comment}")
            for member in quoted:
                lines += self.member_lines(member)
        return "".join(line + "\n" for line in lines)

    def member_lines(self, member):
        if self.form == "list":
            return [f"{self.indent}- {member}"]
        if self.form == "map":
            return [f"{self.indent}{member[0]}: {member[1]}"]
        side, by = member
        return [f"{self.indent}- {{side: {side}, by: {by}, on: 2026-11-02, of: 5f1c2a9be0d4}}"]

    def members(self):
        return self.value if isinstance(self.value, list) else []


class Block:
    """One thing of the body; what is of one group stands without a blank line between."""

    def __init__(self, ident, kind, text, group=None, box=None):
        self.id, self.kind, self.text, self.group, self.box = ident, kind, text, group, box

    def written(self):
        return self.text if self.box is None else self.text.replace("[ ]", f"[{self.box}]", 1)


class Document:
    def __init__(self):
        self.fields, self.blocks, self.crlf, self.bom, self.last = [], [], False, False, "\n"

    def text(self):
        body = ""
        for i, block in enumerate(self.blocks):
            before = self.blocks[i - 1] if i else None
            body += "\n" if before and before.group and before.group == block.group else "\n\n" if before else "\n"
            body += block.written()
        out = "---\n" + "".join(f.text() for f in self.fields) + "---\n" + body + (self.last if self.blocks else "")
        out = out.replace("\n", "\r\n") if self.crlf else out
        return (("\ufeff" if self.bom else "") + out).encode()

    def field(self, key):
        return next((f for f in self.fields if f.key == key), None)

    def place(self, ident):
        return next((i for i, b in enumerate(self.blocks) if b.id == ident), None)


class Maker:
    """Makes documents and edits; each text holds a word of its own, so that none is lost unseen."""

    def __init__(self, rng):
        self.rng, self.numbers = rng, itertools.count(1)

    def word(self, kind):
        return f"{kind}{next(self.numbers)}q"

    def some(self, share):
        return self.rng.random() < share

    def sentence(self, kind):
        words = "the page shows every offer that a customer of this shop may order within two days at most".split()
        at = self.rng.randrange(len(words) - 4)
        return " ".join([self.word(kind)] + words[at:at + self.rng.randint(3, 12)])

    def entry(self, key, kind):
        rng = self.rng
        lead = [self.word(kind) + " says why"] if self.some(0.15) else []
        comment = self.word(kind) if self.some(0.15) else ""
        quote = rng.choice(["", "", "'", '"'])
        if key in LISTS:
            form = rng.choice(["flow-list", "list"])
            value = [self.word(kind) for _ in range(rng.randint(1, 4))]
            return Entry(key, form, value, lead, comment, quote, rng.choice(["  ", "", "    "]))
        if key in MAPS:
            keys = {"owners": SIDES, "may-change": ["what", "until"], "x-map": ["a", "b", "c", "d"]}[key]
            value = [(k, self.word(kind)) for k in rng.sample(keys, rng.randint(1, len(keys)))]
            return Entry(key, rng.choice(["flow-map", "map"]), value, lead, comment, "", rng.choice(["  ", "    "]))
        if key == "approvals":
            value = [(side, self.word(kind)) for side in rng.sample(SIDES, rng.randint(1, 2))]
            return Entry(key, "sides", value, lead, "", "", "  ")
        return Entry(key, "scalar", self.sentence(kind), lead, comment, quote)

    def block(self, kind, form=None, group=None, level=2):
        rng = self.rng
        form = form or rng.choice(["paragraph", "paragraph", "wrapped", "fence", "quote"])
        ident, box = self.word("id"), None
        if form == "heading":
            text = "#" * level + " " + self.sentence(kind)
        elif form == "item":
            box = rng.choice([" ", "x"]) if group.startswith("task") else None
            mark = group.split()[1]
            text = f"{mark} {'[ ] ' if box else ''}{self.sentence(kind)}"
            text += "\n  " + self.sentence(kind) if self.some(0.2) else ""
        elif form == "row":
            text = f"| {self.word(kind)} | {self.sentence(kind)} |"
        elif form == "fence":
            inner = self.sentence(kind) + ("\n\n" if self.some(0.3) else "\n") + self.sentence(kind)
            text = f"```text\n{inner}\n```"
        elif form == "quote":
            text = f"> {self.sentence(kind)}\n> {self.sentence(kind)}"
        else:
            text = "\n".join(self.sentence(kind) for _ in range(3 if form == "wrapped" else 1))
        return Block(ident, form, text, group, box)

    def document(self):
        rng, made = self.rng, Document()
        made.crlf, made.bom = self.some(0.1), self.some(0.05)
        made.last = "" if self.some(0.1) else "\n"
        made.fields = [Entry("id", "scalar", f"REQ-{rng.randint(1, 9999):04}"),
                       Entry("title", "scalar", self.sentence("base")), Entry("status", "scalar", "draft")]
        keys = rng.sample(FIELDS + LISTS + MAPS + ["approvals"], rng.randint(3, 9))
        made.fields += [self.entry(key, "base") for key in keys]
        for _ in range(rng.randint(1, 4)):
            made.blocks.append(self.block("base", "heading"))
            for _ in range(rng.randint(0, 4)):
                self.add_group(made.blocks)
        return made

    def add_group(self, blocks):
        form = self.rng.choice(["", "", "list", "task", "table"])
        if not form:
            blocks.append(self.block("base"))
            return
        if blocks[-1].group:  # two lists side by side would be one
            blocks.append(self.block("base", "paragraph"))
        group = f"{form} {self.rng.choice('-*')} {self.word('g')}"
        if form == "table":
            blocks += [Block(self.word("id"), "frame", t, group) for t in (f"| {self.word('base')} | text |", "|---|---|")]
        for _ in range(self.rng.randint(1, 5)):
            blocks.append(self.block("base", "row" if form == "table" else "item", group))

    # Edits: what is touched, what must stay, what is taken away, and what changes a document.

    def edit(self, base, kind, gentle=True):
        made = None
        while made is None:
            made = self.edit_field(base, kind) if self.some(0.5) else self.edit_block(base, kind, gentle)
        return made

    def edit_field(self, base, kind):
        rng = self.rng
        entry = rng.choice(base.fields[1:])
        key, what = entry.key, rng.choice(["value", "value", "value", "comment", "lead", "add", "remove"])
        field = ("field", key)
        if what == "add":
            new = rng.choice(FIELDS + LISTS + MAPS + ["approvals"])
            if base.field(new):
                return None
            made = self.entry(new, kind)
            return Edit({("field", new), ("behind", key)}, {field}, (), lambda d: d.fields.insert(
                d.fields.index(d.field(key)) + 1, copy.deepcopy(made)))
        if what == "remove":
            if key in ("title", "status"):
                return None
            return Edit({("lead", key), ("comment", key)}, (), {field}, lambda d: d.fields.remove(d.field(key)))
        if what == "comment":
            if entry.form == "sides":
                return None
            word = self.word(kind)
            return Edit({("comment", key)}, {field}, (), lambda d: setattr(d.field(key), "comment", word))
        if what == "lead":
            word = self.word(kind) + " is why"
            return Edit({("lead", key)}, {field}, (), lambda d: setattr(d.field(key), "lead", [word]))
        if entry.form == "scalar":
            word = self.sentence(kind)
            return Edit({("value", key)}, {field}, (), lambda d: setattr(d.field(key), "value", word))
        return self.edit_member(entry, kind)

    def edit_member(self, entry, kind):
        rng, key = self.rng, entry.key
        names = [name_of(member) for member in entry.value]
        name, plain = rng.choice(names), entry.form in ("list", "flow-list")
        field, member = ("field", key), ("member", key, name)

        def place(document):
            return [name_of(m) for m in document.field(key).value].index(name)

        what = rng.choice(["add", "remove", "set"])
        if what == "remove":
            return Edit((), {field}, {member}, lambda d: d.field(key).value.pop(place(d)))
        if what == "set":
            word = self.word(kind)
            return None if plain else Edit({member}, {field}, (), lambda d: d.field(key).value.__setitem__(
                place(d), (name, word)))
        new = self.word(kind)
        if not plain:
            known = SIDES if key in ("owners", "approvals") else ["what", "until", "a", "b", "c", "d"]
            left = [k for k in known if k not in names]
            if not left:
                return None
            new = (rng.choice(left), new)
        touches = {("member", key, name_of(new)), ("behind", key, name)}
        return Edit(touches, {field, member}, (), lambda d: d.field(key).value.insert(place(d) + 1, new))

    def edit_block(self, base, kind, gentle):
        rng = self.rng
        block = rng.choice(base.blocks)
        ident, what = block.id, rng.choice(["change", "change", "rewrite", "tick", "add", "remove"])
        here = ("block", ident)
        if what == "add":
            return self.add_block(base, block, kind)
        if block.kind == "frame" or (what == "rewrite" and gentle):
            return None
        if what == "tick":
            box = "x" if block.box == " " else " "
            return block.box and Edit({("box", ident)}, {here}, (), lambda d: setattr(d.blocks[d.place(ident)], "box", box))
        if what == "remove":
            if block.kind == "heading":  # what lies below it would be another section's
                return None
            return Edit({("text", ident), ("box", ident)}, (), {here}, lambda d: d.blocks.pop(d.place(ident)))
        text = self.block(kind, block.kind, block.group).text if what == "rewrite" else self.changed(block, kind)
        if block.box and "[ ]" not in text:
            return None
        return Edit({("text", ident)}, {here}, (), lambda d: setattr(d.blocks[d.place(ident)], "text", text))

    def changed(self, block, kind):
        if block.kind == "fence":
            return block.text.replace("\n```", " " + self.word(kind) + "\n```")
        words = block.text.split(" ")
        at = self.rng.randint(4, len(words)) if block.kind == "item" else max(2, len(words) - 2)
        return " ".join(words[:at] + [self.word(kind)] + words[at:])

    def add_block(self, base, block, kind):
        at = base.blocks.index(block)
        after = base.blocks[at + 1] if at + 1 < len(base.blocks) else None
        ends = not (after and after.group and after.group == block.group)
        grouped = block.group and (block.kind != "frame" or block.text.startswith("|--"))
        if block.kind == "frame" and not block.text.startswith("|--"):
            return None
        if grouped and (self.some(0.7) or not ends):
            made = self.block(kind, "row" if block.kind in ("row", "frame") else "item", block.group)
        else:
            made = self.block(kind, "paragraph" if block.group else None)
        made.box = made.box or (" " if made.group and made.group.startswith("task") else None)
        return Edit({("after", block.id)}, {("block", block.id)}, (), lambda d: d.blocks.insert(
            d.place(block.id) + 1, copy.deepcopy(made)))


def name_of(member):
    return member if isinstance(member, str) else member[0]


class Edit:
    """`touches` and `removes` are nobody else's; `needs` may be touched by others, but not removed."""

    def __init__(self, touches, needs, removes, apply):
        self.touches, self.needs, self.removes, self.apply = set(touches), set(needs), set(removes), apply

    def clashes(self, other):
        mine, others = self.touches | self.removes, other.touches | other.removes
        return bool(mine & others or self.needs & other.removes or other.needs & self.removes)


def applied(base, edits):
    made = copy.deepcopy(base)
    for edit in edits:
        edit.apply(made)
    return made
