"""Ordinals that claim a rank ("the fifth victim", "14th"), apart from fractions, dates and "second" the unit."""

from claimcheck.articles.calendar_names import MONTH
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.calendar_numbers import is_day_in_list, is_day_without_month
from claimcheck.quantities.idioms import is_name
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numeral import Numeral
from claimcheck.quantities.phrases import GAP
from claimcheck.quantities.quantity import ORDINAL, Quantity

_DATE_AFTER = lazy_regex(rf"{GAP}(?:day{GAP})?(?:of{GAP})?{MONTH}|{GAP}(?:century|quarter|half)\b")
_DATE_BEFORE = lazy_regex(rf"\b{MONTH}\.?,?{GAP}(?:the{GAP})?$")
_STREET = lazy_regex(
    rf"{GAP}(?:St\b|Ave|Avenue|Street|Floor\b|Amendment|Division\b|Infantry|Battalion|Regiment|Airborne|Armou?red|"
    rf"Brigade|Squadron|Fleet\b|Precinct|Circuit\b|District\b|Congress\b|World\b|Ministers?\b|Lady\b|Ladies\b|"
    rf"Secretary\b|Sea{GAP}Lord|Reich\b|Nations?\b)"
)
# "First, the roof must be mended."
_LISTS = lazy_regex(r",\s+[a-z]")
# "4.3 second", "a fraction of a second"
_LENGTH_BEFORE = lazy_regex(rf"\b(?:split(?:{GAP}|-)|(?:fraction|part|ths?|thirds?){GAP}of{GAP}a{GAP})$")
_TO_NONE = lazy_regex(rf"{GAP}to{GAP}none\b")


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
    if _DATE_AFTER.match(text, stop, end) or _DATE_BEFORE.search(left) or _STREET.match(text, stop, end):
        return None, stop
    if text[start].isdigit() and (
        is_day_in_list(text, start, stop, floor, end) or is_day_without_month(text, start, stop, end)
    ):
        return None, stop
    return Quantity(ordinal.span, ordinal.span, ORDINAL, Interval.exactly(ordinal.value)), stop
