"""Ordinals that claim a rank ("the fifth victim", "14th"), apart from fractions, dates and "second" the unit."""

import re

from claimcheck.articles.calendar_names import MONTH
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.idioms import is_name
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numeral import Numeral
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import ORDINAL, Quantity

_DATE_AFTER = phrase_regex(rf" (?:day )?(?:of )?{MONTH}| (?:century|quarter|half)\b")
_DATE_BEFORE = phrase_regex(rf"\b{MONTH}\.?,? (?:the )?$")
_GOES_ON = phrase_regex(r"[ -][a-z]")
_STREET = phrase_regex(
    r" (?:St\b|Ave|Avenue|Street|Floor\b|Amendment|Division\b|Infantry|Battalion|Regiment|Airborne|Armou?red|Brigade|"
    r"Squadron|Fleet\b|Precinct|Circuit\b|District\b|Congress\b|World\b|Ministers?\b|Lady\b|Ladies\b|Secretary\b|"
    r"Sea Lord|Reich\b|Nations?\b|shift\b|part(?:y|ies)(?=[\s'’.,;:)](?!to\b|that\b|in\b)|$))"
)
# "First, the roof must be mended."
_LISTS = lazy_regex(r",\s+[a-z]")
# "4.3 second", "a fraction of a second"
_LENGTH_BEFORE = phrase_regex(r"\b(?:split(?: |-)|(?:fraction|part|ths?|thirds?) of a )$")
_TO_NONE = phrase_regex(r" to none\b")
_DAY_FIGURE = r"(?:3[01]|[12]?[0-9])(?:st|nd|rd|th)?"
_NEXT_DAY = r"(?:,(?: (?:and|or))? | (?:and|or|to) (?:the )?)"
# "on the 7th and 8th.": days of a month that the text has named before.
_ON_THE = phrase_regex(
    rf"\b(?:on|until|till|by|from|between|since) the (?:{_DAY_FIGURE}{_NEXT_DAY}){{0,6}}$", re.IGNORECASE
)
_DAYS_END = phrase_regex(r"\s?(?:[.,;:)!?]|$)| (?:and|or|to) (?:the )?[0-9]| (?:and|but|when)\b")


def complete_ordinal(text: str, ordinal: Numeral, floor: int, end: int) -> tuple[Quantity | None, int]:
    """The ordinal as a quantity where it ranks something, and where to go on."""
    start, stop = ordinal.span
    left = text[max(floor, start - 16) : start]
    if text[start].isupper() and (
        (not left.strip() and _LISTS.match(text, stop, end)) or is_name(text, start, stop, floor, end)
    ):
        return None, stop
    if ordinal.value == 2 and (idiom := _TO_NONE.match(text, stop, end)):
        return None, idiom.end()
    if ordinal.value == 2 and (left[-2:-1].isdigit() or _LENGTH_BEFORE.search(left)):
        return None, stop
    if _DATE_AFTER.match(text, stop, end) or _STREET.match(text, stop, end):
        return None, stop
    # "Last October, the second largest fine".
    if (date := _DATE_BEFORE.search(left)) and not (", the" in date[0] and _GOES_ON.match(text, stop, end)):
        return None, stop
    if text[start].isdigit() and is_day_without_month(text, start, stop, end):
        return None, stop
    return Quantity(ordinal.span, ordinal.span, ORDINAL, Interval.exactly(ordinal.value)), stop


def is_day_without_month(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the ordinal in figures text[start:stop] is a day of a month not named here: "on the 7th and 8th"."""
    if stop - start > 4 or not _DAYS_END.match(text, stop, end):
        return False
    return _ON_THE.search(text[max(0, start - 48) : start]) is not None
