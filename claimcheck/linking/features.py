"""What linking looks at in a claim, worked out once for each."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from claimcheck.claims.claim import Claim
from claimcheck.linking.measures import Measure, measure
from claimcheck.linking.vocabulary import Vocabulary, stem, stems

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_WINDOW = 90


@dataclass(frozen=True, slots=True)
class Features:
    """claim's measure; concept of its head and the wider ones; predicate classes of its clause; content stems near it;
    population classes of its noun phrase; rare names near it; the sentence with its figures masked."""

    claim: Claim
    measure: Measure
    concepts: tuple[str, ...]
    classes: frozenset[str]
    near: frozenset[str]
    context: frozenset[str]
    populations: frozenset[str]
    names: frozenset[str]
    masked: str
    when: tuple[date, date] | None


def features(claim: Claim, words: Vocabulary) -> Features:
    """The claim as linking sees it."""
    before, clause, after = _surroundings(claim)
    concepts = words.chain(words.concept(claim.head)) if claim.head else ()
    classes = words.classes(clause) | words.classes(claim.subject or "")
    if concepts and (told := words.tells(concepts[0])):
        classes |= {told}
        concepts = concepts[1:] or concepts
    local = " ".join((before, claim.subject or "", after))
    return Features(
        claim=claim,
        measure=measure(claim),
        concepts=concepts,
        classes=classes,
        near=_content(local, words),
        context=_content(claim.sentence, words),
        populations=frozenset(words.populations[s] for m in claim.modifiers if (s := stem(m)) in words.populations),
        names=frozenset(
            n.lower() for n in claim.local_entities if n.lower() not in words.common_names and n != claim.person
        ),
        masked=_FIGURE.sub("#", claim.sentence.lower()),
        when=_event_days(claim),
    )


def _surroundings(claim: Claim) -> tuple[str, str, str]:
    """Text shortly before the figure, its clause, and text shortly after, all inside the sentence."""
    at, end = claim.span.start - claim.sentence_span.start, claim.span.end - claim.sentence_span.start
    sentence = claim.sentence
    clause = claim.clause if claim.clause.end > claim.clause.start else claim.sentence_span
    inside = sentence[max(0, clause.start - claim.sentence_span.start) : clause.end - claim.sentence_span.start]
    return sentence[max(0, at - _WINDOW) : at], inside or sentence, sentence[end : end + _WINDOW]


def _content(text: str, words: Vocabulary) -> frozenset[str]:
    return frozenset(s for s in stems(text) if len(s) > 1 and s not in words.stopwords)


def _event_days(claim: Claim) -> tuple[date, date] | None:
    """The days that the sentence itself says the figure is of, or None where only the article's date is known."""
    if claim.as_of is None or claim.as_of == claim.published:
        return None
    return claim.as_of, claim.as_of


def rarity(contexts: Sequence[Iterable[str]]) -> dict[str, float]:
    """Weight of each stem in a story: what stands in few sentences tells most (inverse document frequency)."""
    counts = Counter(s for context in contexts for s in context)
    return {s: log((len(contexts) + 1) / n) + 0.1 for s, n in counts.items()}


def overlap(first: frozenset[str], second: frozenset[str], weights: dict[str, float]) -> float:
    """Weighted cosine of two sets of stems, 0 to 1."""
    if not first or not second:
        return 0.0
    both = sum(weights[s] ** 2 for s in first & second)
    one = sum(weights[s] ** 2 for s in first)
    other = sum(weights[s] ** 2 for s in second)
    return float(both / (one * other) ** 0.5)
