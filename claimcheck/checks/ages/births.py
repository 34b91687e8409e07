"""When somebody was born, as far as an age, a birthday or a date of birth tells.

An age on a day leaves a year of possible birthdays; two statements about one person agree when their days overlap.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from claimcheck.checks.ages.birth_by_age import (
    BORN,
    Birth,
    after_claim,
    around_name,
    before_claim,
    is_told_of_years,
    of_age,
    person_beside,
)
from claimcheck.checks.ages.by_office import of_office
from claimcheck.checks.ages.lifetimes import birthday, born_in_brackets
from claimcheck.checks.ages.namesakes import first_name_mentions, mentions, most_spoken_of, set_apart
from claimcheck.checks.ages.unnamed import is_of_the_youngest, unnamed
from claimcheck.checks.context import Context, once_a_story
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_OF_LATER = lazy_regex(r"\b(?:who|whose|and|but|died|dies|married|moved|joined|came)\b", re.IGNORECASE)
_PRONOUN = lazy_regex(r"\b(?:he|she)(?:'s|'d|'ll)?(?: [a-z']+){0,4} $")
# "Jaxon Tully is missing. The 14-year-old redhead …" takes the name up again.
_THE = lazy_regex(r"\W*the ")
_DIGIT = lazy_regex(r"\d")
# "He is 23" of an article that is about somebody of 22 is likely of the same; of one about somebody of 41 it is not.
_NEAR_IN_AGE = 3 * 366
_YEARS_OFF = 8 * 366
_TWO_DIGITS = 10
_DECADE = 10
# So many characters before "The 24-year-old Brazilian" stands whom it takes up.
_SHORTLY_BEFORE = 250
# Of two people of one surname, one so many times as far off in age is not the one meant.
_FAR = 2
# "Born in Ely", "he was born": of nobody else, whom another subject would name ("his father was", "the dog was").
_SENTENCE_ENDS = (".", "!", "?", "”", '"')
_OPENS = lazy_regex(r"\W*S?[Hh]e was born\b")
_OF_NO_OTHER = lazy_regex(r"(?i)(?:^|\b(?:s?he|the \d\d-year-old)\s+(?:was\s+)?)\W*$")


@once_a_story
def births(context: Context) -> tuple[Birth, ...]:
    """What the story's claims tell about dates of birth, in order of the claims; people by one name each."""
    ages = [c for c in context.story.claims if c.kind is Kind.AGE and is_told_of_years(c)]
    beside = {c.id: person for c in ages if (person := person_beside(context.text[c.article], c))}
    parties = [(c, p) for c in context.story.claims if (p := birthday(context.text[c.article], c))]
    names = _full_names([*beside.values(), *(person for _, (person, _, _) in parties)], _entities(context))
    known = {c.id: _known_as(context, c, names) for c in ages if c.id in beside}
    found = [b for c in ages if c.id in known and (b := of_age(context, c, known[c.id], direct=True))]
    main = {path: most_spoken_of(text, known.values()) for path, text in context.text.items()}
    for claim in ages:
        before = before_claim(context.text[claim.article], claim)
        resumes = _THE.fullmatch(before) is not None
        resumed = names.get(claim.person or "", claim.person or "") if resumes else ""
        meant = [resumed] if resumed[:1].isupper() else []
        if resumes or _PRONOUN.search(before):
            meant += filter(None, (main[claim.article], _only_one(context, claim, names)))
        if resumes:
            meant += _named_just_before(context, claim, names)
        told = (of_age(context, claim, person, direct=False) for person in meant if claim.id not in known)
        likely = [birth for birth in told if birth and _may_be(birth, found)]
        found += likely[:1] or ([] if claim.id in known else _taken_up(context, claim, names, found))
    found += [Birth(c, names.get(p, p), first, last, False, True, True) for c, (p, first, last) in parties]
    found = [_of_one_of_several(birth, found) for birth in found]
    taken = {birth.claim.id for birth in found}
    people = sorted({b.person for b in found} | set(known.values()))
    for claim in context.story.claims:
        if claim.kind is Kind.PERIOD:
            found += _of_life(context.text[claim.article], claim, people)
        elif claim.kind is Kind.DATE and claim.first and claim.last:
            found += _of_birth(context.text[claim.article], claim, people, main[claim.article])
    others = [c for c in ages if c.id not in taken]
    held = {c.id: birth for c in others if (birth := of_office(context, c, found))}
    found += held.values()
    found += unnamed(context, [c for c in ages if c.id not in taken | held.keys() or is_of_the_youngest(c)])
    return tuple(sorted(found, key=lambda b: (b.claim.article, b.claim.span)))


def _taken_up(context: Context, claim: Claim, names: Mapping[str, str], found: Sequence[Birth]) -> list[Birth]:
    """Of whoever "he" most likely is, an age that is years off that of others: as sure as an age of an unknown day."""
    person = names.get(claim.person or "", claim.person or "")
    if " " not in person or not _PRONOUN.search(before_claim(context.text[claim.article], claim)):
        return []
    birth = of_age(context, claim, person, direct=False)
    others = [b for b in found if b.person == person and b.claim.article != claim.article]
    if birth is None or not others or min(map(birth.apart, others)) > _YEARS_OFF:
        return []
    return [replace(birth, dated=False)]


def _only_one(context: Context, claim: Claim, names: Mapping[str, str]) -> str | None:
    """Whose age "He was 83" tells, where the article has named nobody else of the story by then."""
    person = names.get(claim.person or "", claim.person or "")
    before = context.text[claim.article][: claim.span.start]
    named = {p for p in (*names.values(), person) if " " in p and mentions(before, p)}
    return person if named == {person} else None


def _known_as(context: Context, claim: Claim, names: Mapping[str, str]) -> str:
    """The person's fullest name; with what sets apart a namesake: "Martin Kess (son)"."""
    text = context.text[claim.article]
    person = person_beside(text, claim) or ""
    full = names.get(person, person)
    apart = set_apart(*around_name(text, claim)) or set_apart("", after_claim(text, claim))
    return f"{full} ({apart})" if apart else full


def _named_just_before(context: Context, claim: Claim, names: Mapping[str, str]) -> list[str]:
    """Whom "The 24-year-old Brazilian" takes up: whoever of the story's people alone is named shortly before."""
    start = claim.sentence_span.start
    before = context.text[claim.article][max(0, start - _SHORTLY_BEFORE) : start]
    named = {p for p in names.values() if " " in p and mentions(before, p)}
    return sorted(named) if len(named) == 1 else []


def _of_one_of_several(birth: Birth, found: Sequence[Birth]) -> Birth:
    """The birth with the full name, where a surname is that of several and one of them is by far the nearest in age."""
    if " " in birth.person:
        return birth
    bearers = [b for b in found if b.person.endswith(f" {birth.person}") and _is_near(birth, b)]
    nearest = min(bearers, key=birth.apart, default=None)
    if nearest is None or any(
        b.person != nearest.person and birth.apart(b) < _FAR * birth.apart(nearest) for b in bearers
    ):
        return birth
    return replace(birth, person=nearest.person, direct=False)


def _entities(context: Context) -> tuple[str, ...]:
    """The names of two or three words in the story."""
    found = {name for claim in context.story.claims for name in claim.entities}
    return tuple(sorted(name for name in found if name.count(" ") in (1, 2)))


def _full_names(people: Iterable[str], entities: Sequence[str] = ()) -> Mapping[str, str]:
    """A name of one word → the only longer one in the story that it begins or ends.

    A longer name → the shorter one that it ends in ("Hero Tobias Renn" → "Tobias Renn"). entities: names that tell
    the first name of somebody who is called by surname alone wherever an age stands.
    """
    everyone = sorted(set(people), key=lambda p: (p.count(" "), p))
    longer = [p for p in everyone if " " in p]
    found = {}
    for person in everyone:
        fits = [p for p in longer if person in (p.split()[0], p.split()[-1])]
        fits = fits or [p for p in entities if p.endswith(f" {person}")]
        ends = [p for p in longer if person.endswith(f" {p}")]
        if " " in person and ends:
            found[person] = ends[0]
        elif " " not in person and len({found.get(p, p) for p in fits}) == 1:
            found[person] = found.get(fits[0], fits[0])
    return {name: found.get(full, full) for name, full in found.items()}


def _may_be(birth: Birth, known: Sequence[Birth]) -> bool:
    return any(_is_near(birth, b) for b in known if b.person == birth.person)


def _is_near(first: Birth, second: Birth) -> bool:
    return first.apart(second) <= _NEAR_IN_AGE or _slip(first.claim, second.claim)


def _slip(first: Claim, second: Claim) -> bool:
    """Whether one age may be the other with its digits swapped or its first digit changed: 34 for 43, 53 for 43."""
    if first.value is None or second.value is None or min(first.value.floor, second.value.floor) < _TWO_DIGITS:
        return False
    gap = abs(first.value.floor - second.value.floor)
    return gap == _DECADE or resemble(first.value.floor, second.value.floor) is not None


def _of_birth(text: str, claim: Claim, people: Sequence[str], main: str | None) -> list[Birth]:
    """Births that the text states, of whom the sentence names, else of whom the article is about: "born in 1958"."""
    start = max(claim.sentence_span.start, claim.span.start - 120)
    born = BORN.search(text[start : claim.span.start])
    if claim.first is None or claim.last is None or born is None or (claim.last - claim.first).days > 366:
        return []
    if not _DIGIT.search(claim.text) or _OF_LATER.search(born["gap"]):
        return []
    head = text[start : start + born.start("born")]
    after = text[claim.span.end : min(claim.sentence_span.end, claim.span.end + 60)]
    # The nearest named before the word, else the nearest after; of a surname the text may know several bearers.
    # "She was born in 1934" is of somebody named before.
    named = [(max(at), p) for p in people if (at := _named_in(text, p, start, start + len(head)))]
    end = claim.span.end + (0 if _OPENS.match(text, claim.sentence_span.start) else len(after))
    ahead = [(min(at), p) for p in people if (at := _named_in(text, p, claim.span.end, end))]
    if named or ahead:
        person = max(named)[1] if named else min(ahead)[1]
    elif main is not None and _OF_NO_OTHER.search(head):
        person = main
    elif ahead_of := _taken_ahead(text, claim, people):
        person = ahead_of
    else:
        return []
    return [Birth(claim, person, claim.first, claim.last, True, bool(named or ahead), True)]


def _taken_ahead(text: str, claim: Claim, people: Sequence[str]) -> str | None:
    """Whom the first sentence of all names later: "She was born over a bakery in 1934, and on Monday Ann Lee …"."""
    start, end = claim.sentence_span
    if text[:start].rstrip().endswith(_SENTENCE_ENDS) or not _OPENS.match(text, start, claim.span.start):
        return None
    return min(((at, p) for p in people for at in _named_in(text, p, claim.span.end, end)), default=(0, None))[1]


def _of_life(text: str, claim: Claim, people: Sequence[str]) -> list[Birth]:
    """Births told by the years right after a name: "Walter Oake (1938-2025)"."""
    days = born_in_brackets(text, claim)
    named = [p for p in people if text[: claim.span.start - 1].rstrip().endswith(p.partition(" (")[0])] if days else []
    return [Birth(claim, p, *days, True, True, True) for p in named[:1] if days]


def _named_in(text: str, person: str, start: int, end: int) -> list[int]:
    """Where a stretch of the text names a person, in full, by surname or by first name."""
    bare = person.partition(" (")[0]
    found = [*mentions(text, bare), *first_name_mentions(text, bare)]
    return [at for at in found if start <= at < end]
