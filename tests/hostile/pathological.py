# SPDX-License-Identifier: MIT
"""How long each reader takes for the files of shapes.py, beside ordinary text of the same size."""
import os
import resource
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

import shapes  # beside this file

BUILD = os.path.abspath(os.environ.get("BUILD", os.path.join(os.path.dirname(__file__), "../../build")))
REQ = os.path.join(BUILD, "req")
MOST = 20  # times ordinary text
STACK = 256 * 1024  # bytes, all that a run has
STUCK = 120  # seconds of processor time
ENV = dict({k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "REQ_"))}, REQ_CACHE="0",
           GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1", LC_ALL="C.UTF-8")


def write(folder, files):
    for path, text in files.items():
        whole = os.path.join(folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())


def limit():
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CPU, (STUCK, STUCK))


def cost(folder, typed):
    """Seconds of processor time, memory in MB, and the status."""
    process = subprocess.Popen([REQ, *typed, "--threads", "1"], cwd=folder, env=ENV, preexec_fn=limit,
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode


class Reader:
    """`files(made)` puts what a shape made into a folder; `typed` are the commands that read it."""

    def __init__(self, name, size, ordinary, others, files, typed):
        self.name, self.size, self.ordinary, self.others = name, size, ordinary, others
        self.files, self.typed = files, typed


def many_pages(count):
    return lambda text: {f"requirements/REQ-{i:04d}-page.md": text.replace("REQ-0001", f"REQ-{i:04d}", 1)
                         for i in range(1, count + 1)}


def page(text):
    return {"requirements/REQ-0001-page.md": shapes.HEAD.format(1) + text, "requirements/REQ-0002-page.md": shapes.HEAD.format(2)}


DOCUMENT = {"requirements/REQ-0001-page.md": shapes.HEAD.format(1) + "Text.\n"}
LINT, SITE, SHOW, TRACE = ["lint"], ["export", "html", "-o", "{out}"], ["show", "REQ-0001"], ["trace", "--coverage"]


def readers(long):
    """Every reader, with the size of what it reads: in the long form, as large as the limits let it be."""
    body = 500_000 if long else 120_000
    code, graph = (1_000_000, 50_000) if long else (400_000, 3_000)
    return [
        Reader("Markdown", body, shapes.prose, shapes.MARKDOWN, page, [LINT, SITE, SHOW] if long else [LINT, SITE]),
        Reader("front matter, 40 of them", 16_000, shapes.FRONT_ORDINARY, shapes.FRONT, many_pages(40), [LINT]),
        Reader("req.yml", 250_000, shapes.CONFIG_ORDINARY, shapes.CONFIG, lambda text: {"req.yml": text, **DOCUMENT}, [LINT]),
        Reader("code", code, shapes.CODE_ORDINARY, shapes.CODE, lambda text: {
            "req.yml": "trace: {paths: [src]}\n", "src/a.c": text, **DOCUMENT}, [TRACE, LINT]),
        Reader("results", code, shapes.RESULTS_ORDINARY, shapes.RESULTS, lambda text: {"junit.xml": text, **DOCUMENT},
               [TRACE + ["--junit", "junit.xml"]]),
        Reader("sheet of terms", 200_000, shapes.SHEET_ORDINARY, shapes.SHEET, lambda text: {"words.csv": text, **DOCUMENT},
               [["term", "import", "csv", "words.csv", "--dry-run"]]),
        Reader("query", 100_000, shapes.QUERY_ORDINARY, shapes.QUERY, lambda text: {"query": text, **DOCUMENT}, [["list", "{query}"]]),
        Reader("merge of three", body, shapes.MERGE_ORDINARY, shapes.MERGE, lambda sides: dict(zip(("base.md", "ours.md", "theirs.md"), sides)),
               [["merge-file", "-p", "base.md", "ours.md", "theirs.md"]]),
        Reader("links", graph, shapes.GRAPHS_ORDINARY, shapes.GRAPHS, lambda files: files, [LINT, TRACE]),
        Reader("glossary", graph // 6, shapes.TERMS_ORDINARY, shapes.TERMS, lambda files: files,
               [LINT, ["term", "suggest"]] if long else [LINT]),
        Reader("near duplicates", graph // 10, shapes.NEAR_ORDINARY, shapes.NEAR, lambda files: files, [LINT]),
    ]


def measure(reader, made, scratch, times):
    """The least cost of each command over so many runs."""
    folder = tempfile.mkdtemp(dir=scratch)
    files = reader.files(made)
    write(folder, files)
    costs = []
    for typed in reader.typed:
        runs = []
        for _ in range(times):
            out = tempfile.mkdtemp(dir=scratch)
            runs.append(cost(folder, [word.format(out=out, query=files.get("query")) if word in ("{out}", "{query}") else word
                                      for word in typed]))
            shutil.rmtree(out)
        costs.append(min(runs))
    shutil.rmtree(folder)
    return costs


def fine(ratio, run, most_memory):
    return ratio <= MOST and run[2] in (0, 1, 2, 3) and run[1] <= most_memory


def costs_of(reader, make, base, scratch):
    """Of one shape; again where it seems slow, as the machine may have been busy."""
    made = make(reader.size)
    costs = measure(reader, made, scratch, 1)
    for _ in range(2):
        if all(run[0] <= MOST / 2 * least[0] for run, least in zip(costs, base)):
            break
        costs = [min(pair) for pair in zip(costs, measure(reader, made, scratch, 1))]
    return costs


def try_reader(reader, scratch, complaints):
    """One line for each command: the slowest shapes, and by how much."""
    base = measure(reader, reader.ordinary(reader.size), scratch, 3)
    found = [[] for _ in reader.typed]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        every = list(pool.map(lambda make: costs_of(reader, make, base, scratch), reader.others.values()))
    for name, costs in zip(reader.others, every):
        for i, run in enumerate(costs):
            ratio = run[0] / max(base[i][0], 0.001)
            found[i].append((ratio, name, run))
            if not fine(ratio, run, 4 * base[i][1] + 256):
                complaints.append(f"{reader.name}, {name}: req {' '.join(reader.typed[i])}: {ratio:.1f} times ordinary text "
                                  f"({run[0]:.3f} s, {run[1]:.0f} MB, status {run[2]})")
    for i, rows in enumerate(found):
        rows.sort(reverse=True)
        worst = ", ".join(f"{ratio:.1f} {name}" for ratio, name, _ in rows[:3])
        print(f"note: {reader.name:24} {reader.typed[i][0]:10} {base[i][0] * 1000:7.1f} ms ordinary; times as long: {worst}", flush=True)
    return sum(len(rows) for rows in found)


def run(long, only, complaints):
    scratch = tempfile.mkdtemp(prefix="req-hostile-")
    try:
        return sum(try_reader(reader, scratch, complaints) for reader in readers(long) if only in reader.name)
    finally:
        shutil.rmtree(scratch)
