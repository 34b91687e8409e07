"""``claimcheck claims``."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from claimcheck.cli.choice import load
from claimcheck.cli.options import Paths, RuleFolders, Workers
from claimcheck.cli.terminal import complain, console


class ClaimsFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


def claims(
    paths: Paths,
    format: Annotated[ClaimsFormat, typer.Option(help="How groups are printed.")] = ClaimsFormat.TABLE,  # noqa: A002
    rules: RuleFolders = None,
    workers: Workers = None,
) -> None:
    """List what is said of each thing over time, agreeing or not: as of when, how many, who says so, and where.

    Exit status: 0, or 2 where an input could not be read; the rest is still listed.
    """
    from claimcheck.engines.local import group_articles
    from claimcheck.reports.timeline import print_groups, timeline_document

    result = group_articles(paths, load(rules), workers)
    if format is ClaimsFormat.JSON:
        sys.stdout.write(timeline_document(result))
    else:
        print_groups(result, console())
    complain(result.errors)
    raise typer.Exit(2 if result.errors else 0)
