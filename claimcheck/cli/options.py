"""Arguments, options and their choices that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.reports.formats import Format


class Show(StrEnum):
    """The least level of finding that a person is shown; JSON always holds all."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class FailOn(StrEnum):
    """The least level of finding that makes ``scan`` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Articles, folders of them (.txt, .md), or - for standard input."),
]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="A folder of your own rules and lexicon, besides the packaged ones."),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar="N",
        help="Processes to read articles with.  [default: by the size of the input]",
        show_default=False,
    ),
]
ReportFormat = Annotated[Format, typer.Option(help="What is printed on standard output.")]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write a report to a file as well; its ending tells the format unless FORMAT= does. May be repeated.",
    ),
]
ShowSuppressed = Annotated[
    bool, typer.Option("--show-suppressed", help="Print findings that do not count as well, with the reason.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors; the exit status tells the rest.")]
