"""Reads a store: one SELECT statement, or a whole table in its order."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.store.columns import TABLES
from claimcheck.store.opening import reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import duckdb
    import pyarrow as pa

# Tables that are exported, with the columns that they are sorted by: the same store gives the same bytes.
EXPORTED: dict[str, tuple[str, ...]] = {
    "articles": ("article", "article_number"),
    "claims": ("article", "article_number", "start", "end", "id"),
    "findings": ("rule", "fingerprint"),
    "places": ("fingerprint", "place"),
    "stories": ("story", "article"),
}
_ROWS = 10_000


class QueryError(Exception):
    """A query that cannot be run. ``str()`` is one line."""


class Answer(NamedTuple):
    """Names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]


def ask(store: Path, sql: str) -> Answer:
    """What a SELECT statement finds in a store.

    It can read the store's tables and nothing else: the file is opened to be read only, without access to other files
    or to the network, and its settings are locked. Raises QueryError, and what ``reading`` raises.
    """
    import duckdb

    with reading(store) as connection:
        try:
            statements = connection.extract_statements(sql)
            if len(statements) != 1 or statements[0].type not in _reads():
                raise QueryError("one SELECT statement is run, and nothing else")
            found = connection.execute(statements[0])
            columns = tuple(name for name, *_ in found.description or ())
            return Answer(columns, found.fetchall())
        except duckdb.Error as problem:
            raise QueryError(_first_paragraph(problem)) from problem


def table(store: Path, name: str) -> "Iterator[pa.RecordBatch]":
    """The rows of a table of ``EXPORTED``, in their order; the first batch is empty and has the columns all the same.

    Raises QueryError, and what ``reading`` raises.
    """
    import duckdb
    import pyarrow as pa

    order = ", ".join(f'"{column}"' for column in EXPORTED[name])
    columns = ", ".join(f'"{column.name}"' for column in TABLES[name])
    with reading(store) as connection:
        try:
            found = connection.sql(f"SELECT {columns} FROM {name} ORDER BY {order}")
            rows: pa.RecordBatchReader = found.to_arrow_reader(_ROWS)
            yield pa.RecordBatch.from_pylist([], schema=rows.schema)
            yield from rows
        except duckdb.Error as problem:
            raise QueryError(_first_paragraph(problem)) from problem


def _reads() -> "Sequence[duckdb.StatementType]":
    import duckdb

    return (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


def _first_paragraph(problem: Exception) -> str:
    """What is wrong, in one line; DuckDB's hints on the next are kept, its drawing of the query is not."""
    return " ".join(str(problem).partition("\n\n")[0].split())
