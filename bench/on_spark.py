"""What an article costs on a cluster: processor time of each stage, and bytes that the shuffle writes.

    python -m bench.on_spark [ARTICLES ...]

Corpora of so many articles are made by ``bench.stories``. Processor time is that of the stage functions in one Python
process; bytes are those that Spark counts while it scans the same articles. docs/scale.md holds the last figures.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.stories import write
from claimcheck.articles.article import Article
from claimcheck.articles.discovery import discover
from claimcheck.articles.formats.item import DEFAULT_INTAKE
from claimcheck.checks.registry import each_finding, settled
from claimcheck.engines.extraction import extract_some
from claimcheck.engines.job import Job, Step
from claimcheck.linking.alike import alike, gathered
from claimcheck.linking.profiles import profile
from claimcheck.linking.stories import Draft
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack
from claimcheck.store.packing import pack_article, unpack_article

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_SIZES = (300, 1_000, 3_000)


def processor_time(folder: Path) -> dict[str, float]:
    """Seconds of every stage for all articles of a folder, in this process."""
    pack = default_pack()
    words = vocabulary(pack.lexicon)
    spent: dict[str, float] = {}

    @contextmanager
    def counted(stage: str) -> Iterator[None]:
        begun = time.process_time()
        yield
        spent[stage] = time.process_time() - begun

    sources, _ = discover([folder])
    with counted("read and extract"):
        read = [o for file in extract_some(sources, b"", pack.lexicon.furniture, DEFAULT_INTAKE) for o in file]
    made = [outcome for outcome in read if isinstance(outcome, tuple) and isinstance(outcome[0], Article)]
    with counted("pack and unpack"):
        packed = [pack_article(*outcome) for outcome in made]
        made = [unpack_article(data) for data in packed]
    with counted("profile"):
        profiles = [profile(article, words) for article, _ in made]
    with counted("compare"):
        pairs = alike(profiles)
    with counted("gather"):
        partition = gathered(len(made), pairs)
    drafts = [
        Draft(
            tuple(made[n][0] for n in story),
            {made[n][0].path: made[n][1] for n in story},
            tuple(profiles[n].names for n in story),
        )
        for story in partition
    ]
    with counted("link"):
        stories = [draft.linked(words) for draft in drafts]
    with counted("check"):
        for story in stories:
            settled(each_finding([story], pack.rules, pack.lexicon))
    return spent


def shuffled(spark: "SparkSession", folder: Path) -> dict[str, int]:
    """Bytes that the shuffles of a scan write, by the stage that wants them."""
    from claimcheck.engines.spark.scan import scan_with_spark

    seen: list[tuple[str, int]] = []

    def tell(step: Step) -> None:
        seen.append((step.stage.value, _written(spark)))

    scan_with_spark([folder], Job(default_pack(), tell=tell), spark)
    ends = [bytes_written for _, bytes_written in seen[1:]] + [_written(spark)]
    return {stage: end - begun for (stage, begun), end in zip(seen, ends, strict=True)}


def _written(spark: "SparkSession") -> int:
    context: Any = spark.sparkContext
    executors = context._jsc.sc().statusStore().executorList(False)
    return sum(executors.apply(n).totalShuffleWrite() for n in range(executors.size()))


def main() -> None:
    from claimcheck.engines.spark.session import session

    sizes = [int(given) for given in sys.argv[1:]] or _SIZES
    report: Callable[[str], object] = lambda line: print(line, flush=True)  # noqa: E731
    with session() as spark, tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            at = Path(folder, str(size))
            length = write(size, at)
            report(f"{size} articles of {length / size:.0f} bytes")
            for stage, seconds in processor_time(at).items():
                report(f"  {stage}: {1000 * seconds / size:.2f} ms of processor an article")
            for stage, written in shuffled(spark, at).items():
                report(f"  {stage}: {written / size / 1000:.1f} kB shuffled an article")


if __name__ == "__main__":
    main()
