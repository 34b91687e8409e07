"""``claimcheck query``."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.choice import settings_for
from claimcheck.cli.groups import with_groups
from claimcheck.cli.options import Configuring
from claimcheck.cli.storing import needs_extra, refuse
from claimcheck.cli.terminal import console, stop

StoreToRead = Annotated[Path | None, typer.Option("--store", metavar="FILE", help="The store of a scan.")]


class AnswerFormat(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@with_groups
def query(
    context: typer.Context,
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT statement; docs/store.md has the tables.")],
    form: Annotated[AnswerFormat, typer.Option("--format", help="How the answer is printed.")] = AnswerFormat.TABLE,
    store: StoreToRead = None,
    *,
    configuring: Configuring,
) -> None:
    """Ask the store of a scan: SQL over its articles, claims and findings. Nothing can be changed by it.

    Exit status: 0, or 2 where the store or the query cannot be used.
    """
    file = named_store(context)
    try:
        from claimcheck.store.opening import NotAStoreError, UnusableStoreError
        from claimcheck.store.query import QueryError, ask

        columns, rows = ask(file, sql)
    except ModuleNotFoundError as missing:
        needs_extra(missing)
    except QueryError as problem:
        from claimcheck.reports.values import inert

        stop(f"query: {inert(str(problem))}")
    except (NotAStoreError, UnusableStoreError, OSError) as problem:
        refuse(file, problem)
    from claimcheck.reports.answer import answer_csv, answer_json, print_answer

    if form is AnswerFormat.TABLE:
        print_answer(columns, rows, console())
    else:
        sys.stdout.write((answer_csv if form is AnswerFormat.CSV else answer_json)(columns, rows))


def named_store(context: typer.Context) -> Path:
    """The store that the command's option or the settings name."""
    named = settings_for(context).settings.store
    if named is None:
        stop("which store? name it with --store FILE, in the settings or in CLAIMCHECK_STORE")
    return Path(named)
