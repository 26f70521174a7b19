# SPDX-License-Identifier: MIT
"""The writing commands that are tried, and the repositories that they are tried in.

A new writing command is a line of COMMANDS: what is typed, and the script that prepares the
repository for it. One that this program does not have (yet) is passed over."""
import shlex

REQUIREMENT = r"""
requirement() {
    cat >"requirements/$1-${2// /-}.md" <<END
---
id: $1
title: $2
status: $3
priority: must      # said in the meeting
owners: {marketing: ana@example.org, it: raj@example.org}
due: 2026-12-01
links:
  depends: [${4-}]
---

## Need

Every prospect record is looked at by a person.

## Requirement

The shop shall send a mail to each prospect record, as the sponsor says.
END
}
"""

TEAM = REQUIREMENT + r"""
req init >/dev/null 2>&1
requirement REQ-0001 "spring banner" draft
requirement REQ-0002 "guest checkout" review REQ-0001
requirement REQ-0003 "news letter" draft "REQ-0001, REQ-0002"
req term new lead --definition "A person who asked to hear from us." --avoid "prospect record" >/dev/null
req term new customer --definition "A lead who bought." >/dev/null
"""

CHANGES = """
sed -i 's/looked at by a person/answered within a day/' requirements/REQ-0001-*.md
rm requirements/REQ-0003-*.md
req new goal "More sign-ups" >/dev/null
git add goals
"""

OTHER_BRANCH = """
git checkout -q -b other HEAD
sed -i 's/^priority: must/priority: should/' requirements/REQ-0001-*.md
req new requirement "Made on a branch" >/dev/null
git add -A && git commit -q -m other
git checkout -q "${1:-main}"
sed -i 's/2026-12-01/2026-12-24/' requirements/REQ-0001-*.md
git commit -q -a -m ours
"""

# what is typed, and what comes before it; with a mark: in one kind of repository alone
COMMANDS = [
    ("new requirement Gift cards", ""),
    ("new requirement --commit Gift cards", ""),
    ("set REQ-0001 status=review priority=should tags+=shop", ""),
    ("commit", CHANGES),
    ("commit -m 'By git' requirements", CHANGES + "printf '#!/bin/sh\n' >$(git rev-parse --git-path hooks)/pre-commit\n"
                                                  "chmod +x $(git rev-parse --git-path hooks)/pre-commit\n"),
    ("term new --commit newsletter", ""),
    ("term set lead definition='Whoever asked to hear from us.'", ""),
    ("term rename lead contact", ""),
    ("lint --fix --unsafe-fixes", ""),
    ("init --hook --ci github", "git rm -q req.yml .gitattributes\n"),
    ("link REQ-0001 refines GOAL-0001 --pin", "req new goal 'More sign-ups' >/dev/null\n"),
    ("approve REQ-0002 --side marketing", ""),
    ("renumber REQ-0001 REQ-0009", ""),
    ("baseline v1", ""),
    ("merge other", OTHER_BRANCH),
    ("resolve", OTHER_BRANCH + "git merge -q other >/dev/null 2>&1 || true\n"),
    ("link --review REQ-0002", "req link REQ-0002 depends REQ-0001 --pin >/dev/null\n"
                               "sed -i 's/by a person/by two/' requirements/REQ-0001-*.md\n"),
    ("term import csv words.csv", "printf 'term,definition\nbasket,What a customer fills.\nvisit,One stay.\n' >words.csv\n"),
    ("import csv wishes.csv", "printf 'id,title,parents\nW1,Basket,\nW2,Visit,W1\n' >wishes.csv\n"),
    ("merge-file base.md ours.md theirs.md", OTHER_BRANCH + """
for side in base:main~1 ours:main theirs:other; do
    git show "${side#*:}:requirements/REQ-0001-spring-banner.md" >"${side%:*}.md"
done
"""),
    ("hook install", ""),
    ("hook uninstall", "req hook install >/dev/null\n"),
    ("export html -o site", ""),
    ("export html -o site --baselines all", "req baseline v1 >/dev/null && req export html -o site >/dev/null 2>&1\n"
                                            "sed -i 's/by a person/by two/' requirements/REQ-0001-*.md\n"),
    ("export ics -o days.ics", ""),
    ("check HEAD~1 --summary comment.md --report sarif:findings.json",
     "sed -i 's/by a person/by two/' requirements/REQ-0001-*.md && git commit -q -a -m more\n"),
]

# the words that change no file of the team's, whatever options they have
READERS = {"list", "show", "trace", "log", "diff", "report", "agenda", "explain", "schema", "completion", "help", "version",
           "term list", "term show", "term uses", "term suggest", "term export"}

# the kinds of repository: a script around the team's files, and the folder that commands run in
START = "git init -q -b main --template= {0}\nmkdir -p {0}/.git/info {0}/.git/hooks\ncd {0}\n"
KEEP = "git add -A && git commit -q -m start\n"
KINDS = {
    "branch": (START.format("team") + TEAM + KEEP, "team"),
    "detached": (START.format("team") + TEAM + KEEP + "git checkout -q --detach\n", "team"),
    "unborn": (START.format("team") + TEAM, "team"),
    "linked": (START.format("main") + TEAM + KEEP + "git worktree add -q -b linked ../team\ncd ../team\n", "team"),
    "submodule": (START.format("inner") + TEAM + KEEP + "cd ..\n" + START.format("outer") +
                  "git -c protocol.file.allow=always submodule -q add ../inner team\n" + KEEP + "cd team\n", "outer/team"),
}


def forgotten(sandbox):
    """The words of the program that stand neither above nor among the readers."""
    def words(*of):
        said = sandbox.run(["help", *of]).stdout.decode().split("commands:\n")[1].split("\n\n")[0]
        return [" ".join([*of, line.split()[0]]) for line in said.split("\n") if line.strip()]

    sandbox.work = sandbox.scratch
    all_words = [word for word in words() if word != "term"] + words("term")
    return [word for word in all_words if word not in READERS and
            not any(typed.startswith(word + " ") or typed == word for typed, _ in COMMANDS)]


def commands(sandbox):
    """The commands that this program has, as (arguments, preparation)."""
    for typed, before in COMMANDS:
        arguments = shlex.split(typed)
        words = arguments[:2] if arguments[0] == "term" else arguments[:1]
        sandbox.work = sandbox.scratch
        if sandbox.run(["help", *words]).returncode == 0:
            yield arguments, before


def fits(kind, arguments):
    """Whether the command can be done at all in such a repository."""
    bare_history = arguments[0] in ("baseline", "merge", "resolve", "init") or "by git" in " ".join(arguments).lower()
    alone = ("merge", "resolve", "init", "merge-file", "hook", "export", "check")
    return not (kind == "unborn" and bare_history) and not (kind != "branch" and arguments[0] in alone)
