"""The connected components of the graph of alike articles, beyond which no story reaches, and the stories in each."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from claimcheck.engines.spark.tables import COMPONENT, MEMBER, Row, batched, grouped, struct
from claimcheck.linking.alike import gathered, left_apart
from claimcheck.linking.clusters import pairs_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

# So many pairs go to the driver, which has them joined in some seconds and four hundred megabytes; beyond that the
# rounds below cost less than what the driver would have to hold.
ON_DRIVER = 2_000_000


def components(pairs: "DataFrame", most: int = ON_DRIVER) -> "DataFrame":
    """``COMPONENT`` of every article in a pair. pairs: ``ALIKE``. most: how many of them the driver takes on itself."""
    edges = pairs.select("a", "b")
    if pairs.count() > most:
        return _in_rounds(edges)
    joined = _joined(*(column.to_pylist() for column in edges.toArrow().columns))
    table = pa.table([list(joined), list(joined.values())], schema=COMPONENT)
    return pairs.sparkSession.createDataFrame(table)


def _joined(first: list[int], second: list[int]) -> dict[int, int]:
    """The least of its component for every number in a pair: union-find with halved paths (Tarjan, 1975)."""
    least: dict[int, int] = {}

    def top(number: int) -> int:
        while (above := least.setdefault(number, number)) != number:
            least[number] = number = least[above]
        return number

    for a, b in zip(first, second, strict=True):
        low, high = sorted((top(a), top(b)))
        least[high] = low
    return {number: top(number) for number in least}


def _in_rounds(edges: "DataFrame") -> "DataFrame":
    """Large-star and small-star in turn, until no edge moves (Kiveris et al., Connected components in MapReduce and
    beyond, 2014): the square of a logarithm of rounds, each of two shuffles of the edges.
    """
    from pyspark.sql import functions as sql

    before = None
    while True:
        after = _small_star(_large_star(edges)).localCheckpoint()
        state = after.agg(sql.count("*"), sql.sum(sql.hash("a", "b"))).first()
        if state == before:
            break
        edges, before = after, state
    leaves = after.selectExpr("a AS number", "b AS component")
    return leaves.unionByName(after.selectExpr("b AS number", "b AS component").distinct())


def _large_star(edges: "DataFrame") -> "DataFrame":
    """Every neighbour that is greater than a number is tied to the least of the number and its neighbours."""
    both = edges.select("a", "b").union(edges.select("b", "a"))
    return _tied(both).filter("other > a").selectExpr("other AS a", "least AS b").distinct()


def _small_star(edges: "DataFrame") -> "DataFrame":
    """Every lesser neighbour of a number, and the number itself, are tied to the least of them."""
    down = edges.selectExpr("greatest(a, b) AS a", "least(a, b) AS b")
    tied = _tied(down)
    others = tied.filter("other > least").selectExpr("other AS a", "least AS b")
    return others.union(tied.selectExpr("a", "least AS b")).distinct()


def _tied(edges: "DataFrame") -> "DataFrame":
    """Each edge as (a, other) with the least of a and all that it is tied to."""
    from pyspark.sql import functions as sql

    least = edges.groupBy("a").agg(sql.min("b").alias("lowest"))
    return edges.join(least, "a").selectExpr("a", "b AS other", "least(a, lowest) AS least")


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
