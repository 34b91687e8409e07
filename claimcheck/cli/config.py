"""``claimcheck config``."""

import sys
from typing import Annotated

import typer

from claimcheck.cli.choice import chosen, load, report_format, settings_for
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Choosing, Configuring, Deciding, Printed, Reading, Reporting, StoreFile
from claimcheck.cli.terminal import console


@with_groups
def config(
    context: typer.Context,
    form: Annotated[Printed, typer.Option("--format", help="How the settings are printed.")] = Printed.TABLE,
    store: StoreFile = None,
    *,
    reporting: Reporting,
    choosing: Choosing,
    reading: Reading,
    deciding: Deciding,
    configuring: Configuring,
) -> None:
    """Show every setting that holds here, and what set it: a line of a file, a variable or a flag.

    Exit status: 0, or 2 where the settings or the rules that they name cannot be used.
    """
    from claimcheck.reports.settings_page import print_settings, settings_document

    resolved = settings_for(context)
    chosen(load(resolved), resolved)
    report_format(resolved)
    if form is Printed.JSON:
        sys.stdout.write(settings_document(resolved))
    else:
        print_settings(resolved, console())
