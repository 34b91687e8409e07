"""``claimcheck scan``."""

from typing import Annotated

import typer

from claimcheck.cli.choice import chosen, load
from claimcheck.cli.options import (
    FailOn,
    Outputs,
    Paths,
    Quiet,
    ReportFormat,
    RuleFolders,
    Show,
    ShowSuppressed,
    Workers,
)
from claimcheck.cli.printing import report, targets, view_of
from claimcheck.cli.terminal import complain
from claimcheck.reports.formats import Format


def scan(
    paths: Paths,
    format: ReportFormat = Format.TABLE,  # noqa: A002
    output: Outputs = None,
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 on findings of this level or graver.")] = FailOn.ERROR,
    show: Annotated[Show, typer.Option(help="Print findings of this level and graver; JSON holds all.")] = Show.WARNING,
    show_suppressed: ShowSuppressed = False,
    quiet: Quiet = False,
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

    files = targets(output)
    pack = load(rules)
    applied = chosen(pack, select, ignore)
    result = scan_articles(paths, pack, applied, workers)
    view = view_of(paths, pack.rules, Level(show.value), show_suppressed)
    written = report(result, view, format, files, quiet)
    complain(result.errors)
    failing = fail_on is not FailOn.NEVER and any(
        finding.suppressed is None and finding.level.reaches(Level(fail_on.value)) for finding in result.findings
    )
    raise typer.Exit(2 if result.errors or not written else int(failing))
