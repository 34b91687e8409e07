"""The parts of linking that a small corpus does without: commonplace keys, and components too many for the driver."""

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.linking import alike as local
from claimcheck.linking.profiles import profile
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

LEXICON = default_pack().lexicon


def table(spark: "SparkSession", rows: Sequence[tuple[Any, ...]], schema: Any) -> "DataFrame":
    import pyarrow as pa

    columns = zip(*rows, strict=True)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return spark.createDataFrame(pa.table(arrays, schema=schema))


def test_what_is_commonplace_is_not_followed(spark: "SparkSession", monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.engines.spark.blocks import alike
    from claimcheck.engines.spark.reading import _row
    from claimcheck.engines.spark.tables import READ

    days = ("3 March 2024", "4 March 2024", "25 March 2024")
    texts = [
        f"Published: {days[n % 3]}\n\nThe mayor of Dunmere met Fennick Orlow {'again ' * (n % 4)}and opened {thing}."
        for n, thing in enumerate(("a mill", "a weir", "a lane", "a barn", "a lock", "a quay", "a mill", "a weir"))
    ]
    articles = [article_from_text(text, f"{n}.txt") for n, text in enumerate(texts)]
    words = vocabulary(LEXICON)
    monkeypatch.setattr(local, "COMMONPLACE", 4)
    profiles = [profile(article, words) for article in articles]
    expected = list(local.alike(profiles))
    assert 0 < len(expected) < len(list(combinations(articles, 2)))
    rows = [_row(number, "", (article, ()), words) for number, article in enumerate(articles)]
    pairs, names = alike(table(spark, rows, READ), common=4)
    assert sorted((row.a, row.b, row.score) for row in pairs.collect()) == expected
    assert names == local.commonplace(profiles) > 0


def test_components_are_the_same_in_rounds(spark: "SparkSession") -> None:
    from claimcheck.engines.spark.components import components
    from claimcheck.engines.spark.tables import ALIKE

    chain = [(n, n + 1, 0.5) for n in range(10, 30)]
    star = [(3, n, 0.5) for n in range(40, 50)]
    pairs = table(spark, [*reversed(chain), *star, (49, 60, 0.5), (60, 61, 0.5), (1, 2, 0.5)], ALIKE)
    expected = {
        **dict.fromkeys(range(10, 31), 10),
        **dict.fromkeys([3, *range(40, 50), 60, 61], 3),
        **dict.fromkeys([1, 2], 1),
    }
    for most in (100, 0):
        found = components(pairs, most)
        assert sorted((row.number, row.component) for row in found.collect()) == sorted(expected.items())
