"""What the stages hand to each other by way of Spark: tables as Arrow knows them, and rows in and out of batches."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pyarrow as pa

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

Row = tuple[Any, ...]

# Rows that a batch has at most: those with a packed article may have megabytes.
_AT_A_TIME = 256

# What a file gives. number: see ``numbered``. told: the kind of what is no article ("error", "notice"). folder: of its
# file. undated: it lacks only the year. packed: see store/packing.py. profile, keys: see stories.py, blocks.py.
READ = pa.schema(
    [
        ("number", pa.int64()),
        ("path", pa.string()),
        ("told", pa.string()),
        ("reason", pa.string()),
        ("folder", pa.string()),
        ("day", pa.date32()),
        ("undated", pa.bool_()),
        ("claims", pa.int64()),
        ("packed", pa.binary()),
        ("profile", pa.binary()),
        ("keys", pa.list_(pa.struct([("key", pa.int64()), ("weight", pa.int32()), ("named", pa.bool_())]))),
    ]
)
# Articles that are alike, by number.
ALIKE = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("score", pa.float64())])
# The component of the graph of alike articles that an article is in: the least number in it.
COMPONENT = pa.schema([("number", pa.int64()), ("component", pa.int64())])
# The story of an article that has others beside it, by the number of its first article. apart: once a component, how
# many pairs of it are alike but stand in two parts of what is too large for one story.
MEMBER = pa.schema([("number", pa.int64()), ("story", pa.int64()), ("apart", pa.int64())])
# A finding of a story, with what findings are ordered by.
FOUND = pa.schema([("story", pa.int64()), ("rank", pa.int32()), ("rule", pa.string()), ("packed", pa.binary())])


def numbered(file: int, position: int) -> int:
    """The number of what stands at a position in a file: in order of files, then of places in them."""
    return (file << 32) | position


def struct(schema: pa.Schema) -> "StructType":
    """The table as Spark names its columns and their types."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(schema)


def rows(batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
    """The rows of batches, as tuples."""
    return chain.from_iterable(zip(*(column.to_pylist() for column in batch.columns), strict=True) for batch in batches)


def grouped(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[Any, Iterator[Row]]]:
    """The rows that share the value of the first column, which batches are in order of."""
    return groupby(rows(batches), key=itemgetter(0))


def batched(found: Iterable[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Batches of rows."""
    found = iter(found)
    while some := list(islice(found, _AT_A_TIME)):
        columns = zip(*some, strict=True)
        arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema)
