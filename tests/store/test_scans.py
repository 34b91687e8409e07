"""A scan by way of a store prints what a scan without one prints, whatever came, went or was edited in between."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from msgspec.structs import fields, replace

from claimcheck.articles.discovery import discover
from claimcheck.articles.formats.item import Intake
from claimcheck.engines import checking, keeping, stored
from claimcheck.engines.extraction import extract_sources
from claimcheck.engines.job import Job
from claimcheck.engines.keeping import stored_outcomes
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.linking import alike
from claimcheck.reports.as_json import scan_document
from claimcheck.rules.load import default_pack
from claimcheck.store import linked
from claimcheck.store.opening import open_store

StoreScan = Callable[..., ScanResult]
PACK = default_pack()


def same(found: ScanResult, fresh: ScanResult) -> None:
    assert scan_document(found) == scan_document(fresh)
    for field in fields(ScanResult):
        if field.name != "errors":
            assert getattr(found, field.name) == getattr(fresh, field.name), field.name
    assert [(e.name, e.reason) for e in found.errors] == [(e.name, e.reason) for e in fresh.errors]


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_the_scan_is_that_of_a_fresh_one(
    seed: int, newsroom: Callable[[int], Any], store_scan: StoreScan, tmp_path: Path
) -> None:
    room, file = newsroom(seed), tmp_path / "claims.duckdb"
    for _ in range(5):
        fresh = scan_articles([room.folder], Job(PACK, workers=1))
        same(store_scan(room.folder, file), fresh)
        same(store_scan(room.folder, file), fresh)
        room.happen()


@pytest.mark.parametrize("seed", range(6, 9))
def test_what_is_too_large_to_be_compared_is_left_out_as_in_a_fresh_scan(
    seed: int, newsroom: Callable[[int], Any], store_scan: StoreScan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alike, "COMMONPLACE", 4)
    monkeypatch.setattr(alike, "LARGEST", 3)
    room, file = newsroom(seed), tmp_path / "claims.duckdb"
    left_out = set()
    for _ in range(8):
        fresh = scan_articles([room.folder], Job(PACK, workers=1))
        same(store_scan(room.folder, file), fresh)
        left_out.add(fresh.not_compared)
        room.happen()
    assert len(left_out) > 2


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many files were read, and stories checked, since the test last looked."""
    counts = {"read": 0, "checked": 0}

    def count(module: Any, name: str, key: str) -> None:
        whole = getattr(module, name)

        def counting(*arguments: Any, **options: Any) -> Any:
            counts[key] += 1
            return whole(*arguments, **options)

        monkeypatch.setattr(module, name, counting)

    count(keeping, "read_one", "read")
    count(checking, "each_finding", "checked")
    return counts


def test_only_what_is_new_is_done(
    counted: dict[str, int], newsroom: Callable[[int], Any], store_scan: StoreScan, tmp_path: Path
) -> None:
    folder, file = tmp_path / "corpus", tmp_path / "claims.duckdb"
    folder.mkdir()
    storm = "Storm Ellan killed 12 people in Fenmouth on Friday, Anna Walgate of the Fenmouth coastguard said.\n"
    trial = "Seventeen officers were charged over the Arkwright inquiry in Port Calder, Bilal Ostrander said.\n"
    for n in range(3):
        (folder / f"storm{n}.txt").write_text(storm, encoding="utf-8")
        (folder / f"trial{n}.txt").write_text(trial, encoding="utf-8")
    assert len(store_scan(folder, file).stories) == 2
    assert counted == {"read": 6, "checked": 2}
    store_scan(folder, file)
    assert counted == {"read": 6, "checked": 2}
    (folder / "storm1.txt").write_text(storm.replace("12", "13"), encoding="utf-8")
    store_scan(folder, file)
    assert counted == {"read": 7, "checked": 3}
    # The same bytes at another time are the same file; another name is another file.
    (folder / "storm1.txt").touch()
    store_scan(folder, file)
    assert counted == {"read": 7, "checked": 3}
    (folder / "trial2.txt").rename(folder / "trial9.txt")
    store_scan(folder, file)
    assert counted == {"read": 8, "checked": 4}


def test_other_rules_and_other_words_are_applied(
    newsroom: Callable[[int], Any], store_scan: StoreScan, tmp_path: Path
) -> None:
    room, file = newsroom(3), tmp_path / "claims.duckdb"
    store_scan(room.folder, file)
    some = [rule for rule in PACK.rules if rule.code.startswith("CC1")]
    same(store_scan(room.folder, file, rules=some), scan_articles([room.folder], Job(PACK, rules=some, workers=1)))
    other = replace(PACK, lexicon=type(PACK.lexicon)())
    with open_store(file, print) as store:
        assert store
        found = scan_articles([room.folder], Job(other, workers=1), scan=partial(stored.scan_stored, store=store))
        same(found, scan_articles([room.folder], Job(other, workers=1)))
    same(store_scan(room.folder, file), scan_articles([room.folder], Job(PACK, workers=1)))


def test_an_embargo_ends_though_no_file_changes(store_scan: StoreScan, tmp_path: Path) -> None:
    folder, file = tmp_path / "corpus", tmp_path / "claims.duckdb"
    folder.mkdir()
    item = '{"uri": "urn:x:1", "type": "text", "embargoed": "2026-01-02T00:00:00Z", "body_text": "17 officers left."}'
    (folder / "item.json").write_text(item, encoding="utf-8")
    for day, articles in ((1, 0), (3, 1), (4, 1)):
        intake = Intake(now=datetime(2026, 1, day, tzinfo=UTC))
        found = store_scan(folder, file, intake=intake)
        assert len(found.articles) == articles
        same(found, scan_articles([folder], Job(PACK, workers=1, intake=intake)))


def test_processes_make_no_difference(
    newsroom: Callable[[int], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_BATCH", 1)
    room, file = newsroom(4), tmp_path / "claims.duckdb"
    with open_store(file, print) as store:
        assert store
        found = scan_articles([room.folder], Job(PACK, workers=2), scan=partial(stored.scan_stored, store=store))
        same(found, scan_articles([room.folder], Job(PACK, workers=1)))


def test_outcomes_by_way_of_a_store_are_those_of_extraction(newsroom: Callable[[int], Any], tmp_path: Path) -> None:
    room, file = newsroom(5), tmp_path / "claims.duckdb"
    sources, _ = discover([room.folder])
    fresh = [str(outcome) for outcome in extract_sources(sources, Job(PACK, workers=1))]
    with open_store(file, print) as store:
        assert store
        for part in (sources[:3], sources, sources):
            kept = [str(outcome) for outcome in stored_outcomes(part, Job(PACK, PACK.rules, 1), store, b"")]
            assert kept == (fresh if part is sources else [str(o) for o in extract_sources(part, Job(PACK, workers=1))])


def test_a_pipe_is_read_once_and_goes_into_no_store(store_scan: StoreScan, tmp_path: Path) -> None:
    pipe, file = tmp_path / "pipe.txt", tmp_path / "claims.duckdb"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=("Seventeen officers were charged.\n",))
    writer.start()
    found = store_scan(pipe, file)
    writer.join()
    assert [claim.text for claim in found.claims] == ["Seventeen"]
    with open_store(file, print) as store:
        assert store
        assert store.counts() == (0, 0)


def test_a_store_that_fails_amid_a_scan_costs_nothing_but_time(
    newsroom: Callable[[int], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import duckdb

    room, file = newsroom(2), tmp_path / "claims.duckdb"

    def fail(*_: object, **__: object) -> None:
        raise duckdb.IOException("IO Error: Could not write file: No space left on device")

    fresh = scan_articles([room.folder], Job(PACK, workers=1))
    monkeypatch.setattr(stored.linked, "replace_stories", fail)
    told: list[Exception] = []
    with open_store(file, print) as store:
        assert store
        scan = partial(stored.scan_stored, store=store, trouble=told.append)
        same(scan_articles([room.folder], Job(PACK, workers=1), scan=scan), fresh)
    assert len(told) == 1
    monkeypatch.undo()
    with open_store(file, print) as store:
        assert store
        same(scan_articles([room.folder], Job(PACK, workers=1), scan=partial(stored.scan_stored, store=store)), fresh)


class Watched:
    """A connection that remembers how many packed values each answer held."""

    def __init__(self, connection: Any) -> None:
        self.connection, self.answer, self.packed = connection, None, list[int]()

    def execute(self, *query: Any) -> "Watched":
        self.answer = self.connection.execute(*query)
        return self

    def fetchall(self) -> Any:
        rows = self.answer.fetchall() if self.answer else []
        self.packed.append(sum(isinstance(value, bytes) for row in rows for value in row))
        return rows


def test_findings_are_read_some_stories_at_a_time(
    newsroom: Callable[[int], Any], store_scan: StoreScan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alike, "LARGEST", 3)
    monkeypatch.setattr(linked, "_AT_A_TIME", 1)
    file = tmp_path / "claims.duckdb"
    fresh = store_scan(newsroom(3).folder, file).findings
    with open_store(file, print) as store:
        assert store is not None
        linked.choose(store.connection, None)
        watched = Watched(store.connection)
        assert sorted(linked.findings(watched), key=repr) == sorted(fresh, key=repr)
    assert max(watched.packed) == 1 < sum(watched.packed)
