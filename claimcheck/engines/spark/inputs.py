"""Which articles the paths mean, as tables: those on this machine are found as without Spark, others by Spark."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote
from uuid import uuid4

import msgspec
import pyarrow as pa

from claimcheck.articles.discovery import Source, discover, nothing_in
from claimcheck.articles.formats.kinds import SUFFIXES, is_read
from claimcheck.articles.reading import ArticleError
from claimcheck.engines.extraction import piped_for
from claimcheck.engines.job import Job
from claimcheck.engines.results import errors_of
from claimcheck.engines.spark.filesystem import UnreachableError, is_address, root_at, same_scheme
from claimcheck.engines.spark.parquet import SUFFIX, records, told_apart
from claimcheck.engines.spark.reading import Reader
from claimcheck.engines.spark.tables import READ, struct

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, DataFrameReader, SparkSession

# What a task reads, about: some seconds' work. The articles of a file that is larger go to others for their claims.
_BYTES_A_TASK = 8_000_000
_TASKS_A_CORE = 4


class Stored(NamedTuple):
    """A file on a file system of Spark's. name: below the path as given. path, uri: as Spark writes it, without and
    with its escapes. root: the path that was given, as Spark writes it; met: it is a folder. size: in bytes.
    """

    name: str
    path: str
    uri: str
    root: str
    met: bool
    size: int


class Inputs(msgspec.Struct, frozen=True):
    """What the paths mean. read: ``READ``, as the reader gives it. files: how many there are."""

    read: "DataFrame"
    reader: Reader
    files: int
    errors: tuple[ArticleError, ...]


def inputs(spark: "SparkSession", paths: Iterable[str | os.PathLike[str]], job: Job) -> Inputs:
    """The articles of files and folders, numbered in order of the files' names.

    A path with a scheme, or one that ends in ``.parquet``, is Spark's to open; names below it begin with the path as
    given. Every other path is found as ``discover`` finds it and must lead to the same files on every machine.
    """
    given = sorted({os.fspath(path) for path in paths})
    local, errors = discover([path for path in given if not _is_stored(path)], job.leave_out)
    stored: list[Stored] = []
    for path in (path for path in given if _is_stored(path)):
        try:
            found = list(_listed(spark, path, job.leave_out))
        except UnreachableError as problem:
            errors.append(ArticleError(path, str(problem)))
            continue
        if not found:
            errors.append(nothing_in(path, {*SUFFIXES, SUFFIX}))
        stored += found
    stored = list({file.uri: file for file in reversed(stored)}.values())
    places = [*((source.name, os.fspath(source.path)) for source in local), *((file.name, file.uri) for file in stored)]
    number = {place: n for n, place in enumerate(sorted(places))}
    reader = Reader(job.pack.lexicon, job.intake, piped_for(local), uuid4().hex)
    tables = list(_tables(spark, reader, local, stored, number)) or [spark.createDataFrame([], struct(READ))]
    return Inputs(_together(tables), reader, len(number), errors_of(errors))


def _is_stored(path: str) -> bool:
    return is_address(path) or path.rstrip("/").endswith(SUFFIX)


def _tables(
    spark: "SparkSession",
    reader: Reader,
    local: Sequence[Source],
    stored: Sequence[Stored],
    number: Mapping[tuple[str, str], int],
) -> Iterator["DataFrame"]:
    """``READ`` of the files of each kind that there are."""
    if local:
        sizes = [source.path.stat().st_size if source.path.is_file() else 0 for source in local]
        places = [(source.name, os.fspath(source.path)) for source in local]
        rows = [
            (number[place], source.name, source.met, _large(size), os.fsencode(source.path))
            for place, source, size in zip(places, local, sizes, strict=True)
        ]
        types = {"number": pa.int64(), "name": pa.string(), "met": pa.bool_(), "large": pa.bool_(), "path": pa.binary()}
        files = spark.createDataFrame(_table(rows, **types))
        read = files.repartition(min(len(local), _tasks(spark, sizes)), "number").mapInArrow(reader.files, struct(READ))
        yield _spread(spark, read, reader, sizes)
    plain = [file for file in stored if not file.path.endswith(SUFFIX)]
    if plain:
        columns = ("number", "name", "met", "large", "content")
        contents = _named(spark, plain, number).join(_contents(spark, plain), "path").select(*columns)
        read = contents.mapInArrow(reader.contents, struct(READ))
        yield _spread(spark, read, reader, [file.size for file in plain])
        # Spark opens no file without a byte.
        nothing = _named(spark, [file for file in plain if not file.size], number).selectExpr("*", "X'' AS content")
        yield nothing.select(*columns).mapInArrow(reader.contents, struct(READ))
    packed = [file for file in stored if file.path.endswith(SUFFIX)]
    if packed:
        named = _named(spark, packed, number)
        reading = _opened(spark).option("pathGlobFilter", f"*{SUFFIX}").option("mergeSchema", True)
        # Each folder has columns of its own.
        roots = sorted({file.root for file in packed})
        found = _together(records(reading.parquet(root), named, reader.intake) for root in roots)
        yield told_apart(found).mapInArrow(reader.records, struct(READ))


def _spread(spark: "SparkSession", read: "DataFrame", reader: Reader, sizes: Sequence[int]) -> "DataFrame":
    """``READ``, the claims of large files found wherever there is room. sizes: of all files, in bytes."""
    if not any(map(_large, sizes)):
        return read
    return read.repartition(_tasks(spark, sizes), "number").mapInArrow(reader.claimed, struct(READ))


def _large(size: int) -> bool:
    return size > _BYTES_A_TASK


def _together(tables: Iterable["DataFrame"]) -> "DataFrame":
    return reduce(lambda one, other: one.unionByName(other), tables)


def _named(spark: "SparkSession", stored: Sequence[Stored], number: Mapping[tuple[str, str], int]) -> "DataFrame":
    """Number, name, path, uri, met and large of files, small enough to be sent to every executor."""
    from pyspark.sql import functions as sql

    rows = [(number[file.name, file.uri], *file[:5], _large(file.size)) for file in stored]
    types = {**dict.fromkeys(("name", "path", "uri", "root"), pa.string()), "met": pa.bool_(), "large": pa.bool_()}
    return sql.broadcast(spark.createDataFrame(_table(rows, number=pa.int64(), **types)))


def _table(rows: Sequence[tuple[object, ...]], **types: pa.DataType) -> pa.Table:
    arrays = [pa.array([row[n] for row in rows], kind) for n, kind in enumerate(types.values())]
    return pa.table(arrays, names=list(types))


def _tasks(spark: "SparkSession", sizes: Iterable[int]) -> int:
    return max(1, spark.sparkContext.defaultParallelism * _TASKS_A_CORE, sum(sizes) // _BYTES_A_TASK)


def _listed(spark: "SparkSession", given: str, leave_out: Callable[[str], bool] | None) -> Iterator[Stored]:
    """The files that a path on Spark's file systems means. What begins with a dot or, as is usual there, with an
    underscore is passed over in folders. Raises UnreachableError.
    """
    root = root_at(spark, given)
    if root is None:
        raise UnreachableError("no such file or folder")
    listing = _opened(spark).format("binaryFile").load(root.path)
    sizes = {same_scheme(path): size for path, size in listing.select("path", "length").collect()}
    for uri in map(same_scheme, listing.inputFiles()):
        path = unquote(uri)
        size = sizes.get(path, 0)
        if not root.folder:
            yield Stored(given, path, uri, root.path, False, size)
            continue
        inner = path[len(root.path) :]
        name = f"{given.rstrip('/')}{inner}"
        wanted = is_read(inner.rsplit("/", 1)[-1]) or inner.endswith(SUFFIX)
        hidden = any(part.startswith(".") for part in inner.split("/"))
        if wanted and not hidden and not (leave_out and leave_out(name)):
            yield Stored(name, path, uri, root.path, True, size)


def _contents(spark: "SparkSession", plain: Sequence[Stored]) -> "DataFrame":
    """Path and bytes of the files; of folders, no files are opened that are not read."""
    endings = ",".join("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in suffix[1:]) for suffix in SUFFIXES)
    globs = {True: f"*.{{{endings}}}", False: "*"}
    tables = (
        _opened(spark).format("binaryFile").option("pathGlobFilter", globs[met]).load(sorted(roots))
        for met in (True, False)
        if (roots := {file.root for file in plain if file.met is met})
    )
    return _together(tables).select("path", "content")


def _opened(spark: "SparkSession") -> "DataFrameReader":
    return spark.read.option("recursiveFileLookup", True).option("__globPaths__", False)
