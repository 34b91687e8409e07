"""Which articles are alike: those that share keys meet in the shuffle, and an executor compares each pair once.

The pairs are those of ``linking.alike``, which says what a key is and which are too common to be followed.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from claimcheck.engines.spark.reading import unpack_profile
from claimcheck.engines.spark.tables import ALIKE, batched, grouped, struct
from claimcheck.linking.alike import COMMONPLACE
from claimcheck.linking.profiles import ENOUGH_SHARED, similarity

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def alike(articles: "DataFrame", common: int = COMMONPLACE) -> tuple["DataFrame", int]:
    """``ALIKE`` of all articles, and how many names are in too many of them to be followed. articles: ``READ``.

    common: a key that more articles hold is no evidence.
    """
    held = articles.selectExpr("number", "inline(keys)")
    # Counted before anything is sent to the place of its key: the holders of a word like "police" would all meet there.
    usual, names = _without_commonplace(held, common)
    pairs = _candidates(usual).persist()
    # A pair is compared in the block of one key that both share, where many of its pairs need the same profiles.
    ends = pairs.selectExpr("home", "explode(array(a, b)) AS number").distinct()
    profiles = ends.join(articles.select("number", "profile"), "number")
    stream = profiles.selectExpr("home", "0 AS kind", "number AS a", "null AS b", "profile").unionByName(
        pairs.selectExpr("home", "1 AS kind", "a", "b", "null AS profile")
    )
    return stream.repartition("home").sortWithinPartitions("home", "kind").mapInArrow(_compared, struct(ALIKE)), names


def _without_commonplace(held: "DataFrame", common: int) -> tuple["DataFrame", int]:
    """Keys with their holders, without those of more than so many; how many names are among those."""
    from pyspark.sql import functions as sql

    counts = held.groupBy("key").agg(sql.count("*").alias("holders"), sql.max("named").alias("named"))
    commonplace = counts.filter(sql.col("holders") > common).persist()
    keys, names = commonplace.select(sql.count("*"), sql.count_if("named")).first() or (0, 0)
    if not keys:
        commonplace.unpersist()
        return held, 0
    return held.join(commonplace.select("key"), "key", "left_anti"), names


def _candidates(held: "DataFrame") -> "DataFrame":
    """Pairs of articles that share enough, and the least key that they share."""
    from pyspark.sql import functions as sql

    one = held.select("key", "weight", sql.col("number").alias("a"))
    other = held.select("key", sql.col("number").alias("b"))
    shared = one.join(other, "key").filter("a < b").groupBy("a", "b")
    enough = shared.agg(sql.sum("weight").alias("weight"), sql.min("key").alias("home"))
    return enough.filter(sql.col("weight") >= ENOUGH_SHARED).select("home", "a", "b")


def _compared(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """``ALIKE`` of blocks: rows of the block's key, then profiles by number, then pairs of numbers."""
    yield from batched(_scored(batches), ALIKE)


def _scored(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[int, int, float]]:
    for _, block in grouped(batches):
        profiles = {}
        for _, kind, a, b, profile in block:
            if kind == 0:
                profiles[a] = unpack_profile(profile)
            elif (score := similarity(profiles[a], profiles[b])) is not None:
                yield a, b, score
