"""How a claim's value and its place are written for a reader."""

from collections.abc import Sequence
from functools import reduce

from msgspec.structs import replace

from claimcheck.checks.finding import Finding, Place
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

_AS_PRINTED = frozenset(
    {Kind.DATE, Kind.PERIOD, Kind.DURATION, Kind.MEASURE, Kind.RATE, Kind.RATIO, Kind.FRACTION, Kind.MONEY}
)
_LONGEST = 32
# The role, in a finding, of a claim that is summed with others of its sentence.
PART = "part"
_DOUBLE = lazy_regex(":(?=:)")
# Soft hyphen, zero-width spaces and joiners, byte order mark: nothing is lost with them.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff"


def value_label(claim: Claim) -> str:
    """A claim's value, short: "17", "> 12", "≈ 1,140", "58.4 %", "£1.2m", "between June 2014 and September 2015"."""
    value = claim.value
    if value is None or claim.kind in _AS_PRINTED:
        label = " ".join(claim.text.split())
        if len(label) <= _LONGEST:
            return label
        if claim.first and claim.first == claim.last:
            return claim.first.isoformat()
        return claim.timex or label[: _LONGEST - 1] + "…"
    if value.low is not None and value.high is not None:
        label = number_label(value.low) if value.exact else f"{number_label(value.low)}–{number_label(value.high)}"
    elif value.low is not None:
        label = f"{'>' if value.low_open else '≥'} {number_label(value.low)}"
    elif value.high is not None:
        label = f"{'<' if value.high_open else '≤'} {number_label(value.high)}"
    else:
        label = " ".join(claim.text.split())
    if claim.kind is Kind.PERCENT:
        label += " %"
    elif claim.kind is Kind.ORDINAL:
        label += _ordinal_ending(value.low)
    return f"≈ {label}" if claim.approximate and label[0] not in "<>≤≥" else label


def _ordinal_ending(number: float | None) -> str:
    last_two = int(number or 0) % 100
    return "th" if 10 < last_two < 14 else {1: "st", 2: "nd", 3: "rd"}.get(last_two % 10, "th")


def number_label(number: float) -> str:
    """Thousands by commas, no more decimals than the figure has."""
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.6g}"


def rows_of(finding: Finding) -> list[list[Claim]]:
    """The finding's places as rows of a table: each its own, but parts of one sum in one sentence together."""
    rows: list[list[Claim]] = []
    last: Place | None = None
    for place in finding.places:
        same_sum = (
            last is not None
            and last.role == place.role == PART
            and last.claim.article == place.claim.article
            and last.claim.sentence_span == place.claim.sentence_span
        )
        if same_sum:
            rows[-1].append(place.claim)
        else:
            rows.append([place.claim])
        last = place
    return rows


def row_label(claims: Sequence[Claim]) -> str:
    """The value of a row: "8 (= 5 + 3)" for the parts of a sum."""
    values = [claim.value for claim in claims if claim.value]
    if len(claims) == 1 or len(values) < len(claims):
        return " + ".join(map(value_label, claims))
    total = replace(claims[0], value=reduce(Interval.plus, values), approximate=any(c.approximate for c in claims))
    return f"{value_label(total)} (= {' + '.join(map(value_label, claims))})"


def place_label(claim: Claim) -> str:
    """path:line:column, as editors and terminals understand it."""
    return f"{claim.article}:{claim.line}:{claim.column}"


def told_label(claim: Claim) -> str:
    """A claim in half a line, for messages: "5.82 metres in a.txt:1:47"."""
    return f"{inert(value_label(claim))} in {inert(place_label(claim))}"


def day_label(claim: Claim) -> str:
    """The day that the claim speaks of, else that of its article; empty where neither is known."""
    day = claim.as_of or claim.published
    return day.isoformat() if day else ""


def inert(text: str) -> str:
    """Text that can do nothing to a terminal or to a log: any white space a space, control and direction characters
    "·", and "::" and "##[" broken by one, which the log of a GitHub job takes for commands at a line's start."""
    plain = text if text.isprintable() else "".join(map(_inert, text))
    return _DOUBLE.sub(":·", plain).replace("##[", "##·[") if "::" in plain or "##[" in plain else plain


def _inert(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    return "" if character in _INVISIBLE else "·"
