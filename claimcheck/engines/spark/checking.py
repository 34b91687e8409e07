"""What an executor does with stories: their claims are linked, and every rule looks at them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec
import pyarrow as pa

from claimcheck.checks.registry import each_finding, settled
from claimcheck.engines.parcels import draft_of
from claimcheck.engines.spark.reading import unpack_profile
from claimcheck.engines.spark.tables import FOUND, Row, batched, grouped
from claimcheck.linking.stories import Draft
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule
from claimcheck.store.packing import pack_findings

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


class Checker(msgspec.Struct, frozen=True):
    """The rules that are applied, and the words that linking goes by."""

    rules: tuple[Rule, ...]
    lexicon: Lexicon

    def found(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """``FOUND`` of stories; batches as ``by_story`` gives them."""
        yield from batched((row for story, inside in grouped(batches) for row in self._of(story, inside)), FOUND)

    def _of(self, story: int, inside: Iterable[Row]) -> Iterator[Row]:
        linked = drafted(inside).linked(vocabulary(self.lexicon))
        for finding in settled(each_finding([linked], self.rules, self.lexicon)):
            yield story, finding.level.rank, finding.rule, pack_findings([finding])


def by_story(articles: "DataFrame", members: "DataFrame") -> "DataFrame":
    """Rows of story, packed article, profile, path, number: the articles of a story together, in order of path.

    articles: ``READ``. members: ``MEMBER``; what is not among them is a story of its own.
    """
    told = articles.select("number", "path", "packed", "profile").join(
        members.select("number", "story"), "number", "left"
    )
    stories = told.selectExpr("coalesce(story, number) AS story", "packed", "profile", "path", "number")
    return stories.repartition("story").sortWithinPartitions("story", "path", "number")


def drafted(inside: Iterable[Row]) -> Draft:
    """A story still to be linked, of rows as ``by_story`` gives them."""
    return draft_of([(packed, unpack_profile(profile).names) for _, packed, profile, *_ in inside])
