"""Two amounts that make one interval: "10 to 15mm", "£5m-£6m", "between 18 and 24", "two or three"; ratios."""

import re

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.quantities.amounts import read_amount
from claimcheck.quantities.figures import scale_letters
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.money import currency_at
from claimcheck.quantities.money_amounts import read_currency
from claimcheck.quantities.numeral import IN_VAGUE, IN_WORDS, Amount, Numeral, whole
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import COUNT, DURATION, FRACTION, MEASURE, MONEY
from claimcheck.quantities.trends import read_trend

_DASH = r"\s?[-‐‑–—](?!\s?(?:to|or)\b)\s?"
_LINK = phrase_regex(
    rf"({_DASH})| (to|or|and|through|until|or even) (?:about |around |up to |perhaps |as many as |maybe )?|"
    "-?(?: )?(to|or)(?: |-)|(/)",
    re.IGNORECASE,
)
# So many times the first of them, the second is no end of a range: "rose 14.53 to 2,659.22".
_FAR = 4
_NO_LINK = frozenset({"", *'.,;:)]”"bcdefghijklmnpqrsvwxyz'})
_BETWEEN = phrase_regex(r"\b(?:somewhere |anywhere )?(between|from) (?:the )?$", re.IGNORECASE)
_COLON_OR_TO = phrase_regex(r"\s?:\s?|(?: |-)to(?: |-)")
_RATIO = phrase_regex(
    r"\b(?:ratio(?: of \w{2,12} to \w{2,12})?(?: (?:of|is|was|at|to|now|stands|stood|about)){0,3}|"
    r"outnumber\w*(?: \w{2,12}){0,2}? by) $"
)
# "Two to one in favour", "by 38 to 19, exactly two to one".
_TO_ONE = phrase_regex(r"\s?(?:[.,;:)]|$)| (?:in favour|in favor|against|majority|margin)\b")
_FROM = phrase_regex(r"\b(?:from|between) (?:\w+ )?$")


def read_range(text: str, first: Amount, floor: int, end: int) -> tuple[Amount, Interval] | None:
    """The range that ``first`` begins: an amount that spans it all, with "between", and its interval; else None."""
    at = first.span.end
    unlinked = text[at : at + 1] in _NO_LINK or (text[at] == " " and text[at + 1 : at + 2] in _NO_LINK)
    link = None if unlinked else _LINK.match(text, at, end)
    if not link:
        return None
    at = link.end()
    symbol = currency_at(text, at, end)
    number = read_number(text, symbol or at, end)
    if number is None or number.form is IN_VAGUE:
        return None
    second = read_amount(text, number, read_currency(text, number, at), at, end)
    if first.kind is MONEY and second.kind is MEASURE and (letters := scale_letters(text, number.span.end, end)):
        span, value = Span(number.span.start, letters[1]), whole(number.value * letters[0])  # "£40-50m" has no metres
        second = Amount(span, number.span, value, MONEY, first.unit, number.form, letters[0])
    if second.span.start < at or (symbol and second.span.start != at):
        return None
    shared = _share(first, second, number.value)
    if shared is None:
        return None
    word = (link[2] or link[3] or link[4] or ("-" if link[1] else "/")).lower().split()[0]
    between = _BETWEEN.search(text[max(floor, first.span.start - 28) : first.span.start])
    if not _joined(text, word, shared, between[1].lower() if between else "", floor):
        return None
    span = Span(first.span.start - len(between.group()) if between else first.span.start, second.span.end)
    core = Span(first.core.start, second.core.end)
    low, high = sorted((shared[0].value, shared[1].value))
    moved = word == "to" and between is not None
    return replace(shared[1], span=span, core=core, sign=None, moved=moved), Interval(low, high)


def _joined(text: str, word: str, pair: tuple[Amount, Amount], before: str, floor: int) -> bool:
    """Whether the linking word makes a range of the two."""
    low, high = pair
    if word == "and":
        return before == "between"
    if word == "or":
        return low.span == low.core and low.value < high.value <= 3 * max(low.value, 1)
    if word == "to":
        # "rose 18 sen to RM23.50", "rose $2 to $84", "fell 1 1/2 to 36 7/8": by how much, and up to what
        unit = (
            low.span.end > low.core.end
            or (low.span.start < low.core.start and high.span.start < high.core.start and low.scale == high.scale)
            or (high.kind is COUNT and low.span == low.core and high.value >= _FAR * low.value)
        )
        moved = not before and unit and read_trend(text, low.span.start, floor)
        return before == "from" or (low.value < high.value and not moved)
    if word == "/":
        return low.value < high.value and low.unit is not None
    return low.value < high.value and (low.form is IN_WORDS) == (high.form is IN_WORDS)


def _share(first: Amount, second: Amount, printed: float) -> tuple[Amount, Amount] | None:
    """Unit and scale that stand on one amount only hold for both; None where the two do not go together."""
    if (first.kind is COUNT and first.unit is None and second.unit is not None) or first.kind is not second.kind:
        if first.kind in (COUNT, FRACTION) and first.unit is None:
            scale = second.scale if first.scale == 1 and first.value < second.value / second.scale else 1
            factor = second.value / printed if second.kind is MONEY and printed and second.scale == 1 else scale
            first = replace(first, kind=second.kind, unit=second.unit, value=whole(first.value * factor))
            return first, second
        if second.kind in (COUNT, FRACTION) and second.unit is None and first.kind is not DURATION:
            second = replace(second, kind=first.kind, unit=first.unit)
        else:
            return None
    if second.unit is None and first.unit is not None:
        second = replace(second, unit=first.unit)
    if first.unit != second.unit:
        return None
    if first.scale == 1 and second.scale > 1 and first.value <= second.value / second.scale:
        first = replace(first, value=whole(first.value * second.scale))
    return first, second


def read_ratio(text: str, first: Numeral, floor: int, end: int) -> tuple[float, int] | None:
    """How many of the one to one of the other, "30:1", "a ratio of 3 to 2", and where it ends; else None."""
    start, at = first.span
    linked = text[at : at + 1] == ":" or text[at : at + 3] in (" to", "-to")
    link = _COLON_OR_TO.match(text, at, end) if linked and first.value > 0 else None
    second = read_number(text, link.end(), end) if link else None
    if second is None or second.value <= 0:
        return None
    stop = second.span.end
    if text[at] == ":" and second.value == 1 and ":" not in (text[start - 1 : start], text[stop : stop + 1]):
        return first.value, stop
    left = text[max(floor, start - 36) : start]
    to_one = second.value == 1 and first.form is second.form is IN_WORDS and _TO_ONE.match(text, stop, end)
    if not (_RATIO.search(left) or (to_one and not _FROM.search(left))):
        return None
    return whole(first.value / second.value), stop
