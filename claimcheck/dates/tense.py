"""Which way a date points that does not say it: from the verbs around it."""

import re

from claimcheck.articles.span import Span
from claimcheck.dates.moment import Side

_WINDOW = 120
_SENTENCE_END = re.compile(r"[.!?;]['\")]*\s|\n\s*\n")
_AHEAD = re.compile(
    r"\b(?:will|won't|shall|would|cannot|can|must|may|might|should|payable|effective|deadline|upcoming|pending"
    r"|(?:is|are|be|been|was|were)\s+(?:due|set|scheduled|expected|planned|slated|going|poised|likely|about)\b"
    r"|(?:due|set|scheduled|expected|planned|slated|expects?|plans?|planning|hopes?|hoping|intends?|aims?|agreed|likely|ready"
    r"|continue|continues|able|wants?|ordered|invited|supposed|has\s+until|needs?|calls?|called)\s+(?:to|for|on|in)\b"
    r"|as\s+(?:soon|early)\s+as|has\s+scheduled|have\s+scheduled|to\s+be|is\s+to|are\s+to)\b|\w'll\b"
)
_BEHIND = re.compile(
    r"\b(?:was|were|had|did|said|told|came|went|took|made|gave|met|won|lost|rose|fell|killed|died|saw|held|began|became|left"
    r"|got|ran|led|broke|struck|sent|found|wrote|shot|fled|sold|bought|paid|spoke|thought|brought|grew|\w{2,14}ed)\b"
)


def side_of(low: str, start: int, end: int, stretch: Span) -> Side:
    """Past, unless the nearest verb of the sentence looks ahead: news tells what has happened.

    Looks at most ``_WINDOW`` code points to each side, within the stretch and the sentence.
    """
    begin = max(stretch.start, start - _WINDOW)
    for stop in _SENTENCE_END.finditer(low, begin, start):
        begin = stop.end()
    limit = min(stretch.end, end + _WINDOW)
    stop_after = _SENTENCE_END.search(low, end, limit)
    finish = stop_after.start() if stop_after else limit
    ahead = _distance(_AHEAD, low, begin, start, end, finish)
    behind = _distance(_BEHIND, low, begin, start, end, finish)
    return Side.FUTURE if ahead is not None and (behind is None or ahead <= behind) else Side.PAST


def _distance(pattern: re.Pattern[str], low: str, begin: int, start: int, end: int, finish: int) -> int | None:
    """To the nearest match; one that follows the date counts as twice as far."""
    best: int | None = None
    for match in pattern.finditer(low, begin, start):
        best = start - match.end()
    after = pattern.search(low, end, finish)
    if after and (best is None or 2 * (after.start() - end) < best):
        best = 2 * (after.start() - end)
    return best
