"""``claimcheck extract`` and ``claims``."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choice import job_of, load, settings_for
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Configuring, Paths, Printed, Reading, Storing
from claimcheck.cli.storing import ways
from claimcheck.cli.terminal import complain, console

if TYPE_CHECKING:
    from claimcheck.claims.claim import Claim


class ExtractFormat(StrEnum):
    JSONL = "jsonl"
    TABLE = "table"


@with_groups
def extract(
    context: typer.Context,
    paths: Paths,
    form: Annotated[ExtractFormat, typer.Option("--format", help="How claims are printed.")] = ExtractFormat.JSONL,
    *,
    reading: Reading,
    configuring: Configuring,
) -> None:
    """Print every numeric and dated claim of the articles.

    Exit status: 0, or 2 where an input could not be read; the rest is still printed.
    """
    from claimcheck.articles.files import Notice
    from claimcheck.articles.reading import ArticleError
    from claimcheck.engines.extraction import extract_each

    resolved = settings_for(context)
    errors: list[ArticleError] = []
    notices: list[Notice] = []
    claims: list[Claim] = []
    for outcome in extract_each(paths, job_of(resolved, load(resolved))):
        if isinstance(outcome, ArticleError):
            errors.append(outcome)
        elif isinstance(outcome, Notice):
            notices.append(outcome)
        elif form is ExtractFormat.JSONL:
            from claimcheck.reports.as_json import claim_line

            sys.stdout.writelines(map(claim_line, outcome[1]))
        else:
            claims += outcome[1]
    if form is ExtractFormat.TABLE:
        from claimcheck.reports.table import print_claims

        print_claims(claims, console())
    complain([*notices, *errors])
    raise typer.Exit(2 if errors else 0)


@with_groups
def claims(
    context: typer.Context,
    paths: Paths,
    form: Annotated[Printed, typer.Option("--format", help="How groups are printed.")] = Printed.TABLE,
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
    with ways(None if storing.no_store else resolved.settings.store, quiet=False) as found:
        result = group_articles(paths, job_of(resolved, load(resolved)), found.extract)
    if form is Printed.JSON:
        sys.stdout.write(timeline_document(result))
    else:
        print_groups(result, console())
    complain([*result.notices, *result.errors])
    raise typer.Exit(2 if result.errors else 0)
