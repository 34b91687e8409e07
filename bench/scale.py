"""How a whole scan grows with the corpus, and what a second process gains.

    python -m bench.scale [--sizes 1000,10000,100000] [--workers 2]

Corpora are made by ``bench.stories``. Every figure is that of a whole process and its children: seconds of processor
time and of the clock, and peak memory, what they share counted once. The growth exponent is the slope of log time over
log articles: 1 is linear.
"""

import argparse
import math
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.process import Cost, cost
from bench.stories import write

_SCAN = ("-m", "claimcheck", "scan", "--isolated", "--quiet", "--fail-on", "never")


class Scan(NamedTuple):
    """A whole scan: how many articles, their bytes, what it cost."""

    articles: int
    size: int
    cost: Cost


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The power of the size that the seconds grow with."""
    fit = statistics.linear_regression([math.log(n) for n in sizes], [math.log(s) for s in seconds])
    return fit.slope


def scans(sizes: Sequence[int], folder: Path, workers: int = 1) -> Iterator[Scan]:
    """A scan of a corpus of each size, which is left in the folder under its size."""
    for size in sizes:
        corpus = folder / str(size)
        written = write(size, corpus)
        yield Scan(size, written, cost([*_SCAN, "--workers", str(workers), str(corpus)]))


def growth(done: Sequence[Scan]) -> float:
    """The growth exponent of the processor time."""
    return exponent([scan.articles for scan in done], [scan.cost.processor for scan in done])


def gain(size: int, folder: Path) -> tuple[float, float]:
    """Seconds of the clock with one process and with two: reading, linking and checking of a corpus made before."""
    one, two = (cost([*_SCAN, "--workers", n, str(folder / str(size))]).wall for n in ("1", "2"))
    return one, two


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default="1000,10000", type=lambda given: [int(n) for n in given.split(",")])
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="claimcheck-bench-") as name:
        folder = Path(name)
        print(f"{'articles':>9} {'MB':>7} {'seconds':>9} {'processor':>10} {'an article':>11} {'peak MB':>8}")
        done = []
        for scan in scans(given.sizes, folder, given.workers):
            done.append(scan)
            used = scan.cost
            print(
                f"{scan.articles:>9,} {scan.size / 1e6:>7.1f} {used.wall:>9.1f} {used.processor:>10.1f}"
                f" {1000 * used.processor / scan.articles:>8.2f} ms {used.memory / 1e6:>8.0f}",
                flush=True,
            )
        if len(done) > 1:
            print(f"growth exponent {growth(done):.2f}")
        size = given.sizes[-1] if given.sizes[-1] <= 3000 else given.sizes[len(given.sizes) // 2]
        one, two = gain(size, folder)
        print(f"two workers on {size:,} articles: {one / two:.2f} times one ({one:.1f} s, {two:.1f} s)")


if __name__ == "__main__":
    main()
