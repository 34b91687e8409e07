"""What linking looks at in a claim, worked out once for each."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from claimcheck.claims.claim import Claim
from claimcheck.linking.measures import Measure, measure
from claimcheck.linking.vocabulary import Vocabulary, stem, stems

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_PART_OF = re.compile(r"\s+(?:more\s+)?of\s+(?:the|those|these|them|us|his|her|its|their|whom|which|[A-Z]\w+['’]s)\b")
_OF_WHOM = re.compile(r"\bof (?:whom|which|them|those|these)[\s,]+(?:\w+\s+){0,2}$")
_DEFINITE = re.compile(r"\b(?:the|those|these|all|his|her|their|its|both)\s+(?:of the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_WINDOW = 90


@dataclass(frozen=True, slots=True)
class Features:
    """A claim as linking sees it.

    concepts: of its head noun, narrowest first. classes: predicate classes of its clause. near: content stems within a
    window around the figure; context: those of the sentence. populations: classes of the words that change who is
    counted. names: rare names in the clause. masked: the sentence with its figures masked. part: counted out of a
    group named with it ("three of the men"). definite: of a group that is known already ("the four men").
    """

    claim: Claim
    measure: Measure
    concepts: tuple[str, ...]
    classes: frozenset[str]
    near: frozenset[str]
    context: frozenset[str]
    populations: frozenset[str]
    names: frozenset[str]
    masked: str
    part: bool
    definite: bool


def features(claim: Claim, words: Vocabulary) -> Features:
    """The claim as linking sees it."""
    before, clause, after = _surroundings(claim)
    concepts = words.chain(words.concept(claim.head)) if claim.head else ()
    classes = words.classes(clause) | words.classes(claim.subject or "") | words.classes(claim.predicate or "")
    if concepts and (told := words.tells(concepts[0])):
        classes |= {told}
        concepts = concepts[1:] or concepts
    return Features(
        claim=claim,
        measure=measure(claim),
        concepts=concepts,
        classes=classes,
        near=_content(" ".join((before, claim.subject or "", after)), words),
        context=_content(claim.sentence, words),
        populations=frozenset(words.populations[s] for m in claim.modifiers if (s := stem(m)) in words.populations),
        names=frozenset(
            n.lower() for n in claim.local_entities if n.lower() not in words.common_names and n != claim.person
        ),
        masked=_FIGURE.sub("#", claim.sentence.lower()),
        part=claim.whole is not None or bool(_PART_OF.match(after) or _OF_WHOM.search(before)),
        definite=bool(_DEFINITE.search(before)),
    )


def clause_of(claim: Claim) -> str:
    """The text of the clause that holds the claim; its sentence where no clause was found."""
    start = claim.sentence_span.start
    return claim.sentence[max(0, claim.clause.start - start) : max(0, claim.clause.end - start)] or claim.sentence


def _surroundings(claim: Claim) -> tuple[str, str, str]:
    """Text shortly before the figure, its clause, and text shortly after, all inside the sentence."""
    at, end = claim.span.start - claim.sentence_span.start, claim.span.end - claim.sentence_span.start
    return claim.sentence[max(0, at - _WINDOW) : at], clause_of(claim), claim.sentence[end : end + _WINDOW]


def _content(text: str, words: Vocabulary) -> frozenset[str]:
    return frozenset(s for s in stems(text) if len(s) > 1 and s not in words.stopwords)


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
