"""A unit of the calendar that says which one by what stands around it: "the weekend", "the week before last", "the year
after", "by the end of the month", "the week before Christmas"."""

from claimcheck.articles.calendar_names import MONTH_STEMS
from claimcheck.dates.direction import KIND_OF_YEAR
from claimcheck.dates.moment import PREVIOUS, Grain, Length, Mention, Moment, Shift
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval

_THE = lazy_regex(rf"\bthe\s+{KIND_OF_YEAR}\Z")
_ALONE = lazy_regex(
    r"\s*[.,;)]|\s+(?:ended|ending|to|by|and|from|of(?!\s(?:the|his|her|its|their|an?)\b)|as|because|was|is|were)\b|"
    r"\s*\Z"
)
# "the year to March 2024", "the year ended Sept. 30": twelve months, not the article's year.
_ENDING = lazy_regex(
    rf"\s+(?:ended|ending|to)\s+(?:the\s+end\s+of\s+|end[\s-])?(?:on\s+)?(?:\d{{1,2}}\s+)?(?:{MONTH_STEMS})"
)
_WITHIN_BEFORE = lazy_regex(r"\bwithin\s+\Z")
_BEYOND = lazy_regex(r"\s+(?:after\s+(?P<next>next)|before\s+last)\b(?!\s+[a-z]+day\b)")
_WEEK_OF = lazy_regex(r"\s+(?:of|beginning|starting|commencing|ended|ending|to)\s")
# "the year after, she left": counted from what was told before.
_BESIDE = lazy_regex(
    r"\s+(?P<way>before|after)\b(?:(?=\s*(?:[.,;:)?!]|\Z))|\s+(?P<more>(?!yesterday|tomorrow)[a-z\d]))"
)
_BESIDE_UNITS = ("day", "week", "weekend", "month", "year")
# "by the end of the month" is this one, as "goal of the month" is not.
_PART_BEFORE = lazy_regex(
    r"\b(?:end|start|beginning|middle|close|rest|remainder|half|(?:first|last|final)\s+day)\s+of\s+\Z|"
    r"\b(?:later|earlier|late|early)\s+in\s+\Z"
)
# "The index rose 2% for the week."
_FOR_BEFORE = lazy_regex(r"\bfor\s+\Z")
_CLAUSE_ENDS = lazy_regex(r"\s*(?:[.,;)]|\Z)")
_PARTED = ("week", "month", "year", "decade", "century")
_PART_ENDS = frozenset(("of", "in"))


def read_bare_unit(low: str, start: int, end: int, floor: int, unit: str, grain: Grain) -> Mention | None:
    """What ``low[start:end]``, a unit in the singular, names with "the" before it; None where it may be any."""
    the = _THE.search(low, max(floor, start - 24), start)
    if not the:
        return None
    begin = the.start()
    if beyond := _BEYOND.match(low, end):
        return Mention(begin, beyond.end(), Moment(grain, shift=Shift(2 if beyond["next"] else -2, unit)))
    if unit in _BESIDE_UNITS and (beside := _BESIDE.match(low, end)):
        return _beside(begin, end, unit, grain, beside["way"], bool(beside["more"]))
    if unit == "weekend" or (unit == "week" and _WEEK_OF.match(low, end)):
        return Mention(begin, end, Moment(grain))
    if _is_part_of(low, begin, unit) and not low.startswith((" of ", "-", "'"), end):
        return Mention(begin, end, Moment(grain, shift=Shift(0, unit)))
    if unit in ("week", "month") and _CLAUSE_ENDS.match(low, end) and _FOR_BEFORE.search(low, max(0, begin - 5), begin):
        return Mention(begin, end, Moment(grain, shift=Shift(0, unit, PREVIOUS)))
    if unit != "year" or not _ALONE.match(low, end) or _WITHIN_BEFORE.search(low, max(0, begin - 8), begin):
        return None
    if _ENDING.match(low, end):
        return Mention(begin, end, Length(Interval.exactly(1), unit, "P1Y"))
    return Mention(begin, end, Moment(grain, shift=Shift(0, unit)))


def _beside(begin: int, end: int, unit: str, grain: Grain, way: str, more: bool) -> Mention | None:
    """ "the year after"; before a date ("the week before Christmas"), what must be joined with it."""
    shift = Shift(1 if way == "after" else -1, unit)
    if more:
        return Mention(begin, end, Moment(grain, shift_after=shift))
    return Mention(begin, end + 1 + len(way), Moment(grain, shift=Shift(shift.count, unit, PREVIOUS)))


def _is_part_of(low: str, begin: int, unit: str) -> bool:
    if unit not in _PARTED or low[max(0, begin - 4) : begin].rstrip().rpartition(" ")[2] not in _PART_ENDS:
        return False
    return _PART_BEFORE.search(low, max(0, begin - 16), begin) is not None
