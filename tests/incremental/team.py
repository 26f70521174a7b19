# SPDX-License-Identifier: MIT
"""A team's repository that is edited at random."""
import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.join(HERE, "../..")
REQ = os.path.join(os.path.abspath(os.environ.get("BUILD", os.path.join(TOP, "build"))), "asan/req")
FILLER = "the campaign team asks for a landing page with a banner before go-live so that leads arrive".split()
SMELLS = ["some", "fast", "TBD", "etc", "as soon as possible", "KPI"]  # lint has something to say of them
PERSON = ["ana@example.org", "raj@example.org", "mei@example.org", "tomas@example.org"]


class Team:
    """A repository, and edits of it; each edit says what it did."""

    def __init__(self, top, rng):
        self.top, self.rng, self.day, self.number, self.options = top, rng, 0, 100, {}
        shutil.copytree(os.path.join(TOP, "examples/spring-campaign"), top)
        self.git("init", "-q", "-b", "main")
        self.commit()
        self.commit()  # so that there is one before

    def git(self, *words):
        date = f"2026-11-{1 + self.number % 20:02}T12:00:00Z"
        who = self.rng.choice(PERSON)
        subprocess.run(["git", "-C", self.top, "-c", "gc.auto=0", *words], check=True, stdout=subprocess.DEVNULL,
                       env=dict(os.environ, GIT_AUTHOR_NAME=who.split("@")[0], GIT_AUTHOR_EMAIL=who,
                                GIT_COMMITTER_NAME=who.split("@")[0], GIT_COMMITTER_EMAIL=who,
                                GIT_AUTHOR_DATE=date, GIT_COMMITTER_DATE=date))

    def req(self, *words):
        """What req refuses is no edit."""
        subprocess.run([REQ, "-C", self.top, *words], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env=dict(os.environ, GIT_AUTHOR_NAME="ana", GIT_AUTHOR_EMAIL=PERSON[0],
                                GIT_COMMITTER_NAME="ana", GIT_COMMITTER_EMAIL=PERSON[0]))

    def path(self, name):
        return os.path.join(self.top, name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def documents(self, folder=None):
        found = []
        for at, folders, files in os.walk(self.top):
            folders[:] = sorted(f for f in folders if f != ".git")
            found += [os.path.relpath(os.path.join(at, f), self.top) for f in sorted(files) if f.endswith(".md")]
        return [f for f in found if "/" in f and (not folder or f.startswith(folder + "/"))]

    def any(self, folder=None):
        return self.rng.choice(self.documents(folder))

    def swap(self, name, pattern, by, flags=re.M):
        text = self.read(name)
        self.write(name, re.sub(pattern, lambda _: by, text, count=1, flags=flags))
        return name

    def words(self):
        words = self.rng.choices(FILLER, k=9)
        words[self.rng.randrange(1, 9)] = self.rng.choice(SMELLS)
        return " ".join(words)[0].upper() + " ".join(words)[1:] + "."

    def grow(self):
        """As many documents as make it worth while to remember anything of them."""
        for number in range(1000, 1070):
            self.write(f"requirements/REQ-{number}.md", f"---\nid: REQ-{number}\ntitle: {self.words()[:-1]}\nstatus: draft\n---\n\n## Need\n\n{self.words()}\n")
        self.commit()

    # --- edits ---

    def body(self):
        name = self.any()
        self.write(name, self.read(name) + "\n" + self.words() + "\n")
        return name

    def heading(self):
        name = self.any()
        self.write(name, self.read(name) + f"\n## {self.rng.choice(FILLER).capitalize()} {self.number}\n\nMore.\n")
        return name

    def shorter(self):
        name = self.any()
        text = self.read(name)
        front, _, body = text.partition("\n---\n")
        self.write(name, front + "\n---\n" + "\n\n".join(body.split("\n\n")[:2]) + "\n")
        return name

    def title(self):
        return self.swap(self.any("requirements"), r"^title: .*", f"title: {self.words()[:-1]} {self.number}")

    def status(self):
        word = self.rng.choice("draft review approved implemented shipped nonsense rejected".split())
        return self.swap(self.any("requirements"), r"^status: .*", f"status: {word}")

    def settle(self):
        return self.swap(self.any("glossary"), r"^status: .*", f"status: {self.rng.choice(['proposed', 'contested', 'agreed', 'retired'])}")

    def due(self):
        name = self.any("requirements")
        if "\ndue: " in self.read(name):
            return self.swap(name, r"^due: .*\n", self.rng.choice(["", "due: 2026-11-12\n", "due: 2027-03-02\n"]))
        return self.swap(name, r"^status: .*\n", f"status: draft\ndue: 2026-11-{self.rng.randrange(10, 29)}\n")

    def owner(self):
        return self.swap(self.any(), r"\w+@example\.org", self.rng.choice(PERSON))

    def link(self):
        name, to = self.any("requirements"), self.any("requirements")
        to = re.search(r"REQ-\d+", to + " REQ-7777").group()
        kind = self.rng.choice(["refines", "depends", "conflicts"])
        if "\nlinks:" in self.read(name):
            return self.swap(name, r"^links:.*\n(?:[ -].*\n)*", "")
        return self.swap(name, r"^status: ", f"links:\n  {kind}: [{to}]\nstatus: ")

    def refer(self):
        name = self.any()
        to = os.path.relpath(self.any(), os.path.dirname(name))
        self.write(name, self.read(name) + f"\nSee [another]({to}) and ![a picture](../images/banner-a.svg).\n")
        return name

    def term(self):
        self.number += 1
        word = self.rng.choice(FILLER[:6]) + ("" if self.rng.random() < 0.3 else f" {self.number}")
        name = f"glossary/{word.replace(' ', '-')}-{self.number}.md"
        self.write(name, f"---\nterm: {word}\nstatus: agreed\ndefinition: {self.words()}\naliases: [{self.rng.choice(FILLER)}]\n---\n\n{self.words()}\n")
        return name

    def rename(self):
        return self.swap(self.any("glossary"), r"^term: .*", f"term: {self.rng.choice(FILLER)} {self.rng.choice(FILLER)}")

    def define(self):
        return self.swap(self.any("glossary"), r"^definition: .*", f"definition: {self.words()}")

    def new(self):
        self.number += 1
        name = f"requirements/REQ-{self.number:04}-new.md"
        self.write(name, f"---\nid: REQ-{self.number:04}\ntitle: {self.words()[:-1]}\nstatus: draft\n---\n\n## Need\n\n{self.words()}\n")
        return name

    def remove(self):
        name = self.any()
        os.remove(self.path(name))
        return name

    def move(self):
        name = self.any()
        to = os.path.join(os.path.dirname(name), f"moved-{self.number}-" + os.path.basename(name))
        if self.rng.random() < 0.4:
            to = os.path.join(os.path.dirname(name), "below", os.path.basename(name))
        os.makedirs(os.path.dirname(self.path(to)), exist_ok=True)
        os.rename(self.path(name), self.path(to))
        return f"{name} to {to}"

    def renumber(self):
        self.number += 1
        return self.swap(self.any("requirements"), r"^id: .*", f"id: REQ-{self.number:04}\nwas: [REQ-{self.rng.randrange(1, 16):04}]")

    def twin(self):
        other = re.search(r"REQ-\d+", self.any("requirements") + " REQ-0001").group()
        return self.swap(self.any("requirements"), r"^id: .*", f"id: {other}")

    def broken(self):
        return self.swap(self.any(), r"^status: .*", "status: [not, closed")

    def picture(self):
        self.number += 1
        self.write("images/banner-a.svg", f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.number} 9"><path d="M0 0h9"/></svg>\n')
        return "images/banner-a.svg"

    def no_picture(self):
        self.write("images/banner-b.svg", "not a picture any more\n")
        return "images/banner-b.svg"

    def configure(self):
        lines = ["", "title: The garden shop\n", "title: Spring\n", "freeze: 2027-02-01\n"]
        text = re.sub(r"^(title|freeze): .*\n", "", self.read("req.yml"), flags=re.M)
        self.write("req.yml", self.rng.choice(lines) + text)
        return "req.yml"

    def readme(self):
        return self.swap("README.md", r"^# .*", f"# {self.words()[:-1]}")

    def empty(self):
        """All documents of a kind go."""
        folder = self.rng.choice(["goals", "decisions", "metrics"])
        shutil.rmtree(self.path(folder), ignore_errors=True)
        return folder

    def restore(self):
        self.git("checkout", "-q", "HEAD", "--", ".")
        return "all that was committed"

    def commit(self):
        self.number += 1
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", f"Day {self.number}")
        return "all"

    def baseline(self):
        self.number += 1
        self.commit()
        subprocess.run([REQ, "-C", self.top, "baseline", f"v{self.number}", "--today", "2026-12-01"], check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env=dict(os.environ, GIT_AUTHOR_NAME="ana", GIT_AUTHOR_EMAIL=PERSON[0],
                                GIT_COMMITTER_NAME="ana", GIT_COMMITTER_EMAIL=PERSON[0]))
        return f"v{self.number}"

    def other_baseline(self):
        tags = subprocess.run(["git", "-C", self.top, "tag"], capture_output=True, text=True, check=True).stdout.split()
        if tags:
            tag = self.rng.choice(tags)
            self.git("tag", "-d", tag)
            return f"{tag} removed"
        return "none"

    def ask(self):
        """Other options of the export, one of them at a time."""
        name, values = self.rng.choice([
            ("--baselines", [None, "all", "1", "2"]), ("--rev", [None, "HEAD", "HEAD~1"]), ("--title", [None, "Other", "A <b>"]),
            ("--base-url", [None, "https://example.org/a", "https://example.org/b/"]), ("--print", [None, True])])
        self.options[name] = self.rng.choice(values)
        return f"{name} {self.options[name]}"

    def dress(self):
        """A team's own files, and what req.yml says of them."""
        word = self.rng.choice(FILLER)
        self.write("own/own.css", f":root {{ --{word}: teal }}\n")
        self.write("own/foot.html", f"<p>{word} <img src=../images/banner-a.svg> <a href=../{self.any('glossary')}>a word</a>\n")
        self.write("own/head.html", f'<meta name=description content="{word}"><link rel=icon href=../images/banner-a.svg>\n')
        self.write("own/frame.html", f"<p>{word}</p>{{{{brand}}}}{{{{navigation}}}}<div>{{{{main}}}}</div>{{{{footer}}}}\n")
        keys = [k for k in ("style: own/own.css", "footer: own/foot.html", "head: own/head.html", "shell: own/frame.html",
                            "repository: https://github.com/a/b", "branch: other") if self.rng.random() < 0.5]
        text = re.sub(r"^site: .*\n", "", self.read("req.yml"), flags=re.M)
        self.write("req.yml", f"site: {{{', '.join(keys)}}}\n" + text)
        return ", ".join(keys)

    def side(self):
        """Somebody changes sides, or is not known any more."""
        who = self.rng.choice(PERSON)
        return self.swap("req.yml", rf"^( +){who}: \w+", self.rng.choice([f"  {who}: it", f"  {who}: marketing", f"  {self.number}@example.org: it"]))

    def approve(self):
        name = self.any("requirements")
        text = self.read(name)
        if "\napprovals:" in text:
            return self.swap(name, r"^approvals:.*\n(?:[ -].*\n)*", "")
        sign = re.search(r"REQ-\d+", name)
        for side in ("marketing", "it"):
            if sign and self.rng.random() < 0.7:
                self.req("approve", sign.group(), "--side", side, "--today", "2026-12-01")
        return name

    def pin(self):
        """A link is pinned to what the other says now, or to what it never said."""
        name, to = self.any("requirements"), re.search(r"REQ-\d+", self.any("requirements") + " REQ-0001").group()
        own = re.search(r"REQ-\d+", name)
        if "\nlinks:" in self.read(name):
            return self.swap(name, r"^links:.*\n(?:[ -].*\n)*", "")
        if own and self.rng.random() < 0.7:
            return self.req("link", own.group(), "depends", to, "--pin") or name
        return self.swap(name, r"^status: ", f"links:\n  depends: [{to}@00000000]\nstatus: ")

    def code(self):
        name = f"shop/new-{self.rng.randrange(3)}.mjs"
        to = re.search(r"REQ-\d+", self.any("requirements") + " REQ-0001").group()
        self.write(name, "\n" * self.rng.randrange(4) + f"// req: {to}\n")
        return f"{name} names {to}"

    def results(self):
        return self.swap("tests/junit.xml", r"<testcase(?! assertions)", self.rng.choice(['<testcase assertions="1"', '<testcase name="gone" classname="x"/>\n<testcase']))

    def attach(self):
        name = self.any()
        self.number += 1
        self.write(f"notes/plan-{self.number % 3}.txt", self.words() + "\n")
        to = os.path.relpath(f"notes/plan-{self.rng.randrange(3)}.txt", os.path.dirname(name))
        self.write(name, self.read(name) + f"\nSee [the plan]({to}){self.rng.choice(['', f' and ![it]({to})'])}.\n")
        return name

    def was(self):
        name = self.any("requirements")
        return self.swap(name, r"^status: ", f"was: [REQ-{self.rng.randrange(1, 30):04}]\nstatus: ")

    def kind(self):
        """A kind of the team's own, and a document of it; or none any more."""
        text = re.sub(r"^kinds: .*\n", "", self.read("req.yml"), flags=re.M)
        word = self.rng.choice(["trace", "print", "notes"])
        if self.rng.random() < 0.7 and "\nkinds:" not in "\n" + text:
            text = f"kinds: {{{word}: {{dir: own-kind, plural: {word}, fields: {{title: {{type: text}}}}}}}}\n" + text
            self.write("own-kind/one.md", f"---\ntitle: {self.words()[:-1]}\n---\n\n{self.words()}\n")
        self.write("req.yml", text)
        return word

    def stage(self):
        self.git("add", "-A")
        return "all"

    def tomorrow(self):
        self.day += 1
        return f"by {self.day} days"

    def nothing(self):
        return "at all"

    EDITS = ([body] * 5 + [title, status, settle, due, owner, link, refer] * 2 + [commit, term] * 3 +
             [heading, shorter, rename, define, new, remove, move, renumber, twin, broken, picture, no_picture,
              configure, readme, empty, restore, tomorrow, nothing, stage, stage, baseline, other_baseline, side, approve, approve,
              pin, code, results, attach, was, kind, dress, dress, ask, ask, ask])
