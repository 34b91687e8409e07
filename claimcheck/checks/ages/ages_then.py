"""Ages at one past event that differ: "wrote to the club at 15", "wrote to the club as a boy of 13"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from claimcheck.checks.ages.birth_by_age import Birth, before_claim, is_told_of_years
from claimcheck.checks.ages.namesakes import mentions
from claimcheck.checks.context import Context
from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import stem
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import STOPS, word_set

_THEN = lazy_regex(
    r"\b(?:at|from|since|(?:when|since) (?:he|she) was|(?:at |from |since )?(?:the )?age of|as an?"
    r"|(?:as an? |an? )(?:boy|girl|child|lad|youth|teenager) of)(?: just| only| barely)? $"
)
# What is said of any age, and verbs that tell what somebody did only together with another word.
_OF_ANY_AGE = word_set(
    "age aged old year years boy girl child teenager first began started since school young now then"
)
_GENERAL_STEMS = frozenset(
    map(stem, word_set("joined left moved won made took got went became played lost had came gave signed"))
)
_WORD = lazy_regex(r"[a-z]+")
_IRREGULAR = """sang:sing sung:sing rode:ride ridden:ride swam:swim swum:swim wrote:write written:write drove:drive
    ran:run taught:teach learnt:learn fought:fight flew:fly drew:draw fled:flee"""
_PRESENT = {past: present for past, _, present in (pair.partition(":") for pair in _IRREGULAR.split())}
# Of which event an age is, so many characters before it tell, from the last comma on, or "when …" after it.
_NEAR = 60
_SINCE = lazy_regex(r",| and | but |[;:–—]")
_WHEN = lazy_regex(r",? (?:at the time,? )?(?:when|as) (?P<what>[^,.;]{3,60})")
# So many characters before "he wrote to the club as a boy of 13" stands who he is.
_BEFORE = 250


class _AgeThen(msgspec.Struct, frozen=True):
    """Whose age of a past event a claim tells; said: stems of the words that tell which event; verbs: of its verbs."""

    claim: Claim
    person: str
    said: frozenset[str]
    verbs: frozenset[str]


def ages_then(context: Context, known: Sequence[Birth]) -> Iterator[tuple[str, list[Claim]]]:
    """Persons with claims of several articles that give another age at what is told in the same words.

    known: what the story tells about births, by which its people are known.
    """
    people = sorted({b.person for b in known if " " in b.person and "(" not in b.person})
    told: dict[str, list[_AgeThen]] = defaultdict(list)
    for claim in context.story.claims:
        if claim.kind is Kind.AGE and is_told_of_years(claim) and (age := _age_then(context, claim, people)):
            told[age.person].append(age)
    for person, ages in told.items():
        odd = {c.id: c for a, b in combinations(ages, 2) if _of_one_event(a, b) for c in (a.claim, b.claim)}
        if odd:
            yield person, list(odd.values())


def _of_one_event(a: _AgeThen, b: _AgeThen) -> bool:
    one, other = a.claim.value, b.claim.value
    if a.claim.article == b.claim.article or one is None or other is None or one.meets(other):
        return False
    shared = a.said & b.said
    done = shared & (a.verbs | b.verbs)
    return bool(done - _GENERAL_STEMS) or (bool(done) and len(shared) > 1)


def _age_then(context: Context, claim: Claim, people: Sequence[str]) -> _AgeThen | None:
    text = context.text[claim.article]
    if not _THEN.search(before_claim(text, claim)):
        return None
    start = claim.sentence_span.start
    person = claim.person if claim.person in people else None
    for floor in (start, max(0, start - _BEFORE)):
        named = [p for p in people if mentions(text[floor : claim.span.end], p)] if person is None else []
        person = named[0] if len(named) == 1 else person
    if person is None:
        return None
    at = claim.span.start - start
    before, when = _SINCE.split(claim.sentence[:at].lower())[-1], _WHEN.match(claim.after.lower())
    around = f"{before[-_NEAR:]} {when['what'] if when else ''}"
    words = [w for w in _WORD.findall(around) if w not in STOPS and w not in _OF_ANY_AGE]
    names = {stem(word) for word in person.split()}
    said = {w: stem(_PRESENT.get(w, w)) for w in words}
    verbs = frozenset(s for w, s in said.items() if w in _PRESENT or is_verb_form(w))
    return _AgeThen(claim, person, frozenset(said.values()) - names, verbs)
