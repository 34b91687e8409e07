"""Amounts in two units: "6ft 2in", "9st 4lb", "a 6-foot-4 forward"; a unit and its part: "a mile and a half"."""

import re

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.quantities.amount import Amount
from claimcheck.quantities.number_words import UNITS
from claimcheck.quantities.numeral import Numeral, whole
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import MEASURE
from claimcheck.quantities.units import read_unit

_AND = phrase_regex("(?: )?(?:and )?")
_IN = phrase_regex(r"(?: )?in\b|[\"”″]|''")
_MINOR = {"foot": ("inch", 12), "stone": ("pound", 14), "pound": ("ounce", 16)}
_INCHES = {word: value for word, value in UNITS.items() if 0 < value < 12}
# "a 6-foot-4 forward", "six-foot-two", "he is 6ft 4 tall"
_HEIGHT = phrase_regex(
    rf"-([0-9]{{1,2}}|{'|'.join(_INCHES)})(?![\w-]|[.,][0-9])| ([0-9]{{1,2}})(?=[.,;)](?![0-9])| (?:tall|and|with)\b|"
    "$)"
)
_ONE_UNIT = phrase_regex(r"\b(?:an?|one)(?: |-)(?P<unit>[a-z]{3,12})(?: |-)and(?: |-)$", re.IGNORECASE)


def unit_and_part(text: str, part: Numeral, floor: int) -> Amount | None:
    """ "a mile and a half", "a foot-and-a-half" with ``part`` the half."""
    left = _ONE_UNIT.search(text[max(floor, part.span.start - 28) : part.span.start])
    unit = read_unit(left["unit"], 0, len(left["unit"]), False) if left else None
    if left is None or unit is None or unit[1] != len(left["unit"]):
        return None
    start = part.span.start - len(left.group())
    return Amount(Span(start, part.span.end), part.span, 1 + part.value, MEASURE, unit[0], part.form, 1)


def with_minor(text: str, major: Amount, end: int) -> Amount:
    """ "6ft 2in", "5 feet and 2 inches", "9st 4lb": the smaller unit is added to the larger one."""
    minor = _MINOR.get(major.unit or "")
    if not minor or major.value != int(major.value):
        return major
    height = _HEIGHT.match(text, major.span.end, end) if major.unit == "foot" else None
    if height and (inches := _INCHES.get(height[1]) or int(height[1] or height[2])) < 12:
        value = whole(major.value + inches / 12)
        return replace(major, span=Span(major.span.start, height.end()), value=value)
    link = _AND.match(text, major.span.end, end)
    number = read_number(text, link.end() if link else major.span.end, end)
    if number is None or number.value >= minor[1]:
        return major
    unit = read_unit(text, number.span.end, end, True)
    if unit is None and minor[0] == "inch" and (inch := _IN.match(text, number.span.end, end)):
        unit = "inch", inch.end()
    if unit is None or unit[0] != minor[0]:
        return major
    value = whole(major.value + number.value / minor[1])
    return Amount(Span(major.span.start, unit[1]), major.core, value, major.kind, major.unit, major.form, major.scale)
