# SPDX-License-Identifier: MIT
"""The system calls of a command, and a run of it in which one of them goes wrong."""
import os
import re

CALL = re.compile(r"(\w+)\((.*)")

# what may go wrong, by how the call's name begins: every spelling of a call is one family
ERRORS = [
    ("write", ["ENOSPC", "EIO"]), ("pwrite", ["ENOSPC", "EIO"]),
    ("open", ["EMFILE", "EROFS", "EACCES", "ENOSPC"]), ("creat", ["ENOSPC"]),
    ("rename", ["EACCES", "EXDEV", "ENOSPC"]), ("link", ["EPERM", "EXDEV"]), ("unlink", ["EACCES"]),
    ("fsync", ["EIO"]), ("fdatasync", ["EIO"]), ("syncfs", ["EIO"]), ("close", ["EIO"]),
    ("mkdir", ["ENOSPC", "EACCES"]), ("ftruncate", ["EIO"]), ("read", ["EIO"]), ("pread", ["EIO"]),
    ("getdents", ["EIO"]), ("flock", ["ENOLCK"]), ("fchmod", ["EPERM"]),
]


class Call:
    """One call of a traced run: its name, the how-manieth of that name it was, and where it went."""

    def __init__(self, name, nth, text):
        self.name, self.nth, self.text = name, nth, text

    def __str__(self):
        return f"{self.name} {self.nth}: {self.text[:140]}"

    def errors(self):
        return next((errors for start, errors in ERRORS if self.name.startswith(start)), [])


def calls_of(sandbox, arguments):
    """The calls of a whole run, and those of them that come when the repository has been touched."""
    path = os.path.join(sandbox.scratch, "trace")
    sandbox.restore()
    sandbox.run(arguments, ["strace", "-y", "-s", "300", "-o", path])
    calls, counts, first = [], {}, None
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            found = CALL.match(line)
            if not found or found[1] == "execve":
                continue
            counts[found[1]] = counts.get(found[1], 0) + 1
            if first is None and sandbox.top in found[2]:
                first = len(calls)
            calls.append(Call(found[1], counts[found[1]], found[2]))
    return calls, calls[first or 0:]


def run_with(sandbox, arguments, call, what):
    """Runs the command so that `what` (signal=KILL, error=EIO) befalls it at the call."""
    return sandbox.run(arguments, ["strace", "-o", "/dev/null", "-e", f"trace={call.name}", "-e",
                                   f"inject={call.name}:{what}:when={call.nth}"])
