"""What a claim's figure is a figure of: family, unit and the value in a unit that its like can be compared in."""

import re

import msgspec

from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind, Trend
from claimcheck.quantities.tables import unit_size
from claimcheck.quantities.trends import read_move

# Units of time with their mean lengths in days (Gregorian calendar).
LENGTHS = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 365.2425 / 12,
    "quarter": 365.2425 / 4,
    "year": 365.2425,
    "decade": 3652.425,
    "century": 36524.25,
}
_ROSE = lazy_regex(
    r"\b(?:r[io]se[ns]?|rising|up|increas\w+|gr[eo]w\w*|climb\w*|jump\w*|rais\w+|soar\w*)\b", re.IGNORECASE
)
_FELL = lazy_regex(
    r"\b(?:f[ae]ll\w*|down|decreas\w+|drop\w*|cut|shr[aiu]nk|declin\w+|slip\w*|lower\w*)\b", re.IGNORECASE
)
_FAMILY = {
    Kind.COUNT: "count",
    Kind.NUMBER: "count",
    Kind.ORDINAL: "ordinal",
    Kind.AGE: "age",
    Kind.MONEY: "money",
    Kind.PERCENT: "share",
    Kind.FRACTION: "share",
    Kind.RATIO: "ratio",
    Kind.MEASURE: "measure",
    Kind.DURATION: "duration",
    Kind.RATE: "rate",
    Kind.DATE: "date",
    Kind.PERIOD: "date",
}
# Families whose claims count things, so that the noun is a part of what they say.
COUNTED = ("count", "ordinal", "rate")
# Numbers up to this are often met in two units; larger ones than the second though they end in zeros are not.
_CHANCE = 10
_LARGE = 1000
# What an amount without a noun is called.
_SORTS = {"money": "sum of money", "duration": "length of time", "date": "date", "age": "age", "share": "share"}


class Measure(msgspec.Struct, frozen=True, gc=False):
    """family: what may be compared at all ("count", "money", "measure" …). unit: within it, the dimension or currency.
    value: in the base unit of the dimension; None for dates."""

    family: str
    unit: str
    value: Interval | None


def in_base_units(value: Interval, unit: str) -> tuple[str, Interval]:
    """The dimension of a unit, and a value of it in SI base units."""
    dimension, factor, offset = unit_size(unit)
    return dimension, Interval(
        None if value.low is None else value.low * factor + offset,
        None if value.high is None else value.high * factor + offset,
        value.low_open,
        value.high_open,
    )


def outcome(claim: Claim) -> Interval | None:
    """The claim's value, or where it tells a change from one figure to another, the second."""
    value = claim.value
    if value is None or value.low is None or value.high is None or value.exact:
        return value
    if not claim.text.lower().startswith("from "):
        return value
    said = claim.before
    trend = claim.trend or read_move(said, len(said), 0)
    if trend is Trend.UP or (trend is None and _ROSE.search(said)):
        return Interval.exactly(value.high)
    if trend is Trend.DOWN or (trend is None and _FELL.search(said)):
        return Interval.exactly(value.low)
    return value


def in_another_unit(first: Claim, second: Claim) -> bool:
    """Whether two articles give one number of two digits or more in two units: "131 km/h", "131mph"."""
    if first.kind is not Kind.MEASURE or second.kind is not Kind.MEASURE or first.article == second.article:
        return False
    value, units = first.value, (first.unit or "", second.unit or "")
    if value is None or value != second.value or not value.exact:
        return False
    # At sea a mile is a nautical mile, and a tonne is often printed as a ton.
    if units[0] in units[1] or units[1] in units[0]:
        return False
    # 40 and 200 are met in any unit, 1,300 is not.
    return value.floor > _CHANCE and value.floor % (10 if value.floor < _LARGE else 1000) != 0


def measure(claim: Claim) -> Measure:
    """What the claim's figure is a figure of; of a change ("rose from 40 to 52") the figure that it came to."""
    return measure_as(claim, outcome(claim))


def measure_as(claim: Claim, value: Interval | None) -> Measure:
    """What the claim would be a figure of if it gave this value, which is in the claim's unit."""
    family = _FAMILY[claim.kind]
    unit = claim.unit or ""
    if value is None:
        return Measure(family, "", None)
    match family:
        case "share":
            # Without a length of time a year is meant, or none: 3% a month is not to be held against 36%.
            period = claim.per if claim.per != "year" else ""
            of = f"{unit if 'point' in unit else ''} {period or ''}".strip()
            return Measure(family, of, value if claim.kind is Kind.PERCENT else value.scaled(100.0))
        case "duration":
            return Measure(family, "", value.scaled(LENGTHS.get(unit, 1.0)))
        case "measure":
            return Measure(family, *in_base_units(value, unit))
        case "rate":
            per = (claim.per or "").split()[-1:] or [""]
            if per[0] == "share" and unit.isupper():
                # "A dividend of 6.3 pence a share" is told as "6.3p" as well.
                return Measure("money", unit, value)
            days = LENGTHS.get(per[0])
            per_day = value.scaled(1 / days) if days else value
            # "A deal worth £900 a week", "his packet of £900 a week": pay, whatever the noun.
            return Measure("pay", unit, per_day) if unit.isupper() else Measure(family, "", per_day)
        case "money":
            return Measure(family, unit, value)
        case _:
            return Measure(family, "", value)


def thing(claim: Claim) -> str:
    """What a reader would say that the figure is of: its noun, else its sort ("sum of money", "length", "share")."""
    family = _FAMILY[claim.kind]
    sort = measure(claim).unit if family == "measure" else _SORTS.get(family)
    return claim.subject or claim.head or sort or claim.unit or claim.kind.value
