#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a repository to measure on:  corpus.py DOCUMENTS TERMS FOLDER

Requirements of about 2 KB with front matter, links, prose full of terms, a task list and a table;
terms, goals and metrics for them; one requirement in a hundred has a link that leads nowhere. The
same numbers make the same files.
"""
import os
import random
import subprocess
import sys

WHOSE = "guest member partner retail invoice voucher basket loyalty account session".split()
WHAT = "checkout banner refund discount reminder address consent report campaign search".split()
WHICH = "page rule list flow score label window record".split()
PLACES = "web shop app newsletter store kiosk".split()
SYSTEMS = "cms checkout crm billing search mail".split()
NEEDS = [
    "Customers who start a {0} on the {1} leave before they see the {2}.",
    "The campaign team has no way to tell which {0} led to a {2} on the {1}.",
    "Since the last season the {0} and the {2} show different numbers on the {1}.",
]
SHALLS = [
    "When a customer opens the {1}, the system shall show the {0} above the {2}.",
    "If the {0} has no [answer](https://example.org/{3}) after 2 seconds, the {1} shall keep the {2}.",
    "The {1} shall store *every* {0} with the **date** and the `id` of its {2}.",
    "While a {2} is open, the system shall offer one {0} a day on the {1}.",
]
CHECKS = [
    "a {0} on the {1} is there within 2 seconds",
    "the {2} names the {0} that it came from",
    "without a {0} the {1} shows the {2} of the day before",
    "1,000 visits of the {1} make one {2} each",
]


class Corpus:
    def __init__(self, documents, terms, folder):
        self.documents, self.folder = documents, folder
        names = [f"{a} {b}" for a in WHOSE for b in WHAT]
        names += [f"{a} {b} {c}" for a in WHOSE for b in WHAT for c in WHICH]
        self.terms = names[:terms]
        self.random = random.Random(documents)

    def write(self, path, text):
        path = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def sentence(self, patterns):
        pick = self.random.choice
        return pick(patterns).format(pick(self.terms), pick(PLACES), pick(self.terms),
                                     self.random.randrange(10000))

    def term(self, name):
        see = self.random.choice(self.terms).replace(" ", "-")
        self.write(f"glossary/{name.replace(' ', '-')}.md", f"""---
term: {name}
status: agreed
definition: The {name.split()[-1]} that a customer meets in a {name.split()[0]} visit.
means:
  marketing: What we count as one {name.split()[-1]} in the weekly figures.
  it: A row of the {self.random.choice(SYSTEMS)} database with its time and its customer.
owners: {{marketing: ana@example.org, it: raj@example.org}}
see: [{see}]
---

Used since the {self.random.choice(PLACES)} was opened.
""")

    def goal(self, number):
        self.write(f"goals/GOAL-{number:04}.md", f"""---
id: GOAL-{number:04}
title: More orders from the {self.random.choice(PLACES)} {number}
status: draft
---

## Why

{self.sentence(NEEDS)}
""")

    def metric(self, number):
        self.write(f"metrics/KPI-{number:04}.md", f"""---
id: KPI-{number:04}
title: Orders a day on the {self.random.choice(PLACES)} {number}
status: draft
unit: orders a day
source: the orders table of the shop
direction: up
baseline: {self.random.randrange(100, 200)}
target: {self.random.randrange(200, 400)}
---
""")

    def requirement(self, number):
        draw, pick = self.random.randrange, self.random.choice
        title = f"{pick(self.terms).capitalize()} on the {pick(PLACES)} {number}"
        depends = f"REQ-{self.documents + number:04}" if number % 100 == 50 else f"REQ-{number // 2:04}"
        prose = [" ".join(self.sentence(SHALLS) for _ in range(3)) for _ in range(2)]
        tasks = "\n".join(f"- [{pick(' x')}] {self.sentence(CHECKS)}" for _ in range(5))
        rows = "\n".join(f"| {pick(self.terms)} | {pick(SYSTEMS)} | {draw(1, 90)} days |" for _ in range(4))
        self.write(f"requirements/REQ-{number:04}.md", f"""---
id: REQ-{number:04}
title: {title}
status: {pick(['draft', 'review', 'review'])}
priority: {pick(['must', 'should', 'could'])}
owners: {{marketing: ana@example.org, it: raj@example.org}}
due: 2027-{draw(1, 13):02}-{draw(1, 29):02}
effort: {draw(1, 30)}d
links:
  refines: [GOAL-{draw(1, 21):04}]
  depends: [{depends if number > 1 else ''}]
metrics: [KPI-{draw(1, 21):04}]
systems: [{pick(SYSTEMS)}, {pick(WHICH)}]
tags: [{pick(PLACES)}]
---

## Need

{self.sentence(NEEDS)} {self.sentence(NEEDS)}

## Requirement

{prose[0]}

1. {self.sentence(SHALLS)}
2. {self.sentence(SHALLS)}

{prose[1]}

## Acceptance criteria

{tasks}

## Data needed

| what | where it is | how old at most |
| --- | --- | --- |
{rows}

## Open questions

> {self.sentence(NEEDS)}
""")

    def make(self):
        self.write("req.yml", "sides: [marketing, it]\n")
        for name in self.terms:
            self.term(name)
        for number in range(1, 21):
            self.goal(number)
            self.metric(number)
        for number in range(1, self.documents + 1):
            self.requirement(number)
        who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in
               (("NAME", "Ana Pop"), ("EMAIL", "ana@example.org"), ("DATE", "2026-11-22T12:00:00Z"))}
        for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "A corpus"]):
            subprocess.run(["git", "-C", self.folder, "-c", "gc.auto=0", *command], check=True,
                           env={**os.environ, **who, "GIT_CONFIG_GLOBAL": "/dev/null"})


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    Corpus(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]).make()
