"""How fast claims are extracted, beside a bare pass over the words and beside quantulum3, on one core.

    python -m bench.throughput [--runs N] [PATH ...]

Articles, plain text and Markdown, are read before the clock starts; what is timed is decoding, reading and extraction
of each, from its bytes. Without paths: the sample corpus and, where they stand beside the checkout, the gold clusters
and the news of timeml. Only the ratios mean anything on another machine.
"""

import argparse
import os
import re
import statistics
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.gold import BENCH, ROOT, missing
from claimcheck.articles.article import Article
from claimcheck.articles.discovery import discover
from claimcheck.articles.files import read_data
from claimcheck.claims.extract import extract_claims
from claimcheck.rules.load import default_pack

# quantulum3 takes seconds for what the others do in a blink: it gets every n-th article, so many bytes in all.
_SAMPLE = 60_000
# What is read off markup and records has another floor than its bytes.
_TEXTS = (".txt", ".text", ".md", ".markdown")
_WORD = re.compile(r"\w+")

Pass = Callable[[Sequence[bytes]], object]


def words(articles: Sequence[bytes]) -> None:
    for article in articles:
        _WORD.findall(article.decode("utf-8"))


def claims(articles: Sequence[bytes]) -> None:
    furniture = default_pack().lexicon.furniture
    for i, article in enumerate(articles):
        for read in read_data(article, f"{i}.txt", furniture):
            if isinstance(read, Article):
                extract_claims(read)


def quantulum() -> Pass | None:
    """A pass of quantulum3 by its rules alone; None, and a line that says so, where it is not installed.

    Its classifier of doubtful units needs scikit-learn in the version that it was trained with.
    """
    warnings.simplefilter("ignore")
    try:
        from quantulum3 import classifier, parser  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ImportError as error:
        print(f"quantulum3: left out, {error}")
        return None
    classifier.USE_CLF = False

    def quantities(articles: Sequence[bytes]) -> None:
        for article in articles:
            parser.parse(article.decode("utf-8"))

    return quantities


def speed(work: Pass, articles: Sequence[bytes], runs: int) -> float:
    """Bytes a second of processor time, which other work on the machine disturbs least; the median of several runs."""
    size = sum(map(len, articles))
    # Patterns are compiled and tables loaded before the clock starts.
    work(articles[:20])
    taken = []
    for _ in range(runs):
        began = time.process_time()
        work(articles)
        taken.append(time.process_time() - began)
    return size / statistics.median(taken)


def sample(articles: Sequence[bytes]) -> Sequence[bytes]:
    size = sum(map(len, articles))
    return articles[:: max(1, round(size / _SAMPLE))]


def default_paths() -> Iterator[Path]:
    yield ROOT / "corpus"
    for path in (BENCH / "clusters", BENCH / "data" / "timeml" / "dev" / "texts"):
        if not missing(path, "throughput on gold data"):
            yield path


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("paths", nargs="*", type=Path)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    sources, errors = discover(options.paths or list(default_paths()))
    for error in errors:
        print(error)
    articles = [source.path.read_bytes() for source in sources if source.path.suffix in _TEXTS]
    print(
        f"{len(articles)} articles, {sum(map(len, articles)) / 1e6:.2f} MB, one core, median of {options.runs} runs\n"
    )
    bare, ours = speed(words, articles, options.runs), speed(claims, articles, options.runs)
    print(f"{'bare words':<12} {bare / 1e6:8.3f} MB/s")
    print(f"{'claimcheck':<12} {ours / 1e6:8.3f} MB/s   costs {bare / ours:.0f} times the bare words")
    if other := quantulum():
        some = sample(articles)
        theirs = speed(other, some, max(1, options.runs // 2))
        times = speed(claims, some, options.runs) / theirs
        print(
            f"{'quantulum3':<12} {theirs / 1e6:8.3f} MB/s   on {len(some)} articles; claimcheck: {times:.0f} times that"
        )


if __name__ == "__main__":
    main()
