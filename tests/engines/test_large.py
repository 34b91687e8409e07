"""A large corpus is scanned in parcels: what comes out is what a scan in memory finds."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from bench.stories import write
from claimcheck.engines import extraction
from claimcheck.engines.job import Job, Stage, Step
from claimcheck.engines.local import scan_articles
from claimcheck.engines.pool import spread_over
from claimcheck.engines.results import ScanResult
from claimcheck.reports.formats import Format
from claimcheck.reports.view import View
from claimcheck.rules.load import default_pack
from tests.conftest import written

PACK = default_pack()
UNDATED = "LONDON, Dec 10 (Agency) - At least 12 people died when the ferry Ruth Askew sank off Redvale on Monday.\n"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write(60, folder)
    (folder / "000" / "undated.txt").write_text(UNDATED)
    (folder / "000" / "undated-2.txt").write_text(UNDATED.replace("12", "14"))
    (folder / "empty.txt").write_text("")
    records = [{"id": "1", "text": "Nine people were hurt in Redvale \ud800 on Monday."}, {"id": "2"}]
    (folder / "records.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    return folder


def scanned(folder: Path, monkeypatch: pytest.MonkeyPatch, large: bool, workers: int = 1) -> ScanResult:
    monkeypatch.setattr(extraction, "_LARGE", 0 if large else 10**9)
    return scan_articles([str(folder)], Job(PACK, workers=workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_scan_in_parcels_finds_what_a_scan_in_memory_finds(
    corpus: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = scanned(corpus, monkeypatch, large=False)
    large = scanned(corpus, monkeypatch, large=True, workers=workers)
    assert small.findings
    assert small.errors
    assert [(error.name, error.reason) for error in large.errors] == [(e.name, e.reason) for e in small.errors]
    assert replace(large, errors=()) == replace(small, errors=())
    view = View(label="corpus")
    for form in (Format.JSON, Format.HTML, Format.SARIF):
        assert written(form, large, view) == written(form, small, view)


def test_articles_of_one_name_are_taken_as_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [{"id": "same", "text": f"{number} people died in the ferry off Redvale."} for number in (12, 14)]
    (tmp_path / "feed.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    assert scanned(tmp_path, monkeypatch, large=True) == scanned(tmp_path, monkeypatch, large=False)


def test_a_large_scan_tells_how_far_each_stage_has_come(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "_LARGE", 0)
    heard: list[Step] = []
    result = scan_articles([str(corpus)], Job(PACK, workers=1, tell=heard.append))
    for stage, total in [
        (Stage.READ, 64),
        (Stage.LINK, len(result.articles)),
        (Stage.CHECK, len(result.stories)),
    ]:
        told = [step.done for step in heard if step.stage is stage and step.total == total]
        assert told == sorted(told)
        assert told[-1] == total


@pytest.mark.parametrize("processes", [1, 2])
def test_work_is_spread_in_order_and_only_so_far_ahead(processes: int) -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for n in range(100):
            taken.append(n)
            yield n

    with spread_over(processes) as spread:
        found = spread(abs, items())
        assert next(found) == 0
        assert len(taken) <= 40
        assert [0, *found] == list(range(100))
