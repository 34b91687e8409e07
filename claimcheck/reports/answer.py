"""Rows of a database as a table, CSV, JSON or JSON lines, printed or written to files for other programs.

Text in them can do nothing to terminal or spreadsheet.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import msgspec
from rich.box import SQUARE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.files import writing_whole
from claimcheck.reports.as_csv import cell
from claimcheck.reports.as_json import document, json_line
from claimcheck.reports.values import inert

if TYPE_CHECKING:
    import pyarrow as pa

Row = Sequence[object]
# A longer text can be read in a column of so many characters.
_LEGIBLE = 10


def print_answer(columns: Sequence[str], rows: Iterable[Row], console: Console) -> None:
    """A table as wide as it needs to be, with text folded at the terminal's width; where its columns would be too
    narrow to read, each row stands by itself, a column a line."""
    names = [inert(name) for name in columns]
    cells = [[inert(_shown(value)) for value in row] for row in rows]
    console.print(_upright(names, cells) if cells and _least(names, cells) > console.width else _table(names, cells))


def _table(names: Sequence[str], cells: Iterable[Sequence[str]]) -> Table:
    drawn = Table(box=SQUARE)
    for name in names:
        drawn.add_column(Text(name), overflow="fold")
    for row in cells:
        drawn.add_row(*map(Text, row))
    return drawn


def _upright(names: Sequence[str], cells: Iterable[Sequence[str]]) -> Table:
    drawn = Table(box=SQUARE, show_header=False)
    drawn.add_column(no_wrap=True)
    drawn.add_column(overflow="fold")
    for row in cells:
        for name, told in zip(names, row, strict=True):
            drawn.add_row(Text(name), Text(told))
        drawn.add_section()
    return drawn


def _least(names: Sequence[str], cells: Sequence[Sequence[str]]) -> int:
    """How wide a terminal must be for a table that can be read, with blanks and lines between its columns."""
    widest = (max(map(len, column)) for column in zip(names, *cells, strict=True))
    return 1 + sum(min(width, _LEGIBLE) + len("│  ") for width in widest)


def answer_csv(columns: Sequence[str], rows: Iterable[Row], head: bool = True) -> str:
    """Comma-separated values, a row a line; what a spreadsheet would take for a formula is made text."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if head:
        writer.writerow([cell(name) for name in columns])
    writer.writerows([cell(value if _is_number(value) else _shown(value)) for value in row] for row in rows)
    return out.getvalue()


def answer_json(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """A list of objects, indented, with a final LF."""
    return document([_object(columns, row) for row in rows])


def answer_lines(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """An object a line."""
    return "".join(json_line(_object(columns, row)) for row in rows)


def _object(columns: Sequence[str], row: Row) -> Mapping[str, Any]:
    """Columns of one name are told apart: all of them are shown."""
    named: dict[str, Any] = {}
    for name, value in zip(columns, row, strict=True):
        key, number = name, 2
        while key in named:
            key, number = f"{name}_{number}", number + 1
        named[key] = _plain(value)
    return named


def _plain(value: object) -> Any:
    """What JSON can hold."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return str(value)


def _shown(value: object) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    return plain if isinstance(plain, str) else msgspec.json.encode(plain).decode()


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def write_table(path: Path, form: str, batches: "Iterator[pa.RecordBatch]") -> None:
    """Writes a table whole or not at all. form: "parquet", "csv" or "jsonl". batches: at least one, for its columns.

    Raises OSError.
    """
    first = next(batches)
    with writing_whole(path) as file:
        _WRITERS[form](file, first, batches)


def _parquet(file: IO[bytes], first: "pa.RecordBatch", batches: "Iterator[pa.RecordBatch]") -> None:
    import pyarrow.parquet as pq

    with pq.ParquetWriter(file, first.schema) as writer:
        for batch in batches:
            writer.write_batch(batch)


def _csv(file: IO[bytes], first: "pa.RecordBatch", batches: "Iterator[pa.RecordBatch]") -> None:
    names = first.schema.names
    file.write(answer_csv(names, ()).encode())
    for batch in batches:
        file.write(answer_csv(names, _rows(batch), head=False).encode("utf-8", "backslashreplace"))


def _jsonl(file: IO[bytes], first: "pa.RecordBatch", batches: "Iterator[pa.RecordBatch]") -> None:
    for batch in batches:
        file.write(answer_lines(first.schema.names, _rows(batch)).encode())


def _rows(batch: "pa.RecordBatch") -> Iterator[tuple[object, ...]]:
    return zip(*(column.to_pylist() for column in batch.columns), strict=True)


_WRITERS: dict[str, Callable[[IO[bytes], "pa.RecordBatch", "Iterator[pa.RecordBatch]"], None]] = {
    "parquet": _parquet,
    "csv": _csv,
    "jsonl": _jsonl,
}
