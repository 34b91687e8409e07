"""``claimcheck scan``."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choice import chosen, load
from claimcheck.cli.options import FailOn, Paths, RuleFolders, Show, Workers
from claimcheck.cli.terminal import complain, console

if TYPE_CHECKING:
    from claimcheck.checks.finding import Level
    from claimcheck.engines.local import ScanResult


class ScanFormat(StrEnum):
    TABLE = "table"
    JSON = "json"
    CONCISE = "concise"


def scan(
    paths: Paths,
    format: Annotated[ScanFormat, typer.Option(help="How findings are printed.")] = ScanFormat.TABLE,  # noqa: A002
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 on findings of this level or graver.")] = FailOn.ERROR,
    show: Annotated[Show, typer.Option(help="Print findings of this level and graver; JSON holds all.")] = Show.WARNING,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES", help="Apply only these rules, by code, beginning of code or name: CC101,CC4,age-birth."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Apply all rules but these, named likewise.")
    ] = None,
    rules: RuleFolders = None,
    workers: Workers = None,
) -> None:
    """Show where the articles disagree with each other and with themselves.

    Exit status: 0 no finding at or above the level of --fail-on, 1 at least one, 2 usage, configuration or input error.
    """
    from claimcheck.checks.finding import Level
    from claimcheck.engines.local import scan_articles

    pack = load(rules)
    result = scan_articles(paths, pack, chosen(pack, select, ignore), workers)
    _print_scan(result, format, Level(show.value))
    complain(result.errors)
    failing = fail_on is not FailOn.NEVER and any(f.level.reaches(Level(fail_on.value)) for f in result.findings)
    raise typer.Exit(2 if result.errors else int(failing))


def _print_scan(result: "ScanResult", format: ScanFormat, least: "Level") -> None:  # noqa: A002
    if format is ScanFormat.JSON:
        from claimcheck.reports.as_json import scan_document

        sys.stdout.write(scan_document(result))
    elif format is ScanFormat.CONCISE:
        from claimcheck.reports.concise import concise_line
        from claimcheck.reports.summary import hidden_label

        sys.stdout.writelines(concise_line(f) + "\n" for f in result.findings if f.level.reaches(least))
        if hidden := hidden_label(result, least):
            # Standard output holds one finding a line and nothing else.
            sys.stdout.flush()
            print(f"claimcheck: {hidden}", file=sys.stderr)
    else:
        from claimcheck.reports.table import print_scan

        print_scan(result, console(), least)
