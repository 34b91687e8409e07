"""Turns what a check has seen into a ``Finding``: level from score, fingerprint, wording."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.checks.finding import Finding, Level, Place, Verdict
from claimcheck.checks.positions import fingerprint, positions
from claimcheck.checks.wording import subject
from claimcheck.claims.claim import Claim
from claimcheck.linking.story import Reason
from claimcheck.rules.rule import Rule

# How much of the evidence a person is told; all of it stays in the finding's reasons.
_TOLD_FOR, _TOLD_AGAINST, _LEAST_TOLD = 3, 1, 0.3
# A line of a report holds so many figures; of more it gives the first ones.
_MOST_VALUES, _FIRST_VALUES = 12, 3
_LOWER = {Level.ERROR: Level.WARNING, Level.WARNING: Level.NOTE, Level.NOTE: Level.NOTE}


def level_for(rule: Rule, score: float) -> Level | None:
    """The level of a finding: the rule's from ``certain``, one less from ``likely``, a note from ``possible``."""
    level = Level(rule.level)
    if score >= rule.certain:
        return level
    if score >= rule.likely:
        return _LOWER[level]
    return Level.NOTE if score >= rule.possible else None


class Words(NamedTuple):
    """What a finding says. topic: heading ("officers, investigated"). values: the figures in short ("17 against 8").

    detail: the sentence that says why these claims disagree.
    """

    topic: str
    values: str
    detail: str


def raised(
    rule: Rule,
    verdict: Verdict,
    places: Sequence[tuple[Claim, str]],
    *,
    score: float,
    detail: str,
    topic: str | None = None,
) -> Iterator[Finding]:
    """The finding on these claims with their roles, whose message shows the detail; see ``draft``."""
    named = topic or subject([claim for claim, _ in places])
    yield from draft(rule, verdict, places, score, Words(named, detail.removesuffix("."), detail))


def draft(
    rule: Rule,
    verdict: Verdict,
    places: Sequence[tuple[Claim, str]],
    score: float,
    words: Words,
    reasons: Sequence[Reason] = (),
) -> Iterator[Finding]:
    """The finding of a rule, or none where the score is below what it asks.

    places: claims with their roles, in the order in which they are shown. The rule's ``why`` and ``reconcile`` and the
    reasons of the link follow what the words tell in detail.
    """
    level = level_for(rule, score)
    if level is None:
        return
    detail = words.detail[:1].upper() + words.detail[1:]
    explanation = " ".join(part for part in (detail, rule.why, held_together(reasons), rule.reconcile) if part)
    shown = tuple(Place(claim, role) for claim, role in places)
    yield Finding(
        rule=rule.code,
        name=rule.name,
        level=level,
        verdict=verdict,
        message=rule.message.format(topic=words.topic, values=words.values),
        explanation=explanation,
        topic=words.topic,
        score=round(score, 3),
        reasons=tuple(reasons),
        fingerprint=fingerprint(rule.code, verdict, positions(shown)),
        places=shown,
    )


def opposed(values: Iterable[str]) -> str:
    """Figures in short, each once: "17 against 8"; of very many the first ones and their number."""
    texts = list(dict.fromkeys(values))
    if len(texts) <= _MOST_VALUES:
        return " against ".join(texts)
    return f"{' against '.join(texts[:_FIRST_VALUES])} against … ({len(texts):,} figures)"


def held_together(reasons: Sequence[Reason]) -> str:
    """The weightiest evidence that two claims speak of one thing, and the weightiest against it, as a sentence.

    Empty where there is no evidence but their place.
    """
    order = sorted(reasons, key=lambda reason: -abs(reason.weight))
    speaks_for = [reason.label for reason in order if reason.weight >= _LEAST_TOLD][:_TOLD_FOR]
    against = [reason.label for reason in order if reason.weight <= -_LEAST_TOLD][:_TOLD_AGAINST]
    if not speaks_for:
        return ""
    but = f"; against it: {'; '.join(against)}" if against else ""
    return f"Held to be about the same thing: {'; '.join(speaks_for)}{but}."
