"""What one article says of all and another of some: "every one of the 19 wards is shut" and "four of the 19 wards"."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from claimcheck.checks.context import Context, once_a_story
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS
from claimcheck.claims.claim import HYPOTHETICAL, Claim
from claimcheck.linking.clauses import clause_of
from claimcheck.linking.measures import thing
from claimcheck.linking.similarity import content
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex

_ALL = lazy_regex(
    r"(?i)\b(?:all|each|every(?: single)? one|(?:none|not (?:a single )?one)(?= of))"
    r"(?: of)?(?: (?:the|its|their|his|her|our|my|these|those|(?:[\w-]+ ){0,2}[\w-]+['’]s?))*\W*$"
)
# "All its 19 wards" may open the expression itself.
_ALL_INSIDE = lazy_regex(r"(?i)(?:all|each)\b")
# Below this "all" and "both" are words of style.
_FEW = 3
# A note at most: what is said of all and of some is seldom told in one word.
_SAID_ALIKE, _ONE_THING = 0.45, 0.3
_LINKED = 0.5
# "Were inspected and certified" goes on beyond the clause, by so many code points at most.
_SAID = 60
# Stems are one word where they begin alike: "certified" and "certificates".
_BEGINNING = 6


class Part(msgspec.Struct, frozen=True):
    """Some of a number of things, and the claim that counts them all."""

    some: Claim
    whole: Claim


def all_or_some(context: Context) -> Iterator[Fault]:
    """A number of which an article says something as a whole, and another something alike of a part."""
    for claim in filter(_is_all, context.story.claims):
        for part in _parts(context):
            score = _score(claim, part, context) if _of_that_number(claim, part, context) else 0.0
            if score:
                yield _fault(claim, part, score)


def _is_all(claim: Claim) -> bool:
    if claim.kind not in COUNTS or claim.modality is HYPOTHETICAL or claim.whole or (claim.number or 0) < _FEW:
        return False
    return bool(_ALL.search(claim.before) or _ALL_INSIDE.match(claim.text))


@once_a_story
def _parts(context: Context) -> tuple[Part, ...]:
    """But not what the same sentence splits: "12 of the 23 are Somali and 11 Yemeni" says nothing that all could be."""
    by_id = {c.id: c for c in context.story.claims}
    some = (c for c in context.story.claims if c.kind in COUNTS and c.modality is not HYPOTHETICAL and c.whole in by_id)
    parts = [Part(c, by_id[c.whole or ""]) for c in some]
    beside = Counter(_counted(p, p.some.number) for p in parts)
    rests = ((p, (p.whole.number or 0) - (p.some.number or 0)) for p in parts)
    return tuple(p for p, rest in rests if rest > 0 and beside[_counted(p, rest)] <= (rest == p.some.number))


def _counted(part: Part, number: float | None) -> tuple[object, ...]:
    """So many of the part's whole, in its sentence."""
    return part.some.article, part.some.sentence_span, part.whole.number, number


@once_a_story
def _linked(context: Context) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((x.first.id, x.second.id)) for x in context.story.links if x.score >= _LINKED)


@once_a_story
def _split_once(context: Context) -> frozenset[float | None]:
    """The numbers of which the story tells one part only."""
    told = {(p.whole.number, p.some.number) for p in _parts(context)}
    wholes = [whole for whole, _ in told]
    return frozenset(whole for whole in wholes if wholes.count(whole) == 1)


def _of_that_number(claim: Claim, part: Part, context: Context) -> bool:
    """Whether the part is of as many things, in another article that may tell of the same event."""
    if part.whole.number != claim.number or part.some.article == claim.article:
        return False
    one, other = (context.story.event.get(c.article) for c in (claim, part.some))
    return one is None or other is None or one == other


def _score(claim: Claim, part: Part, context: Context) -> float:
    """How sure it is that the same is said of all and of some; 0 where nothing speaks for it."""
    words = context.words
    counted = {s for c in (claim, part.some, part.whole) for s in _beginnings(c.subject or c.head or "", words)}
    said = _beginnings(f"{clause_of(claim)} {claim.after[:_SAID]}", words) - counted
    if said & _beginnings(clause_of(part.some), words) - counted:
        return _SAID_ALIKE
    if words.classes(claim.predicate or "") & words.classes(part.some.predicate or ""):
        return _SAID_ALIKE
    one_thing = frozenset((claim.id, part.whole.id)) in _linked(context) and claim.number in _split_once(context)
    return _ONE_THING if one_thing else 0.0


def _beginnings(text: str, words: Vocabulary) -> frozenset[str]:
    return frozenset(stem[:_BEGINNING] for stem in content(text, words))


def _fault(claim: Claim, part: Part, score: float) -> Fault:
    some = f"{part.some.told} of the {part.whole.told}"
    return Fault(
        Verdict.SCOPE,
        [(claim, "all"), (part.some, "part"), (part.whole, "whole")],
        score,
        f"One article speaks of all {claim.told}, another of {some}.",
        thing(claim),
        f"all {claim.told} against {some}",
    )
