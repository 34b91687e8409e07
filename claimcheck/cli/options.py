"""Arguments, options and their choices that several commands share, those that go together as a group.

An option that is a setting bears the setting's name and has no default of its own: ``settings_for`` knows the defaults.
A command that takes a whole group has a parameter of its type; see ``group.py``.
"""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from claimcheck.reports.formats import Format


class Show(StrEnum):
    """The least level of finding that a person is shown; JSON always holds all."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Printed(StrEnum):
    """A table for a reader, or JSON for machines."""

    TABLE = "table"
    JSON = "json"


class FailOn(StrEnum):
    """The least level of finding that makes ``scan`` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def _rule_names(incomplete: str) -> Iterator[tuple[str, str]]:
    """Codes and names of the packaged rules, for shells; the names of their files tell both without being read."""
    from claimcheck.rules.load import packaged_rules

    before, comma, begun = incomplete.rpartition(",")
    for file in sorted(packaged_rules().glob("CC*.yaml")):
        code, _, name = file.stem.partition("-")
        if code.startswith(begun.upper()):
            yield f"{before}{comma}{code}", name
        elif name.startswith(begun.lower()):
            yield f"{before}{comma}{name}", code


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Articles, folders of them, or - for standard input; see docs/formats.md."),
]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="A folder of your own rules and lexicon, besides the packaged ones."),
]
FailLevel = Annotated[
    FailOn | None, typer.Option(help="Exit with 1 on findings of this level or graver.  [default: error]")
]
ShowLevel = Annotated[
    Show | None, typer.Option(help="Print findings of this level and graver; JSON holds all.  [default: warning]")
]
DecisionsFile = Annotated[
    Path | None, typer.Option("--decisions", metavar="FILE", help="The file of decisions instead of the nearest.")
]
StoreFile = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar="FILE",
        help="Keep in this file what was read and found: the next scan does only what is new.",
    ),
]


class Reading(NamedTuple):
    """Which words are known, and how articles are read."""

    rules: RuleFolders = None
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="PATTERN", help="Leave such files out of folders; a pattern as in .gitignore."),
    ] = None
    text_field: Annotated[
        str | None, typer.Option(metavar="NAME", help="The field of JSON records that holds the text.")
    ] = None
    date_field: Annotated[str | None, typer.Option(metavar="NAME", help="The field that holds the article's day.")] = (
        None
    )
    id_field: Annotated[str | None, typer.Option(metavar="NAME", help="The field that tells records apart.")] = None
    include_withheld: Annotated[
        bool | None,
        typer.Option(
            "--include-withheld/--no-include-withheld",
            help="Read items as well that are withheld, canceled or under an embargo.",
        ),
    ] = None
    stdin_format: Annotated[
        str | None,
        typer.Option(
            metavar="SUFFIX",
            help="The format of standard input, as a file's suffix: html, jsonl.  [default: by its content]",
        ),
    ] = None
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes to read articles with.  [default: by the size of the input]"),
    ] = None


class Choosing(NamedTuple):
    """Which rules are applied."""

    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            help="Apply only these rules, by code, beginning of code or name: CC101,CC4,age-birth.",
            autocompletion=_rule_names,
        ),
    ] = None
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODES", help="Apply all rules but these, named likewise.", autocompletion=_rule_names),
    ] = None
    extend_select: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Apply these rules besides those that are selected.")
    ] = None
    extend_ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Leave these rules out besides those that are ignored.")
    ] = None


class Reporting(NamedTuple):
    """What a run hands over, and what makes it fail."""

    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="[FORMAT=]FILE",
            help="Write a report to a file as well; its ending tells the format unless FORMAT= does. May be repeated.",
        ),
    ] = None
    fail_on: FailLevel = None
    show: ShowLevel = None


class Printing(NamedTuple):
    """What a run prints, and how."""

    format: Annotated[Format | None, typer.Option(help="What is printed on standard output.  [default: table]")] = None
    show_suppressed: Annotated[
        bool, typer.Option("--show-suppressed", help="Print findings that do not count as well, with the reason.")
    ] = False
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print no report, only what went wrong; the exit status tells.")
    ] = False
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Tell on standard error what was read and how long each stage took.")
    ] = False
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Print how many findings each rule has, at the end.")
    ] = False


class Deciding(NamedTuple):
    """What was decided or known before about findings."""

    decisions: DecisionsFile = None
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="What this baseline or JSON report holds does not count."),
    ] = None


class Storing(NamedTuple):
    """Where what was read and found is kept."""

    store: StoreFile = None
    no_store: Annotated[bool, typer.Option("--no-store", help="Scan without the store that the settings name.")] = False


class Configuring(NamedTuple):
    """Where the settings come from."""

    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", help="Read settings from this file instead of the nearest."),
    ] = None
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no settings file.")] = False
