"""How commands come by the store that ``--store`` or the settings name."""

import sys
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from claimcheck.cli.terminal import say, stop, stop_without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.engines.results import Outcome, ScanResult
    from claimcheck.store.store import ClaimStore


class Ways(NamedTuple):
    """``scan_sources`` and ``extract_sources``, or what does the same by way of a store."""

    scan: "Callable[..., ScanResult]"
    extract: "Callable[..., Iterable[Outcome]]"


@contextmanager
def scanner(file: str | None, quiet: bool) -> "Iterator[Callable[..., ScanResult]]":
    """``scan_articles``, or what does the same by way of the store in a file. Results are to be used inside."""
    from claimcheck.engines.local import scan_articles

    with ways(file, quiet) as found:
        yield partial(scan_articles, scan=found.scan)


@contextmanager
def ways(file: str | None, quiet: bool) -> "Iterator[Ways]":
    """How files are scanned and read: by way of the store in a file, if one is named and can be used.

    Results are to be used inside.
    """
    from claimcheck.engines.extraction import extract_sources
    from claimcheck.engines.local import scan_sources

    def trouble(problem: Exception) -> None:
        from claimcheck.store.opening import reason_of

        tell(Path(file or ""), f"{reason_of(problem)}; the scan starts again without it", quiet)

    with opened(Path(file), quiet) if file is not None else nullcontext() as store:
        if store is None:
            yield Ways(scan_sources, extract_sources)
            return
        from claimcheck.engines.keeping import extract_stored
        from claimcheck.engines.stored import scan_stored

        yield Ways(
            partial(scan_stored, store=store, trouble=trouble), partial(extract_stored, store=store, trouble=trouble)
        )


@contextmanager
def opened(file: Path, quiet: bool) -> "Iterator[ClaimStore | None]":
    """The store in a file; None where it cannot be used now, which is said. Stops where the file is no store."""
    from claimcheck.store.opening import NotAStoreError, open_store

    try:
        with open_store(file, lambda reason: tell(file, reason, quiet)) as store:
            yield store
    except NotAStoreError as problem:
        refuse(file, problem)
    except ModuleNotFoundError as missing:
        needs_extra(missing)


def store_files(file: str | None) -> tuple[Path, ...]:
    """What stands on disk for a store while it is in use."""
    return (Path(file), Path(f"{file}.wal"), Path(f"{file}.damaged")) if file else ()


def refuse(file: Path, problem: Exception) -> NoReturn:
    stop(f"{file.as_posix()}: {problem}")


def needs_extra(missing: ModuleNotFoundError) -> NoReturn:
    if missing.name not in ("duckdb", "pyarrow"):
        raise missing
    stop_without("store", "a store")


def tell(file: Path, reason: str, quiet: bool) -> None:
    """A line about the store on standard error."""
    if not quiet:
        sys.stdout.flush()
        say(f"{file.as_posix()}: {reason}")
