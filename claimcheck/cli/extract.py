"""``claimcheck extract``."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choice import excluded, intake, load, settings_for
from claimcheck.cli.options import (
    ConfigFile,
    DateField,
    Exclude,
    IdField,
    IncludeWithheld,
    Isolated,
    Paths,
    RuleFolders,
    StdinFormat,
    TextField,
    Workers,
)
from claimcheck.cli.terminal import complain, console

if TYPE_CHECKING:
    from claimcheck.claims.claim import Claim


class ExtractFormat(StrEnum):
    JSONL = "jsonl"
    TABLE = "table"


def extract(
    context: typer.Context,
    paths: Paths,
    form: Annotated[ExtractFormat, typer.Option("--format", help="How claims are printed.")] = ExtractFormat.JSONL,
    rules: RuleFolders = None,
    exclude: Exclude = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    include_withheld: IncludeWithheld = None,
    stdin_format: StdinFormat = None,
    workers: Workers = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Print every numeric and dated claim of the articles.

    Exit status: 0, or 2 where an input could not be read; the rest is still printed.
    """
    from claimcheck.articles.files import Notice
    from claimcheck.articles.reading import ArticleError
    from claimcheck.engines.local import extract_each

    resolved = settings_for(context)
    pack = load(resolved)
    errors: list[ArticleError] = []
    notices: list[Notice] = []
    claims: list[Claim] = []
    for outcome in extract_each(paths, pack, resolved.settings.workers, excluded(resolved), intake(resolved)):
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
