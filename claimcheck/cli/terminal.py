"""Where commands print, and how they say that something went wrong."""

import os
import shutil
import sys
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from claimcheck.articles.files import Notice
    from claimcheck.articles.reading import ArticleError

_PIPED_WIDTH = 120


def console(errors: bool = False) -> "Console":
    """Standard output, or standard error: colour on a terminal only and not under NO_COLOR.

    A pipe is as wide as COLUMNS says, or 120.
    """
    from rich.console import Console

    stream = sys.stderr if errors else sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else _PIPED_WIDTH
    return Console(stderr=errors, markup=False, emoji=False, highlight=False, width=width)


def terminal_width() -> int | None:
    """How many characters a line of the terminal has; None where standard output is none, and lines may be long."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def complain(errors: "Iterable[ArticleError | Notice]") -> None:
    """One line an input that could not be read, or was skipped, after what could."""
    sys.stdout.flush()
    for error in errors:
        say(f"{error.name}: {error.reason}")


def stop(reason: str) -> NoReturn:
    """One line on standard error, and exit status 2."""
    say(reason)
    raise typer.Exit(2)


def stop_without(extra: str, what: str) -> NoReturn:
    """Stops ``what`` (an option, a thing) for want of an extra, which a checkout has."""
    stop(f"{what} needs the extra '{extra}': pip install '.[{extra}]' in a checkout of claimcheck")


def say(line: str) -> None:
    """A line on standard error, harmless to a terminal."""
    from claimcheck.reports.values import inert

    print(f"claimcheck: {inert(line)}", file=sys.stderr)
