"""What a scan by way of a store costs: the first time, with nothing changed, and with one article changed.

    python -m bench.rescan 1000 10000 [--seed N]

Makes corpora (``bench.stories``) in a temporary folder and prints a Markdown table of processor seconds, user and
system, and of peak memory of ``claimcheck scan --format json --workers 1`` as a process, start-up and report included.
Every figure is the cost of one run. What the runs print is compared: a scan of unchanged articles must print the same
bytes.
"""

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from bench.stories import write

_SCAN = (sys.executable, "-m", "claimcheck", "scan", "--format", "json", "--fail-on", "never", "--workers", "1")
_ADDED = "\n\nAt least 77 people were hurt, officials said later.\n"


class Run(NamedTuple):
    """What one scan cost, in processor seconds and in bytes of memory at most, and the hash of what it printed."""

    seconds: float
    memory: int
    printed: str

    def __str__(self) -> str:
        return f"{self.seconds:.{2 if self.seconds < 10 else 1}f} s, {self.memory / 1e6:.0f} MB"


def scan(folder: Path, *options: str) -> Run:
    """One scan as a process."""
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen([*_SCAN, *options, folder.name], cwd=folder.parent, stdout=printed)
        _, status, used = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"the scan failed: {os.waitstatus_to_exitcode(status)}")
        printed.seek(0)
        memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return Run(used.ru_utime + used.ru_stime, memory, hashlib.file_digest(printed, "sha256").hexdigest())


def members(folder: Path, store: Path) -> list[tuple[int, str]]:
    """Of each story how many articles it has, and the path of one of them; the smallest first, one-article ones out."""
    query = "SELECT story, min(article) AS article, count(*) AS n FROM stories GROUP BY story HAVING count(*) > 1"
    command = (sys.executable, "-m", "claimcheck", "query", "--store", str(store), "--format", "json", query)
    rows = json.loads(subprocess.run(command, cwd=folder.parent, check=True, capture_output=True).stdout)
    return sorted((row["n"], row["article"]) for row in rows)


def measured(count: int, seed: int, folder: Path) -> list[str]:
    """The cells of one row."""
    corpus, store = folder / str(count), folder / f"{count}.duckdb"
    write(count, corpus, seed)
    with_store = ("--store", str(store))
    cold = scan(corpus)
    first = scan(corpus, *with_store)
    again = scan(corpus, *with_store)
    if len({cold.printed, first.printed, again.printed}) > 1:
        raise SystemExit("a scan with the store prints something else than one without")
    stories = members(corpus, store)
    changed = []
    for size, path in (stories[len(stories) // 2], stories[-1]):
        file = folder / path
        text = file.read_bytes()
        file.write_bytes(text + _ADDED.encode())
        run = scan(corpus, *with_store)
        changed.append(f"{run} ({run.seconds / cold.seconds:.1%}; story of {size})")
        file.write_bytes(text)
        scan(corpus, *with_store)
    return [
        f"{count:,}",
        str(cold),
        f"{first} ({first.seconds / cold.seconds:.0%})",
        f"{again} ({cold.seconds / again.seconds:.0f} times faster)",
        *changed,
        f"{store.stat().st_size / 1e6:.0f} MB",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="+", metavar="ARTICLES")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    heads = ("articles", "without store", "first with store", "nothing changed", "one article changed")
    heads += ("one in the largest story changed", "store")
    machine = platform.processor() or platform.machine()
    print(f"{machine}, {os.cpu_count()} processors, Python {platform.python_version()}\n")
    print(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for count in wanted.counts:
            print(f"| {' | '.join(measured(count, wanted.seed, Path(folder)))} |", flush=True)


if __name__ == "__main__":
    main()
