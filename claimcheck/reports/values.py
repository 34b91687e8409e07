"""How a claim's value and its place are written for a reader."""

from claimcheck.claims.claim import Claim
from claimcheck.quantities.quantity import Kind

_AS_PRINTED = frozenset(
    {Kind.DATE, Kind.PERIOD, Kind.DURATION, Kind.MEASURE, Kind.RATE, Kind.RATIO, Kind.FRACTION, Kind.MONEY}
)
_LONGEST = 32
# Soft hyphen, zero-width spaces and joiners, byte order mark: nothing is lost with them.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff"


def value_label(claim: Claim) -> str:
    """A claim's value, short: "17", "> 12", "≈ 1,140", "58.4 %", "£1.2m", "between June 2014 and September 2015"."""
    value = claim.value
    if value is None or claim.kind in _AS_PRINTED:
        label = " ".join(claim.text.split())
        return label if len(label) <= _LONGEST else claim.timex or label[: _LONGEST - 1] + "…"
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


def place_label(claim: Claim) -> str:
    """path:line:column, as editors and terminals understand it."""
    return f"{claim.article}:{claim.line}:{claim.column}"


def day_label(claim: Claim) -> str:
    """The day that the claim speaks of, else that of its article; empty where neither is known."""
    day = claim.as_of or claim.published
    return day.isoformat() if day else ""


def inert(text: str) -> str:
    """Text that can do nothing to a terminal: any white space a space, control and direction characters "·"."""
    return text if text.isprintable() else "".join(map(_inert, text))


def _inert(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    return "" if character in _INVISIBLE else "·"
