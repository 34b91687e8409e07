"""Sums in two currencies, by the rates that a story's own conversions give: "2 million euros ($2.6 million)"."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec

from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import MONEY

# Between a sum and its conversion.
_CONVERTED = lazy_regex(
    r"(?:[ -][a-z-]{1,20}){0,2} ?[(\[](?:about |around |or |nearly |almost )?|,? or (?:about |around )?"
)


class Currencies(msgspec.Struct, frozen=True):
    """worth: of each currency, in the one that the story gives most sums in. told: the currencies in which a sum is
    told besides its own, by the claim's id."""

    worth: Mapping[str, float]
    told: Mapping[str, frozenset[str]]

    def ratio(self, first: Claim, second: Claim) -> float | None:
        """What the second sum is to be multiplied by to stand in the currency of the first.

        None where one of them is told in the other's currency, or no rate is known.
        """
        one, other = first.unit or "", second.unit or ""
        if one not in self.worth or other not in self.worth:
            return None
        if other in self.told.get(first.id, ()) or one in self.told.get(second.id, ()):
            return None
        return self.worth[other] / self.worth[one]


def currencies(claims: Iterable[Claim]) -> Currencies:
    """The rates of a story. claims: in text order."""
    money = [c for c in claims if c.kind is MONEY and c.unit and c.value]
    rates: dict[tuple[str, str], list[float]] = defaultdict(list)
    told: dict[str, set[str]] = defaultdict(set)
    for first, second in pairwise(money):
        if first.sentence_span != second.sentence_span or first.article != second.article:
            continue
        one, other = first.value, second.value
        if first.unit == second.unit or not one or not other or not _CONVERTED.fullmatch(first.up_to(second)):
            continue
        told[first.id].add(second.unit or "")
        told[second.id].add(first.unit or "")
        if one.exact and other.exact and one.floor > 0 and other.floor > 0:
            rates[first.unit or "", second.unit or ""].append(other.floor / one.floor)
            rates[second.unit or "", first.unit or ""].append(one.floor / other.floor)
    return Currencies(_worth(money, rates) if rates else {}, {i: frozenset(units) for i, units in told.items()})


def _worth(money: Iterable[Claim], rates: Mapping[tuple[str, str], list[float]]) -> dict[str, float]:
    """Of each currency that conversions lead to, what it is worth in the one that most sums are given in."""
    # Imported here because few stories convert anything: it takes as long as reading two articles.
    from statistics import median

    given = Counter(c.unit or "" for c in money)
    worth = {max(sorted({unit for unit, _ in rates}), key=lambda unit: given[unit]): 1.0}
    reached = list(worth)
    for unit in reached:
        for (into, other), known in sorted(rates.items()):
            if into == unit and other not in worth:
                worth[other] = worth[unit] / median(known)
                reached.append(other)
    return worth
