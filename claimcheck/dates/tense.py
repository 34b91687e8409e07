"""Which way a date points that does not say it: from the verbs around it."""

import re

from claimcheck.articles.span import Span
from claimcheck.dates.moment import Side

_WINDOW = 160
_SENTENCE_END = re.compile(r"[.!?;]['\")]*\s|\n\s*\n")
_FUTURE = re.compile(
    r"\b(?:will|won't|shall|would|to\s+be|(?:is|are|be)\s+(?:due|set|scheduled|expected|planned|likely|going|to)\b"
    r"|(?:due|scheduled|expected|planned|plans?|planning|hopes?|intends?|aims?|set|ready|about|able|agreed|wants?|until|must|can|may)\b)|\w'll\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|came|went|took|made|gave|met|won|lost|rose|fell|killed|died|saw|held|began|became|left|got|\w{2,14}ed)\b"
)


def side_of(low: str, start: int, end: int, stretch: Span) -> Side:
    """Past, unless the nearest verb of the sentence looks ahead: news tells what has happened."""
    begin = max(stretch.start, start - _WINDOW)
    for stop in _SENTENCE_END.finditer(low, begin, start):
        begin = stop.end()
    stop_after = _SENTENCE_END.search(low, end, min(stretch.end, end + _WINDOW))
    finish = stop_after.start() if stop_after else min(stretch.end, end + _WINDOW)
    future = _nearest(_FUTURE, low, begin, start, end, finish)
    past = _nearest(_PAST, low, begin, start, end, finish)
    return Side.FUTURE if future is not None and (past is None or future < past) else Side.PAST


def _nearest(pattern: re.Pattern[str], low: str, begin: int, start: int, end: int, finish: int) -> int | None:
    """Distance of the nearest match; one that follows counts as twice as far."""
    best: int | None = None
    for match in pattern.finditer(low, begin, start):
        best = start - match.end()
    after = pattern.search(low, end, finish)
    if after and (best is None or 2 * (after.start() - end) < best):
        best = 2 * (after.start() - end)
    return best
