"""Turns the fault that a check has seen into a ``Finding``: level from score, fingerprint, wording."""

from collections.abc import Iterable, Sequence

from claimcheck.checks.finding import Fault, Finding, Level, Place
from claimcheck.checks.positions import fingerprint, positions
from claimcheck.checks.wording import subject
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


def drafted(fault: Fault, rule: Rule) -> Finding | None:
    """The finding of a rule, or none where the score is below what it asks.

    The rule's ``why`` and ``reconcile`` and the reasons of the link follow what the fault tells in detail.
    """
    level = level_for(rule, fault.score)
    if level is None:
        return None
    detail, topic, values = fault.detail, fault.topic, fault.values
    topic = subject([claim for claim, _ in fault.places]) if topic is None else topic
    told = (detail[:1].upper() + detail[1:], rule.why, held_together(fault.reasons), rule.reconcile)
    shown = tuple(Place(claim, role) for claim, role in fault.places)
    return Finding(
        rule=rule.code,
        name=rule.name,
        level=level,
        verdict=fault.verdict,
        message=rule.message.format(topic=topic, values=detail.removesuffix(".") if values is None else values),
        explanation=" ".join(filter(None, told)),
        topic=topic,
        score=round(fault.score, 3),
        reasons=tuple(fault.reasons),
        fingerprint=fingerprint(rule.code, fault.verdict, positions(shown)),
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
