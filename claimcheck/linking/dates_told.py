"""What each article tells of when one thing happened: the years, months or days that it gives of it."""

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.claims.claim import Claim
from claimcheck.linking.features import Features


def dates_told(seen: Sequence[Features]) -> dict[tuple[str, str, int], set[str]]:
    """The years, months or days in the calendar of which each article says one thing, by path, class and closeness."""
    found: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for f in seen:
        for name in f.classes if f.measure.family == "date" else ():
            found[f.claim.article, name, closeness(f.claim)].add(f.claim.timex or "")
    return found


def closeness(claim: Claim) -> int:
    """How closely a date is told, as characters of its TIMEX3 value: 4 for a year, 7 for a month, 10 for a day."""
    return len((claim.timex or "").partition("T")[0])
