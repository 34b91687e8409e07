"""Whether two claims speak of different times by their own words: other dates beside them, a look back, a forecast."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from claimcheck.articles.span import Span
from claimcheck.checks.agreement import days_meet
from claimcheck.checks.context import Context
from claimcheck.checks.reconciled import sentences_of
from claimcheck.claims.claim import Claim, Modality
from claimcheck.quantities.quantity import Kind

# Days before its article after which what a sentence speaks of is past.
_LOOKS_BACK = 60


def of_another_time(a: Claim, b: Claim) -> bool:
    """Whether one sentence itself says that it looks back, over months ("was fined $570,000 in 2022")."""
    if a.as_of is None or b.as_of is None or abs((a.as_of - b.as_of).days) <= _LOOKS_BACK:
        return False
    return _looks_back(a) != _looks_back(b)


def _looks_back(claim: Claim) -> bool:
    """Whether the sentence says of what day it speaks, and that is months before the article."""
    if claim.as_of is None or claim.as_of == claim.published:
        return False
    return claim.published is None or (claim.published - claim.as_of).days > _LOOKS_BACK


def outcome_of_forecast(a: Claim, b: Claim) -> bool:
    """Whether one is a forecast and the other, told no earlier, is not."""
    if a.modality is b.modality:
        return False
    forecast, fact = (a, b) if a.modality is Modality.FORECAST else (b, a)
    return forecast.published is None or fact.published is None or forecast.published <= fact.published


def of_other_days(a: Claim, b: Claim, context: Context) -> bool:
    """Whether both sentences give dates and none of the one's is the other's: two bulletins, two accidents."""
    first, second = _dates_beside(a, context), _dates_beside(b, context)
    return bool(first and second) and not any(days_meet(c, d) for c, d in product(first, second))


def _dates_beside(claim: Claim, context: Context) -> Sequence[Claim]:
    """The dates of the claim's sentence, or where it has none those of the sentence before."""
    return _dates_of_sentences(context).get((claim.article, claim.sentence_span), ())


@lru_cache(maxsize=1)
def _dates_of_sentences(context: Context) -> dict[tuple[str, Span], list[Claim]]:
    found: dict[tuple[str, Span], list[Claim]] = {}
    for path, article in sentences_of(context).items():
        earlier: list[Claim] = []
        for sentence in article:
            dates = [c for c in sentence.claims if c.kind in (Kind.DATE, Kind.PERIOD) and c.first]
            found[path, sentence.span] = dates or (earlier if sentence.follows else [])
            earlier = dates
    return found
