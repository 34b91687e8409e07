"""Quantities and timespans merged into one row of mentions, so that no stretch of text makes two claims."""

from collections.abc import Sequence

import msgspec

from claimcheck.articles.span import Span
from claimcheck.dates.timespan import Timespan
from claimcheck.quantities.quantity import AGE, ORDINAL, RATE, Kind, Quantity

# A number that these kinds hold is never a date or a duration: "47" after a name, "30 deaths a day".
_OVER_TIME = frozenset({AGE, RATE})


class Mention(msgspec.Struct, frozen=True, gc=False):
    """One numeric or time expression: exactly one of quantity and timespan is set.

    core: where the bare number ends, what it counts begins.
    """

    span: Span
    core: Span
    kind: Kind
    quantity: Quantity | None = None
    timespan: Timespan | None = None

    @property
    def measured(self) -> Quantity | Timespan:
        """The one of the two that is set."""
        measured = self.quantity or self.timespan
        assert measured
        return measured

    @property
    def size(self) -> float | None:
        """The number of a quantity that gives one; None of bounds, ranges and time expressions."""
        value = self.quantity.value if self.quantity else None
        return value.low if value and value.exact else None

    @property
    def one(self) -> bool:
        """Whether it counts a single thing, so that its noun is singular."""
        return self.kind is ORDINAL or self.size == 1


def merge_mentions(quantities: Sequence[Quantity], timespans: Sequence[Timespan]) -> list[Mention]:
    """All mentions in text order, not overlapping. Both inputs are sorted and free of overlaps themselves.

    Where two overlap, an age or rate wins, else the longer, else the time expression.
    """
    mentions = [Mention(t.span, t.span, t.kind, timespan=t) for t in timespans]
    mentions += [Mention(q.span, q.core, q.kind, quantity=q) for q in quantities]
    mentions.sort(key=_span)
    merged: list[Mention] = []
    end = 0
    for mention in mentions:
        while mention.span.start < end and _rank(mention) > _rank(merged[-1]):
            merged.pop()
            end = merged[-1].span.end if merged else 0
        if mention.span.start >= end:
            merged.append(mention)
            end = mention.span.end
    return merged


def _span(mention: Mention) -> Span:
    return mention.span


def _rank(mention: Mention) -> tuple[bool, int, bool]:
    return (mention.kind in _OVER_TIME, mention.span.end - mention.span.start, mention.timespan is not None)
