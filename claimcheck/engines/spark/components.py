"""The connected components of the graph of alike articles: no story reaches from one into another."""

from typing import TYPE_CHECKING

import pyarrow as pa

from claimcheck.engines.spark.tables import COMPONENT

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
