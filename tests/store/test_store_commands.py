"""Commands by way of a store print what they print without one, and do only what is new."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from claimcheck.articles.discovery import discover
from claimcheck.engines import keeping, stored
from claimcheck.engines.job import Job
from claimcheck.engines.local import gate_articles
from claimcheck.rules.load import default_pack
from claimcheck.store.opening import open_store

PACK = default_pack()


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "claimcheck", *arguments, "--isolated"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("claims", "corpus", "--format", "json"),
        ("stats", "corpus", "--format", "json"),
        ("gate", "incoming", "--against", "corpus", "--format", "json"),
        ("gate", "incoming", "--against", "corpus", "--output", "html=-.html", "--quiet"),
    ],
    ids=" ".join,
)
def test_a_command_prints_the_same_with_a_store(
    command: tuple[str, ...], newsroom: Callable[[int], Any], tmp_path: Path
) -> None:
    room, incoming = newsroom(2), tmp_path / "incoming"
    room.folder.rename(tmp_path / "corpus")
    newsroom(6).folder.rename(incoming)
    plain = run(tmp_path, *command)
    assert plain[0] in (0, 1, 2)
    page = tmp_path / "-.html"
    written = page.read_bytes() if page.exists() else b""
    for _ in range(2):
        assert run(tmp_path, *command, "--store", "claims.duckdb") == plain
        assert (page.read_bytes() if page.exists() else b"") == written
    assert (tmp_path / "claims.duckdb").exists()


@pytest.mark.parametrize("seed", range(4))
def test_a_gate_by_way_of_a_store_is_that_of_a_fresh_one(
    seed: int, newsroom: Callable[[int], Any], tmp_path: Path
) -> None:
    room, file = newsroom(seed), tmp_path / "claims.duckdb"
    for _ in range(4):
        files = sorted(path for path in room.folder.rglob("*") if path.is_file())
        new, _ = discover(room.chance.sample(files, 2))
        fresh = gate_articles(new, [room.folder], Job(PACK, workers=1))
        with open_store(file, print) as store:
            assert store
            found = gate_articles(
                new, [room.folder], Job(PACK, workers=1), scan=partial(stored.scan_stored, store=store)
            )
            assert found.findings == fresh.findings
            assert found.new == fresh.new
            assert found.stories == fresh.stories
            assert found.articles == fresh.articles
            assert found.not_compared == fresh.not_compared
        room.happen()


def test_a_gate_reads_only_what_the_store_does_not_know(
    newsroom: Callable[[int], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, file = newsroom(3), tmp_path / "claims.duckdb"
    (tmp_path / "new.txt").write_text("At least 12 people died when the Calder Bridge fell.\n")
    read: list[str] = []
    whole = keeping.read_one

    def counted(source: Any, *arguments: Any, **options: Any) -> Any:
        read.append(source.name)
        return whole(source, *arguments, **options)

    monkeypatch.setattr(keeping, "read_one", counted)
    with open_store(file, print) as store:
        assert store
        scan = partial(stored.scan_stored, store=store)
        gate_articles(discover([room.folder])[0], [], Job(PACK, workers=1), scan=scan)
        read.clear()
        new, _ = discover([tmp_path / "new.txt"])
        gate_articles(new, [room.folder], Job(PACK, workers=1), scan=scan)
    assert [Path(name).name for name in read] == ["new.txt"]
