"""``claimcheck export``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.groups import with_groups
from claimcheck.cli.options import Configuring
from claimcheck.cli.query import StoreToRead, named_store
from claimcheck.cli.storing import needs_extra, refuse
from claimcheck.cli.terminal import stop
from claimcheck.files import refusal


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
        from claimcheck.reports.exporting import write_table
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
