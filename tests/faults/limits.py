# SPDX-License-Identifier: MIT
"""A disk that is full or read-only, and a process that may not write or open as much as it needs."""
import random
import resource
import subprocess
import tempfile

from commands import KINDS, commands
from sandbox import ENV, REQ, Sandbox

SIZES = [0, 40, 300, 1000, 4000]  # bytes that a file may have
FILES = [3, 4, 6, 8, 12]  # that may be open
FREE = [0, 4, 8, 16, 32, 64]  # KiB that the disk has left


def judge(sandbox, before, done, run, what, tally):
    """The state after a run that was short of something; then the same again without that."""
    tally.tried += 1
    after = sandbox.state()
    faults = after.faults(before, done)
    if after.left:
        faults.append(f"left behind: {after.left}")
    if run.returncode == 0 and not after.same(done):
        faults.append("the status is 0, but not all is done")
    if run.returncode < 0 or (run.returncode and not run.stderr):
        faults.append("it says nothing")
    if faults:
        said = run.stderr.decode("utf-8", "replace")
        tally.complaints.append("\n    ".join([what, *faults, f"status {run.returncode}: {said}"]))
    return not faults


def limited(sandbox, arguments, kind, value):
    def limit():
        resource.setrlimit(kind, (value, value))
    return sandbox.run(arguments, preexec_fn=limit)


def may_mount():
    """Whether a small disk of our own can be had, and how."""
    for how in (["unshare", "-m"], ["unshare", "-rm"]):
        try:
            done = subprocess.run([*how, "sh", "-c", "mount -t tmpfs none /mnt && umount /mnt"],
                                  capture_output=True)
        except OSError:
            return None
        if done.returncode == 0:
            return how
    return None


def on_small_disk(sandbox, how, arguments, free, read_only):
    """Runs the command on a copy of the repository that lies on a disk of 4 MiB with so much left, and
    brings back what is there then."""
    script = f"""
mkdir -p "$1.disk" && mount -t tmpfs -o size=4m none "$1.disk" && cp -a "$1/." "$1.disk" && cd "$1.disk/team" || exit 99
dd if=/dev/zero of=../filler bs=1k 2>/dev/null; truncate -s -{free}k ../filler
{'mount -o remount,ro "$1.disk" || exit 99' if read_only else ''}
shift; "$@"; status=$?; cd /
exec 3>&1 >/dev/null 2>&1
mount -o remount,rw "$DISK"; rm -f "$DISK/filler"; rm -rf "$TOP"; cp -a "$DISK" "$TOP"
exit $status
"""
    environment = dict(ENV, TOP=sandbox.top, DISK=sandbox.top + ".disk")
    return subprocess.run([*how, "sh", "-c", script, "sh", sandbox.top, REQ, *arguments], cwd=sandbox.scratch,
                          env=environment, capture_output=True, timeout=300, stdin=subprocess.DEVNULL)


def run(options, scratch, tally):
    """Every command, in a repository of the plain kind, with too little of everything."""
    how = may_mount()
    if not how:
        print("note: no disk can be mounted here: a full one was not tried")
    for arguments, preparation in commands(Sandbox(scratch)):
        if (options.command or "") not in " ".join(arguments) or arguments[0] == "merge":
            continue  # a merge is written by git, which leaves its own lock behind where a file cannot grow
        sandbox = Sandbox(tempfile.mkdtemp(dir=scratch))
        script, work = KINDS["branch"]
        sandbox.build(script + preparation, work)
        before = sandbox.state()
        first = sandbox.run(arguments)
        done = sandbox.state()
        tries = [(f"files of {size} bytes", lambda size=size: limited(sandbox, arguments, resource.RLIMIT_FSIZE, size))
                 for size in SIZES]
        tries += [(f"{count} open files", lambda count=count: limited(sandbox, arguments, resource.RLIMIT_NOFILE, count))
                  for count in FILES]
        if how:
            tries += [(f"{free} KiB left", lambda free=free: on_small_disk(sandbox, how, arguments, free, False))
                      for free in FREE]
            tries += [("a read-only disk", lambda: on_small_disk(sandbox, how, arguments, 64, True))]
        if not options.long:
            tries = random.Random(f"{options.seed} {arguments}").sample(tries, 4)
        for what, attempt in tries:
            sandbox.restore()
            ran = attempt()
            told = f"req {' '.join(arguments)}, {what}"
            if ran.returncode == 99:
                tally.complaints.append(f"{told}: the disk was not made: {ran.stderr!r}")
            elif judge(sandbox, before, done, ran, told, tally) and not sandbox.state().same(done):
                again = sandbox.run(arguments)
                if again.returncode != first.returncode and "--commit" not in arguments:
                    tally.complaints.append(f"{told}; then the same again: status {again.returncode}: {again.stderr!r}")
    tally.struck["disk"] = tally.tried
