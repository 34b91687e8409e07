"""``claimcheck query`` and ``export``."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.choice import settings_for
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Configuring
from claimcheck.cli.storing import needs_extra, refuse
from claimcheck.cli.terminal import console, stop
from claimcheck.files import refusal

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
        stop(f"query: {problem}")
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


class ExportFormat(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"
    JSONL = "jsonl"


class ExportedTable(StrEnum):
    ARTICLES = "articles"
    CLAIMS = "claims"
    FINDINGS = "findings"
    PLACES = "places"
    STORIES = "stories"


@with_groups
def export(
    context: typer.Context,
    target: Annotated[
        Path, typer.Option("--output", "-o", metavar="PATH", help="A folder, or a file that ends in the format's name.")
    ],
    form: Annotated[ExportFormat, typer.Option("--format", help="What is written.")] = ExportFormat.PARQUET,
    table: Annotated[
        list[ExportedTable] | None,
        typer.Option(help="Only this table; may be repeated.  [default: all; claims for a file]"),
    ] = None,
    store: StoreToRead = None,
    *,
    configuring: Configuring,
) -> None:
    """Write the tables of a store to files for other programs: Parquet, CSV or JSON lines.

    Exit status: 0, or 2 where the store cannot be used or a file cannot be written.
    """
    file = named_store(context)
    one = target.suffix == f".{form.value}" and not target.is_dir()
    tables = table or ([ExportedTable.CLAIMS] if one else list(ExportedTable))
    if one and len(tables) > 1:
        stop(f"{target.as_posix()}: one file holds one table; name a folder for several")
    try:
        from claimcheck.reports.answer import write_table
        from claimcheck.store.opening import NotAStoreError, UnusableStoreError
        from claimcheck.store.query import QueryError
        from claimcheck.store.query import table as rows_of

        if not one:
            target.mkdir(parents=True, exist_ok=True)
        for name in tables:
            path = target if one else target / f"{name.value}.{form.value}"
            write_table(path, form.value, rows_of(file, name.value))
    except ModuleNotFoundError as missing:
        needs_extra(missing)
    except (NotAStoreError, UnusableStoreError, QueryError) as problem:
        refuse(file, problem)
    except OSError as problem:
        stop(f"{target.as_posix()}: {refusal(problem)}")
