"""What "last", "this", "that" or "the following" before a word of the calendar says."""

from msgspec.structs import replace

from claimcheck.dates.moment import ARTICLE, FUTURE, PAST, PREVIOUS, SUCH, Base, Moment, Shift
from claimcheck.patterns import lazy_regex

_DIRECTIONS = {
    **dict.fromkeys(("last", "past", "this past", "this last", "previous", "preceding", "prior"), -1),
    **dict.fromkeys(("next", "coming", "this coming", "upcoming", "following"), 1),
    **dict.fromkeys(("this", "current", "same", "that", "that same", "present"), 0),
}
_FROM_PREVIOUS = {"previous", "preceding", "prior", "following", "same", "that", "that same"}
_WHICH = "|".join(sorted(_DIRECTIONS, key=len, reverse=True))
KIND_OF_YEAR = r"(?:(?:fiscal|financial|calendar|full|whole|entire)\s+)?"
_DIRECTED = lazy_regex(rf"\b(?:the\s+)?(?P<which>{_WHICH})\s+{KIND_OF_YEAR}\Z")
# The last words of what the pattern matches: a look at the word before saves most searches.
_DIRECTED_ENDS = frozenset(
    (*(which.split()[-1] for which in _DIRECTIONS), "fiscal", "financial", "calendar", "full", "whole", "entire")
)
# "He said that Monday was fine": what he said, not which Monday.
_SAID_BEFORE = lazy_regex(
    r"(?:\b(?:sa(?:id|ys?|ying)|told|(?:show|know|mean|claim|warn|add|insist|confirm|report|predict|argue)(?:s|ed|"
    r"n)?|meant|knew|so|announced|agreed|hope[sd]?|believe[sd]?|sure|clear|fact|now)|\btold\s\w+|argued|"
    r"estimated)\s+\Z"
)
# "“Last year we won,” he said."
_OPENING = "\"'([‘“«*_"
_SIDES = {-1: PAST, 1: FUTURE}


def direction(low: str, start: int, floor: int) -> tuple[int, int, Base] | None:
    """What "last", "this" or "the following" before ``start`` says: where it begins, -1, 0 or 1, and from what."""
    words = low[max(floor, start - 36) : start].split()
    if not words or words[-1].lstrip(_OPENING) not in _DIRECTED_ENDS:
        return None
    found = _DIRECTED.search(low, max(floor, start - 36), start)
    if not found:
        return None
    which = " ".join(found["which"].split())
    if which == "that" and _SAID_BEFORE.search(low, max(0, found.start() - 14), found.start()):
        return None
    return found.start(), _DIRECTIONS[which], PREVIOUS if which in _FROM_PREVIOUS else ARTICLE


def placed(moment: Moment, sign: int, base: Base, unit: str) -> Moment:
    """What has a name in the calendar, where ``direction`` puts it: "last Friday", "this summer", "that September".

    unit: what "this" one is of: a weekday of the week, a season of the year.
    """
    if base is PREVIOUS:
        return replace(moment, shift=Shift(sign, SUCH if sign else unit, PREVIOUS))
    if sign:
        return replace(moment, side=_SIDES[sign])
    return replace(moment, shift=Shift(0, unit))
