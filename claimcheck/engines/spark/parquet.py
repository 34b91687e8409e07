"""Articles in Parquet: a row each, its columns named as the fields of JSON records are (docs/scale.md)."""

from typing import TYPE_CHECKING

from claimcheck.articles.formats.item import Intake
from claimcheck.articles.formats.json_news import IDENTIFIERS

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

SUFFIX = ".parquet"
# The column that names an article outright; without it, its file and its identifier do.
_PATH = "path"
_LONGEST_NAME = 200


def records(rows: "DataFrame", files: "DataFrame", intake: Intake) -> "DataFrame":
    """Number, name, file and JSON of every row, for ``Reader.records``.

    rows: of Parquet files. files: number, name and uri of each. Rows without a path of their own are named by their
    file and what tells them apart.
    """
    from pyspark.sql import functions as sql

    record = sql.to_json(sql.struct(*(sql.col(f"`{column}`") for column in rows.columns)), {"timeZone": "UTC"})
    path = _written(sql.col(_PATH)) if _column(rows, _PATH) else sql.lit(None).cast("string")
    placed = rows.select(
        sql.regexp_replace("_metadata.file_path", "^file:/+", "file:/").alias("uri"),
        sql.col("_metadata.row_index").alias("row"),
        path.alias("path"),
        sql.coalesce(*_identifiers(rows, intake), (sql.col("_metadata.row_index") + 1).cast("string")).alias("id"),
        record.alias("record"),
    ).join(files.select("uri", "number", sql.col("name").alias("file")), "uri")
    return placed.select(
        sql.expr("shiftleft(number, 32) + row").alias("number"),
        sql.coalesce("path", sql.concat("file", sql.lit("#"), "id")).alias("name"),
        sql.when(sql.col("path").isNull(), sql.col("file")).alias("file"),
        "record",
    )


def told_apart(named: "DataFrame") -> "DataFrame":
    """Rows as ``records`` gives them, later ones of a name with "~2", "~3". Only names are looked at for that, and only
    those that come twice are sorted.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    names = named.select("name", "number")
    twice = names.groupBy("name").count().filter("count > 1").select("name")
    if twice.isEmpty():
        return named
    place = sql.row_number().over(Window.partitionBy("name").orderBy("number"))
    later = names.join(twice, "name").select("number", place.alias("place")).filter("place > 1")
    told = sql.when(sql.col("place").isNull(), sql.col("name")).otherwise(sql.concat("name", sql.lit("~"), "place"))
    return named.join(later, "number", "left").select("number", told.alias("name"), "file", "record")


def _identifiers(rows: "DataFrame", intake: Intake) -> list["Column"]:
    from pyspark.sql import functions as sql

    fields = [intake.id_field] if intake.id_field else IDENTIFIERS
    return [_written(sql.col(field)) for field in fields if _column(rows, field)]


def _column(rows: "DataFrame", field: str) -> bool:
    """Whether there is such a column; case does not matter, dots lead into structures."""
    from pyspark.sql.types import StructType

    inside: object = rows.schema
    for name in field.lower().split("."):
        named = {f.name.lower(): f.dataType for f in inside.fields} if isinstance(inside, StructType) else {}
        if name not in named:
            return False
        inside = named[name]
    return True


def _written(column: "Column") -> "Column":
    """A name on one line; null where nothing is written."""
    from pyspark.sql import functions as sql

    line = sql.trim(sql.regexp_replace(column.cast("string"), r"[\s\x00-\x1f\x7f]+", " "))
    return sql.nullif(sql.substring(line, 1, _LONGEST_NAME), sql.lit(""))
