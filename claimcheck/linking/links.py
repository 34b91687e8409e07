"""Scores pairs of claims of a story: do they speak of the same thing?

Candidates come from blocks (family of measure, unit, widest concept), not from all pairs. The score of a pair is a sum
of labelled parts, and the link keeps them: what a finding prints as its reasons is what was computed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim, Modality
from claimcheck.linking.features import Features, features, overlap, rarity
from claimcheck.linking.slips import resemble
from claimcheck.linking.story import Link, Reason
from claimcheck.linking.vocabulary import Vocabulary

# Families whose claims are compared by what is said around them; ages go by person, in a check of their own.
_COMPARED = ("count", "money", "share", "measure", "duration", "rate", "ordinal", "date")
# Below this a pair is not worth keeping, whatever a rule asks.
_LEAST = 0.35
# Blocks larger than this are compared only inside smaller ones, by the stems near the figure.
_LARGE = 300
_NEAR_COPY = 82
# A currency or a dimension says something of what is measured; a per cent sign, a length of time or a date do not.
_UNIT_WEIGHT = {"money": 0.2, "measure": 0.2, "ratio": 0.1, "share": 0.1, "duration": 0.1, "date": 0.1}


def link_claims(articles: Sequence[Article], claims: Sequence[Claim], words: Vocabulary) -> tuple[Link, ...]:
    """The comparable pairs among a story's claims, in order of the claims, with score and reasons."""
    seen = [f for f in (features(c, words) for c in claims) if f.measure.family in _COMPARED]
    weights = rarity([f.context | f.near for f in seen])
    kinship = _kinship(articles, seen)
    links = []
    for a, b in _pairs(seen):
        reasons = _reasons(a, b, weights, kinship, words)
        score = sum(r.weight for r in reasons)
        if reasons and score >= _LEAST:
            links.append(Link(a.claim, b.claim, round(min(score, 1.0), 3), tuple(r for r in reasons if r.weight)))
    return tuple(links)


def _pairs(seen: Sequence[Features]) -> Iterator[tuple[Features, Features]]:
    """Each candidate pair once, in order."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, f in enumerate(seen):
        for key in _keys(f):
            blocks[key].append(i)
    for key, members in list(blocks.items()):
        if len(members) > _LARGE:
            del blocks[key]
            for i in members:
                for s in sorted(seen[i].near):
                    blocks[(*key, s)].append(i)
    pairs = {(i, j) for m in blocks.values() if len(m) <= _LARGE for x, i in enumerate(m) for j in m[x + 1 :]}
    for i, j in sorted(pairs):
        yield seen[i], seen[j]


def _keys(f: Features) -> Iterator[tuple[str, ...]]:
    family = f.measure.family
    if family in ("count", "ordinal"):
        yield family, f.concepts[-1] if f.concepts else ""
        for name in sorted(f.classes):
            yield family, "", name
    elif family == "date":
        yield from ((family, name) for name in sorted(f.classes))
    else:
        yield family, f.measure.unit


def _kinship(articles: Sequence[Article], seen: Sequence[Features]) -> Mapping[tuple[str, str], float]:
    """How near two articles of a story are: overlap of their words, those that the whole story shares left out.

    Two look-alike events reported side by side (two quakes off one island) share place and topic but not the rest.
    """
    words: dict[str, set[str]] = {a.path: set() for a in articles}
    for f in seen:
        words[f.claim.article] |= f.context
    weights = rarity([frozenset(w) for w in words.values()])
    paths = sorted(words)
    return {
        (p, q): overlap(frozenset(words[p]), frozenset(words[q]), weights)
        for x, p in enumerate(paths)
        for q in paths[x + 1 :]
    }


def _reasons(
    a: Features, b: Features, weights: dict[str, float], kinship: Mapping[tuple[str, str], float], words: Vocabulary
) -> list[Reason]:
    """Why the two may speak of the same thing, each reason with its weight; empty where they cannot."""
    if _excluded(a, b):
        return []
    reasons = [_noun(a, b), _predicate(a, b, words), *_wording(a, b, weights), _scope(a, b)]
    near = kinship.get((min(a.claim.article, b.claim.article), max(a.claim.article, b.claim.article)))
    if near is not None:
        reasons.append(
            Reason(
                "articles about the same events" if near >= 0.1 else "articles with little in common",
                min(0.1, near - 0.1),
            )
        )
    if a.claim.inherited or b.claim.inherited:
        reasons.append(Reason("subject taken from an earlier phrase", -0.05))
    if a.claim.article == b.claim.article:
        reasons.append(Reason("same article", -0.1))
    if slip := _slip(a, b):
        reasons.append(Reason(slip, 0.12))
    return reasons


def _excluded(a: Features, b: Features) -> bool:
    """Pairs that are certainly not two figures for one thing."""
    first, second = a.claim, b.claim
    if a.measure.family != b.measure.family or a.measure.unit != b.measure.unit:
        return True
    if first.article == second.article and first.sentence_span == second.sentence_span:
        return True
    if first.whole == second.id or second.whole == first.id or (first.whole is None) != (second.whole is None):
        return a.measure.family == "count" and (bool(first.whole) or bool(second.whole))
    if Modality.HYPOTHETICAL in (first.modality, second.modality):
        return True
    return a.populations != b.populations


def _noun(a: Features, b: Features) -> Reason:
    if a.measure.family not in ("count", "ordinal", "rate"):
        return Reason("same unit", _UNIT_WEIGHT[a.measure.family])
    if not a.concepts or not b.concepts:
        return Reason("no noun to compare", 0.0)
    if a.claim.head == b.claim.head:
        return Reason(f"same noun: {a.claim.head}", 0.3)
    if a.concepts[0] == b.concepts[0]:
        return Reason(f"nouns of one kind: {a.claim.head}, {b.claim.head}", 0.27)
    if a.concepts[0] in b.concepts or b.concepts[0] in a.concepts:
        return Reason(f"one noun is the wider: {a.claim.head}, {b.claim.head}", 0.18)
    if a.concepts[-1] == b.concepts[-1]:
        return Reason(f"nouns of different kinds: {a.claim.head}, {b.claim.head}", 0.0)
    return Reason(f"different nouns: {a.claim.head}, {b.claim.head}", -0.1)


def _predicate(a: Features, b: Features, words: Vocabulary) -> Reason:
    shared = sorted(a.classes & b.classes)
    if shared:
        return Reason("same said of it: " + ", ".join(shared), 0.2)
    if a.classes and b.classes:
        return Reason("different things said of it", -0.15)
    return Reason("nothing known of what is said", 0.0)


def _wording(a: Features, b: Features, weights: dict[str, float]) -> list[Reason]:
    near = overlap(a.near, b.near, weights)
    reasons = [Reason(f"wording near the figure ({near:.0%} alike)", 0.5 * near)]
    copy = fuzz.token_sort_ratio(a.masked, b.masked)
    if copy >= _NEAR_COPY and a.claim.article != b.claim.article:
        reasons.append(Reason(f"near-identical sentences ({copy:.0f}%)", 0.3))
    return reasons


def _scope(a: Features, b: Features) -> Reason:
    if a.names and b.names:
        shared = _shared_names(a.names, b.names)
        return Reason("same names near the figure", 0.1) if shared else Reason("different names near the figure", -0.12)
    return Reason("no names to compare", 0.0)


def _shared_names(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool({w for n in first for w in n.split()} & {w for n in second for w in n.split()})


def _slip(a: Features, b: Features) -> str | None:
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or not x.exact or not y.exact or a.claim.unit != b.claim.unit:
        return None
    return resemble(x.floor, y.floor)
