"""Dates that name their month: "3 May 1998", "Nov. 11", "May 4-6", "the first of May", "June", "Nov. 20, 22 and 24"."""

import re

from msgspec.structs import replace

from claimcheck.articles.calendar_names import MONTH_STEMS, MONTHS
from claimcheck.dates.direction import direction, placed
from claimcheck.dates.figures import two_digit_year
from claimcheck.dates.moment import DAY, MONTH, PREVIOUS, Mention, Moment, Range
from claimcheck.dates.numbers import ORDINAL, number_in, ordinal_in
from claimcheck.dates.words import SPACE, YEAR_FIGURES
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.number_words import spelled

_YEAR_AFTER = (
    rf"(?:(?:{SPACE}?,{SPACE}?|{SPACE}(?:(?:of|in)\s+)?(?:the\s+year\s+)?|[-/.])(?P<year>{YEAR_FIGURES})(?![\d%]|"
    rf"[.,:]\d|-\d)|,?{SPACE}(?:of\s+)?'(?P<short>\d\d)\b)"
)
_NOT_A_DAY = (
    r"(?![\w%]|:\d|\.\d|,\d(?!\d{3}\b)|\s?[ap]\.?m\b"
    r"|\s+(?:people|per\s?cent|years|million|billion|degrees|miles|minutes|votes)\b)"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL})"
_DAY_AFTER = lazy_regex(
    rf"\.?{SPACE}?(?:the\s+)?(?P<day>{_DAY}){_NOT_A_DAY}(?:\s?(?P<join>-|to|through|until|till|"
    rf"and)\s?(?:the\s)?(?P<last>{_DAY}){_NOT_A_DAY}(?!/))?(?:{_YEAR_AFTER})?"
)
_YEAR_ONLY = lazy_regex(rf"\.?{_YEAR_AFTER}")
# "10 Nov 11." and "(10 Nov 11)"; elsewhere the figures may count what follows.
_BARE_SHORT_YEAR = lazy_regex(r"\.?(?:\sof)?[\s-](?P<short>\d\d)(?P<year>)(?=[.;)](?!\d)|\s*\Z)")
_OF_SHORT_YEAR = lazy_regex(r"\sof\s(?P<short>\d\d)(?P<year>)(?=[.;)](?!\d)|\s*\Z)")
_DAY_BEFORE = lazy_regex(
    rf"(?<![\w.,/:$£€-])(?<![$£€]\s)(?P<lead>from\s|between\s)?(?:(?:the\s)?(?P<first>{_DAY})\s?(?P<join>-|to|and|"
    rf"until|till|through)\s?)?(?P<the>the\s)?(?P<day>{_DAY})(?:\s+(?:day\s+)?of)?[\s./-]*\Z"
)
_FROM_BEFORE = lazy_regex(r"\b(?:from|between)\s\Z")
_DAY_ENDS = lazy_regex(r"(?:\d|st|nd|rd|th|of)[\s./-]{1,9}\Z|\d\Z")
_FIGURES_BESIDE = lazy_regex(r"(?:\d|st|nd|rd|th)(?:\sof)?\s[a-z]|[a-z]\.?\s\d")
_DAY_IN_LETTERS_AFTER = lazy_regex(rf"\s(?:the\s)?(?:{ORDINAL}\b|(?:twenty|thirty)[\s-][a-z])")
_ABBREVIATED = {name for name in MONTHS if len(name) <= 4} - {"june", "july", "may"}
# Names that are words or first names too: they need company to be a month.
_FIRST_NAMES = {"april", "june", "august", "jan"}
_WORDS = {"may", "march", "mar", "dec", "sep"}
_LEAD = lazy_regex(
    r"\b(?:in|of|since|until|till|by|from|to|through|throughout|between|and|during|for|before|after|next|last|this|"
    r"early|mid|late|or|than|around|about|every|each|past|via|end|start|beginning|as|a|the|both|\w+'s|"
    rf"(?:{MONTH_STEMS})[a-z]*\.?)[\s-]+\Z"
)
# "and May Roberts" is a person, "in May Mr Roberts" is not.
_SURE_LEAD = lazy_regex(
    r"\b(?:in|since|until|till|between|during|through|last|next|early|mid|late|end\sof|start\sof)[\s-]+\Z"
)
_AGE_AFTER = lazy_regex(r",\s\d{1,2}[,)]")
# "In April Mr Hale", "April Hale"; of a headline, "Hottest April Since 1940".
_CAPITAL_NEXT = lazy_regex(
    r"\s(?!(?i:since|in|on|at|to|for|from|after|before|with|and|but|as|by|was|were|is|will|when|while|that|the|of)\b)[A-Z]"
)
_TO_MONTH = lazy_regex(rf"(?:\s?-\s?|\s(?:to|through)\s)(?:{MONTH_STEMS})")
_LONGEST_LIST = 44
_FIGURE_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_AND_LAST = r",?\s(?:and|or)\s"
# The last of them ends the phrase: "on May 3, 12 and 14 people" counts people.
_LISTED_AFTER = lazy_regex(
    rf"(?P<days>(?:,\s{_FIGURE_DAY}){{0,6}}{_AND_LAST}{_FIGURE_DAY})(?:,\s(?P<year>{YEAR_FIGURES}))?(?![\w%:.,]\w)(?=\s?[.,;:!?)]|\s*\Z|"
    r"\s(?:at|in|for|from|with|when|but|and|to|as|were|was|are|is|by|after|before|it|he|she|they|we|there|the)\b)"
)
_LISTED_BEFORE = lazy_regex(
    rf"(?<![\w.,/:$£€-])(?<![$£€]\s)(?<!between\s){_FIGURE_DAY}(?:,\s{_FIGURE_DAY}){{0,6}}{_AND_LAST}\Z"
)
_LISTED_DAY = lazy_regex(r"(\d{1,2})(?:st|nd|rd|th)?")
# Without a year or the end of the clause behind it, it may count what follows: "In May twenty-five people left".
_CARDINAL_DAY = lazy_regex(
    rf"{SPACE}(?P<day>twenty[\s-](?:{spelled(1, 9)})|thirty[\s-]one)(?=\s*[.,;!?)]|"
    rf"\s*\Z|{SPACE}(?:nineteen|two\sthousand|{YEAR_FIGURES})\b)"
)


def _year(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    return int(match["year"]) if match["year"] else two_digit_year(match["short"]) if match["short"] else None


def _day(low: str, span: tuple[int, int]) -> int:
    """1 to 31, or 0 where it is no day of a month."""
    start, end = span
    if start < 0:
        return 0
    digits = low[start:end].rstrip("stndrh")
    value = int(digits) if digits.isdecimal() else ordinal_in(low, start, end) or 0
    return value if 1 <= value <= 31 else 0


def read_month(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """The date around the month name ``low[start:end]``, or None where it is a word or a name."""
    name = low[start:end]
    if not text[start].isupper() and (name in _WORDS or not _is_lower_month(low, start, end)):
        return None
    month = MONTHS[name]
    before = _DAY_ENDS.search(low, max(floor, start - 12), start) and _DAY_BEFORE.search(
        low, max(floor, start - 44), start
    )
    if before and (day := _day(low, before.span("day"))) and _is_day_of(low, before):
        return _day_month(low, before, day, month, end, name in _ABBREVIATED)
    if low[end : end + 1] == "." and name not in _ABBREVIATED:
        return _bare_month(text, low, start, end, floor, month)
    after = _DAY_AFTER.match(low, end)
    if after and (day := _day(low, after.span("day"))):
        return _month_day(low, after, day, month, start, floor)
    if cardinal := cardinal_day_after(low, end):
        return Mention(start, cardinal[1], Moment(DAY, month=month, day=cardinal[0]))
    only = _YEAR_ONLY.match(low, end) or _OF_SHORT_YEAR.match(low, end)
    if only:
        return Mention(start, only.end(), Moment(MONTH, year=_year(only), month=month))
    return _bare_month(text, low, start, end, floor, month)


def _is_lower_month(low: str, start: int, end: int) -> bool:
    """Whether a name without its capital is a month: a day or year stands beside it, or a preposition of time."""
    if _FIGURES_BESIDE.search(low, max(0, start - 6), end + 6) or _DAY_IN_LETTERS_AFTER.match(low, end):
        return True
    return end - start > 4 and _SURE_LEAD.search(low, max(0, start - 10), start) is not None


def _is_day_of(low: str, before: re.Match[str]) -> bool:
    """A day in letters needs "of": "the first of May", never "second May"."""
    return not low[before.start("day")].isalpha() or before[0].rstrip().endswith(" of")


def _month_day(low: str, after: re.Match[str], day: int, month: int, start: int, floor: int) -> Mention:
    year = _year(after)
    first = Moment(DAY, year=year, month=month, day=day)
    last = _day(low, after.span("last"))
    lead = _FROM_BEFORE.search(low, max(floor, start - 9), start) if last > day else None
    if last > day and _is_range(lead and lead[0], after["join"]):
        begin = lead.start() if lead else start
        return Mention(begin, after.end(), Range(first, Moment(DAY, year=year, month=month, day=last)))
    return Mention(start, after.end("day") if after["last"] else after.end(), first)


def _day_month(low: str, before: re.Match[str], day: int, month: int, end: int, abbreviated: bool) -> Mention:
    ends = low[end : end + 1] == "." and not abbreviated  # "on 4 February. In 2019 it": the year is another matter
    year_after = None if ends else _YEAR_ONLY.match(low, end) or _BARE_SHORT_YEAR.match(low, end)
    year = _year(year_after)
    stop = year_after.end() if year_after else end
    last = Moment(DAY, year=year, month=month, day=day)
    begin = _day(low, before.span("first"))
    if 0 < begin < day and _is_range(before["lead"], before["join"]):
        return Mention(before.start(), stop, Range(Moment(DAY, year=year, month=month, day=begin), last))
    return Mention(before.start("the") if before["the"] else before.start("day"), stop, last)


def _is_range(lead: str | None, join: str) -> bool:
    """Whether "and" stands in "between 4 and 6 May": without it there are two days."""
    return join != "and" or lead == "between "


def _is_name(text: str, name: str, start: int, end: int, floor: int) -> bool:
    """Whether "June", "Jan" or "March" without a day or year is a person or a word rather than a month."""
    if name not in _FIRST_NAMES and name not in _WORDS:
        return False
    before = text[max(floor, start - 24) : start].lower()
    if name in _FIRST_NAMES and _AGE_AFTER.match(text, end):
        return True
    if _CAPITAL_NEXT.match(text, end):
        return _SURE_LEAD.search(before) is None
    return name in _WORDS and not _LEAD.search(before) and not _TO_MONTH.match(text.lower(), end)


def _bare_month(text: str, low: str, start: int, end: int, floor: int, month: int) -> Mention | None:
    name = low[start:end]
    if _is_name(text, name, start, end, floor):
        return None
    if name in _ABBREVIATED:
        if low[end : end + 1] == ".":
            end += 1
        elif not _LEAD.search(low, max(floor, start - 24), start):
            return None
    found = direction(low, start, floor)
    if found:
        begin, sign, base = found
        moment = Moment(MONTH, month=month)
        # "This January" may be the one that is over.
        return Mention(begin, end, placed(moment, sign, base, "year") if sign or base is PREVIOUS else moment)
    return Mention(start, end, Moment(MONTH, month=month))


def with_listed_days(low: str, mention: Mention, floor: int, end: int) -> list[Mention]:
    """The mention, if it is a day with its month together with the days of that month that are listed beside it."""
    what = mention.what
    if not isinstance(what, Moment) or not what.day or not what.month:
        return [mention]
    listed = [mention]
    if low.startswith((", ", " and ", " or "), mention.end) and (after := _LISTED_AFTER.match(low, mention.end, end)):
        month = replace(what, year=int(after["year"])) if after["year"] else what
        others = _days_of(month, low, *after.span("days"))
        listed = [replace(mention, what=month), *others[:-1], replace(others[-1], end=after.end())]
    elif low.startswith("and ", max(0, mention.start - 4)) or low.startswith("or ", max(0, mention.start - 3)):
        before = _LISTED_BEFORE.search(low, max(floor, mention.start - _LONGEST_LIST), mention.start)
        listed = [*_days_of(what, low, *before.span()), mention] if before else listed
    days = [each.what.day or 0 for each in listed if isinstance(each.what, Moment)]
    return listed if days == sorted(set(days)) and days[0] >= 1 and days[-1] <= 31 else [mention]


def _days_of(month: Moment, low: str, start: int, end: int) -> list[Mention]:
    days = _LISTED_DAY.finditer(low, start, end)
    return [Mention(*day.span(), replace(month, day=int(day[1]))) for day in days]


def cardinal_day_after(low: str, at: int) -> tuple[int, int] | None:
    """The day of the month in letters that follows a month's name, and where it ends."""
    found = _CARDINAL_DAY.match(low, at)
    if not found:
        return None
    return int(number_in(low, *found.span("day")) or 0), found.end()
