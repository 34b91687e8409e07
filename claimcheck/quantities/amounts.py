"""An amount: a number with the unit printed on it. "£1.2m", "5%", "23-year-old", "6ft 2in", "-5°C", "17"."""

import re
from string import ascii_lowercase

import msgspec
from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.ages import age_after
from claimcheck.quantities.figures import plain_figure, scale_letters, scaled_number
from claimcheck.quantities.money import NO_SYMBOL, currencies, currency_after, currency_before
from claimcheck.quantities.number_words import SCALE_LETTERS
from claimcheck.quantities.numeral import IN_DIGITS, IN_FRACTION, IN_VAGUE, Form, Numeral, whole
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import GAP, words
from claimcheck.quantities.prices import named_currency
from claimcheck.quantities.quantity import AGE, COUNT, DURATION, FRACTION, MEASURE, MONEY, PERCENT, Kind, Trend
from claimcheck.quantities.unit_words import BEFORE_TIME, SHARE_WORDS, TIME_WORDS, may_be_currency, unit_word
from claimcheck.quantities.units import read_magnitude, read_unit


class Amount(msgspec.Struct, frozen=True, gc=False):
    """span: sign, currency and unit included. core: the bare number. value: in ``unit``. number: as it is printed.

    kind: what the unit makes it; COUNT where there is none, DURATION for a length of time.
    scale: what the printed figure was multiplied with.
    moved: the range runs "from" one amount "to" the other: both ends are known, neither is a rise by itself.
    sign: the trend that a plus or minus before a percentage tells ("-0.6%" is 0.6, down).
    """

    span: Span
    core: Span
    value: float
    kind: Kind
    unit: str | None
    form: Form
    scale: float
    sign: Trend | None = None
    moved: bool = False


_PERCENT = lazy_regex(
    r"\s{0,2}%(?:\s{1,3}points?\b)?"
    r"|(?:-|\s{1,3})(?:percentage\s{1,3}points?|percents?|per\s?-?cent|pct|pc|pp|bps|"
    r"basis\s{1,3}points?)\b(?:\s{1,3}points?\b)?"
    r"|(?:percent|pc|pct|bps|pp)\b",
    re.IGNORECASE,
)
_LETTERS = frozenset(ascii_lowercase)
_ENDS_MONEY = frozenset({"", *'.,;:)]!?”"'})
_DOLLARS = {"U.S.": "USD", "US": "USD", "Cdn": "CAD", "CDN": "CAD"}
_COUNTRY = lazy_regex(
    rf"{GAP}(U\.S\.|US|Cdn|CDN)(?![\w-]|{GAP}[A-Z]|{GAP}(?!a\b|an\b|in\b|for\b|on\b|and\b|to\b|per\b|from\b|by\b|at\b)[a-z])"
)
_NEXT_AMOUNT = lazy_regex(r"\s?[0-9]")
_TIME = lazy_regex(
    rf"(?:{GAP}|[-‐‑])?(?:(?:{'|'.join(BEFORE_TIME.split())}){GAP})?"
    r"(?:milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|"
    r"months?|quarters?|"
    r"years?|yrs?|decades?|century|centuries|generations?)(?![\w])(?!-(?:long-)?(?:winning|losing))",
    re.IGNORECASE,
)
_MINUS = lazy_regex(
    rf"(?:^|(?<=[\s(\[,:/]))(?:(?<!plus\sor\s)(?:minus|negative){GAP}|[-−–+](?:{GAP})?)$", re.IGNORECASE
)
_MARKS = frozenset("-−–+")
_MAGNITUDE_ENDS = words("magnitude of was at as is")
_LINE_BEGINS = lazy_regex(r"(?:^|[\n\r\u2028])[ \t\u00a0]{0,8}$")
# The marks, and the last letters of "minus" and "negative".
_SIGN_ENDS = frozenset("-−–+seSE")
_BRACKETED = lazy_regex(r"\s?[(\[{<]([A-Za-z°]{1,10})[)\]}>]")
_IN = lazy_regex(rf"(?:{GAP})?in\b|[\"”″]|''")
_MINOR = {"foot": ("inch", 12), "stone": ("pound", 14), "pound": ("ounce", 16)}
# "a 6-foot-4 forward", "he is 6ft 4 tall"
_HEIGHT = lazy_regex(
    rf"-([0-9]{{1,2}})(?![\w-]|[.,][0-9])|{GAP}([0-9]{{1,2}})(?=[.,;)](?![0-9])|{GAP}(?:tall|and|with)\b|$)"
)
_AND = lazy_regex(rf"(?:{GAP})?(?:and{GAP})?")
# "£1. 7m", "£910, 250": spaces that typesetting or extraction left behind, read only beside a currency.
_SPACED = lazy_regex(
    r"([0-9]{1,3})(?:\.\x20([0-9]{1,2})(?=[\x20-]?(?:m|bn|million|billion)\b)"
    r"|(?=[0-9,]*,\x20)((?:,\x20?[0-9]{3}){1,4})(?![0-9]|[.,][0-9]))"
)
_ENDED = lazy_regex(r"\s?(?:[.,;!?](?![0-9])|$)")
_OF = lazy_regex(rf"(?:{GAP}of)?(?:(?:{GAP}|-)an?\b)?")
# "Dollar 22.5 million", "euro 3 million"; "against the dollar 3 million" tells no sum.
_NAMED_BEFORE = lazy_regex(rf"(?<![\w-])(?<!the\s)(dollars?|euros?|pounds?|rupees?|yen|yuan){GAP}$", re.IGNORECASE)
_ONE_UNIT = lazy_regex(rf"\b(?:an?|one)(?:{GAP}|-)(?P<unit>[a-z]{{3,12}})(?:{GAP}|-)and(?:{GAP}|-)$", re.IGNORECASE)
_PLURAL = (
    rf"(?:of\b|(?:people|krone|kroner)\b|(?=[a-z’' ]{{4,}})(?!(?:is|was|has|as|his|its|less|across|plus|unless|does|"
    rf"this)\b|high|tall|long|wide|deep|away|from|apart|below|above|off|away)[a-z]+(?:{GAP}(?!high|tall|long|wide|deep)[a-z]+)?"
    rf"(?<=s)(?<!ss)(?<!metres)(?<!meters)\b)"
)
_MILLIONS = lazy_regex(rf"{GAP}{_PLURAL}")
# "1.42m Norrisk customers"; of whole figures "the 800m Olympic champions" speaks against it.
_MILLIONS_OF_NAME = lazy_regex(rf"{GAP}(?:[A-Z][\w’'-]+{GAP}){{0,2}}{_PLURAL}")


def read_currency(text: str, number: Numeral, floor: int) -> tuple[str, int] | None:
    """The currency that stands before the number → (ISO code, where it starts)."""
    start, at = number.span
    if number.scale >= 1000 and (named := _NAMED_BEFORE.search(text[max(floor, start - 16) : start])):
        return currencies().names.get(named[1].lower(), "GBP"), start - len(named.group())
    mark = text[start - 1 : start]
    if mark.isspace():
        mark = text[start - 2 : start - 1]
    # No sign that is a word is all in lower case ("Rs", "CHF").
    if mark in NO_SYMBOL or (mark in _LETTERS and text[start - 1] == " " and text[max(0, start - 6) : start].islower()):
        return None
    return currency_before(text, start, floor, number.value >= 1000 or text[at : at + 1] in ("m", "b"))


def read_amount(text: str, number: Numeral, before: tuple[str, int] | None, floor: int, end: int) -> Amount:
    """The number with its unit, looked for inside text[floor:end]; before: the currency already found left of it."""
    start, at = number.span
    if before:
        return _signed(text, _money(text, number, before, end), floor)
    amount = (number.form is IN_FRACTION and _unit_and_part(text, number, floor)) or _with_unit(text, number, end)
    if amount.kind is COUNT and amount.value < 11 and number.form is IN_DIGITS:
        magnitude = read_magnitude(text, start, at, floor, end)
        if magnitude:
            return replace(amount, span=Span(*magnitude), kind=MEASURE, unit="magnitude")
    return _signed(text, amount, floor)


def _money(text: str, number: Numeral, before: tuple[str, int], end: int) -> Amount:
    """An amount whose currency stands before it; a name repeated after it ("$10 dollars") belongs to it."""
    code, start = before
    value, at, scale = number.value, number.span.end, number.scale
    spaced = _SPACED.match(text, number.span.start, end)
    if spaced:
        figure = float(f"{spaced[1]}.{spaced[2]}") if spaced[2] else int(plain_figure(spaced[1] + spaced[3]))
        plain = Numeral(figure, Span(*spaced.span()), IN_DIGITS)
        read = scaled_number(text, plain, end)
        value, at, scale = read.value, read.span.end, read.scale
    letters = scale_letters(text, at, end) if scale == 1 else None
    if letters:
        scale, at = letters
        value = whole(value * scale)
    elif scale == 1 and text.startswith(f"M{code}", start):
        scale = 10**6  # "MEUR 60"
        value = whole(value * scale)
    core = Span(number.span.start, at)
    country = _COUNTRY.match(text, at, end) if text[start] == "$" and code == "USD" else None
    if country:  # "$75 U.S. a barrel", "$500 Cdn"
        return Amount(Span(start, country.end()), core, value, MONEY, _DOLLARS[country[1]], number.form, scale)
    after = currency_after(text, at, end, number.scale > 1) if text[at : at + 1] not in _ENDS_MONEY else None
    if after and _NEXT_AMOUNT.match(text, after[2], end):
        after = None  # "$20,000 $37,305": the second sign belongs to the second figure
    if after and after[1] == 1 and (after[0] == code or text[start] == "$"):
        code, at = after[0], after[2]
    return Amount(Span(start, at), core, value, MONEY, code, number.form, scale)


def _with_unit(text: str, number: Numeral, end: int) -> Amount:
    start, at = number.span
    value = number.value
    word = unit_word(text, at, end)
    if not word:
        return _amount(number, FRACTION if number.form is IN_FRACTION else COUNT, None, at)
    low = word.lower()
    timed = low in TIME_WORDS
    age = age_after(text, at, end) if timed else None
    if age:
        return _amount(number, AGE, age[0], age[1])
    percent = _PERCENT.match(text, at, end) if low in SHARE_WORDS else None
    if percent:
        return _amount(number, PERCENT, _percent_name(percent.group().lower()), percent.end())
    scaled_by = low in SCALE_LETTERS and number.scale == 1 and number.form is IN_DIGITS
    letters = scale_letters(text, at, end) if scaled_by else None
    if letters:
        money = currency_after(text, letters[1], end, True)
        if money:
            scaled = whole(value * letters[0] * money[1])
            core = Span(start, letters[1])
            return Amount(Span(start, money[2]), core, scaled, MONEY, money[0], number.form, letters[0])
    money = named_currency(text, number, end) if may_be_currency(word) else None
    if money:
        paid = whole(value * money[1])
        named = Amount(Span(start, money[2]), number.span, paid, MONEY, money[0], number.form, number.scale)
        return _with_cents(text, named, end) if money[1] == 1 else named
    if timed and _TIME.match(text, at, end):
        return _amount(number, DURATION, None, at)
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
        return _with_minor(text, _amount(number, MEASURE, unit[0], unit[1]), end)
    return _amount(number, COUNT, None, at)


def _share_of_unit(text: str, number: Numeral, end: int) -> Amount:
    """ "half an inch", "a quarter of a mile", "tens of thousands of dollars"; without a unit a fraction or a "
    "vague count."""
    at = number.span.end
    of = _OF.match(text, at, end)
    if of and (number.form is IN_FRACTION or of.group().strip() == "of"):
        money = currency_after(text, of.end(), end, number.value > 999) if of.group() else None
        if money:
            span = Span(number.span.start, money[2])
            paid = whole(number.value * money[1])
            return Amount(span, number.span, paid, MONEY, money[0], number.form, 1)
        if _TIME.match(text, of.end(), end):
            return _amount(number, DURATION, None, at)
        percent = _PERCENT.match(text, of.end(), end) if of.group() else None
        if percent:
            return _amount(number, PERCENT, _percent_name(percent.group().lower()), percent.end())
        unit = read_unit(text, of.end(), end, False)
        if unit:
            return _amount(number, MEASURE, unit[0], unit[1])
    return _amount(number, FRACTION if number.form is IN_FRACTION else COUNT, None, at)


def _unit_and_part(text: str, part: Numeral, floor: int) -> Amount | None:
    """ "a mile and a half", "a foot-and-a-half" with ``part`` the half."""
    left = _ONE_UNIT.search(text[max(floor, part.span.start - 28) : part.span.start])
    unit = read_unit(left["unit"], 0, len(left["unit"]), False) if left else None
    if left is None or unit is None or unit[1] != len(left["unit"]):
        return None
    start = part.span.start - len(left.group())
    return Amount(Span(start, part.span.end), part.span, 1 + part.value, MEASURE, unit[0], part.form, 1)


def may_be_signed(text: str, number: Numeral, left: str) -> bool:
    """Whether ``left``, the word before a number that has no unit, may be its sign or make it a magnitude."""
    if number.form is IN_DIGITS and number.value < 11 and left in _MAGNITUDE_ENDS:
        return True
    return left in ("minus", "negative") or left[-1:] in _MARKS or text[number.span.start - 1] in _MARKS


def bare_amount(number: Numeral) -> Amount:
    """The number without a unit."""
    return Amount(number.span, number.span, number.value, COUNT, None, number.form, number.scale)


def _amount(number: Numeral, kind: Kind, unit: str | None, at: int) -> Amount:
    return Amount(Span(number.span.start, at), number.span, number.value, kind, unit, number.form, number.scale)


def _percent_name(said: str) -> str:
    if "bas" in said or "bps" in said:
        return "basis point"
    return "percentage point" if "point" in said or said.strip() == "pp" else "percent"


def _bracketed_unit(text: str, at: int, end: int) -> tuple[str, int] | None:
    """ "20 (kg)" """
    match = _BRACKETED.match(text, at, end)
    unit = read_unit(text, match.start(1), match.end(1), True) if match else None
    return (unit[0], match.end()) if match and unit and unit[1] == match.end(1) else None


def _with_minor(text: str, major: Amount, end: int) -> Amount:
    """ "6ft 2in", "5 feet and 2 inches", "9st 4lb": the smaller unit is added to the larger one."""
    minor = _MINOR.get(major.unit or "")
    if not minor or major.value != int(major.value):
        return major
    height = _HEIGHT.match(text, major.span.end, end) if major.unit == "foot" else None
    if height and (inches := int(height[1] or height[2])) < 12:
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


def _with_cents(text: str, major: Amount, end: int) -> Amount:
    """ "3 dollars 50 cents", "two pounds and ten pence"."""
    link = _AND.match(text, major.span.end, end)
    number = read_number(text, link.end(), end) if link and link.group() else None
    minor = currency_after(text, number.span.end, end, False) if number and number.value < 100 else None
    if number and minor is None and 10 <= number.value < 100 and _ENDED.match(text, number.span.end, end):
        minor = "", 0.01, number.span.end  # "15 dollars and 50."
    if number is None or minor is None or minor[1] != 0.01 or major.value != int(major.value):
        return major
    return replace(major, span=Span(major.span.start, minor[2]), value=whole(major.value + number.value * minor[1]))


def _signed(text: str, amount: Amount, floor: int) -> Amount:
    start = amount.span.start
    if text[start - 1 : start] not in _SIGN_ENDS and text[start - 2 : start - 1] not in _SIGN_ENDS:
        return amount
    sign = _MINUS.search(text, max(floor, start - 10), start)
    if not sign:
        return amount
    mark = sign.group().strip().lower()
    if mark in _MARKS and amount.form not in (IN_DIGITS, IN_FRACTION):
        return amount
    span = Span(amount.span.start - len(sign.group()), amount.span.end)
    spaced = mark in _MARKS and sign.group()[-1].isspace()
    if spaced and _LINE_BEGINS.search(text, max(0, start - 10), span.start):
        return amount  # the bullet of a list
    if amount.kind is PERCENT and mark in ("-", "−", "+"):
        trend = Trend.UP if mark == "+" else Trend.DOWN
        return replace(amount, span=span, sign=trend)
    if mark == "–" or (spaced and amount.unit not in ("celsius", "fahrenheit", "degree")):
        return amount  # a dash between two clauses
    return replace(amount, span=span, value=amount.value if mark == "+" else -amount.value)
