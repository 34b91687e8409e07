"""Stories checked in one process or in several give the same, links kept or made again."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.stories import write
from claimcheck.engines import checking
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.linking.stories import NotCompared
from claimcheck.reports.as_json import scan_object
from claimcheck.reports.summary import not_compared
from claimcheck.rules.load import default_pack


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write(40, folder)
    return folder


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_every_number_of_processes_finds_the_same(corpus: Path, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = scan_articles([str(corpus)], Job(default_pack(), workers=1))
    monkeypatch.setattr(checking, "_BATCH", 9)
    assert alone.findings
    assert scan_articles([str(corpus)], Job(default_pack(), workers=workers)) == alone


def test_the_links_of_a_large_corpus_are_made_again_for_who_looks(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = scan_articles([str(corpus)], Job(default_pack(), workers=1))
    monkeypatch.setattr(checking, "LARGE", 1)
    again = scan_articles([str(corpus)], Job(default_pack(), workers=1))
    assert isinstance(kept.stories, tuple)
    assert not isinstance(again.stories, tuple)
    assert len(again.stories) == len(kept.stories)
    assert again == kept


def test_what_was_not_compared_is_told() -> None:
    whole = ScanResult((), (), (), ())
    assert list(not_compared(whole)) == []
    assert "not_compared" not in scan_object(whole)
    large = ScanResult((), (), (), (), not_compared=NotCompared(1200, 1))
    assert list(not_compared(large)) == [
        "not compared: 1,200 pairs of articles, in stories of more than 120 articles",
        "1 name in more than 400 articles: followed inside a week only",
    ]
    assert scan_object(large)["not_compared"] == {"pairs": 1200, "names": 1}


@pytest.mark.skipif(shutil.which("pgrep") is None, reason="no pgrep to see the processes by")
@pytest.mark.parametrize("seconds", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("store", [(), ("--store", "claims.duckdb")], ids=["plain", "store"])
def test_an_interruption_ends_a_scan_in_several_processes_quietly(
    store: tuple[str, ...], seconds: float, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus"
    write(400, corpus)
    options = ("--isolated", "--workers", "2", "--output", "report.html", *store)
    command = [sys.executable, "-m", "claimcheck", "scan", *options, "corpus"]
    scan = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    until = time.monotonic() + 120
    children = ["pgrep", "-P", str(scan.pid)]
    while subprocess.run(children, stdout=subprocess.DEVNULL).returncode and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(seconds)
    scan.send_signal(signal.SIGINT)
    printed, said = scan.communicate(timeout=120)
    assert scan.returncode in (-signal.SIGINT, 130)
    assert printed == said == ""
    left = {path.name for path in tmp_path.iterdir()} - {"claims.duckdb", "claims.duckdb.wal"}
    assert left == {"corpus"}
