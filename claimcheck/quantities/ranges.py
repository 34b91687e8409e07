"""Two amounts that make one interval: "10 to 15mm", "£5m-£6m", "between 18 and 24", "two or three"; and scores ("3-1")."""

import re
from dataclasses import replace

from claimcheck.articles.span import Span
from claimcheck.quantities.amounts import Amount, read_amount
from claimcheck.quantities.money import currency_at
from claimcheck.quantities.numerals import Form, read_number, whole
from claimcheck.quantities.phrases import GAP
from claimcheck.quantities.quantity import Kind

_DASH = r"\s?[-‐‑–—]\s?"
_LINK = re.compile(
    rf"({_DASH})|{GAP}(to|or|and|through|until|or{GAP}even){GAP}(?:about{GAP}|around{GAP}|up{GAP}to{GAP}|perhaps{GAP}|as{GAP}many{GAP}as{GAP}|maybe{GAP})?|(-?{GAP}?to{GAP}?-|/)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\b(?:somewhere{GAP}|anywhere{GAP})?(between|from){GAP}$", re.IGNORECASE)
_SCORED = re.compile(
    rf"(?:{GAP}|-)(?:win|victory|defeat|loss|draw|lead|score|scoreline|home|away|thrashing|triumph|success|aggregate|at|on|to|over|up|down|against|"
    r"hammering|record|decision|vote|ruling|verdict|stalemate|setback|comeback|reverse|rout|drubbing|advantage|series)\b",
    re.IGNORECASE,
)
_SCORES = re.compile(
    rf"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|drew|draw|draws|led|lead|leads|leading|trailed|trail|trails|ended|finished|"
    rf"defeated|score|was|is|voted|made{GAP}it|it|thrashed|hammered)(?:{GAP}[A-Z][\w’'.-]{{1,20}}){{0,3}}(?:{GAP}(?:by|at|in|of))?{GAP}$"
)


def read_range(text: str, first: Amount, floor: int, end: int) -> tuple[Amount, Amount] | None:
    """The second amount of the range that ``first`` begins, and ``first`` with what it shares with it; None: no range.

    The first of the returned pair begins the range, the second ends it; both have the same unit and kind.
    """
    link = _LINK.match(text, first.span.end, end)
    if not link:
        return None
    at = link.end()
    symbol = currency_at(text, at, end)
    number = read_number(text, symbol or at, end)
    if number is None or number.form in (Form.VAGUE,):
        return None
    second = read_amount(text, number, at, end)
    if second.span.start < at or (symbol and second.span.start != at):
        return None
    shared = _share(first, second, number.value)
    if shared is None:
        return None
    low, high = shared
    word = (link[2] or ("-" if link[1] else link[3])).lower().split()[0]
    before = _BETWEEN.search(text[max(floor, first.span.start - 24) : first.span.start])
    return shared if _joined(word, low, high, before[1].lower() if before else "", number.form) else None


def _joined(word: str, low: Amount, high: Amount, before: str, form: Form) -> bool:
    """Whether the linking word makes a range of the two."""
    if word == "and":
        return before == "between"
    if word == "to":
        return low.value < high.value or before == "from"
    if word == "or":
        return low.value < high.value <= 10 * max(low.value, 1) and low.unit == high.unit
    return low.value < high.value and (low.form is not Form.WORDS or form is Form.WORDS)


def range_start(text: str, first: Amount, floor: int) -> int:
    """Where the range begins: at "between" or "from", where one stands before it."""
    match = _BETWEEN.search(text[max(floor, first.span.start - 24) : first.span.start])
    return first.span.start - len(match.group()) if match else first.span.start


def _share(first: Amount, second: Amount, printed: float) -> tuple[Amount, Amount] | None:
    """Unit and scale that stand on one amount only hold for both; None where the two do not go together."""
    if first.kind is Kind.COUNT and first.unit is None and second.unit is not None or first.kind is not second.kind:
        if first.kind in (Kind.COUNT, Kind.FRACTION) and first.unit is None:
            scale = second.scale if first.scale == 1 and first.value < second.value / second.scale else 1
            factor = second.value / printed if second.kind is Kind.MONEY and printed and second.scale == 1 else scale
            first = replace(first, kind=second.kind, unit=second.unit, value=whole(first.value * factor))
            return first, second
        if second.kind in (Kind.COUNT, Kind.FRACTION) and second.unit is None and first.kind is not Kind.DURATION:
            return first, replace(second, kind=first.kind, unit=first.unit)
        return None
    if second.unit is None and first.unit is not None:
        second = replace(second, unit=first.unit)
    if first.unit != second.unit:
        return None
    if first.scale == 1 and second.scale > 1 and first.value <= second.value / second.scale:
        first = replace(first, value=whole(first.value * second.scale))
    return first, second


def read_score(text: str, first: Amount, floor: int, end: int) -> tuple[float, float, int] | None:
    """A result: "3-1" by what is said around it ("a 3-1 win", "won 2-0") → (ours, theirs, where it ends)."""
    if first.kind is not Kind.COUNT or first.form is not Form.DIGITS or first.value > 199:
        return None
    dash = re.compile(r"[-‐‑–](?=[0-9]{1,3}(?![\w.,/-]*[0-9]))").match(text, first.span.end, end)
    if not dash:
        return None
    number = read_number(text, dash.end(), end)
    if number is None or number.value > 199 or number.value != int(number.value):
        return None
    stop = number.span.end
    left = text[max(floor, first.span.start - 72) : first.span.start]
    if number.value <= first.value or _SCORED.match(text, stop, end) or _SCORES.search(left):
        return first.value, number.value, stop
    return None


def spanned(first: Amount, second: Amount, start: int) -> Span:
    return Span(min(start, first.span.start), second.span.end)
