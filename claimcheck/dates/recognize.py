"""Finds every date, period and duration in a text."""

from collections.abc import Iterable
from datetime import date

from claimcheck.articles.span import Span
from claimcheck.dates.timespan import Timespan


def find_timespans(text: str, within: Iterable[Span], anchor: date | None) -> list[Timespan]:
    """Time expressions in the given stretches of the text, in text order, not overlapping.

    anchor: the article's date, against which "last year" or "on Thursday" resolve; None leaves them unresolved.
    """
    return []
