"""``claimcheck extract``."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choice import load
from claimcheck.cli.options import Paths, RuleFolders, Workers
from claimcheck.cli.terminal import complain, console

if TYPE_CHECKING:
    from claimcheck.claims.claim import Claim


class ExtractFormat(StrEnum):
    JSONL = "jsonl"
    TABLE = "table"


def extract(
    paths: Paths,
    format: Annotated[ExtractFormat, typer.Option(help="How claims are printed.")] = ExtractFormat.JSONL,  # noqa: A002
    rules: RuleFolders = None,
    workers: Workers = None,
) -> None:
    """Print every numeric and dated claim of the articles.

    Exit status: 0, or 2 where an input could not be read; the rest is still printed.
    """
    from claimcheck.articles.reading import ArticleError
    from claimcheck.engines.local import extract_each

    pack = load(rules)
    errors: list[ArticleError] = []
    claims: list[Claim] = []
    for outcome in extract_each(paths, pack, workers):
        if isinstance(outcome, ArticleError):
            errors.append(outcome)
        elif format is ExtractFormat.JSONL:
            from claimcheck.reports.as_json import claim_line

            sys.stdout.writelines(map(claim_line, outcome[1]))
        else:
            claims += outcome[1]
    if format is ExtractFormat.TABLE:
        from claimcheck.reports.table import print_claims

        print_claims(claims, console())
    complain(errors)
    raise typer.Exit(2 if errors else 0)
