"""Several days of one month: "Nov. 20, 22 and 24", "7, 14, 21 and 28 June"."""

from msgspec.structs import replace

from claimcheck.dates.moment import Mention, Moment
from claimcheck.dates.patterns import YEAR_FIGURES
from claimcheck.patterns import lazy_regex

_LONGEST = 44
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_AND = r",?\s(?:and|or)\s"
# The last of them ends the phrase: "on May 3, 12 and 14 people" counts people.
_AFTER = lazy_regex(
    rf"(?P<days>(?:,\s{_DAY}){{0,6}}{_AND}{_DAY})(?:,\s(?P<year>{YEAR_FIGURES}))?(?![\w%:.,]\w)(?=\s?[.,;:!?)]|\s*\Z|"
    r"\s(?:at|in|for|from|with|when|but|and|to|as|were|was|are|is|by|after|before|it|he|she|they|we|there|the)\b)"
)
_BEFORE = lazy_regex(rf"(?<![\w.,/:$£€-])(?<![$£€]\s)(?<!between\s){_DAY}(?:,\s{_DAY}){{0,6}}{_AND}\Z")
_FIGURES = lazy_regex(r"(\d{1,2})(?:st|nd|rd|th)?")


def with_listed_days(low: str, mention: Mention, floor: int, end: int) -> list[Mention]:
    """The mention, if it is a day with its month together with the days of that month that are listed beside it."""
    what = mention.what
    if not isinstance(what, Moment) or not what.day or not what.month:
        return [mention]
    listed = [mention]
    if low.startswith((", ", " and ", " or "), mention.end) and (after := _AFTER.match(low, mention.end, end)):
        month = replace(what, year=int(after["year"])) if after["year"] else what
        others = _days_of(month, low, *after.span("days"))
        listed = [replace(mention, what=month), *others[:-1], replace(others[-1], end=after.end())]
    elif low.startswith("and ", max(0, mention.start - 4)) or low.startswith("or ", max(0, mention.start - 3)):
        before = _BEFORE.search(low, max(floor, mention.start - _LONGEST), mention.start)
        listed = [*_days_of(what, low, *before.span()), mention] if before else listed
    days = [each.what.day or 0 for each in listed if isinstance(each.what, Moment)]
    return listed if days == sorted(set(days)) and days[0] >= 1 and days[-1] <= 31 else [mention]


def _days_of(month: Moment, low: str, start: int, end: int) -> list[Mention]:
    days = _FIGURES.finditer(low, start, end)
    return [Mention(*day.span(), replace(month, day=int(day[1]))) for day in days]
