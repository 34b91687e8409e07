"""How a whole scan grows with the corpus, what a second process gains, and how long the command takes to start.

    python -m bench.scale [--sizes 1000,10000,100000] [--runs N]

Corpora are made by ``bench.stories``. Every figure is that of a whole process: seconds of processor time (that of its
children too) and of the clock, and peak memory. The growth exponent is the slope of log time over log articles:
1 is linear.
"""

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.stories import write

_SCAN = ("-m", "claimcheck", "scan", "--isolated", "--quiet", "--fail-on", "never")
_IMPORTS = ("-c", "import typer, rich")


class Cost(NamedTuple):
    """Of one process and its children: seconds of the clock and of the processor, and the largest memory in bytes."""

    wall: float
    processor: float
    memory: int


def cost(arguments: Sequence[str], cwd: Path | None = None) -> Cost:
    """Runs Python with the arguments and waits; raises CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=cwd, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The power of the size that the seconds grow with."""
    fit = statistics.linear_regression([math.log(n) for n in sizes], [math.log(s) for s in seconds])
    return fit.slope


def growth(sizes: Sequence[int], folder: Path) -> None:
    print(f"{'articles':>9} {'MB':>7} {'seconds':>9} {'processor':>10} {'an article':>11} {'peak MB':>8}")
    taken = []
    for size in sizes:
        corpus = folder / str(size)
        written = write(size, corpus)
        used = cost([*_SCAN, "--workers", "1", str(corpus)])
        taken.append(used.processor)
        print(
            f"{size:>9,} {written / 1e6:>7.1f} {used.wall:>9.1f} {used.processor:>10.1f}"
            f" {1000 * used.processor / size:>8.2f} ms {used.memory / 1e6:>8.0f}",
            flush=True,
        )
    if len(sizes) > 1:
        print(f"growth exponent {exponent(sizes, taken):.2f}")


def workers(size: int, folder: Path) -> None:
    """What a second process gains, by the clock: reading, linking and checking together."""
    corpus = folder / str(size)
    one, two = (cost([*_SCAN, "--workers", n, str(corpus)]).wall for n in ("1", "2"))
    print(f"two workers on {size:,} articles: {one / two:.2f} times one ({one:.1f} s, {two:.1f} s)")


def start(runs: int, folder: Path) -> None:
    """Cold starts beside the imports that any such command pays for; the median of the runs, taken in turn."""
    write(5, folder / "5")
    commands = {
        "python -c 'import typer, rich'": _IMPORTS,
        "claimcheck --version": ("-m", "claimcheck", "--version"),
        "claimcheck scan of five articles": (*_SCAN, str(folder / "5")),
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, arguments in commands.items():
            taken[name].append(cost(arguments).processor)
    base = statistics.median(taken["python -c 'import typer, rich'"])
    for name, seconds in taken.items():
        median = statistics.median(seconds)
        print(f"{name:<34} {1000 * median:>6.0f} ms  {median / base:.2f} times the imports")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default="1000,10000", type=lambda given: [int(n) for n in given.split(",")])
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="claimcheck-bench-") as name:
        folder = Path(name)
        start(given.runs, folder)
        growth(given.sizes, folder)
        workers(given.sizes[-1] if given.sizes[-1] <= 3000 else given.sizes[len(given.sizes) // 2], folder)


if __name__ == "__main__":
    main()
