"""What finding alike articles and grouping them into stories costs, at first and when one article changed.

    python -m bench.regroup 100000 [--seed N] [--in-memory]

Articles are made in memory (``bench.stories``), their claims are not looked for: this is the part of a scan by way of a
store that looks at the whole corpus the first time, and later at all that hangs together with what changed. Prints
processor seconds and the peak of memory. In memory, it is the part of a scan without a store that no other process
shares.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import duckdb

from bench.stories import corpus
from claimcheck.articles.reading import article_from_text
from claimcheck.linking.alike import alike_in_numbers, gathered, numbered
from claimcheck.linking.profiles import profile
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack
from claimcheck.store.linked import replace_stories
from claimcheck.store.pairs import add_profiles, keep_all, keep_up
from claimcheck.store.regrouping import Members, regroup
from claimcheck.store.schema import create, insert

T = TypeVar("T")


def timed(label: str, work: Callable[[], T]) -> T:
    """What the work gives; its processor seconds are printed."""
    begun = time.process_time()
    result = work()
    print(f"{label}: {time.process_time() - begun:.1f} s", flush=True)
    return result


def measure(count: int, seed: int, file: Path) -> None:
    words = vocabulary(default_pack().lexicon)
    made = enumerate(corpus(count, seed), start=1)
    read = ((number, article_from_text(text, name)) for number, (name, text) in made)
    profiles = timed("texts made and profiled", lambda: {number: profile(one, words) for number, one in read})
    numbers: dict[str, int] = {}
    with duckdb.connect(file) as connection:
        create(connection)

        def first() -> None:
            add_profiles(connection, profiles)
            pairs = alike_in_numbers([numbered(one, numbers) for one in profiles.values()])
            keep_all(connection, list(profiles), pairs)

        def grouped(label: str) -> list[Members]:
            connection.execute("DELETE FROM internal.articles")
            rows = ((n, None, None, f"{n:09}", *[None] * 7) for n in profiles)
            insert(connection, "internal.articles", rows)
            old, new = timed(label, lambda: regroup(connection))
            replace_stories(connection, old, ((members, ()) for members in new))
            return list(new)

        timed("alike pairs of all", first)
        groups = grouped("grouped")
        last = count
        for which, gone in (("a small", groups[-1][0][0]), ("the largest", groups[0][0][0])):
            last += 1
            profiles[last] = profiles.pop(gone)
            add_profiles(connection, {last: profiles[last]})
            timed(
                f"alike pairs after an article of {which} story changed",
                partial(keep_up, connection, [last], [gone]),
            )
            grouped("grouped again")
        pairs = connection.execute("SELECT count(*) FROM internal.pairs").fetchall()[0][0]
    tell(pairs, groups)


def measure_in_memory(count: int, seed: int) -> None:
    words = vocabulary(default_pack().lexicon)
    numbers: dict[str, int] = {}
    read = (article_from_text(text, name) for name, text in corpus(count, seed))
    profiles = timed("texts made and profiled", lambda: [numbered(profile(one, words), numbers) for one in read])
    pairs = timed("alike pairs of all", lambda: alike_in_numbers(profiles))
    groups = timed("grouped", lambda: gathered(count, pairs))
    tell(len(pairs), groups)


def tell(pairs: int, groups: Sequence[Sequence[object]]) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{pairs:,} pairs, {len(groups):,} stories, the largest of {max(map(len, groups))}; peak {peak:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="ARTICLES")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--in-memory", action="store_true", help="without a store")
    given = parser.parse_args()
    if given.in_memory:
        measure_in_memory(given.count, given.seed)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(given.count, given.seed, Path(folder) / "pairs.duckdb")


if __name__ == "__main__":
    main()
