"""A Spark session for one scan: started where none runs, quiet, and what keeps it from starting told in one line."""

import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from claimcheck.patterns import lazy_regex

if TYPE_CHECKING:
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

# Spark was started by spark-submit, which then started this process.
_SUBMITTED = "PYSPARK_GATEWAY_PORT"
_PIECES_A_CORE = 3
# Articles with their claims come to some ten thousand bytes each: what a batch of them holds is megabytes.
_ROWS_A_BATCH = 256
_FAULT = lazy_regex(r"\b(?:Exception|Error|error|ERROR|required|not found)\b")


class NoSparkError(Exception):
    """Why there is no session; ``str()`` is one line."""


@contextmanager
def session(master: str | None = None, verbose: bool = False) -> Iterator["SparkSession"]:
    """The session that runs, or one for the while.

    master: where it runs, as Spark writes it ("local[4]", "yarn"); else what SPARK_MASTER, ``spark-submit`` or
    ``spark-defaults.conf`` says, else every processor of this machine. verbose: Spark says on standard error what it
    likes, unless ``spark-submit`` has started it: then its own logging goes by the cluster's settings either way.
    Raises NoSparkError, and ModuleNotFoundError where pyspark is missing.
    """
    from pyspark.sql import SparkSession

    if running := SparkSession.getActiveSession():
        yield running
        return
    with warnings.catch_warnings():
        # Of a pandas that is newer than it knows.
        warnings.filterwarnings("ignore", category=FutureWarning, module="pyspark")
        started = _started(master or os.environ.get("SPARK_MASTER"), verbose)
        try:
            yield started
        finally:
            started.stop()


def _started(master: str | None, verbose: bool) -> "SparkSession":
    from py4j.protocol import Py4JError
    from pyspark import SparkConf, SparkContext
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    conf = SparkConf(loadDefaults=False).setAppName("claimcheck").set("spark.ui.showConsoleProgress", "false")
    if master:
        conf.setMaster(master)
    own = _SUBMITTED not in os.environ
    if own:
        _need_java()
        if not master or master.startswith("local"):
            # The workers are to be this Python, with what is installed here; and nobody looks at their pages.
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
            conf.set("spark.ui.enabled", "false")
    with tempfile.TemporaryFile() as log:
        try:
            if own and not verbose:
                _launch(conf, log)
            spark = SparkSession(SparkContext.getOrCreate(_over_defaults(conf)))
        except (PySparkException, Py4JError, RuntimeError) as problem:
            raise NoSparkError(f"Spark does not start: {_reason(log) or _line(problem)}") from None
    if "spark.sql.shuffle.partitions" not in dict(spark.sparkContext.getConf().getAll()):
        spark.conf.set("spark.sql.shuffle.partitions", str(spark.sparkContext.defaultParallelism * _PIECES_A_CORE))
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(_ROWS_A_BATCH))
    return spark


def _over_defaults(conf: "SparkConf") -> "SparkConf":
    """The settings that Spark was started with, and these over them."""
    from pyspark import SparkConf

    whole = SparkConf()
    for key, value in conf.getAll():
        whole.set(key, value)
    return whole


def _launch(conf: "SparkConf", log: IO[bytes]) -> None:
    """Starts Java, once in a process, with what it says on standard error in a file that goes with this process."""
    from pyspark import SparkContext
    from pyspark.java_gateway import launch_gateway

    if SparkContext._gateway is None:
        gateway = launch_gateway(conf, {"stderr": log.fileno()})  # type: ignore[no-untyped-call]
        SparkContext._ensure_initialized(gateway=gateway)


def _need_java() -> None:
    home = os.environ.get("JAVA_HOME")
    if not (Path(home, "bin", "java").exists() if home else shutil.which("java")):
        where = f"none in JAVA_HOME ({home})" if home else "none on the PATH, and JAVA_HOME is not set"
        raise NoSparkError(f"--engine spark needs Java 17 or newer: {where}")


def _reason(log: IO[bytes]) -> str:
    """The line in which Java said what was wrong."""
    log.seek(0)
    lines = log.read().decode("utf-8", "replace").splitlines()
    faults = [line for line in lines if _FAULT.search(line)]
    return " ".join((faults or lines or [""])[0].split())[:300]


def _line(problem: Exception) -> str:
    return " ".join(str(problem).split())[:300]
