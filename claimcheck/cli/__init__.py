"""The command line: Typer commands, no logic. The only place that exits.

Heavy modules are imported inside the commands, so that ``claimcheck --version`` and shell completion are quick.
Exit status: 0 nothing at or above the fail level, 1 findings at or above it, 2 usage, configuration or input error.
"""

import gc
import os
import signal
import sys
from typing import NoReturn

from claimcheck import __version__

# What is read and found are frozen values without cycles: the collector of cycles finds next to nothing. The modules of
# a scan are some 80,000 objects; to go through them once takes as long as reading two articles.
_RARELY = 200_000
# What has something to bring to an end as Python ends: connections, other processes, temporary folders.
_ENDING = ("concurrent.futures", "coverage", "duckdb", "multiprocessing", "pyspark", "tempfile")


def main() -> None:
    """The ``claimcheck`` command. A closed pipe or Ctrl-C ends it quietly, as it does other Unix tools."""
    for name in ("SIGPIPE", "SIGINT"):
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_DFL)
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        # UTF-8 whatever the locale says, and LF: the contract's bytes.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    gc.set_threshold(_RARELY)
    try:
        if sys.argv[1:] == ["--version"]:
            # Before Typer is imported, which takes several times as long as all else.
            print_version()
            sys.stdout.flush()
            return
        from claimcheck.cli.app import application
        from claimcheck.precompiled import keep as keep_patterns

        try:
            application(*sys.argv[1:2])(prog_name="claimcheck")
        except SystemExit as end:
            sys.stdout.flush()
            keep_patterns()
            _end(end)
    except OSError as problem:
        from claimcheck.files import refusal

        give_up(f"{problem.filename or 'standard output'}: {refusal(problem)}")
    except MemoryError:
        give_up("out of memory")
    except Exception as fault:
        if os.environ.get("CLAIMCHECK_TRACEBACK"):
            raise
        from claimcheck.articles.reading import ArticleError, told_of

        # A check that failed has told of it.
        told = str(fault) if isinstance(fault, ArticleError) else told_of(fault)
        give_up(f"{told} (CLAIMCHECK_TRACEBACK=1 shows more)")


def _end(end: SystemExit) -> NoReturn:
    """Ends the process at once where nothing is left to be brought to an end.

    Python would take down each module and each object before, which takes as long as reading two articles.
    """
    if isinstance(end.code, int | None) and not any(name in sys.modules for name in _ENDING):
        sys.stderr.flush()
        os._exit(end.code or 0)
    # Nor would anything be gained by looking through all objects for cycles once more. DuckDB complains of what is then
    # left.
    if "duckdb" not in sys.modules:
        gc.freeze()
    raise end


def _open_what_is_closed() -> None:
    """Standard streams that were closed by who started the command (``>&-``): Python has None in their place.

    Nothing comes from standard input then, what goes to standard error is lost, and to write to standard output is an
    error, as it is for other Unix tools. Without this the next file to be opened would take the place of a stream.
    """
    for number, (name, mode, access) in enumerate(
        (("stdin", "r", os.O_RDONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY))
    ):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, access)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            os.set_inheritable(number, True)
            setattr(sys, name, open(number, mode))  # noqa: PTH123, SIM115


def give_up(reason: str) -> NoReturn:
    """Ends the process with a line and status 2, where commands could not: output that cannot be written, no memory."""
    from claimcheck.reports.values import inert

    print(f"claimcheck: {inert(reason)}", file=sys.stderr)
    # What is still to be written cannot be: Python would try once more as it ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(2)


def print_version() -> None:
    print(f"claimcheck {__version__}")
