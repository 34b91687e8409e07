"""Sums with their conversion whose rate is not that of the story's other conversions, be it by a third currency.

"31 million francs (32 million euros)", "200,000 euros ($205,000)" and "31 million francs ($27 million)" cannot all be;
nor can a conversion and the rate that its own sentence gives: "50 euros, or $70, at a rate of $1.10 to the euro".
"""

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import Sentence
from claimcheck.checks.precision import rounded
from claimcheck.checks.wording import figure
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import MONEY
from claimcheck.text.hedges import HEDGED

# Rates of exchange move: by so much within a year, and by so much more in each further one.
_ROOM, _DRIFT = 0.15, 0.05
_DAYS = 365.0
_NOTED = 0.5
_AS_STATED = 0.9
_AT_A_RATE = lazy_regex(rf"\bat (?:(?:an?|the) )?(?:[a-z']+ ){{0,3}}?(?:rate )?(?:of )?{HEDGED}$")
_TO_ONE = lazy_regex(r" (?:to|for|per|against) (?:(?:the|an?|one|every|each) )?(?:euro|dollar|pound|franc|[a-z£$€])")


class Conversion(msgspec.Struct, frozen=True):
    """A sum and what it is said to be in another currency."""

    first: Claim
    second: Claim

    @property
    def rate(self) -> float:
        """How many units of the second currency one of the first is worth."""
        return (self.second.number or 0.0) / (self.first.number or 1.0)

    def turned(self) -> "Conversion":
        return Conversion(self.second, self.first)


def check_exchange(conversions: Sequence[Conversion]) -> Iterator[Fault]:
    """conversions: of one story, each of two exact sums above nothing."""
    told: set[str] = set()
    for c in conversions:
        others = [o for o in conversions if o is not c and {c.first.number, c.second.number} != _sums(o)]
        routes = [r for r in _routes(c, others) if not _agree(c, r)]
        # One rate that fits will do.
        if not routes or c.first.id in told or any(_agree(c, r) for r in _routes(c, others)):
            continue
        route = routes[0]
        rate = _rate(route)
        reckoned = (
            f"{c.first.told} would be {c.second.told} at {figure(float(f'{c.rate:.3g}'))} {c.second.unit} for one "
            f"{c.first.unit}; other sums of the story tell {figure(float(f'{rate:.3g}'))}."
        )
        beside = dict.fromkeys(chain.from_iterable((r.first, r.second) for r in route))
        places = [(c.first, "stated"), (c.second, "conversion"), *((claim, "rate") for claim in beside)]
        told.update(claim.id for claim, _ in places)
        yield Fault(Verdict.ARITHMETIC, places, _NOTED, reckoned)


def check_stated_rate(sentence: Sentence, c: Conversion) -> Iterator[Fault]:
    """A conversion that is not at the rate that its sentence gives, as far as the figures are printed."""
    units = (c.first.unit, c.second.unit)
    for rate in sentence.claims:
        if rate.kind is not MONEY or rate.unit not in units or rate.span < c.second.span or not rate.number:
            continue
        if not _AT_A_RATE.search(sentence.before(rate)) or not _TO_ONE.match(sentence.after(rate)):
            continue
        one, other = (c.first, c.second) if rate.unit == c.second.unit else (c.second, c.first)
        if rounded(one).times(rounded(rate)).meets(rounded(other)):
            continue
        worth = figure(float(f"{(one.number or 0.0) * rate.number:.3g}"))
        told = f"{one.told} at {rate.told} for one {one.unit} would be {worth} {rate.unit}, not {other.told}."
        places = [(c.first, "stated"), (c.second, "conversion"), (rate, "rate")]
        yield Fault(Verdict.ARITHMETIC, places, _AS_STATED, told)


def _sums(conversion: Conversion) -> set[float | None]:
    return {conversion.first.number, conversion.second.number}


def _routes(c: Conversion, others: Sequence[Conversion]) -> list[tuple[Conversion, ...]]:
    """The ways from the one currency to the other by one conversion or, where there is none, by two."""
    both = [*others, *(o.turned() for o in others)]
    direct: list[tuple[Conversion, ...]]
    direct = [(o,) for o in both if (o.first.unit, o.second.unit) == (c.first.unit, c.second.unit)]
    return direct or [
        (one, two)
        for one in both
        for two in both
        if one.first.unit == c.first.unit and two.second.unit == c.second.unit and one.second.unit == two.first.unit
    ]


def _rate(route: Sequence[Conversion]) -> float:
    rate = 1.0
    for conversion in route:
        rate *= conversion.rate
    return rate


def _agree(c: Conversion, route: Sequence[Conversion]) -> bool:
    days = [claim.published for x in (c, *route) for claim in (x.first, x.second) if claim.published]
    years = (max(days) - min(days)).days / _DAYS if days else 0.0
    ratio = c.rate / _rate(route)
    return max(ratio, 1 / ratio) <= 1 + _ROOM + _DRIFT * years
