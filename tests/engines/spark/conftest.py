"""One small cluster for all tests of the engine: two workers in processes of their own."""

import os
import shutil
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.gold import BENCH
from bench.stories import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark.sql import SparkSession

ROOT = Path(__file__).parent.parent.parent.parent
# Java that begins fast and stays small: the work is Python's.
BRISK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
SETTINGS = {
    "spark.driver.extraJavaOptions": BRISK,
    "spark.executor.extraJavaOptions": BRISK,
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.shuffle.partitions": "2",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
}


def java() -> bool:
    return bool(shutil.which("java") or os.environ.get("JAVA_HOME"))


@pytest.fixture(scope="session")
def spark() -> "Iterator[SparkSession]":
    pytest.importorskip("pyspark", reason="Spark is not installed: the engine is not tested")
    if not java():
        pytest.skip("no Java: the engine is not tested")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local-cluster[2,1,1024]")
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = builder.getOrCreate()
        yield session
        session.stop()


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented clusters, stories of which one is too large to be told in one, and what is no article."""
    folder = tmp_path_factory.mktemp("spark") / "corpus"
    shutil.copytree(ROOT / "corpus", folder / "clusters")
    for cluster in sorted((BENCH / "clusters").glob("*")):
        shutil.copytree(cluster, folder / "clusters" / cluster.name)
    write(400, folder / "stories")
    wires = folder / "wires"
    wires.mkdir()
    (wires / "a wire.txt").write_text("LONDON, Dec 30 (Agency) - Seven people drowned on Tuesday, police said.")
    (wires / "b%20.txt").write_text("Published: 2 January 2026\n\nNine people drowned on Tuesday, police said.")
    (wires / "[c].txt").write_text("")
    (wires / "d.jsonl").write_text('{"id": 1, "text": "Four cows died."}\n{"id": 1, "text": "Five cows died."}\nno\n')
    return folder
