"""What a cluster finds is what one machine finds, whatever happens to its workers meanwhile."""

import os
import signal
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from claimcheck.engines.job import Job, Stage, Step
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import scan_document
from claimcheck.rules.load import default_pack

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PACK = default_pack()


@pytest.fixture(scope="module")
def here(corpus: Path) -> ScanResult:
    return scan_articles([corpus], Job(PACK))


def executors(spark: "SparkSession") -> list[int]:
    """The processes that the cluster has started for its workers."""
    driver = spark.sparkContext._jvm.java.lang.ProcessHandle.current()  # type: ignore[union-attr]
    started = driver.children().toList()
    return sorted(c.pid() for c in started if "ExecutorBackend" in c.info().commandLine().orElse(""))


def test_a_cluster_finds_what_one_machine_finds(spark: "SparkSession", corpus: Path, here: ScanResult) -> None:
    from claimcheck.engines.spark.scan import scan_with_spark

    there = scan_with_spark([corpus], Job(PACK), spark)
    assert here.not_compared.pairs
    assert {error.reason for error in here.errors} > {"empty"}
    assert scan_document(there) == scan_document(here)
    assert replace(there, errors=()) == replace(here, errors=())


def test_a_worker_that_is_killed_changes_nothing(spark: "SparkSession", corpus: Path, here: ScanResult) -> None:
    from claimcheck.engines.spark.scan import scan_with_spark

    before = executors(spark)
    assert len(before) == 2

    def kill(step: Step) -> None:
        """What it has read and sorted is lost amid the checks that need it."""
        if step.stage is Stage.CHECK:
            Timer(0.3, os.kill, (before[0], signal.SIGKILL)).start()

    there = scan_with_spark([corpus], Job(PACK, tell=kill), spark)
    assert before[0] not in executors(spark)
    assert scan_document(there) == scan_document(here)
