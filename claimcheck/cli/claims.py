"""``claimcheck claims``."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from claimcheck.cli.choice import job_of, load, settings_for
from claimcheck.cli.groups import with_groups
from claimcheck.cli.options import Configuring, Paths, Reading, Storing
from claimcheck.cli.storing import extractor
from claimcheck.cli.terminal import complain, console


class ClaimsFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


@with_groups
def claims(
    context: typer.Context,
    paths: Paths,
    form: Annotated[ClaimsFormat, typer.Option("--format", help="How groups are printed.")] = ClaimsFormat.TABLE,
    *,
    reading: Reading,
    storing: Storing,
    configuring: Configuring,
) -> None:
    """List what is said of each thing over time, agreeing or not: as of when, how many, who says so, and where.

    Exit status: 0, or 2 where an input could not be read; the rest is still listed.
    """
    from claimcheck.engines.local import group_articles
    from claimcheck.reports.timeline import print_groups, timeline_document

    resolved = settings_for(context)
    with extractor(None if storing.no_store else resolved.settings.store, quiet=False) as extract:
        result = group_articles(paths, job_of(resolved, load(resolved)), extract)
    if form is ClaimsFormat.JSON:
        sys.stdout.write(timeline_document(result))
    else:
        print_groups(result, console())
    complain([*result.notices, *result.errors])
    raise typer.Exit(2 if result.errors else 0)
