"""A store can be deleted, damaged, killed or locked at any time: nothing is lost, and no other file is touched."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pytest

from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import scan_document
from claimcheck.rules.load import default_pack
from claimcheck.store import opening
from claimcheck.store.opening import NotAStoreError, open_store

StoreScan = Callable[..., ScanResult]


@pytest.fixture
def room(newsroom: Callable[[int], Any]) -> Any:
    return newsroom(1)


@pytest.fixture
def fresh(room: Any) -> str:
    return scan_document(scan_articles([room.folder], Job(default_pack(), workers=1)))


def run(*arguments: str, cwd: Path, **options: Any) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, **options)


# A process in which the code is held to be that of this process, though somebody should be editing it.
SAME_CODE = "from claimcheck.store import opening; opening.code_digest = lambda: 'of this test';"


@pytest.fixture(autouse=True)
def same_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "code_digest", lambda: "of this test")


def headless(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20])


def garbled(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[12_288:] = bytes(255 - byte for byte in data[12_288:])
    file.write_bytes(data)


def old(file: Path) -> None:
    with duckdb.connect(file) as connection:
        connection.execute("UPDATE internal.meta SET value = '0' WHERE key = 'format'")


def of_other_code(file: Path) -> None:
    with duckdb.connect(file) as connection:
        connection.execute("UPDATE internal.meta SET value = 'else' WHERE key = 'code'")


@pytest.mark.parametrize(
    ("spoil", "notice"),
    [
        (headless, "damaged ("),
        (garbled, "damaged ("),
        (old, "was made by another version of claimcheck; it is made anew"),
        (of_other_code, "was made by another version of claimcheck; it is made anew"),
        (lambda file: file.write_bytes(b""), None),
        (lambda file: file.unlink(), None),
    ],
)
def test_a_spoiled_store_is_made_anew_and_said_so(
    spoil: Callable[[Path], object], notice: str | None, room: Any, fresh: str, store_scan: StoreScan, tmp_path: Path
) -> None:
    file = tmp_path / "claims.duckdb"
    assert scan_document(store_scan(room.folder, file)) == fresh
    spoil(file)
    told: list[str] = []
    assert scan_document(store_scan(room.folder, file, told)) == fresh
    assert [line[: len(notice or "")] for line in told] == ([notice] if notice else [])
    told.clear()
    assert scan_document(store_scan(room.folder, file, told)) == fresh
    assert told == []
    aside = tmp_path / "claims.duckdb.damaged"
    assert aside.exists() == (notice is not None and notice.startswith("damaged"))


def test_damage_that_shows_amid_the_scan_costs_the_store_and_not_the_scan(
    room: Any, fresh: str, store_scan: StoreScan, tmp_path: Path
) -> None:
    """The second half missing, then every block in turn: some are met when it is opened, most later."""
    from claimcheck.engines.stored import scan_stored

    file = tmp_path / "claims.duckdb"
    store_scan(room.folder, file)
    sound = file.read_bytes()
    places = range(12_288 + 1_000, len(sound), 262_144)
    for data in [sound[: len(sound) // 2], *(sound[:at] + b"\xaa" * 4_000 + sound[at + 4_000 :] for at in places)]:
        file.write_bytes(data)
        for _ in range(2):
            with open_store(file, lambda reason: None) as store:
                assert store is not None
                found = scan_articles(
                    [room.folder], Job(default_pack(), workers=1), scan=partial(scan_stored, store=store)
                )
                assert scan_document(found) == fresh
        assert scan_document(store_scan(room.folder, file)) == fresh


@pytest.mark.parametrize(
    "make",
    [
        lambda file: file.write_text("This is my only copy of the novel, and it shall stay.\n"),
        lambda file: file.write_bytes(b"x"),
        lambda file: file.write_bytes(b"SQLite format 3\0" + bytes(4096)),
        lambda file: database(file),
        lambda file: file.mkdir(),
    ],
)
def test_what_is_no_store_is_refused_and_left_alone(make: Callable[[Path], object], tmp_path: Path) -> None:
    file = tmp_path / "claims.duckdb"
    make(file)
    before = file.read_bytes() if file.is_file() else b""
    told: list[str] = []
    with pytest.raises(NotAStoreError), open_store(file, told.append):
        pass
    assert told == []
    assert (file.read_bytes() if file.is_file() else b"") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["claims.duckdb"]


def database(file: Path) -> None:
    with duckdb.connect(file) as connection:
        connection.execute("CREATE TABLE sales AS SELECT 1 AS n")


def test_no_place_for_a_store_is_said_and_the_scan_goes_on(room: Any, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("x")
    for file in (tmp_path / "missing" / "claims.duckdb", tmp_path / "file.txt" / "claims.duckdb"):
        told: list[str] = []
        with open_store(file, told.append) as store:
            assert store is None
        assert len(told) == 1
        assert told[0].endswith("; going on without the store")


def test_a_second_process_does_without_the_store(room: Any, fresh: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.duckdb"
    arguments = ("scan", room.folder.name, "--store", file.name, "--format", "json", "--fail-on", "never")
    with open_store(file, print):
        done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        2,
        f"claimcheck: {file.name}: in use by another process; going on without the store",
    )
    plain = run(*(a for a in arguments if a not in ("--store", file.name)), cwd=tmp_path)
    assert done.stdout == plain.stdout
    assert done.stderr.splitlines()[1:] == plain.stderr.splitlines()


def test_a_full_disk_is_said_and_the_scan_goes_on(room: Any, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    arguments = ("scan", room.folder.name, "--store", "claims.duckdb", "--format", "json", "--fail-on", "never")
    plain = run("scan", room.folder.name, "--format", "json", "--fail-on", "never", cwd=tmp_path)
    for limit in (0, 20_000, 600_000):

        def full(limit: int = limit) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = run(*arguments, cwd=tmp_path, preexec_fn=full)
        assert done.stdout == plain.stdout, limit
        assert "Traceback" not in done.stderr
        # The last is room enough but for what is written when the store is closed: that is made up for the next time.
        assert done.stderr.startswith("claimcheck: claims.duckdb: ") or limit > 100_000
    assert run(*arguments, cwd=tmp_path).stdout == plain.stdout


def test_a_killed_run_leaves_a_store_that_serves(room: Any, fresh: str, store_scan: StoreScan, tmp_path: Path) -> None:
    file = tmp_path / "claims.duckdb"
    main = f"{SAME_CODE} from claimcheck.cli import main; main()"
    command = [sys.executable, "-c", main, "scan", room.folder.name, "--store", file.name, "-q"]
    for delay in (0.5, 0.8, 1.0, 1.3, 1.6, 2.0, 2.5):
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        room.happen()
    fresh = scan_document(scan_articles([room.folder], Job(default_pack(), workers=1)))
    told: list[str] = []
    assert scan_document(store_scan(room.folder, file, told)) == fresh
    assert told == []


def test_a_store_whose_making_was_cut_short_is_made(
    room: Any, fresh: str, store_scan: StoreScan, tmp_path: Path
) -> None:
    file = tmp_path / "claims.duckdb"
    duckdb.connect(file).close()
    told: list[str] = []
    assert scan_document(store_scan(room.folder, file, told)) == fresh
    assert told == []


@pytest.mark.parametrize(
    ("known", "moment"), [*((True, moment) for moment in range(1, 90, 6)), *((False, n) for n in range(9, 90, 9))]
)
def test_killed_at_any_statement_the_store_serves(
    known: bool, moment: int, room: Any, store_scan: StoreScan, tmp_path: Path
) -> None:
    """A process that dies after so many statements: what it had begun is not in the store, what it had ended is.

    known: the store holds an earlier scan.
    """
    file = tmp_path / "claims.duckdb"
    if known:
        store_scan(room.folder, file)
        room.happen()
    program = f"""{SAME_CODE}
import os, pathlib
from functools import partial
from claimcheck.engines import stored
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.stored import scan_stored
from claimcheck.rules.load import default_pack
from claimcheck.store.opening import open_store

stored._AT_A_TIME = 3

class Dying:
    def __init__(self, inner): self.inner, self.left = inner, {moment}
    def __getattr__(self, name): return getattr(self.inner, name)
    def execute(self, *arguments):
        self.left -= 1
        if not self.left: os.kill(os.getpid(), 9)
        return self.inner.execute(*arguments)

with open_store(pathlib.Path({str(file)!r}), print) as store:
    store.connection = Dying(store.connection)
    scan_articles([{str(room.folder)!r}], Job(default_pack(), workers=1), partial(scan_stored, store=store))
"""
    subprocess.run([sys.executable, "-c", program], check=False, timeout=120)
    told: list[str] = []
    found = store_scan(room.folder, file, told)
    assert scan_document(found) == scan_document(scan_articles([room.folder], Job(default_pack(), workers=1)))
    assert told == []


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("17 officers left.\n")
    (tmp_path / "notes.txt").write_text("No store at all.\n")
    done = run("scan", "a.txt", "--store", "notes.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "claimcheck: notes.txt: not a claim store\n")
    (tmp_path / "duckdb.py").write_text("raise ModuleNotFoundError(\"No module named 'duckdb'\", name='duckdb')\n")
    for command in (["scan", "a.txt"], ["query", "SELECT 1"], ["export", "--output", "tables"]):
        done = run(*command, "--store", "claims.duckdb", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (
            2,
            "claimcheck: a store needs the extra 'store': pip install '.[store]' in a checkout of claimcheck\n",
        )
    assert run("scan", "a.txt", "--store", "claims.duckdb", "--no-store", cwd=tmp_path).returncode == 0
