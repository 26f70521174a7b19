# SPDX-License-Identifier: MIT
"""Locks that others hold, and many at work at once."""
import os
import re
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from commands import KINDS
from sandbox import Sandbox


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


def held(options, scratch, tally):
    """A lock that is not ours stays, whatever it holds, and is named; one that goes is waited for."""
    sandbox = plain(scratch)
    note = [path for path in os.listdir(sandbox.work + "/requirements")][0]
    for lock in (".git/index.lock", ".git/refs/heads/main.lock"):
        for content in ("", "not ours"):
            sandbox.restore()
            path = os.path.join(sandbox.work, lock)
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
            os.utime(path, (time.time() - 90, time.time() - 90))
            with open(os.path.join(sandbox.work, "requirements", note), "a", encoding="utf-8") as file:
                file.write("More.\n")
            ran = sandbox.run(["commit"])
            said = ran.stderr.decode()
            age = re.search(r"since (\d+) seconds", said)
            expect(tally, ran.returncode == 3 and lock in said and age and 90 <= int(age[1]) < 900,
                   f"{lock} of another is not named with its age: {ran.returncode}: {said}")
            expect(tally, os.path.exists(path) and open(path, encoding="utf-8").read() == content,
                   f"{lock} of another is gone")
            waiting = sandbox.start(["commit"])
            time.sleep(0.3)
            os.remove(path)
            _, said = waiting.communicate()
            expect(tally, waiting.returncode == 0, f"{lock} of another is not waited for: {said!r}")
            expect(tally, not sandbox.left(), f"left behind: {sandbox.left()}")
    tally.struck["held"] = tally.tried


# --- many at once ---


def many_new(options, scratch, tally):
    """Eight programs that make new documents: each gets an id of its own."""
    each = 100 if options.long else 12
    sandbox = plain(scratch)
    before = len(os.listdir(sandbox.work + "/requirements"))
    script = f'for i in $(seq {each}); do req new requirement "From $1 number $i" || exit 1; done'

    def one(worker):
        return subprocess.run(["sh", "-c", script, "sh", str(worker)], cwd=sandbox.work, env=sandbox_env(),
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


def sandbox_env():
    from sandbox import ENV
    return ENV


def beside_git(options, scratch, tally):
    """req and git, each with files of its own, staging and committing beside each other: whatever one
    was told to have committed is in the end there, as it was written last."""
    rounds = 400 if options.long else 25
    sandbox = plain(scratch)
    git = f"""
for i in $(seq {rounds}); do
    echo "$i" >"git-$i.txt"; echo "$i" >git-same.txt
    until git add "git-$i.txt" git-same.txt 2>>../said; do :; done
    until git commit -q -m "git $i" -- "git-$i.txt" git-same.txt 2>>../said; do
        [ "$(git show "HEAD:git-$i.txt" 2>/dev/null)" = "$i" ] && break
    done
done"""
    adds = f"""
for i in $(seq {rounds}); do
    echo "$i" >"added-$i.txt"
    until git add "added-$i.txt" 2>>../said; do :; done
done"""
    commits = f"""
for i in $(seq {rounds}); do
    path=$(req new requirement --commit "By req $i" | tail -n 1) || exit 1
    [ -n "$path" ] || exit 1
    req set REQ-0001 "effort=${{i}}d" >/dev/null || exit 1
    req commit REQ-0001 >/dev/null || exit 1
done"""
    running = [subprocess.Popen(["bash", "-uc", script], cwd=sandbox.work, env=sandbox_env(), stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE) for script in (git, adds, commits)]
    for name, process in zip(("git commit", "git add", "req"), running):
        _, said = process.communicate(timeout=1200)
        expect(tally, process.returncode == 0, f"the loop of {name} failed: {said.decode()[-400:]}")
    state = sandbox.state()
    expect(tally, not state.broken and not state.left, f"after git and req: {state.broken} {state.left}")
    head = sandbox.git("ls-tree", "-r", "--name-only", "HEAD").stdout.decode().split("\n")
    missing = [f"git-{i}.txt" for i in range(1, rounds + 1) if f"git-{i}.txt" not in head]
    expect(tally, not missing, f"committed by git, and lost: {missing}")
    made = sum(re.match(r"requirements/REQ-\d+-by-req-", path) is not None for path in head)
    expect(tally, made == rounds, f"{made} of {rounds} documents that req committed are in HEAD")
    missing = [f"added-{i}.txt" for i in range(1, rounds + 1) if f"added-{i}.txt" not in state.index]
    expect(tally, not missing, f"staged by git, and lost: {missing}")
    effort = sandbox.git("show", "HEAD:requirements/REQ-0001-spring-banner.md").stdout.decode()
    expect(tally, f"effort: {rounds}d" in effort, "the last field that req set is not what HEAD holds")
    expect(tally, sandbox.git("show", "HEAD:git-same.txt").stdout.decode() == f"{rounds}\n",
           "the last text that git committed is not what HEAD holds")
    expect(tally, not sandbox.git("diff", "--name-only").stdout, "the index is behind the work tree")


def parallel(options, scratch, tally):
    before = tally.tried
    many_new(options, scratch, tally)
    beside_git(options, scratch, tally)
    tally.struck["parallel"] = tally.tried - before


PARTS = {"held": held, "parallel": parallel}
