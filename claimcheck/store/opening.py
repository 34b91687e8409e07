"""Opens the file of a store, or makes it; tells a store that can be made anew from a file that is none."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.files import refusal
from claimcheck.store.digests import code_digest
from claimcheck.store.schema import FORMAT, create
from claimcheck.store.store import ClaimStore, is_around

if TYPE_CHECKING:
    import duckdb

# Every DuckDB file has this at its ninth byte (https://duckdb.org/docs/stable/internals/storage).
_MAGIC, _MAGIC_AT = b"DUCK", 8
_MARK = "claimcheck"

# Memory that DuckDB has no use for goes back from so much on, not from 128 MB on.
_MEMORY: Mapping[str, Any] = {f"allocator_{which}flush_threshold": "1MB" for which in ("", "bulk_deallocation_")}

Tell = Callable[[str], None]


class NotAStoreError(Exception):
    """A file that claimcheck did not make, and does not touch. ``str()`` is one line."""


class UnusableStoreError(Exception):
    """A store that cannot be used now. ``str()`` is one line."""


@contextmanager
def open_store(path: Path, tell: Tell) -> Iterator[ClaimStore | None]:
    """The store in a file, made where there is none; None where it cannot be used, which is told.

    tell: is given one line for what a person should know: a store made anew, in use elsewhere, unwritable.
    Raises NotAStoreError, and ModuleNotFoundError without the extra ``store``.
    """
    import duckdb

    if find_spec("pyarrow") is None:
        # Told now, and not amid a scan that has something to write.
        raise ModuleNotFoundError(name="pyarrow")
    try:
        connection = _opened(path, tell)
    except (duckdb.Error, OSError) as problem:
        tell(f"{reason_of(problem)}; going on without the store")
        yield None
        return
    store = ClaimStore(connection)
    try:
        yield store
    finally:
        with suppress(duckdb.Error):
            connection.close()
        if store.damaged:
            _set_aside(path)


@contextmanager
def reading(path: Path) -> "Iterator[duckdb.DuckDBPyConnection]":
    """A connection that can read the tables of a store and do nothing else: no other file, no setting, no extension.

    Raises NotAStoreError, UnusableStoreError, and ModuleNotFoundError without the extra ``store``.
    """
    import duckdb

    if not path.is_file():
        raise UnusableStoreError("no such store; claimcheck scan --store makes one")
    _refuse_foreign(path)
    try:
        connection = duckdb.connect(
            path, read_only=True, config={"enable_external_access": False, "lock_configuration": True}
        )
    except duckdb.Error as problem:
        raise UnusableStoreError(reason_of(problem)) from problem
    try:
        if _state(connection) is None:
            raise NotAStoreError("a database, but no claim store")
        yield connection
    finally:
        connection.close()


def reason_of(problem: Exception) -> str:
    """What is wrong, in one line."""
    text = str(problem)
    if "Could not set lock" in text:
        return "in use by another process"
    if isinstance(problem, OSError):
        return refusal(problem)
    first = text.strip().splitlines()[0] if text.strip() else type(problem).__name__
    return first.partition(": ")[2] if " Error: " in first else first


def _opened(path: Path, tell: Tell) -> "duckdb.DuckDBPyConnection":
    import duckdb

    if path.is_dir():
        raise NotAStoreError("a folder, not a store")
    if path.exists() and not path.stat().st_size:
        # Nothing is lost with an empty file, and DuckDB takes none for a database.
        path.unlink()
    if not path.exists():
        _beside(path).unlink(missing_ok=True)
        return _made(path)
    _refuse_foreign(path)
    try:
        connection = duckdb.connect(path, config=dict(_MEMORY))
        state = _state(connection)
    except duckdb.Error as problem:
        if is_around(problem):
            raise
        tell(f"damaged ({reason_of(problem)}); it was moved to {_set_aside(path).name}, and a new one is made")
        return _made(path)
    if state is None:
        connection.close()
        raise NotAStoreError("a database, but no claim store")
    if state != _current():
        connection.close()
        if state:
            tell("was made by another version of claimcheck; it is made anew")
        path.unlink()
        _beside(path).unlink(missing_ok=True)
        return _made(path)
    return connection


def _made(path: Path) -> "duckdb.DuckDBPyConnection":
    """A new store. It is marked as one in the transaction that makes its tables, so that it is whole or not there."""
    import duckdb

    connection = duckdb.connect(path, config=dict(_MEMORY))
    connection.execute("BEGIN")
    create(connection)
    connection.executemany("INSERT INTO internal.meta VALUES (?, ?)", [("made by", _MARK), *_current().items()])
    connection.execute("COMMIT")
    return connection


def _current() -> dict[str, str]:
    return {"format": FORMAT, "code": code_digest()}


def _state(connection: "duckdb.DuckDBPyConnection") -> dict[str, str] | None:
    """Format and code of the store; None for a database that is none. An empty database is one that is being made."""
    import duckdb

    if not connection.execute("FROM duckdb_tables()").fetchall():
        return {}
    try:
        rows = dict(connection.execute("SELECT key, value FROM internal.meta").fetchall())
    except duckdb.CatalogException:
        return None
    if rows.get("made by") != _MARK:
        return None
    return {key: rows.get(key, "") for key in ("format", "code")}


def _refuse_foreign(path: Path) -> None:
    with path.open("rb") as file:
        begins = file.read(_MAGIC_AT + len(_MAGIC))
    if begins[_MAGIC_AT:] != _MAGIC:
        raise NotAStoreError("not a claim store")


def _beside(path: Path) -> Path:
    """What DuckDB keeps beside a file: changes that are not yet in it."""
    return path.with_name(f"{path.name}.wal")


def _set_aside(path: Path) -> Path:
    """Moves a store out of the way; who knows what else it may have been."""
    aside = path.with_name(f"{path.name}.damaged")
    with suppress(OSError):
        path.replace(aside)
        _beside(path).unlink(missing_ok=True)
    return aside
