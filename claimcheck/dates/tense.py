"""Which way a date points that does not say it: from the verbs around it."""

import re

from claimcheck.articles.span import Span
from claimcheck.dates.moment import Side

_WINDOW = 120
_SENTENCE_END = re.compile(r"[.!?;]['\")]*\s|\n\s*\n")
_AHEAD = re.compile(
    r"(?<!\bhad )\b(?:will|won't|shall|would|cannot|can|must|may|might|should|payable|effective|deadline|upcoming|pending"
    r"|(?:is|are|be|been|was|were)\s+(?:due|set|scheduled|expected|planned|slated|going|poised|likely|about)\b"
    r"|(?:due|set|scheduled|expected|planned|slated|expects?|plans?|planning|hopes?|hoping|intends?|aims?|agreed|likely|ready"
    r"|continue|continues|able|wants?|ordered|invited|supposed|has\s+until|needs?|calls?|called)\s+(?:to|for|on|in)\b"
    r"|as\s+(?:soon|early)\s+as|has\s+scheduled|have\s+scheduled|to\s+be|is\s+to|are\s+to)\b|\w'll\b"
)
_BEHIND = re.compile(
    r"\b(?:was|were|had|did|said|told|came|went|took|made|gave|met|won|lost|rose|fell|killed|died|saw|held|began|became|left"
    r"|got|ran|hit|stole|hurt|cut|shut|fought|taught|caught|drew|drove|flew|fed|felt|kept|lay|lent|meant|met|rang|rode|rang|sang|sat|shook|shone|shut|sank|slept|slid|spent|split|spread|stood|stuck|swore|swept|swam|swung|tore|threw|understood|woke|wore|wove|led|broke|struck|sent|found|wrote|shot|fled|sold|bought|paid|spoke|thought|brought|grew|\w{2,14}ed)\b"
)


_UNTIL_BEFORE = re.compile(r"\b(?:until|till|by|before)\s+(?:the\s+)?\Z")
_HAD = re.compile(r"\b(?:had|hadn't|were|was)\b")


def side_of(low: str, start: int, end: int, stretch: Span) -> Side:
    """Past or future by the nearest verb of the sentence; NEAREST where no verb tells.

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
    if _UNTIL_BEFORE.search(low, max(begin, start - 12), start) and not _HAD.search(low, end, finish):
        return Side.FUTURE
    if ahead is None and behind is None:
        return Side.NEAREST
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
