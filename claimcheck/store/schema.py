"""What a store's file holds besides the open tables: the internal ones, and how rows get into all of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.store.columns import TABLES, Row

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

# Position, kind, name and reason of an error or a notice.
Told = tuple[int, str, str, str]
_BATCH = 20_000
# Of more numbers DuckDB would not ask an index.
_AT_A_TIME = 1_000

# Goes up with every change of a table below; a file of another format is made anew.
FORMAT = "2"

# sources: a file and the hash of its bytes; ``passing``: what it holds may change though the file does not.
# told: errors and notices of the file, as (position, kind, name, reason).
# articles: raw as read; where neighbours date it, ``dated`` is the day that they gave and ``effective`` the result.
# profiles, keys, pairs: what tells stories, and which articles are alike; for exactly those that are linked.
# components: which of these hang together by pairs, one over another; each has the number of one of its articles.
INTERNAL: dict[str, tuple[tuple[str, str], ...]] = {
    "meta": (("key", "VARCHAR"), ("value", "VARCHAR")),
    "sources": (
        *(("source", "BIGINT"), ("name", "VARCHAR"), ("met", "BOOLEAN"), ("content", "BLOB"), ("passing", "BOOLEAN")),
        ("told", "BLOB"),
    ),
    "articles": (
        *(("number", "BIGINT"), ("source", "BIGINT"), ("position", "BIGINT"), ("path", "VARCHAR")),
        *(("claims", "BIGINT"), ("published", "DATE"), ("month", "BIGINT"), ("day", "BIGINT"), ("dated", "DATE")),
        *(("raw", "BLOB"), ("effective", "BLOB")),
    ),
    "profiles": (("number", "BIGINT"), ("names", "VARCHAR[]"), ("words", "VARCHAR[]"), ("lead", "VARCHAR[]")),
    "keys": (("number", "BIGINT"), ("key", "VARCHAR"), ("weight", "BIGINT")),
    "pairs": (("a", "BIGINT"), ("b", "BIGINT"), ("score", "DOUBLE")),
    "components": (("number", "BIGINT"), ("component", "BIGINT")),
    "findings": (("story", "BIGINT"), ("data", "BLOB")),
}


# Articles are looked up by number, a story's at a time: a walk through all of them for each would add up.
_LOOKED_UP = ("articles", "profiles")


class ReadArticle(NamedTuple):
    """An article of a file. position: among all that the file gave. packed: it and its claims (``pack_article``).

    month_day: of one that lacks the year.
    """

    position: int
    path: str
    claims: int
    published: date | None
    month_day: tuple[int, int] | None
    packed: bytes


class Read(NamedTuple):
    """What a file gave. content: hash of its bytes, None where they could not be read. met: see ``Source``.

    passing: another run may read the same bytes otherwise. told: errors and notices (position, kind, name, reason).
    """

    name: str
    met: bool
    content: bytes | None
    passing: bool
    articles: Sequence[ReadArticle]
    told: Sequence[Told]


class Held(NamedTuple):
    """A file that the store knows."""

    source: int
    met: bool
    content: bytes | None
    passing: bool


class Undated(NamedTuple):
    """An article that lacks only the year; ``dated``: the day that its neighbours gave it the last time."""

    number: int
    name: str
    month_day: tuple[int, int]
    dated: date | None


def create(connection: "duckdb.DuckDBPyConnection") -> None:
    """Every table, empty, in a file that holds none."""
    connection.execute("CREATE SCHEMA internal")
    for name, columns in INTERNAL.items():
        connection.execute(f"CREATE TABLE internal.{name} ({_defined(columns)})")
    for name in _LOOKED_UP:
        connection.execute(f"CREATE INDEX {name}_by_number ON internal.{name} (number)")
    for name, documented in TABLES.items():
        connection.execute(f"CREATE TABLE {name} ({_defined([column[:2] for column in documented])})")


def insert(connection: "duckdb.DuckDBPyConnection", table: str, rows: Iterable[Row]) -> None:
    """Adds rows to a table. table: "claims", "internal.pairs"."""
    rows = iter(rows)
    # Not by way of Arrow, which takes 90 MB to load with what it looks for.
    with connection.appender(table) as appender:
        while batch := list(islice(rows, _BATCH)):
            appender.append_rows(batch)
            appender.flush()


def looked_up(
    connection: "duckdb.DuckDBPyConnection", columns: str, table: str, numbers: Iterable[int]
) -> Iterator[tuple[Any, ...]]:
    """Some columns of an internal table of articles, of those with these numbers, in no order."""
    # Written out, for an index is used for what is written out and not for what stands in a table.
    wanted = iter(sorted(set(numbers)))
    while some := list(islice(wanted, _AT_A_TIME)):
        query = f"SELECT {columns} FROM internal.{table} WHERE number IN ({', '.join(map(str, some))})"
        yield from connection.execute(query).fetchall()


def columns_of(table: str) -> list[tuple[str, str]]:
    """Names and types of a table's columns."""
    schema, _, name = table.rpartition(".")
    return list(INTERNAL[name]) if schema else [column[:2] for column in TABLES[name]]


def arrow_table(columns: list[tuple[str, str]], rows: list[Row]) -> "pa.Table":
    """Rows as an Arrow table; columns: names and types in DuckDB."""
    import pyarrow as pa

    types = {
        "VARCHAR": pa.string(),
        "VARCHAR[]": pa.list_(pa.string()),
        "BIGINT": pa.int64(),
        "DOUBLE": pa.float64(),
        "BOOLEAN": pa.bool_(),
        "DATE": pa.date32(),
        "BLOB": pa.binary(),
    }
    schema = pa.schema([(name, types[kind]) for name, kind in columns])
    return pa.Table.from_arrays(
        [pa.array([row[i] for row in rows], field.type) for i, field in enumerate(schema)],
        schema=schema,
    )


def _defined(columns: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f'"{name}" {kind}' for name, kind in columns)
