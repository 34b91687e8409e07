"""The command line: Typer commands, no logic. The only place that exits.

Heavy modules are imported inside the commands, so that ``claimcheck --version`` and shell completion are quick.
Exit status: 0 nothing at or above the fail level, 1 findings at or above it, 2 usage, configuration or input error.
"""

import gc
import signal
import sys

from claimcheck import __version__

# What is read and found are frozen values without cycles: the collector of cycles finds next to nothing.
_RARELY = 50_000


def main() -> None:
    """The ``claimcheck`` command. A closed pipe or Ctrl-C ends it quietly, as it does other Unix tools."""
    for name in ("SIGPIPE", "SIGINT"):
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        # UTF-8 whatever the locale says, and LF: the contract's bytes.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    if sys.argv[1:] == ["--version"]:
        # Before Typer is imported, which takes several times as long as all else.
        print_version()
        return
    gc.set_threshold(_RARELY)
    from claimcheck.cli.app import app

    app(prog_name="claimcheck")


def print_version() -> None:
    print(f"claimcheck {__version__}")
