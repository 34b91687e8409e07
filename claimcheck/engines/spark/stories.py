"""Articles that are alike are put into stories, component by component, as one machine would put them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from claimcheck.engines.spark.tables import MEMBER, Row, batched, grouped, struct
from claimcheck.linking.alike import gathered, left_apart
from claimcheck.linking.clusters import pairs_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def members(articles: "DataFrame", pairs: "DataFrame", of: "DataFrame") -> "DataFrame":
    """``MEMBER`` of all articles that are like another. articles: ``READ``. pairs: ``ALIKE``. of: ``COMPONENT``."""
    places = of.join(articles.select("number", "path"), "number")
    ties = pairs.join(of.withColumnRenamed("number", "a"), "a")
    stream = places.selectExpr("component", "0 AS kind", "path", "number AS a", "null AS b", "null AS score")
    stream = stream.unionByName(ties.selectExpr("component", "1 AS kind", "null AS path", "a", "b", "score"))
    ordered = stream.repartition("component").sortWithinPartitions("component", "kind", "path", "a")
    return ordered.mapInArrow(_gathered, struct(MEMBER))


def _gathered(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """``MEMBER`` of components: rows of the component, then its articles in order of path, then its pairs."""
    yield from batched((row for _, component in grouped(batches) for row in _stories(component)), MEMBER)


def _stories(component: Iterator[Row]) -> Iterator[Row]:
    place: dict[int, int] = {}
    similar: list[tuple[int, int, float]] = []
    for _, kind, _, a, b, score in component:
        if kind == 0:
            place[a] = len(place)
        else:
            similar.append((*sorted((place[a], place[b])), score))
    pairs = pairs_of(sorted(similar))
    numbers = list(place)
    partition = gathered(len(place), pairs)
    apart = left_apart(partition, pairs)
    for story in partition:
        for at in story:
            yield numbers[at], numbers[story[0]], apart
            apart = 0
