# SPDX-License-Identifier: MIT
"""The n-th call of each kind goes wrong, for every n: by a library that is loaded before the others.

Afterwards each file, reference and index entry is old or new, git finds nothing to complain of, nothing
unfinished is left (but by SIGKILL, after which the next run removes it), the status is 3 unless all is
done, a message names what failed, and the same command, given again, does the rest. A call that is
interrupted or moves fewer bytes than it was asked for changes nothing at all.

One thing is not tried: what libgit2 cannot read while it lists references, it leaves out.
Where memory runs out, GLib ends the program, and libgit2 may crash: there only the state counts, and
whether the next run mends it, as after SIGKILL."""
import errno
import mmap
import os
import random
import re
import shutil
import struct
import subprocess
import tempfile

from sandbox import BUILD, TESTS, Sandbox

# their order is that of shim.c; each with what may go wrong, the first being the one that is always tried
FAMILIES = {
    "write": ["ENOSPC", "EIO", "EINTR", "short", "kill", "term"],
    "fsync": ["EIO", "kill", "term"],
    "rename": ["EACCES", "EXDEV", "EROFS", "kill", "term"],
    "open-write": ["ENOSPC", "EMFILE", "EROFS", "EACCES", "kill", "term"],
    "open-read": ["EMFILE", "EACCES", "EIO"],
    "close": ["EIO", "kill", "term"],
    "mkdir": ["ENOSPC", "EROFS", "EACCES", "kill", "term"],
    "unlink": ["EACCES", "EROFS", "EIO", "kill", "term"],
    "link": ["EPERM", "EXDEV", "kill", "term"],
    "read": ["EIO", "EINTR", "short"],
    "readdir": ["EIO"],
    "truncate": ["EIO", "EINTR", "kill", "term"],
    "chmod": ["EPERM", "EROFS", "kill", "term"],
    "flock": ["ENOLCK", "EINTR"],
    "mmap": ["ENOMEM"],
    "malloc": ["ENOMEM"],
}
IN_TURN = ("open-read", "close", "read")  # at each call one of them, as there are so many calls
UNSEEN = {"readdir": re.compile(r"/\.git/(.*/)?refs(/|$)"), "open-read": re.compile(r"/refs/tags/"), "read": re.compile(r"/refs/tags/")}
HARMLESS = ("EINTR", "short")
NAMES = list(FAMILIES)
SIZE = 4096


def library(scratch):
    """The compiled library; None where there is no compiler or another C library."""
    path = os.path.join(scratch, "shim.so")
    made = subprocess.run(["cc", "-O1", "-D_GNU_SOURCE", "-shared", "-fPIC", "-o", path,
                           os.path.join(TESTS, "faults/shim.c"), "-ldl"], capture_output=True, text=True)
    if made.returncode:
        print(f"note: the library that lets calls fail cannot be made here: {made.stderr[:200]}")
    return None if made.returncode else path


class Struck:
    """A run with a fault in it: what it said, how often each family was called, and what was hit."""

    def __init__(self, sandbox, shim, arguments, family, nth, what):
        path = os.path.join(sandbox.scratch, "report")
        with open(path, "wb") as file:
            file.truncate(SIZE)
        code = str(getattr(errno, what)) if what.startswith("E") else what
        environment = {"LD_PRELOAD": shim, "REQ_FAULT": f"{NAMES.index(family)} {nth} {code} {path}"}
        self.ran = sandbox.run([*arguments, "--threads", "1"], more_env=environment)
        with open(path, "rb") as file, mmap.mmap(file.fileno(), SIZE, access=mmap.ACCESS_READ) as report:
            numbers = struct.unpack_from(f"<{len(NAMES) + 1}Q", report)
            self.counts = dict(zip(NAMES, numbers))
            self.struck = bool(numbers[-1])
            self.where = report[8 * len(numbers):].split(b"\0")[0].decode("utf-8", "replace")


class Every:
    """One command in one repository."""

    def __init__(self, options, scratch, arguments, script, work, tally):
        self.options, self.arguments, self.tally = options, arguments, tally
        self.sandbox = Sandbox(tempfile.mkdtemp(dir=scratch))
        self.shim = library(self.sandbox.scratch)
        self.sandbox.build(script, work)
        self.before = self.sandbox.state()
        whole = Struck(self.sandbox, self.shim, arguments, "write", 0, "none")
        self.first, self.counts, self.done = whole.ran, whole.counts, self.sandbox.state()
        self.second = self.sandbox.run(arguments)
        self.twice = self.sandbox.state()
        self.ends = {}  # what comes after each state, when the command is given again
        if self.first.returncode not in (0, 1):
            self.complain("when nothing happens to it", self.first, [])

    def complain(self, what, run, faults):
        said = run.stderr.decode("utf-8", "replace").strip()
        text = f"req {' '.join(self.arguments)}, {what}"
        self.tally.complaints.append("\n    ".join([text, *faults, f"status {run.returncode}: {said}"]))
        if self.options.long:
            print("note: " + self.tally.complaints[-1], flush=True)

    def strike(self, family, nth, what):
        """Lets one call go wrong and judges what is there then. False if the call did not come."""
        self.sandbox.restore()
        struck = Struck(self.sandbox, self.shim, self.arguments, family, nth, what)
        if not struck.struck:
            return False
        if family in UNSEEN and UNSEEN[family].search(struck.where):
            return False
        after = self.sandbox.state()
        faults = after.faults(self.before, self.done)
        complete, left = after.same(self.done), [path for path in after.left if "/objects/" not in path]
        if what != "kill" and family != "malloc":
            faults += self.judge_end(struck.ran, what, complete, left)
        where = f"{what} at {family} {nth} ({struck.where})"
        row = self.tally.rows.setdefault(" ".join(self.arguments), {})
        tried, failed = row.get((family, what), (0, 0))
        if faults:
            self.complain(where, struck.ran, faults)
        bad = bool(faults) or not self.again(after, complete, where)
        row[family, what] = (tried + 1, failed + bad)
        self.tally.tried += 1
        return True

    def judge_end(self, run, what, complete, left):
        faults = [f"left behind: {left}"] if left else []
        own = self.first.returncode
        if what in HARMLESS:
            if run.returncode != own or not complete or run.stdout != self.first.stdout:
                faults.append("it is not as if nothing had happened")
        elif what == "term":
            if run.returncode not in (-15, own):
                faults.append("it neither ends by the signal nor as if it had not come")
        elif run.returncode not in ((3, own) if complete else (3,)):
            faults.append(f"the status is not 3{', though not all is done' if not complete else ''}")
        elif run.returncode == 3 and not re.search(rb"'[^']+'|[0-9a-f]{40}|cannot \w+ [^:]+:", run.stderr):
            faults.append("the message does not name what failed")
        return faults

    def again(self, after, complete, where):
        """The same once more, with nothing in its way."""
        if after.mark in self.ends:
            return self.ends[after.mark]
        finish, inside = self.arguments, set(self.done.files) - set(self.before.files)
        if "--commit" in finish and after.files == self.done.files:
            finish = ["commit", *sorted(inside)]
        run = self.sandbox.run(finish)
        end, faults = self.sandbox.state(), []
        own = finish == self.arguments
        if run.returncode != (self.second if complete and own else self.first).returncode:
            faults.append("the next run's status is another")
        if end.broken or [path for path in end.left if "/objects/" not in path]:
            faults.append(f"after the next run: {end.broken} {end.left}")
        if not end.same(self.done) and not (own and end.same(self.twice)):
            faults += ["the next run does not end where it should:", *end.faults(self.done, self.twice)]
        if faults:
            self.complain(where + "; then the same again", run, faults)
        self.ends[after.mark] = not faults
        return not faults

    def all(self):
        """Every call of every family; of memory, as many with even gaps as there is time for."""
        for family, faults in FAMILIES.items():
            count = self.counts[family]
            step = max(1, count // self.options.allocations) if family == "malloc" else 1
            for nth in range(1, count + 1, step):
                for what in [faults[nth % len(faults)]] if family in IN_TURN else faults:
                    self.strike(family, nth, what)

    def some(self, rng, portion):
        """A slice: of all that may happen, so many, each family as often as another."""
        families = [family for family in FAMILIES if self.counts[family]]
        for family in rng.sample(families, min(portion, len(families))):
            self.strike(family, rng.randint(1, self.counts[family]), rng.choice(FAMILIES[family]))


def try_command(options, scratch, script, work, arguments, tally):
    subject = Every(options, scratch, arguments, script, work, tally)
    if not tally.complaints and subject.shim:
        if options.long:
            subject.all()
        else:
            subject.some(random.Random(f"{options.seed} {arguments}"), 4)
    shutil.rmtree(subject.sandbox.scratch)
    tally.struck["every"] = tally.tried
    if options.long:
        print(f"note: req {' '.join(arguments)}: {tally.tried} tried, {len(tally.complaints)} failed", flush=True)


def table(rows):
    """Command by fault: how many were tried, and how many of them went wrong."""
    lines = []
    for command in sorted(rows):
        cells = {}
        for (family, _), (tried, failed) in rows[command].items():
            before = cells.get(family, (0, 0))
            cells[family] = (before[0] + tried, before[1] + failed)
        lines.append((command, cells))
    width = max(len(command) for command, _ in lines) if lines else 0
    print(f"{'command':{width}} " + " ".join(f"{family:>10}" for family in NAMES))
    for command, cells in lines:
        texts = [f"{cells[f][0]}{f' BAD {cells[f][1]}' if cells[f][1] else ''}" if f in cells else "-" for f in NAMES]
        print(f"{command:{width}} " + " ".join(f"{text:>10}" for text in texts))
