"""How fast claims are extracted, beside a bare pass over the words and beside other programs, on one core.

    python -m bench.throughput [--runs N] [PATH ...]

Articles, plain text and Markdown, are read before the clock starts; what is timed is decoding, reading and extraction
of each, from its bytes. Without paths: the sample corpus and, where they stand beside the checkout, the gold clusters
and the news of timeml. Each pass is a process of its own that meets every article for the first time: what claimcheck
remembers of words it has from the articles before, as in a scan. The others, which are slow, get every n-th article;
claimcheck's time for the same articles is taken from passes right before and right after. Only the ratios mean
anything on another machine.
"""

import argparse
import gc
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.gold import BENCH, ROOT, missing
from bench.peers import PEERS
from bench.stories import corpus
from claimcheck.articles.discovery import discover
from claimcheck.articles.files import read_data
from claimcheck.engines.extraction import CHUNK, with_claims
from claimcheck.patterns import LatePattern
from claimcheck.rules.load import default_pack

# So many bytes of articles for a peer: the slowest takes ten seconds over them.
_SAMPLE = 40_000
# What is read off markup and records has another floor than its bytes.
_TEXTS = (".txt", ".text", ".md", ".markdown")
_WORD = re.compile(r"\w+")
_PEERS_PYTHON = ROOT / ".venv-bench" / "bin" / "python"


class Speed(NamedTuple):
    """Bytes of text a second of processor time. ours: claimcheck's on the same articles, at the same time."""

    name: str
    rate: float
    ours: float


class LeftOut(NamedTuple):
    """A peer that could not be measured, and why."""

    name: str
    reason: str


class Pass(NamedTuple):
    """Seconds of processor time, which other work on the machine disturbs least."""

    words: float
    claims: float


def words(articles: Sequence[bytes]) -> None:
    for article in articles:
        _WORD.findall(article.decode("utf-8"))


def claims(articles: Sequence[bytes]) -> None:
    furniture = default_pack().lexicon.furniture
    for at in range(0, len(articles), CHUNK):
        with_claims([list(read_data(article, "article.txt", furniture)) for article in articles[at : at + CHUNK]])


def seconds(work: Callable[[Sequence[bytes]], None], articles: Sequence[bytes]) -> float:
    began = time.process_time()
    work(articles)
    return time.process_time() - began


def first_pass(articles: Sequence[bytes], earlier: Sequence[bytes]) -> Pass:
    """For a process that has met none of the articles. earlier: what it reads before, untimed.

    Its patterns are compiled and its tables loaded before.
    """
    claims([b"Published: 12/03/2021", *(text.encode() for _, text in corpus(20))])
    for pattern in [thing for thing in gc.get_objects() if type(thing) is LatePattern]:
        assert pattern.flags >= 0
    claims(earlier)
    words(articles[:20])
    return Pass(seconds(words, articles), seconds(claims, articles))


def passes(articles: Sequence[bytes], runs: int, earlier: Sequence[bytes] = ()) -> list[Pass]:
    """First passes over the articles, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="claimcheck-bench-") as name:
        folders = [Path(name) / part for part in ("articles", "earlier")]
        for folder, contents in zip(folders, (articles, earlier), strict=True):
            _write(contents, folder)
        command = [sys.executable, "-m", "bench.throughput", "--first-pass", *map(str, folders)]
        done = [subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True) for _ in range(runs)]
    return [Pass(*json.loads(each.stdout)) for each in done]


def _write(articles: Sequence[bytes], folder: Path) -> None:
    folder.mkdir()
    for i, article in enumerate(articles):
        (folder / f"{i:04}.txt").write_bytes(article)


def _written(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.iterdir())]


def rate(articles: Sequence[bytes], seconds: float) -> float:
    return sum(map(len, articles)) / seconds


def floor(articles: Sequence[bytes], runs: int) -> Speed:
    """A bare pass over the words and claimcheck's right after; the medians."""
    bare, ours = (rate(articles, statistics.median(taken)) for taken in zip(*passes(articles, runs), strict=True))
    return Speed("bare words", bare, ours)


def beside(name: str, articles: Sequence[bytes]) -> Speed | LeftOut:
    """A peer on a sample of the articles, in its own environment; claimcheck has read the others, as in a scan."""
    step = max(1, round(sum(map(len, articles)) / _SAMPLE))
    some = articles[::step]
    others = [article for i, article in enumerate(articles) if i % step]
    with tempfile.TemporaryDirectory(prefix="claimcheck-bench-") as scratch:
        folder = Path(scratch) / "sample"
        _write(some, folder)
        before = passes(some, 1, others)
        command = [str(_PEERS_PYTHON), "-m", "bench.peers", name, str(folder)]
        try:
            done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
        except FileNotFoundError:
            return LeftOut(name, "not installed")
        except subprocess.CalledProcessError as error:
            return LeftOut(name, (error.stderr.strip().splitlines() or ["failed"])[-1])
        ours = statistics.mean(each.claims for each in before + passes(some, 1, others))
    told = json.loads(done.stdout)
    return Speed(f"{name} {told['version']}", rate(some, told["seconds"]), rate(some, ours))


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
    parser.add_argument("--first-pass", type=Path, nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("paths", nargs="*", type=Path)
    options = parser.parse_args()
    if options.first_pass:
        print(json.dumps(first_pass(*map(_written, options.first_pass))))
        return
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
