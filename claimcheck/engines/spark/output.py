"""Findings as a table of a Spark file system: Parquet or JSON lines, one row a finding, in a folder of parts."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from claimcheck.checks.finding import Place
from claimcheck.engines.spark.filesystem import UnreachableError, address_of, root_at
from claimcheck.engines.spark.tables import batched, rows, struct
from claimcheck.store.columns import finding_row
from claimcheck.store.packing import unpack_findings
from claimcheck.store.schema import arrow_table, columns_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_PLACE = pa.struct(
    [
        *(("role", pa.string()), ("claim", pa.string()), ("article", pa.string()), ("start", pa.int64())),
        *(("end", pa.int64()), ("line", pa.int64()), ("column", pa.int64()), ("text", pa.string())),
        ("sentence", pa.string()),
    ]
)
# Those of the store's table of findings, and its places in one column.
FINDINGS = arrow_table(columns_of("findings"), []).schema.append(pa.field("places", pa.list_(_PLACE)))


class Target(NamedTuple):
    """Where findings go. form: "parquet" or "json", as Spark calls them. folder: as it was given."""

    form: str
    folder: str


def target_at(spark: "SparkSession", folder: str) -> Target:
    """A folder that is to be: of JSON lines where it ends in ".jsonl", else of Parquet. Raises UnreachableError."""
    if root_at(spark, folder):
        raise UnreachableError("is there already; findings go into a new folder")
    return Target("json" if folder.rstrip("/").endswith(".jsonl") else "parquet", folder)


def write(found: "DataFrame", target: Target) -> None:
    """Writes ``FOUND`` into a folder. Raises pyspark's AnalysisException where it has come to be there."""
    table = found.mapInArrow(_told, struct(FINDINGS))
    writer = table.write.mode("errorifexists").option("ignoreNullFields", False)
    writer.format(target.form).save(address_of(target.folder))


def _told(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield from batched(
        (
            (*finding_row(story, finding), [_place(place) for place in finding.places])
            for story, _, _, packed in rows(batches)
            for finding in unpack_findings(packed)
        ),
        FINDINGS,
    )


def _place(place: Place) -> dict[str, Any]:
    claim = place.claim
    return {
        "role": place.role,
        "claim": claim.id,
        "article": claim.article,
        "start": claim.in_file.start,
        "end": claim.in_file.end,
        "line": claim.line,
        "column": claim.column,
        "text": claim.printed,
        "sentence": claim.sentence,
    }
