# SPDX-License-Identifier: MIT
"""A repository that is put back as it was before each try, and what can be said of its state."""
import hashlib
import os
import re
import shutil
import struct
import subprocess
import tempfile

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.abspath(os.environ.get("BUILD", os.path.join(os.path.dirname(TESTS), "build")))
REQ = os.path.join(BUILD, "req")
ENV = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "REQ_"))}
ENV.update(PATH=f"{BUILD}:{ENV['PATH']}", GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1",
           GIT_AUTHOR_NAME="Ana Pop", GIT_AUTHOR_EMAIL="ana@example.org", GIT_COMMITTER_NAME="Ana Pop",
           GIT_COMMITTER_EMAIL="ana@example.org", GIT_AUTHOR_DATE="2026-11-22T12:00:00Z",
           GIT_COMMITTER_DATE="2026-11-22T12:00:00Z", SOURCE_DATE_EPOCH="1795348800", TZ="UTC",
           LC_ALL="C.UTF-8")
LEFT = re.compile(r"\.lock$|\.req-|\.tmp$|/objects/(.*/)?tmp_")  # locks and unfinished files
NUMBERS = re.compile(rb"[0-9a-f]{8,}|[0-9]+")
RANDOM = re.compile(r"(?<=\.req-)[0-9a-f]+|(?<=/tmp_obj_)\w+")  # in their names
INSIDE_GIT = re.compile(r"/\.git(/|$)")
KEPT_BY_GIT = re.compile(r"/\.git/(.*/)?(hooks/[^/]+|config|info/attributes)$")


def shell(script, where):
    """Runs a script that must succeed."""
    done = subprocess.run(["bash", "-euc", script], cwd=where, env=ENV, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"preparing failed:\n{script}\n{done.stdout}{done.stderr}")
    return done.stdout


def entries_of(index):
    """An index without what it knows of the files' stamps; all of it where it is not of the plain form."""
    if len(index) < 32 or index[:4] != b"DIRC" or struct.unpack(">I", index[4:8])[0] != 2 or \
            hashlib.sha1(index[:-20]).digest() != index[-20:]:
        return index
    at, entries = 12, []
    for _ in range(struct.unpack(">I", index[8:12])[0]):
        end = index.index(b"\0", at + 62)
        entries.append(index[at + 24:at + 28] + index[at + 40:end])
        at += (end - at) // 8 * 8 + 8
    return b"\0".join(entries) + index[at:-20]


class State:
    """The work tree's files, the references and HEAD, the index, and what lies about unfinished."""

    def __init__(self, files, refs, index, left, broken, mark):
        self.files, self.refs, self.index, self.left, self.broken = files, refs, index, left, broken
        self.mark = mark  # the same for the same bytes

    def same(self, other):
        return (self.files, self.refs, self.index) == (other.files, other.refs, other.index)

    def faults(self, before, done):
        """What is neither as it was before nor as it is when all is done. A file that moves may hold its
        old text at its new place for a moment."""
        if self.broken:
            return [self.broken]
        moved = [before.files[path] for path in before.files if path not in done.files]
        faults = []
        for what, now, old, new in (("file", self.files, before.files, done.files),
                                    ("reference", self.refs, before.refs, done.refs),
                                    ("index entry", self.index, before.index, done.index)):
            for name in sorted(now.keys() | old.keys() | new.keys()):
                allowed = [old.get(name), new.get(name)]
                if name.endswith("req-site.txt"):
                    continue  # the list by which a site that was not finished is known again
                if what == "file" and name not in old:
                    allowed += moved
                if now.get(name) not in allowed:
                    faults.append(f"{what} {name} is neither old nor new: {now.get(name)!r}"[:300])
        return faults


class Sandbox:
    """A folder of one repository (with a second work tree, or around it another repository, where
    the kind of repository asks for it), always at the same path, since git keeps absolute ones."""

    def __init__(self, scratch):
        self.scratch = os.path.realpath(scratch)
        self.top = os.path.join(self.scratch, "top")
        self.work = self.kept = None
        self.known = {}

    def build(self, script, work):
        """Makes it by a script; commands then run in the folder `work` of it."""
        shutil.rmtree(self.top, ignore_errors=True)
        os.makedirs(self.top)
        shell(script, self.top)
        self.work = os.path.join(self.top, work)
        self.kept, self.known = tempfile.mkdtemp(dir=self.scratch, prefix="kept-"), {}
        subprocess.run(["cp", "-a", self.top + "/.", self.kept], check=True)

    def restore(self):
        shutil.rmtree(self.top)
        subprocess.run(["cp", "-a", self.kept, self.top], check=True)

    def git(self, *arguments):
        return subprocess.run(["git", *arguments], cwd=self.work, env=ENV, stdin=subprocess.DEVNULL,
                              capture_output=True)

    def state(self):
        """Of everything below the folder. What git says of it is asked once for the same bytes; the stamps
        in an index, the numbers in a lock and the cache do not count as such."""
        files, left, marks = {}, [], hashlib.sha256()
        for folder, folders, names in os.walk(self.top):
            folders.sort()
            cache = folder.endswith("/.git/req")
            for name in sorted(names):
                path = os.path.join(folder, name)
                unfinished = LEFT.search(path) is not None
                if cache and not unfinished and name != "lock":
                    continue
                with open(path, "rb") as file:
                    content = file.read()
                if unfinished:
                    left.append(path[len(self.top):])
                elif not INSIDE_GIT.search(path) or KEPT_BY_GIT.search(path):
                    files[os.path.relpath(path, self.work)] = content
                if name.startswith("index") and INSIDE_GIT.search(path):
                    content = entries_of(content)
                elif unfinished or cache:
                    content = NUMBERS.sub(b"#", content)
                marks.update(f"{RANDOM.sub('', path)} {len(content)} ".encode() + content)
        mark = marks.digest()
        if mark not in self.known:
            self.known[mark] = self.ask_git()
        refs, entries, broken = self.known[mark]
        return State(files, refs, entries, sorted(left), broken, mark)

    def ask_git(self):
        """The references, the index's entries, and what is broken."""
        fsck = self.git("fsck", "--strict", "--no-dangling", "--no-progress")
        refs = self.git("for-each-ref", "--format=%(refname) %(objectname)")
        head, index = self.git("rev-parse", "-q", "--verify", "HEAD"), self.git("ls-files", "-s", "-z")
        broken = ""
        for done in (fsck, refs, index):
            if done.returncode:
                broken += f"{' '.join(done.args)}: {done.stdout + done.stderr!r} "
        names = dict(line.split(" ") for line in refs.stdout.decode().splitlines())
        names["HEAD"] = head.stdout.decode().strip()
        entries = dict(reversed(entry.split("\t", 1)) for entry in index.stdout.decode().split("\0") if entry)
        return names, entries, broken

    def run(self, arguments, before=(), more_env=None, **more):
        """Runs req, behind other programs if any are named; its output is kept."""
        env = dict(ENV, **more_env) if more_env else ENV
        return subprocess.run([*before, REQ, *arguments], cwd=self.work, env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=300, **more)

    def start(self, arguments):
        """Starts req, and does not wait for it."""
        return subprocess.Popen([REQ, *arguments], cwd=self.work, env=ENV, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
