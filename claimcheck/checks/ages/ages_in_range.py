"""Ages of people who are listed against the range that is given for all: "aged between 24 and 58, were Ann Lee, 61"."""

from collections.abc import Iterator

from claimcheck.checks.ages.birth_by_age import is_told_of_years
from claimcheck.checks.context import Context
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# "Their ages ran from 24 to 58. They were Ann Lee, 24, …": what takes up the people of the sentence before.
_THEY = lazy_regex(
    r"(?:They|The (?:dead|injured|victims|accused|defendants|winners|players|men|women|[a-z]+)) (?:are|were)\b"
)
_FEW = 2


def outside_their_range(context: Context) -> Iterator[list[Claim]]:
    """Each range of ages with the listed ages that lie outside it, where one of the list is its end."""
    for claims in context.by_article.values():
        ages = [c for c in claims if c.kind is Kind.AGE and is_told_of_years(c)]
        for i, span in enumerate(ages):
            if span.value is None or span.value.exact:
                continue
            listed = [c for c in ages[i + 1 :] if _is_of_its_list(span, c)]
            ends = {span.value.low, span.value.high}
            odd = [c for c in listed if c.value and not span.value.meets(c.value)]
            if odd and len(listed) > _FEW and any(c.number in ends for c in listed):
                yield [span, *odd]


def _is_of_its_list(span: Claim, claim: Claim) -> bool:
    if claim.number is None or not (claim.person or "")[:1].isupper():
        return False
    if claim.sentence_span == span.sentence_span:
        return True
    next_to = 0 < claim.sentence_span.start - span.sentence_span.end <= 1
    return next_to and _THEY.match(claim.sentence) is not None
