"""``claimcheck diff``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.choice import settings_for
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Configuring, FailLevel, Printed
from claimcheck.cli.rulings import report_in
from claimcheck.cli.terminal import console


@with_groups
def diff(
    context: typer.Context,
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A JSON report of claimcheck scan.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="A later one.")],
    format: Annotated[Printed, typer.Option(help="How findings are printed.")] = Printed.TABLE,  # noqa: A002
    fail_on: FailLevel = None,
    *,
    configuring: Configuring,
) -> None:
    """Show which findings are new, gone and unchanged between two reports.

    Exit status: 0 no new finding at or above the level of --fail-on, 1 at least one, 2 usage or input error.
    """
    from claimcheck.checks.finding import Level
    from claimcheck.decisions.reported import changes, reported_identity
    from claimcheck.reports.differences import differences_document, print_differences

    fails = settings_for(context).settings.fail_on
    before, after = report_in(old), report_in(new)
    found = changes(*([reported_identity(finding) for finding in report.findings] for report in (before, after)))
    if format is Printed.JSON:
        sys.stdout.write(differences_document(before, after, found))
    else:
        print_differences(before, after, found, console())
    counting = (f for f in (after.findings[i] for i in found.new) if f.suppressed is None)
    raise typer.Exit(int(fails != "never" and any(f.level.reaches(Level(fails)) for f in counting)))
