"""The n-th or last of something longer: "the first week of January", "the last day of 1945", "the first Saturday in
June"."""

from claimcheck.articles.calendar_names import MONTH_STEMS
from claimcheck.dates.moment import DAY, LAST, MONTH, WEEK, WEEKEND, Mention, Moment
from claimcheck.dates.numbers import ORDINAL, ordinal_in
from claimcheck.patterns import lazy_regex

_NTH = lazy_regex(rf"\b(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?:full\s+)?\Z")
_OF_LONGER = lazy_regex(
    rf"\s+(?:of|in)\s+(?:the\s+|this\s+|last\s+|next\s+|that\s+)?(?:year|month|(?:1[5-9]|20)\d\d|{MONTH_STEMS})"
)
_OF_A_MONTH = lazy_regex(r"\s+(?:of|in)\s+(?:[a-z]+\s+)?month\b")
_OF_MONTH = lazy_regex(rf"\s+(?:of|in)\s+(?:(?:this|last|next)\s+)?(?:month\b|{MONTH_STEMS})")
_OF_ANY_MONTH = lazy_regex(r"\s+(?:of|in)\s+(?:the|each|every|any|a)\s+month\b")
_GRAINS = {"week": WEEK, "weekend": WEEKEND, "month": MONTH, "day": DAY}


def read_nth(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "the first week of January", "the last day of 2016": for the word "day", "week", "weekend" or "month" at
    ``start``."""
    found = _NTH.search(low, max(floor, start - 32), start)
    if not found or not _OF_LONGER.match(low, end):
        return None
    number, grain = _number(low, *found.span("nth")), _GRAINS[low[start:end]]
    if grain is DAY and number != LAST and _OF_A_MONTH.match(low, end):
        return None  # read from the word "month"
    return Mention(found.start(), end, Moment(grain, number=number))


def is_habitual(low: str, end: int) -> bool:
    """Whether "of the month" or "of every month" follows, as "the first Monday" of any."""
    return _OF_ANY_MONTH.match(low, end) is not None


def read_nth_weekday(low: str, start: int, end: int, floor: int, weekday: int) -> Mention | None:
    """ "the first Saturday in June", "the last Friday of next month"."""
    of = _OF_MONTH.match(low, end)
    found = _NTH.search(low, max(floor, start - 32), start) if of else None
    if not found:
        return None
    number = _number(low, *found.span("nth"))
    return Mention(found.start(), end, Moment(DAY, number=number, weekday=weekday))


def _number(low: str, start: int, end: int) -> int | None:
    return LAST if low[start:end] in ("last", "final") else ordinal_in(low, start, end)
