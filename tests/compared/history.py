# SPDX-License-Identifier: MIT
"""What `req log` tells of random histories, held against their definition: where each document stands
in each commit is known, so that what a commit made of it can be said without following anything.
Documents without ids are held against `git log --follow`.
"""
import json
import os
import random
import subprocess
import tempfile

BUILD = os.path.abspath(os.environ.get("BUILD", os.path.join(os.path.dirname(__file__), "../../build")))
REQ = os.path.join(BUILD, "asan", "req")
WORDS = "offer basket page phone menu order guest banner price mail list shop visit".split()
NAMELESS = "kinds:\n  note: {dir: requirements, front-matter: optional, unknown: ignore}\n"


def run(folder, *command, data=None):
    done = subprocess.run(command, cwd=folder, input=data, capture_output=True)
    if done.returncode:
        raise SystemExit(f"{command}: {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode()


class Commit:
    def __init__(self, mark, parents, states, time):
        self.mark, self.parents, self.states, self.time, self.hash = mark, parents, states, time, None


class History:
    """Commits of a model: each holds, for every document, None or (path, text)."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.commits, self.count, self.names = [], 0, 0

    def text(self, number, former=()):
        was = f"was: [{', '.join(former)}]\n" if former else ""
        words = " ".join(self.rng.choices(WORDS, k=self.rng.randint(3, 12)))
        return f"---\nid: REQ-{number:04}\n{was}title: {words}\nstatus: draft\n---\n\n## Need\n\n{words}\n"

    def path(self):
        self.names += 1
        return f"requirements/{self.rng.choice(WORDS)}-{self.names}.md"

    def add(self, parents, states):
        last = self.commits[-1].time if self.commits else 1700000000
        time = last + self.rng.choice([0, 1, 60, 3600, -30])
        self.commits.append(Commit(len(self.commits) + 1, parents, states, time))
        return self.commits[-1]

    def edit(self, states):
        """One random step. Those with even numbers may be removed, and stay where they are; the others
        may move and get new ids."""
        rng, kind = self.rng, self.rng.choice(["new", "edit", "edit", "edit", "move", "swap", "remove", "number"])
        there = sorted(doc for doc in states if states[doc])
        moving = [doc for doc in there if doc % 2]
        if kind == "new" or not there:
            self.count += 1
            states[self.count] = (self.path(), self.text(self.count), (), self.count)
        elif kind == "remove":
            doc = rng.choice(list(states))
            if doc % 2 == 0 and states[doc]:
                states[doc] = None
            elif doc % 2 == 0 and doc in self.homes:
                states[doc] = (self.homes[doc], self.text(doc), (), doc)
        elif kind == "swap" and len(moving) > 1:
            one, other = rng.sample(moving, 2)
            states[one], states[other] = ((states[other][0],) + states[one][1:],
                                          (states[one][0],) + states[other][1:])
        elif kind == "move" and moving:
            doc = rng.choice(moving)
            states[doc] = (self.path(),) + states[doc][1:]
        elif kind == "number" and moving:
            doc = rng.choice(moving)
            former, number = states[doc][2], states[doc][3]
            former, number = former + (f"REQ-{number:04}",), number + 1000
            states[doc] = (states[doc][0], self.text(number, former), former, number)
        else:
            doc = rng.choice(there)
            path, _, former, number = states[doc]
            states[doc] = (path, self.text(number, former), former, number)
        for doc, state in states.items():
            if state and doc % 2 == 0:
                self.homes[doc] = state[0]

    def merge(self, parents):
        """Of each document the state of some parent, seldom a new one; no path twice."""
        rng, states, taken = self.rng, {}, set()
        for doc in sorted({doc for parent in parents for doc in parent.states}):
            choices = [parent.states.get(doc) for parent in parents]
            if doc % 2:
                choices = [choice for choice in choices if choice]
            state = rng.choice(choices)
            if state and rng.random() < 0.15:
                state = (state[0], self.text(state[3], state[2]), state[2], state[3])
            if state and state[0] in taken:
                free = [choice for choice in choices if choice and choice[0] not in taken]
                state = free[0] if free else (self.path(),) + state[1:]
            if state:
                taken.add(state[0])
            states[doc] = state
        return self.add(parents, states)

    def make(self, steps):
        self.homes = {}
        heads = [self.add([], {})]
        for _ in range(steps):
            head = self.rng.randrange(len(heads))
            kind = self.rng.random()
            if kind < 0.15 and len(heads) < 4:
                heads.append(heads[head])
            elif kind < 0.35 and len(heads) > 1:
                others = self.rng.sample(heads, self.rng.randint(2, min(3, len(heads))))
                if len(set(others)) == len(others):
                    heads[head] = self.merge(others)
            else:
                states = dict(heads[head].states)
                self.edit(states)
                heads[head] = self.add([heads[head]], states)
        tip = heads[0]
        for head in heads[1:]:
            if head is not tip:
                tip = self.merge([tip, head])
        return tip

    def write(self, folder, tip):
        out = []
        for commit in self.commits:
            out.append(f"commit refs/heads/all\nmark :{commit.mark}\n"
                       f"committer Ana <ana@example.org> {commit.time} +0000\ndata 1\nx\n")
            for i, parent in enumerate(commit.parents):
                out.append(f"{'merge' if i else 'from'} :{parent.mark}\n")
            out.append("deleteall\n")
            for state in commit.states.values():
                if state:
                    data = state[1].encode()
                    out.append(f"M 644 inline {state[0]}\ndata {len(data)}\n{state[1]}\n")
            if not commit.parents:
                out.append("M 644 inline x\ndata 1\nx\n")
        out.append(f"reset refs/heads/main\nfrom :{tip.mark}\n")
        run(folder, "git", "init", "-q", "-b", "main")
        run(folder, "git", "fast-import", "--quiet", "--force", "--export-marks=marks", data="".join(out).encode())
        with open(os.path.join(folder, "marks"), encoding="utf-8") as file:
            marks = dict(line.split() for line in file)
        for commit in self.commits:
            commit.hash = marks[f":{commit.mark}"]
        run(folder, "git", "reset", "-q", "--hard", "main")


def reachable(tip):
    found, pending = set(), [tip]
    while pending:
        commit = pending.pop()
        if commit not in found:
            found.add(commit)
            pending += commit.parents
    return found


def made(commit, doc, first_parent):
    """What a commit made of a document: (change, path, old path), or None."""
    parents = commit.parents[:1] if first_parent else commit.parents
    now, before = commit.states.get(doc), [parent.states.get(doc) for parent in parents]
    if not now and not before:
        return None
    same_text = any((now and old and now[1] == old[1]) or (not now and not old) for old in before)
    same_path = any((now and old and now[0] == old[0]) or (not now and not old) for old in before)
    if same_text and same_path:
        return None
    old = next((state[0] for state in before if state), None)
    change = ("removed" if not now else "added" if not old else "renamed" if old != now[0] else "changed")
    return change, now[0] if now else old, old


def expected(commits, docs, first_parent=False):
    return sorted((commit.hash,) + told for commit in commits for doc in docs
                  if (told := made(commit, doc, first_parent)))


def told(folder, *arguments):
    lines = [json.loads(line) for line in run(folder, REQ, "log", "-f", "jsonl", *arguments).splitlines()]
    assert lines[-1]["complete"] and lines[-1]["entries"] == len(lines) - 1
    return sorted((entry["commit"], document["change"], document["path"], document["old_path"])
                  for entry in lines[:-1] for document in entry["documents"])


def first_parents(tip):
    found = []
    while tip:
        found.append(tip)
        tip = tip.parents[0] if tip.parents else None
    return found


def compare(what, wanted, got):
    if wanted == got:
        return []
    return [f"{what}: missing {[each for each in wanted if each not in got]}, "
            f"too much {[each for each in got if each not in wanted]}"]


def check_model(seed, folder):
    history = History(seed)
    tip = history.make(history.rng.randint(15, 45))
    history.write(folder, tip)
    commits, wrong = reachable(tip), []
    wrong += compare("all", expected(commits, range(1, history.count + 1)), told(folder))
    wrong += compare("all, by the cache", expected(commits, range(1, history.count + 1)), told(folder))
    wrong += compare("first parents", expected(first_parents(tip), range(1, history.count + 1), True),
                     told(folder, "--first-parent"))
    older = history.rng.choice(sorted(commits, key=lambda commit: commit.mark))
    for doc in sorted(doc for doc in tip.states if tip.states[doc] or doc % 2 == 0):
        name = f"REQ-{tip.states[doc][3] if tip.states[doc] else doc:04}"
        wanted = expected(commits, [doc])
        if older.states.get(doc): # so that its life up to there is known
            told(folder, older.states[doc][0], "-r", older.hash)
        if wanted:
            wrong += compare(name, wanted, told(folder, name))
        if tip.states[doc]:
            wrong += compare(tip.states[doc][0], wanted, told(folder, tip.states[doc][0]))
            wanted = expected(first_parents(tip), [doc], True)
            wrong += compare(name + ", first parents", wanted, told(folder, name, "--first-parent"))
    return wrong


def check_follow(seed, folder):
    """Documents without ids, each of lines that no other has, moved and edited on one line of history."""
    rng, texts, number = random.Random(seed), {}, 0
    os.makedirs(os.path.join(folder, "requirements"))
    run(folder, "git", "init", "-q", "-b", "main")
    with open(os.path.join(folder, "req.yml"), "w", encoding="utf-8") as file:
        file.write(NAMELESS)
    for step in range(30):
        kind = rng.choice(["new", "edit", "edit", "move", "both", "remove"])
        number += 1
        path = rng.choice(sorted(texts)) if texts else None
        if kind == "new" or not path:
            texts[f"requirements/n{number}.md"] = [f"{rng.random()} of {number}" for _ in range(rng.randint(5, 40))]
        elif kind == "remove" and len(texts) > 3:
            del texts[path]
        else:
            lines = texts.pop(path) if kind != "edit" else texts[path]
            if kind != "move":
                lines[rng.randrange(len(lines))] = f"{rng.random()} again"
            texts[f"requirements/n{number}.md" if kind != "edit" else path] = lines
        run(folder, "git", "rm", "-rqf", "--ignore-unmatch", "requirements")
        os.makedirs(os.path.join(folder, "requirements"), exist_ok=True)
        for each, lines in texts.items():
            with open(os.path.join(folder, each), "w", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
        run(folder, "git", "add", "-A")
        os.environ["GIT_COMMITTER_DATE"] = f"@{1700000000 + step} +0000"
        run(folder, "git", "commit", "-q", "--allow-empty", "-m", f"step {step}")
    wrong = []
    for path in sorted(texts):
        wanted = sorted(run(folder, "git", "log", "--follow", "--format=%H", "--", path).split())
        wrong += compare(path, wanted, sorted(each[0] for each in told(folder, path)))
    return wrong


def check(seed, count):
    passed = failed = 0
    for number in range(seed, seed + count):
        for way in (check_model, check_model, check_model, check_follow):
            with tempfile.TemporaryDirectory() as folder:
                wrong = way(number * 4 + passed + failed, folder)
            passed += not wrong
            failed += bool(wrong)
            for line in wrong:
                print(f"log, history {number}, {way.__name__}: {line}")
    return passed, failed
