"""Tables written to files for other programs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from claimcheck.files import writing_whole
from claimcheck.reports.answer import answer_csv, answer_lines

if TYPE_CHECKING:
    import pyarrow as pa


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
