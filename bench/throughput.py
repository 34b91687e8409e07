"""How fast claims are extracted, beside a bare pass over the words and beside other programs, on one core.

    python -m bench.throughput [--runs N] [PATH ...]

Articles, plain text and Markdown, are read before the clock starts; what is timed is decoding, reading and extraction
of each, from its bytes. Without paths: the sample corpus and, where they stand beside the checkout, the gold clusters
and the news of timeml. The others, which are slow, get every n-th article; claimcheck's pass over the same articles is
timed right before and right after. Only the ratios mean anything on another machine.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.gold import BENCH, ROOT, missing
from bench.peers import PEERS
from claimcheck.articles.article import Article
from claimcheck.articles.discovery import discover
from claimcheck.articles.files import read_data
from claimcheck.claims.extract import extract_claims
from claimcheck.rules.load import default_pack

# So many bytes of articles for a peer: the slowest takes ten seconds over them.
_SAMPLE = 40_000
# What is read off markup and records has another floor than its bytes.
_TEXTS = (".txt", ".text", ".md", ".markdown")
_WORD = re.compile(r"\w+")
_PEERS_PYTHON = ROOT / ".venv-bench" / "bin" / "python"

Pass = Callable[[Sequence[bytes]], object]


class Speed(NamedTuple):
    """Bytes of text a second of processor time. ours: claimcheck's on the same articles, at the same time."""

    name: str
    rate: float
    ours: float


class LeftOut(NamedTuple):
    """A peer that could not be measured, and why."""

    name: str
    reason: str


def words(articles: Sequence[bytes]) -> None:
    for article in articles:
        _WORD.findall(article.decode("utf-8"))


def claims(articles: Sequence[bytes]) -> None:
    furniture = default_pack().lexicon.furniture
    for i, article in enumerate(articles):
        for read in read_data(article, f"{i}.txt", furniture):
            if isinstance(read, Article):
                extract_claims(read)


def rate(articles: Sequence[bytes], seconds: float) -> float:
    return sum(map(len, articles)) / seconds


def seconds(work: Pass, articles: Sequence[bytes]) -> float:
    """Processor time of one pass, which other work on the machine disturbs least."""
    began = time.process_time()
    work(articles)
    return time.process_time() - began


def floor(articles: Sequence[bytes], runs: int) -> Speed:
    """A bare pass over the words, taken in turn with claimcheck's; the medians."""
    for work in (words, claims):
        work(articles[:20])  # Patterns are compiled and tables loaded before the clock starts.
    rounds = [(seconds(words, articles), seconds(claims, articles)) for _ in range(runs)]
    bare, ours = (rate(articles, statistics.median(taken)) for taken in zip(*rounds, strict=True))
    return Speed("bare words", bare, ours)


def beside(name: str, articles: Sequence[bytes]) -> Speed | LeftOut:
    """A peer on a sample of the articles, in its own environment."""
    size = sum(map(len, articles))
    some = articles[:: max(1, round(size / _SAMPLE))]
    with tempfile.TemporaryDirectory(prefix="claimcheck-bench-") as folder:
        for i, article in enumerate(some):
            (Path(folder) / f"{i:04}.txt").write_bytes(article)
        before = seconds(claims, some)
        command = [str(_PEERS_PYTHON), "-m", "bench.peers", name, folder]
        try:
            done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
        except FileNotFoundError:
            return LeftOut(name, "not installed")
        except subprocess.CalledProcessError as error:
            return LeftOut(name, (error.stderr.strip().splitlines() or ["failed"])[-1])
        ours = rate(some, (before + seconds(claims, some)) / 2)
    told = json.loads(done.stdout)
    return Speed(f"{name} {told['version']}", rate(some, told["seconds"]), ours)


def speeds(articles: Sequence[bytes], runs: int) -> Iterator[Speed | LeftOut]:
    """The floor, then the peers; all on one core."""
    everywhere = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(everywhere)})
    try:
        yield floor(articles, runs)
        for name in PEERS:
            yield beside(name, articles)
    finally:
        os.sched_setaffinity(0, everywhere)


def articles_in(paths: Sequence[Path]) -> list[bytes]:
    sources, errors = discover(paths or list(_default_paths()))
    for error in errors:
        print(error)
    return [source.path.read_bytes() for source in sources if source.path.suffix in _TEXTS]


def _default_paths() -> Iterator[Path]:
    yield ROOT / "corpus"
    for path in (BENCH / "clusters", BENCH / "data" / "timeml" / "dev" / "texts"):
        if not missing(path, "throughput on gold data"):
            yield path


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("paths", nargs="*", type=Path)
    options = parser.parse_args()
    articles = articles_in(options.paths)
    print(f"{len(articles)} articles, {sum(map(len, articles)) / 1e6:.2f} MB, one core\n")
    for found in speeds(articles, options.runs):
        if isinstance(found, LeftOut):
            print(f"{found.name:<32} left out: {found.reason}")
        else:
            print(
                f"{found.name:<32} {found.rate / 1e6:8.4f} MB/s, claimcheck {found.ours / 1e6:.3f} MB/s:"
                f" {found.ours / found.rate:.3g} times as fast"
            )


if __name__ == "__main__":
    main()
