"""How ``scan`` runs on Apache Spark."""

from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli.terminal import stop, stop_without
from claimcheck.patterns import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimcheck.engines.results import ScanResult


_RAISED = lazy_regex(r"(?:: )?[\w.]*(?:Error|Exception)\b")


class Engine(StrEnum):
    """Where the stages run."""

    LOCAL = "local"
    SPARK = "spark"


class OnSpark(NamedTuple):
    """Where a scan runs, as options."""

    engine: Annotated[
        Engine,
        typer.Option("--engine", help="Where the scan runs: on this machine, or on Apache Spark; see docs/scale.md."),
    ] = Engine.LOCAL
    spark_master: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="The cluster, as Spark writes it.  [default: that of spark-submit, else this machine]"
        ),
    ] = None
    spark_output: Annotated[
        str | None,
        typer.Option(
            metavar="DIR",
            help="Write all findings into this folder of a Spark file system: Parquet, or JSON lines for DIR.jsonl.",
        ),
    ] = None


class Cluster(NamedTuple):
    """A cluster, and what is written from it."""

    master: str | None
    output: str | None
    verbose: bool


def cluster_of(given: OnSpark, verbose: bool) -> Cluster | None:
    """What a scan runs on; None for this machine. Stops where the options contradict each other."""
    if given.engine is Engine.SPARK:
        return Cluster(given.spark_master, given.spark_output, verbose)
    for name, value in (("--spark-master", given.spark_master), ("--spark-output", given.spark_output)):
        if value is not None:
            stop(f"{name} goes with --engine spark")
    return None


@contextmanager
def spark_scanner(cluster: Cluster, store: str | None) -> "Iterator[Callable[..., ScanResult]]":
    """What does on a cluster what ``scan_articles`` does here. Results are to be used inside."""
    if store is not None:
        stop("--engine spark keeps no store; --no-store scans without it")
    try:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        from claimcheck.engines.spark.filesystem import UnreachableError
        from claimcheck.engines.spark.output import target_at
        from claimcheck.engines.spark.scan import scan_with_spark
        from claimcheck.engines.spark.session import NoSparkError, session
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in ("pyspark", "py4j", "pyarrow", "pandas"):
            raise
        stop_without("spark", "--engine spark")
    try:
        with session(cluster.master, cluster.verbose) as spark:
            try:
                target = target_at(spark, cluster.output) if cluster.output is not None else None
            except UnreachableError as problem:
                stop(f"{cluster.output}: {problem}")
            yield partial(scan_with_spark, spark=spark, target=target)
    except NoSparkError as problem:
        stop(str(problem))
    except (PySparkException, Py4JError) as problem:
        stop(f"Spark: {_fault(problem)}")


def _fault(problem: Exception) -> str:
    """The line that tells most: of a traceback of an executor's Python the last, else the first that names a fault."""
    lines = [" ".join(line.split()) for line in str(problem).splitlines() if line.strip()]
    raised = [line for line in lines if _RAISED.match(line)]
    said = raised[-1] if "Traceback (most recent call last):" in lines and raised else (raised or lines)[0]
    return said.removeprefix(": ")[:300]
