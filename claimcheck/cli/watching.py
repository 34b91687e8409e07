"""``--watch``: runs a command again whenever one of its files has changed."""

import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from claimcheck.cli.terminal import stop

if TYPE_CHECKING:
    from watchfiles import Change

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def watched(run: Callable[[], int], paths: Sequence[str], others: Iterable[Path], written: Iterable[Path]) -> NoReturn:
    """Runs, then again after each change, until Ctrl-C, which is the way to end it: exit status 0.

    paths: what the command reads. others: further files and folders that it depends on. written: files that it writes
    itself, whose changes mean nothing; nor do those of hidden files.
    """
    try:
        from watchfiles import watch
    except ModuleNotFoundError:
        stop("--watch needs the extra 'watch': pip install 'claimcheck-newsroom[watch]'")
    if "-" in paths:
        stop("--watch needs files, not standard input")
    seen = {path.resolve() for path in (*map(Path, paths), *others) if path.exists()}
    own = {path.resolve() for path in written}

    def means_something(change: "Change", path: str) -> bool:
        return not Path(path).name.startswith(".") and Path(path).resolve() not in own

    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        _run(run)
        for _ in watch(*seen, watch_filter=means_something, raise_interrupt=True):
            _run(run)
    except KeyboardInterrupt:
        raise typer.Exit(0) from None
    raise typer.Exit(0)


def _run(run: Callable[[], int]) -> None:
    """One run; what stops it, such as a settings file that is being written, does not stop the watching."""
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    with suppress(typer.Exit):
        run()
    sys.stdout.flush()
    print("claimcheck: watching; Ctrl-C ends it", file=sys.stderr, flush=True)
