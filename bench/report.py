"""Measures everything that docs/performance.md tells, in one sitting, and writes it there: `make bench`.

    python -m bench.report [--sizes 1000,10000,100000] [--print]

A corpus of 100,000 articles takes ten times as long as all the rest. --print leaves the page alone.
"""

import argparse
import os
import platform
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.gold import ROOT
from bench.scale import Scan, gain, growth, scans
from bench.start import starts
from bench.throughput import LeftOut, Speed, articles_in, speeds
from claimcheck.files import write_whole

_PAGE = ROOT / "docs" / "performance.md"
_BETWEEN = re.compile(r"(?<=<!-- measured -->\n).*(?=<!-- end of measured -->)", re.DOTALL)
# Two processes are measured on the largest corpus up to this.
_FOR_TWO = 10_000


def report(sizes: Sequence[int]) -> Iterator[str]:
    """The measured part of the page, in Markdown, paragraph by paragraph."""
    yield f"{_machine()}, {datetime.now(UTC):%-d %B %Y}; load {os.getloadavg()[0]:.1f} when it began."
    articles = articles_in(())
    found = list(speeds(articles, runs=7))
    yield "\n".join(_extraction(found))
    yield f"{len(articles)} articles, {sum(map(len, articles)) / 1e6:.2f} MB; the peers, which are slow, on a sample."
    started = starts(runs=15)
    with tempfile.TemporaryDirectory(prefix="claimcheck-bench-") as name:
        folder = Path(name)
        done = list(scans(sizes, folder))
        shared = max(size for size in sizes if size <= _FOR_TWO)
        one, two = gain(shared, folder)
    yield "\n".join(
        [
            "| start | milliseconds | times the import of typer and rich | target |",
            "|---|---|---|---|",
            *(
                f"| `{start.command}` | {1000 * start.seconds:.0f} | {start.times:.2f} | {target} |"
                for start, target in zip(started, ("", "under 1.5", "under 3", "", ""), strict=True)
            ),
        ]
    )
    yield "\n".join(_scans(done))
    yield (
        f"Growth exponent {growth(done):.2f} (1 is linear; target at most 1.10). Two processes take {shared:,}"
        f" articles {one / two:.2f} times as fast as one, by the clock ({one:.1f} s, {two:.1f} s; target 1.8)."
    )


def _extraction(found: Sequence[Speed | LeftOut]) -> Iterator[str]:
    targets = {"bare words": "at most 20 times slower", "quantulum3": "at least 50 times faster"}
    yield "| extraction beside | KB/s | claimcheck KB/s | claimcheck is | target |"
    yield "|---|---|---|---|---|"
    for row in found:
        if isinstance(row, LeftOut):
            yield f"| {row.name} | left out: {row.reason} | | | |"
            continue
        times = row.ours / row.rate
        told = f"{times:.1f} times faster" if times > 1 else f"{1 / times:.1f} times slower"
        target = next((said for name, said in targets.items() if row.name.startswith(name)), "")
        yield f"| {row.name} | {row.rate / 1e3:,.1f} | {row.ours / 1e3:,.0f} | {told} | {target} |"


def _scans(done: Sequence[Scan]) -> Iterator[str]:
    yield "| articles | MB | seconds | processor | an article | peak MB |"
    yield "|---|---|---|---|---|---|"
    for articles, size, used in done:
        yield (
            f"| {articles:,} | {size / 1e6:.1f} | {used.wall:.1f} | {used.processor:.1f} |"
            f" {1000 * used.processor / articles:.1f} ms | {used.memory / 1e6:.0f} |"
        )


def _machine() -> str:
    """The processor as Linux calls it, how many there are, and Python's version."""
    told = Path("/proc/cpuinfo")
    name = re.search(r"model name\s*: (.+)", told.read_text()) if told.exists() else None
    return (
        f"{name[1] if name else platform.processor()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default="1000,10000", type=lambda given: [int(n) for n in given.split(",")])
    parser.add_argument("--print", action="store_true", dest="only_print")
    given = parser.parse_args()
    parts = []
    for part in report(given.sizes):
        print(f"{part}\n", flush=True)
        parts.append(part)
    if not given.only_print:
        text = "".join(f"{part}\n\n" for part in parts)
        write_whole(_PAGE, _BETWEEN.sub(lambda _: text, _PAGE.read_text("utf-8"), count=1))


if __name__ == "__main__":
    main()
