"""An amount: a number with the unit printed on it. "£1.2m", "5%", "23-year-old", "6ft 2in", "-5°C", "17"."""

import re

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.ages import age_after
from claimcheck.quantities.figures import scale_letters
from claimcheck.quantities.money import currency_after
from claimcheck.quantities.money_amounts import with_currency, with_name
from claimcheck.quantities.number_words import SCALE_LETTERS, UNITS
from claimcheck.quantities.numeral import IN_DIGITS, IN_FRACTION, IN_VAGUE, Amount, Numeral, amount_of, whole
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import AGE, COUNT, DURATION, FRACTION, MEASURE, MONEY, PERCENT
from claimcheck.quantities.rates import read_period
from claimcheck.quantities.senses import points_are_of_a_share
from claimcheck.quantities.surroundings import BEFORE_TIME, SHARE_WORDS, TIME_WORDS, may_be_currency, unit_word
from claimcheck.quantities.trends import below_zero, signed
from claimcheck.quantities.units import read_magnitude, read_unit

_PERCENT = lazy_regex(
    r"\s{0,2}%(?:\s{1,3}points?\b)?|(?:-|\s{1,3})(?:percentage\s{1,3}points?|percents?|per\s?-?cent|pct|pc|pp|bps|"
    r"basis\s{1,3}points?)\b(?:\s{1,3}points?\b)?|(?:percent|pc|pct|bps|pp)\b",
    re.IGNORECASE,
)
_TIME = phrase_regex(
    rf"(?: |[-‐‑])?(?:(?:{'|'.join(BEFORE_TIME.split())}) )?(?:milliseconds?|seconds?|secs?|minutes?|mins?|hours?|"
    "hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries|"
    r"generations?)(?![\w])(?!-(?:long-)?(?:winning|losing))",
    re.IGNORECASE,
)
# "The thermometer stood at minus four."
_TEMPERATURE = lazy_regex(r"(?i:\b(?:thermometer|temperature|mercury|overnight low|wind chill)s?\b)[^.;!?]*\Z")
_NEAR = 60
_BRACKETED = lazy_regex(r"\s?[(\[{<]([A-Za-z°]{1,10})[)\]}>]")
# Of these lengths a longer one has so many.
_WITHIN = {
    "minute": {"day": 1440, "week": 10080},
    "hour": {"day": 24, "week": 168, "month": 720, "year": 8760},
    "day": {"week": 7, "month": 30, "year": 365},
    "night": {"week": 7, "month": 30, "year": 365},
    "week": {"year": 52},
}
_POINTS = ("point", "points")
_OF = phrase_regex(r"(?: of)?(?:(?: |-)(?:an?|one|1)\b(?![.,]\d))?")
_PLURAL = (
    r"(?:of\b|(?:people|krone|kroner)\b|(?=[a-z’'\x20]{4,})(?!(?:is|was|has|as|his|its|less|across|plus|unless|does|"
    r"this)\b|high|tall|long|wide|deep|away|from|apart|below|above|off|away)[a-z]+(?: (?!high|tall|long|wide|"
    r"deep)[a-z]+)?(?<=s)(?<!ss)(?<!metres)(?<!meters)\b)"
)
# "3m people", "3m to 5m people"
_RANGE = r"(?:(?:\s?[-–]\s?| (?:to|and|or) )[0-9][0-9.,]*m)?"
_MILLIONS = phrase_regex(rf"{_RANGE} {_PLURAL}")
# "1.42m Norrisk customers"; of whole figures "the 800m Olympic champions" speaks against it.
_MILLIONS_OF_NAME = phrase_regex(
    rf"{_RANGE} (?:(?:People|Men|Women|Children|[A-Z][a-z]{{2,}}s)\b(?! [a-z])|(?:[A-Z][\w’'-]+ ){{0,2}}{_PLURAL})"
)
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


def read_amount(text: str, number: Numeral, before: tuple[str, int] | None, floor: int, end: int) -> Amount:
    """The number with its unit, looked for inside text[floor:end]; before: the currency already found left of it."""
    start, at = number.span
    if before:
        return signed(text, with_currency(text, number, before, end), floor)
    amount = (number.form is IN_FRACTION and unit_and_part(text, number, floor)) or _with_unit(text, number, end)
    if amount.kind is COUNT and amount.value < 11 and number.form is IN_DIGITS:
        magnitude = read_magnitude(text, start, at, floor, end)
        if magnitude:
            return replace(amount, span=Span(*magnitude), kind=MEASURE, unit="magnitude")
    amount = below_zero(text, amount, end) or signed(text, amount, floor)
    if amount.value < 0 and amount.kind is COUNT and _TEMPERATURE.search(text, max(floor, start - _NEAR), start):
        return replace(amount, kind=MEASURE, unit="degree")
    return amount


def _with_unit(text: str, number: Numeral, end: int) -> Amount:
    start, at = number.span
    value = number.value
    word = unit_word(text, at, end)
    if not word:
        return amount_of(number, FRACTION if number.form is IN_FRACTION else COUNT, None, at)
    low = word.lower()
    timed = low in TIME_WORDS
    age = age_after(text, at, end) if timed else None
    if age:
        return amount_of(number, AGE, age[0], age[1])
    percent = _PERCENT.match(text, at, end) if low in SHARE_WORDS else None
    if percent:
        return amount_of(number, PERCENT, _percent_name(percent.group().lower()), percent.end())
    if low in _POINTS and points_are_of_a_share(text, start, at):
        return amount_of(number, PERCENT, "percentage point", at + len(word) + 1)
    scaled_by = low in SCALE_LETTERS and number.scale == 1 and number.form is IN_DIGITS
    letters = scale_letters(text, at, end) if scaled_by else None
    paid = with_name(text, number, letters, end) if letters or may_be_currency(word) else None
    if paid:
        return paid
    if timed and (length := _TIME.match(text, at, end)):
        return _hours_a_week(text, number, low, length.end(), end) or amount_of(number, DURATION, None, at)
    if number.form in (IN_VAGUE, IN_FRACTION):
        return _share_of_unit(text, number, end)
    if letters and low != "mm" and (counted := read_unit(text, letters[1], end, False)):  # "384m tonnes"
        scaled = whole(value * letters[0])
        return Amount(Span(start, counted[1]), number.span, scaled, MEASURE, counted[0], number.form, letters[0])
    millions = _MILLIONS_OF_NAME if value != int(value) else _MILLIONS
    if letters and letters[1] - at == 1 and millions.match(text, letters[1], end):
        span = Span(start, letters[1])
        return Amount(span, span, whole(value * letters[0]), COUNT, None, number.form, letters[0])
    unit = read_unit(text, at, end, number.form is IN_DIGITS) or _bracketed_unit(text, at, end)
    if unit:
        return with_minor(text, amount_of(number, MEASURE, unit[0], unit[1]), end)
    return amount_of(number, COUNT, None, at)


def _hours_a_week(text: str, number: Numeral, word: str, at: int, end: int) -> Amount | None:
    """The length of which the time after it has so many: "60 hours a week"; not "24 hours a day", which is always."""
    unit = word.removesuffix("s")
    within = _WITHIN.get(unit, {})
    per = read_period(text, at, end) if within else None
    if per not in within or number.value >= within[per]:
        return None
    return amount_of(number, MEASURE, unit, at)


def _share_of_unit(text: str, number: Numeral, end: int) -> Amount:
    """A vague number or a fraction with the unit after it: "half an inch", "tens of thousands of dollars", if any."""
    at = number.span.end
    of = _OF.match(text, at, end)
    if of and (number.form is IN_FRACTION or of.group().strip() == "of"):
        money = currency_after(text, of.end(), end, number.value > 999) if of.group() else None
        if money:
            span = Span(number.span.start, money[2])
            paid = whole(number.value * money[1])
            return Amount(span, number.span, paid, MONEY, money[0], number.form, 1)
        if _TIME.match(text, of.end(), end):
            return amount_of(number, DURATION, None, at)
        percent = _PERCENT.match(text, of.end(), end) if of.group() else None
        if percent:
            return amount_of(number, PERCENT, _percent_name(percent.group().lower()), percent.end())
        unit = read_unit(text, of.end(), end, False)
        if unit:
            return amount_of(number, MEASURE, unit[0], unit[1])
    return amount_of(number, FRACTION if number.form is IN_FRACTION else COUNT, None, at)


def _percent_name(said: str) -> str:
    if "bas" in said or "bps" in said:
        return "basis point"
    return "percentage point" if "point" in said or said.strip() == "pp" else "percent"


def _bracketed_unit(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The unit in brackets that follows at ``at``, "20 (kg)", and where it ends; else None."""
    match = _BRACKETED.match(text, at, end)
    unit = read_unit(text, match.start(1), match.end(1), True) if match else None
    return (unit[0], match.end()) if match and unit and unit[1] == match.end(1) else None


def unit_and_part(text: str, part: Numeral, floor: int) -> Amount | None:
    """The amount whose second part is ``part``: "a mile and a half", "a foot-and-a-half"; else None."""
    left = _ONE_UNIT.search(text[max(floor, part.span.start - 28) : part.span.start])
    unit = read_unit(left["unit"], 0, len(left["unit"]), False) if left else None
    if left is None or unit is None or unit[1] != len(left["unit"]):
        return None
    start = part.span.start - len(left.group())
    return Amount(Span(start, part.span.end), part.span, 1 + part.value, MEASURE, unit[0], part.form, 1)


def with_minor(text: str, major: Amount, end: int) -> Amount:
    """The amount with the smaller unit that follows it added: "6ft 2in", "5 feet and 2 inches", "9st 4lb"."""
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
