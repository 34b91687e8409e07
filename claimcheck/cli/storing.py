"""How commands come by the store that ``--store`` or the settings name."""

import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from claimcheck.cli.terminal import stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from claimcheck.engines.results import Outcome, ScanResult
    from claimcheck.store.store import ClaimStore


@contextmanager
def scanner(file: str | None, quiet: bool) -> "Iterator[Callable[..., ScanResult]]":
    """``scan_articles``, or what does the same by way of the store in a file. Results are to be used inside."""
    from claimcheck.engines.local import scan_articles

    with source_scanner(file, quiet) as scan:
        yield partial(scan_articles, scan=scan)


@contextmanager
def source_scanner(file: str | None, quiet: bool) -> "Iterator[Callable[..., ScanResult]]":
    """``scan_sources``, or what does the same by way of the store in a file. Results are to be used inside."""
    from claimcheck.engines.local import scan_sources

    with in_use(file, quiet) as store:
        if store is None:
            yield scan_sources
            return
        from claimcheck.engines.stored import scan_stored

        yield partial(scan_stored, **store)


@contextmanager
def extractor(file: str | None, quiet: bool) -> "Iterator[Callable[..., Iterable[Outcome]]]":
    """``extract_sources``, or what does the same by way of the store in a file."""
    from claimcheck.engines.extraction import extract_sources

    with in_use(file, quiet) as store:
        if store is None:
            yield extract_sources
            return
        from claimcheck.engines.keeping import extract_stored

        yield partial(extract_stored, **store)


@contextmanager
def in_use(file: str | None, quiet: bool) -> "Iterator[dict[str, Any] | None]":
    """The store in a file and who is told if it fails, as the engines take them; None where there is none to use."""
    if file is None:
        yield None
        return

    def trouble(problem: Exception) -> None:
        from claimcheck.store.opening import reason_of

        tell(Path(file), f"{reason_of(problem)}; the scan starts again without it", quiet)

    with opened(Path(file), quiet) as store:
        yield None if store is None else {"store": store, "trouble": trouble}


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
    from claimcheck.reports.values import inert

    stop(f"{inert(file.as_posix())}: {inert(str(problem))}")


def needs_extra(missing: ModuleNotFoundError) -> NoReturn:
    if missing.name not in ("duckdb", "pyarrow"):
        raise missing
    stop("a store needs the extra 'store': pip install 'claimcheck-newsroom[store]'")


def tell(file: Path, reason: str, quiet: bool) -> None:
    """A line about the store on standard error."""
    from claimcheck.reports.values import inert

    if not quiet:
        sys.stdout.flush()
        print(f"claimcheck: {inert(file.as_posix())}: {inert(reason)}", file=sys.stderr)
