"""The file systems that Spark reaches: which paths are theirs, and what stands there."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# "hdfs://", "s3a://", "file:/": but not the drive of "C:\\".
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
_LONGEST_REASON = 200


class UnreachableError(Exception):
    """Why nothing can be said of a path; ``str()`` is one line."""


class Root(NamedTuple):
    """What stands at a path. path: as Spark writes it, without escapes and a slash at the end."""

    path: str
    folder: bool


def is_address(path: str) -> bool:
    """Whether a path names its file system."""
    return bool(_ADDRESS.match(path))


def address_of(path: str | os.PathLike[str]) -> str:
    """The path with its file system: where it names none, that of this machine. Nothing in it is escaped."""
    written = os.fspath(path)
    return written if is_address(written) else f"file:///{Path(written).absolute().as_posix().lstrip('/')}"


def same_scheme(path: str) -> str:
    """A path of this machine as Hadoop writes it most of the time: "file:/tmp", not "file:///tmp"."""
    return re.sub(r"^file:/+", "file:/", path)


def root_at(spark: "SparkSession", path: str) -> Root | None:
    """What stands at a path; None for nothing. Raises UnreachableError."""
    from py4j.protocol import Py4JJavaError

    java = spark.sparkContext._jvm
    assert java is not None
    try:
        place = java.org.apache.hadoop.fs.Path(address_of(path))
        files = place.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
        if not files.exists(place):
            return None
        whole = same_scheme(files.makeQualified(place).toString()).rstrip("/")
        return Root(whole, files.getFileStatus(place).isDirectory())
    except Py4JJavaError as problem:
        raised = problem.java_exception
        said = raised.getMessage() or raised.getClass().getSimpleName()
        raise UnreachableError(" ".join(str(said).split())[:_LONGEST_REASON]) from None
