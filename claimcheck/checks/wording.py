"""Figures and findings in words, for the checks that do sums."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.drafting import draft, level_for
from claimcheck.checks.finding import Finding, Place, Verdict
from claimcheck.claims.claim import Claim
from claimcheck.rules.rule import Rule


def figure(value: float) -> str:
    """A number as a newspaper prints it: thousands separated, at most two decimals."""
    if value == round(value):
        return f"{value:,.0f}"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if abs(value) >= 1 else f"{value:.2g}"


def share(value: float) -> str:
    """A part of one as a percentage."""
    return f"{100 * value:.1f}".removesuffix(".0") + "%"


def raised(
    rule: Rule,
    verdict: Verdict,
    places: Sequence[tuple[Claim, str]],
    *,
    score: float,
    detail: str,
    topic: str | None = None,
    values: str | None = None,
) -> Iterator[Finding]:
    """The finding on these claims with their roles, or none where the score is below what the rule asks.

    detail: one sentence, ending in a full stop, that says what does not add up; the rule's message shows it too, or
    ``values`` in its place.
    """
    level = level_for(rule, score)
    if level is None:
        return
    claims = [claim for claim, _ in places]
    yield draft(
        rule,
        verdict,
        [Place(claim, role) for claim, role in places],
        score=score,
        level=level,
        topic=topic or subject(claims),
        values=values or detail.removesuffix("."),
        detail=detail,
    )


def subject(claims: Sequence[Claim]) -> str:
    """The first thing that one of the claims says it speaks of."""
    named = (c.subject or c.head or "" for c in claims)
    return next((name for name in named if name), claims[0].kind.value)
