"""Ages of one person that no birthday allows, and ages against the date of birth."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.checks.births import Birth, births
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Finding, Verdict
from claimcheck.checks.wording import raised
from claimcheck.claims.claim import Claim
from claimcheck.rules.rule import Rule

# An article's day is not always the day that an age speaks of: a few weeks make no conflict.
_SLACK = 45
_GENERATION = 12 * 365
_SURE = 0.92


def check_ages(context: Context, rule: Rule) -> Iterator[Finding]:
    """Ages of one person that cannot all be right: one finding for each person, with every place that disagrees."""
    for person, found in _by_person(context):
        ages = [b for b in found if not b.stated]
        agreeing = _largest_agreement(ages)
        odd = [b for b in ages if any(_conflict(b, a) for a in agreeing)]
        against = [a for a in agreeing if any(_conflict(a, b) for b in odd)]
        if odd and against:
            yield from _finding(rule, Verdict.CONTRADICTION, person, [*against, *odd])


def check_births(context: Context, rule: Rule) -> Iterator[Finding]:
    """Ages that the date of birth of the same person does not allow."""
    for person, found in _by_person(context):
        stated = [b for b in found if b.stated]
        ages = [a for a in found if not a.stated and any(_conflict(a, b) for b in stated)]
        dates = [b for b in stated if any(_conflict(a, b) for a in ages)]
        if ages and dates:
            yield from _finding(rule, Verdict.CHRONOLOGY, person, [*dates, *ages])


def _by_person(context: Context) -> Iterator[tuple[str, list[Birth]]]:
    found = sorted(births(context), key=lambda b: (b.person, b.claim.article, b.claim.span))
    for person, group in groupby(found, key=lambda b: b.person):
        yield person, list(group)


def _conflict(first: Birth, second: Birth) -> bool:
    """Whether no birthday allows both.

    The dead keep their age in later articles, and a father and a son of one name stand in one article.
    """
    if first.claim.article == second.claim.article and first.apart(second) > _GENERATION:
        return False
    return first.apart(second) > _SLACK and (first.stated or second.stated or first.claim.value != second.claim.value)


def _largest_agreement(ages: Sequence[Birth]) -> list[Birth]:
    """The most ages that one day of birth allows; of several sets the one that begins earliest in the story."""
    best: list[Birth] = []
    for day in sorted({a.earliest for a in ages}):
        inside = [a for a in ages if a.earliest <= day <= a.latest]
        if len(inside) > len(best) or (
            len(inside) == len(best) and inside and inside[0].claim.span < best[0].claim.span
        ):
            best = inside
    return best


def _finding(rule: Rule, verdict: Verdict, person: str, found: Sequence[Birth]) -> Iterator[Finding]:
    score = max(_score(a, b) for a in found for b in found if _conflict(a, b))
    ordered = sorted(
        found, key=lambda b: (b.claim.published is None, str(b.claim.published), b.claim.article, b.claim.span)
    )
    places = [(b.claim, "birth" if b.stated else "age") for b in ordered]
    years = "; ".join(dict.fromkeys(_told(b) for b in ordered))
    yield from raised(
        rule,
        verdict,
        places,
        score=score,
        topic=f"age · {person}",
        values=" against ".join(dict.fromkeys(f"born {b.claim.text}" if b.stated else b.claim.text for b in ordered)),
        detail=f"No one day of birth fits: {years}.",
    )


def _score(first: Birth, second: Birth) -> float:
    """How sure a conflict of two is: by name, by date and by how far apart they are."""
    score = _SURE
    if not (first.direct and second.direct):
        score -= 0.22
    if not (first.dated and second.dated) or " " not in first.person:
        score -= 0.17
    if first.apart(second) < 183:
        score -= 0.13
    return max(score, 0.61)


def _told(birth: Birth) -> str:
    claim = birth.claim
    if birth.stated:
        return f"born {claim.text}"
    first, last = birth.earliest, birth.latest
    return f"{claim.text}{_when(claim)} means born {first:%b %Y}–{last:%b %Y}"


def _when(claim: Claim) -> str:
    return f" in {claim.published:%b %Y}" if claim.published else ""
