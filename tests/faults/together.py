# SPDX-License-Identifier: MIT
"""Locks that others hold, and many at work at once."""
import os
import re
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from commands import KINDS
from sandbox import ENV, Sandbox


def plain(scratch, kind="branch"):
    sandbox = Sandbox(tempfile.mkdtemp(dir=scratch))
    script, work = KINDS[kind]
    sandbox.build(script, work)
    return sandbox


def expect(tally, good, what):
    tally.tried += 1
    if not good:
        tally.complaints.append(what)


# --- locks of others ---


# the kind of repository, the lock from its work tree's top, what it holds; the rest in the long form alone
LOCKS = [
    ("branch", ".git/index.lock", "not ours"),
    ("branch", ".git/refs/heads/main.lock", ""),
    ("branch", ".git/index.lock", ""),
    ("branch", ".git/refs/heads/main.lock", "not ours"),
    ("detached", ".git/HEAD.lock", ""),
    ("unborn", ".git/refs/heads/main.lock", ""),
    ("linked", "../main/.git/worktrees/team/index.lock", ""),
    ("linked", "../main/.git/refs/heads/linked.lock", ""),
    ("submodule", "../.git/modules/team/index.lock", ""),
]


def held(options, scratch, tally):
    """A lock that is not ours stays, whatever it holds, and is named; one that goes is waited for."""
    before = tally.tried
    for kind, lock, content in LOCKS if options.long else LOCKS[:2]:
        sandbox = plain(scratch, kind)
        with open(f"{sandbox.work}/requirements/REQ-0001-spring-banner.md", "a", encoding="utf-8") as file:
            file.write("More.\n")
        path = os.path.normpath(os.path.join(sandbox.work, lock))
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        os.utime(path, (time.time() - 90, time.time() - 90))
        ran = sandbox.run(["commit"])
        said = ran.stderr.decode()
        age = re.search(r"since (\d+) seconds", said)
        expect(tally, ran.returncode == 3 and path in said and age and 90 <= int(age[1]) < 900,
               f"{lock} of another is not named with its age: {ran.returncode}: {said}")
        expect(tally, os.path.exists(path) and open(path, encoding="utf-8").read() == content,
               f"{lock} of another is gone")
        waiting = sandbox.start(["commit"])
        time.sleep(0.3)
        os.remove(path)
        _, said = waiting.communicate()
        expect(tally, waiting.returncode == 0, f"{lock} of another is not waited for: {said!r}")
        left = sandbox.state().left
        expect(tally, not left, f"left behind: {left}")
    tally.struck["held"] = tally.tried - before


# --- many at once ---


def many_new(options, scratch, tally):
    """Eight programs that make new documents: each gets an id of its own."""
    each = 100 if options.long else 12
    sandbox = plain(scratch)
    before = len(os.listdir(sandbox.work + "/requirements"))
    script = f'for i in $(seq {each}); do req new requirement "From $1 number $i" || exit 1; done'

    def one(worker):
        return subprocess.run(["sh", "-c", script, "sh", str(worker)], cwd=sandbox.work, env=ENV,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)

    with ThreadPoolExecutor(8) as pool:
        ran = list(pool.map(one, range(8)))
    failed = [run.stderr for run in ran if run.returncode]
    expect(tally, not failed, f"some of eight at once failed: {failed[:3]}")
    told = [line for run in ran for line in run.stdout.split()]
    ids = {os.path.basename(path)[:8] for path in told}
    files = os.listdir(sandbox.work + "/requirements")
    expect(tally, len(told) == len(ids) == 8 * each and len(files) == before + 8 * each,
           f"{len(told)} documents have {len(ids)} ids, and there are {len(files) - before} new files")
    inside = {name[:8]: open(f"{sandbox.work}/requirements/{name}", encoding="utf-8").read() for name in files}
    expect(tally, len(inside) == len(files) and all(f"\nid: {name}\n" in text for name, text in inside.items()),
           "a file does not hold the id of its name")
    committed = sandbox.run(["commit"])
    state = sandbox.state()
    expect(tally, committed.returncode == 0 and not state.broken and not state.left and len(
        [path for path in state.index if path.startswith("requirements/")]) == len(files),
           f"the index has not all of what was staged: {committed.stderr!r} {state.broken} {state.left}")


ADDS = """
for i in $(seq {rounds}); do
    echo "$i" >"added-$i.txt"
    until git add "added-$i.txt" 2>/dev/null; do :; done
done"""
COMMITS = """
echo 0 >same.txt
until git add same.txt 2>/dev/null; do :; done
for i in $(seq {rounds}); do
    echo "$i" >same.txt
    until git commit -q -m "git $i" -- same.txt 2>/dev/null; do
        [ "$(git show HEAD:same.txt 2>/dev/null)" = "$i" ] && break
    done
done
true # a loop that tried twice ends with the status of its test"""
OURS = """
for i in $(seq {rounds}); do
    req new requirement --commit "By req $i" >/dev/null || exit 1
    req set REQ-0001 "effort=${{i}}d" >/dev/null || exit 1
    req commit REQ-0001 >/dev/null || exit 1
done"""


def beside(options, scratch, tally, theirs, rounds):
    """Runs loops beside each other to their ends, and returns the sandbox."""
    sandbox = plain(scratch)
    running = [subprocess.Popen(["bash", "-uc", script.format(rounds=rounds)], cwd=sandbox.work, env=ENV,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
               for script in (theirs, OURS)]
    for name, process in zip(("git", "req"), running):
        _, said = process.communicate(timeout=3600)
        expect(tally, process.returncode == 0, f"the loop of {name} failed: {said.decode()[-400:]}")
    state = sandbox.state()
    expect(tally, not state.broken and not state.left, f"after git and req: {state.broken} {state.left}")
    head = sandbox.git("ls-tree", "-r", "--name-only", "HEAD").stdout.decode().split("\n")
    made = sum(re.match(r"requirements/REQ-\d+-by-req-", path) is not None for path in head)
    expect(tally, made == rounds, f"{made} of {rounds} documents that req committed are in HEAD")
    effort = sandbox.git("show", "HEAD:requirements/REQ-0001-spring-banner.md").stdout.decode()
    expect(tally, f"effort: {rounds}d" in effort, "the last field that req set is not what HEAD holds")
    return sandbox, state


def beside_git(options, scratch, tally):
    """req and git beside each other: what either was told to have done is there in the end. In the index,
    beside `git add`; in HEAD, beside `git commit` (which reads the index before it locks it, and so drops
    from it what any other program stages at that instant, another git too)."""
    rounds = 400 if options.long else 12
    sandbox, state = beside(options, scratch, tally, ADDS, rounds)
    missing = [f"added-{i}.txt" for i in range(1, rounds + 1) if f"added-{i}.txt" not in state.index]
    expect(tally, not missing, f"staged by git, and lost: {missing}")
    expect(tally, not sandbox.git("diff", "--name-only").stdout, "the index is behind the work tree")
    expect(tally, not sandbox.git("diff", "--cached", "--name-only", "--", "requirements").stdout,
           "committed by req, and lost from the index")
    sandbox, state = beside(options, scratch, tally, COMMITS, rounds)
    expect(tally, sandbox.git("show", "HEAD:same.txt").stdout.decode() == f"{rounds}\n",
           "the last text that git committed is not what HEAD holds")
    count = len(sandbox.git("log", "--format=%h", "--grep=^git ").stdout.split())
    expect(tally, count == rounds, f"{count} of {rounds} commits of git are in the history")


def parallel(options, scratch, tally):
    before = tally.tried
    many_new(options, scratch, tally)
    beside_git(options, scratch, tally)
    tally.struck["parallel"] = tally.tried - before


PARTS = {"held": held, "parallel": parallel}
