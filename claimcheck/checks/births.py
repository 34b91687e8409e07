"""When somebody was born, as far as an age, a birthday or a date of birth tells.

An age on a day leaves a year of possible birthdays; two statements about one person agree when their days overlap.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec
from dateutil.relativedelta import relativedelta

from claimcheck.checks.context import Context
from claimcheck.checks.lifetimes import birthday, born_in_brackets, deceased
from claimcheck.checks.namesakes import (
    first_name_mentions,
    introduced_as_kin,
    mentions,
    most_spoken_of,
    set_apart,
)
from claimcheck.checks.passages import plain, without_brackets
from claimcheck.checks.scores import is_score
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# Between a name and its age: "Port, 47", "Ellwood, who was 71", "Walgate, a 23-year-old".
_NAME_THEN_AGE = lazy_regex(
    r"(?:'s?)?(?:,? (?:jn?r|sn?r|junior|senior|the (?:younger|elder))\b\.?)?[ ,(–-]*"
    r"(?:(?:who (?:is|was) )?born [^.;()]{3,40}, )?"
    r"(?:(?:a|an|the|now|aged|age|who|is|was|has|just|turned|turns|would|have|been|will|be|who'll|also|only) ){0,5}"
)
_AGE_THEN_NAME = lazy_regex(r" (?:[a-z'-]{1,20} ){0,2}")
# Ages of another day than the article's.
_ONCE = lazy_regex(
    r"\b(?:at|when|since|from|by|until|before|after|then|as an?|age of)(?: the)?(?: age| age of)?"
    r"(?: (?:he|she|they|who) (?:was|were))? ?-?$"
)
_THEN = lazy_regex(r" ?,? (?:at the time|when|at the (?:start|end)|on (?:his|her) debut|in (?:1[89]|20)\d\d)")
_BIRTHDAY = lazy_regex(
    r"\b(?:turn(?:s|ed|ing)?|will be|'ll be|would have been|'d have been|celebrate[sd]?)(?: (?:his|her|their))? $"
)
_ON_DAY = lazy_regex(r" (?:birthday )?(?:in|on|last|this|next)? ?")
_PAST = lazy_regex(r"\b(?:was|were|aged|died)\b[^,]{0,12}$")
# No other day may stand between: "born 12 March 1934, died 4 October 2025".
_BORN = lazy_regex(r"(?<!-)\b(?P<born>born)\b(?P<gap>[^.;:\d]{0,50})$", re.IGNORECASE)
_OF_LATER = lazy_regex(r"\b(?:who|whose|and|but|died|dies|married|moved|joined|came)\b", re.IGNORECASE)
_OLDEST = 125
_PRONOUN = lazy_regex(r"\b(?:he|she)(?:'s|'d|'ll)?(?: [a-z']+){0,4} $")
# "Jaxon Tully is missing. The 14-year-old redhead …" takes the name up again.
_THE = lazy_regex(r"\W*the ")
# An article without a date is taken to be of about the time of the others; a story without any, of some one year.
_UNDATED = timedelta(days=400)
_SOME_YEAR = (date(2001, 1, 1), date(2001, 12, 31))
_YEAR = lazy_regex(r"\d{4}")
_DIGIT = lazy_regex(r"\d")


class Birth(msgspec.Struct, frozen=True):
    """What a claim tells about a person's day of birth: between ``earliest`` and ``latest``, both included.

    stated: the claim gives the birth itself, not an age. direct: the name stands beside the claim. dated: the day that
    an age speaks of is known. kin: the person is brought in as somebody's relative. day: the day long past that an age
    speaks of, where the sentence states one.
    """

    claim: Claim
    person: str
    earliest: date
    latest: date
    stated: bool
    direct: bool
    dated: bool
    kin: bool = False
    day: date | None = None

    def apart(self, other: "Birth") -> int:
        """Days between the two ranges; 0 where they overlap."""
        return max(0, (self.earliest - other.latest).days, (other.earliest - self.latest).days)


def births(context: Context) -> tuple[Birth, ...]:
    """What the story's claims tell about dates of birth, in order of the claims; people by one name each."""
    ages = [c for c in context.story.claims if c.kind is Kind.AGE and _bounded(c)]
    beside = {c.id: person for c in ages if (person := _person(context.text[c.article], c))}
    parties = [(c, p) for c in context.story.claims if (p := birthday(context.text[c.article], c))]
    names = _full_names([*beside.values(), *(person for _, (person, _, _) in parties)])
    known = {c.id: _known_as(context, c, names) for c in ages if c.id in beside}
    found = [b for c in ages if c.id in known and (b := _of_age(context, c, known[c.id], direct=True))]
    main = {path: most_spoken_of(text, known.values()) for path, text in context.text.items()}
    for claim in ages:
        before = _before(context.text[claim.article], claim)
        resumed = names.get(claim.person or "", claim.person) if _THE.fullmatch(before) else None
        meant = [resumed] if resumed and resumed[:1].isupper() else []
        if (resumed or _PRONOUN.search(before)) and (foremost := main[claim.article]):
            meant.append(foremost)
        told = (_of_age(context, claim, person, direct=False) for person in meant if claim.id not in known)
        found += [birth for birth in told if birth and _may_be(birth, found)][:1]
    found += [Birth(c, names.get(p, p), first, last, False, True, True) for c, (p, first, last) in parties]
    people = sorted({b.person for b in found} | set(known.values()))
    for claim in context.story.claims:
        if claim.kind is Kind.PERIOD:
            found += _of_life(context.text[claim.article], claim, people)
        elif claim.kind is Kind.DATE and claim.first and claim.last:
            found += _of_birth(context.text[claim.article], claim, people, main[claim.article])
    return tuple(sorted(found, key=lambda b: (b.claim.article, b.claim.span)))


def _known_as(context: Context, claim: Claim, names: Mapping[str, str]) -> str:
    """The person's fullest name; with what sets apart a namesake: "Martin Kess (son)"."""
    text = context.text[claim.article]
    person = _person(text, claim) or ""
    full = names.get(person, person)
    apart = set_apart(*_around_name(text, claim)) or set_apart("", _after(text, claim))
    return f"{full} ({apart})" if apart else full


def _around_name(text: str, claim: Claim) -> tuple[str, str]:
    """What stands before the person's name and after it, where the name stands before the age."""
    before, words = _before(text, claim, 120), (claim.person or "").lower().split()
    found = [(at, word) for word in (*words[-1:], *words[:1]) if (at := before.rfind(word)) >= 0]
    if not found:
        return "", ""
    at, word = found[0]
    return before[:at].removesuffix(f"{' '.join(words[:-1])} "), before[at + len(word) :]


def _bounded(claim: Claim) -> bool:
    return (
        claim.value is not None
        and claim.value.low is not None
        and claim.value.high is not None
        and claim.value.high < _OLDEST
        and claim.unit in (None, "year")
    )


def _before(text: str, claim: Claim, reach: int = 60) -> str:
    return plain(text[max(claim.sentence_span.start, claim.span.start - reach) : claim.span.start])


def _after(text: str, claim: Claim, reach: int = 60) -> str:
    return plain(text[claim.span.end : min(claim.sentence_span.end, claim.span.end + reach)])


def _person(text: str, claim: Claim) -> str | None:
    """Whose age it is, where the name stands right beside it or the sentence tells of a death."""
    if claim.person and claim.person[:1].isupper() and _is_beside(text, claim):
        return claim.person
    return deceased(text, claim)


def _is_beside(text: str, claim: Claim) -> bool:
    """Whether the person's name stands right before or right after the age."""
    before, after = _before(text, claim), _after(text, claim)
    words = (claim.person or "").lower().split()
    for word in dict.fromkeys((words[-1], words[0])):
        at = before.rfind(word)
        if at >= 0 and _NAME_THEN_AGE.fullmatch(without_brackets(before[at + len(word) :])):
            return True
        at = after.find(word)
        if at >= 0 and _AGE_THEN_NAME.fullmatch(after[:at]):
            return True
    return False


def _full_names(people: Iterable[str]) -> Mapping[str, str]:
    """A name of one word → the only longer one in the story that it begins or ends.

    A longer name → the shorter one that it ends in ("Hero Tobias Renn" → "Tobias Renn").
    """
    everyone = sorted(set(people), key=lambda p: (p.count(" "), p))
    longer = [p for p in everyone if " " in p]
    found = {}
    for person in everyone:
        fits = [p for p in longer if person in (p.split()[0], p.split()[-1])]
        ends = [p for p in longer if person.endswith(f" {p}")]
        if " " in person and ends:
            found[person] = ends[0]
        elif " " not in person and len({found.get(p, p) for p in fits}) == 1:
            found[person] = found.get(fits[0], fits[0])
    return {name: found.get(full, full) for name, full in found.items()}


# "He is 23" of an article that is about somebody of 22 is likely of the same; of one about somebody of 41 it is not.
_NEAR_IN_AGE = 3 * 366


def _may_be(birth: Birth, known: Sequence[Birth]) -> bool:
    same = [b for b in known if b.person == birth.person]
    return any(b.apart(birth) <= _NEAR_IN_AGE or _slip(b.claim, birth.claim) for b in same)


def _slip(first: Claim, second: Claim) -> bool:
    """Whether one age may be the other with its digits swapped or its first digit changed: 34 for 43, 53 for 43."""
    if first.value is None or second.value is None or min(first.value.floor, second.value.floor) < _TWO_DIGITS:
        return False
    gap = abs(first.value.floor - second.value.floor)
    return gap == _DECADE or resemble(first.value.floor, second.value.floor) is not None


_TWO_DIGITS = 10
_DECADE = 10


def _of_age(context: Context, claim: Claim, person: str, *, direct: bool) -> Birth | None:
    text = context.text[claim.article]
    before, after = _before(text, claim), _after(text, claim)
    dead = deceased(text, claim) is not None
    once = _ONCE.search(before) is not None and not dead
    if once or _THEN.match(after) or claim.value is None or is_score(text, claim):
        return None
    kin = direct and introduced_as_kin(_around_name(text, claim)[0], after)
    low, high = int(claim.value.low or 0), int(claim.value.high or 0)
    birthday = _birthday(context, claim, before)
    if birthday is not None:
        first, last = birthday
        return Birth(claim, person, _years(first, -high), _years(last, -low), False, direct, True, kin)
    past = _past_day(context, claim, before)
    first, last = past or _spoken_of(context, claim, past=dead or _PAST.search(before) is not None)
    earliest = _years(first, -high - 1) + timedelta(days=1)
    known = claim.published is not None
    return Birth(claim, person, earliest, _years(last, -low), False, direct, known, kin, past[0] if past else None)


def _birthday(context: Context, claim: Claim, before: str) -> tuple[date, date] | None:
    """The days on which the age was or will be reached: "turned 23 in March"."""
    if not _BIRTHDAY.search(before):
        return None
    claims = context.by_article[claim.article]
    following = next((c for c in claims if c.span.start >= claim.span.end), None)
    if following is None or following.sentence_span != claim.sentence_span or following.kind is not Kind.DATE:
        return None
    gap = plain(context.text[claim.article][claim.span.end : following.span.start])
    if following.first is None or following.last is None or not _ON_DAY.fullmatch(gap):
        return None
    return following.first, following.last


# "Percy Dale was 35", "who was then 35", not "was 35 years ago".
_WAS = lazy_regex(r"\b(?:was|were|being)(?: (?:only|just|already|then|still|aged|about)){0,2} $")
_IS_NOW = lazy_regex(r"\b(?:is|now|today)\b[^,]{0,20}$")
_LEADS = lazy_regex(r"^[\s\"'“‘]*(?:back )?(?:in|on|by|around|during|when\b.{0,60})\b[^,]{0,12}$", re.IGNORECASE)
_LONG_PAST = timedelta(days=300)


def _past_day(context: Context, claim: Claim, before: str) -> tuple[date, date] | None:
    """The days of which an age speaks where its sentence states a day long past; None where it states none.

    "When it was first run, on 17 May 1981, she was 35" gives the age of that day; "In 1981 Percy Dale, 35, ran" may
    also give that of today.
    """
    text, published = context.text[claim.article], claim.published
    if published is None or _IS_NOW.search(before):
        return None
    stated = [
        c
        for c in context.by_article[claim.article]
        if c.sentence_span == claim.sentence_span and c.kind is Kind.DATE and c.first and c.last
        if c.last < published - _LONG_PAST and _YEAR.search(c.text) and not _BORN.search(_before(text, c))
    ]
    if not stated:
        return None
    days = [(c.first, c.last) for c in stated if c.first and c.last]
    if _WAS.search(before):
        return days[0] if len(days) == 1 else (min(days)[0], published)
    leads = [c for c in stated if c.span < claim.span and _LEADS.match(_before(text, c, 120))]
    return (min(days)[0], published) if leads or _AGED.search(before) or deceased(text, claim) else None


_AGED = lazy_regex(r"\baged $")


def _spoken_of(context: Context, claim: Claim, *, past: bool) -> tuple[date, date]:
    """The days of which an age may speak: the article's, or the event's where it tells of the past."""
    published = [a.published for a in context.story.articles if a.published]
    days = [d for d in (claim.as_of, claim.published) if d is not None]
    if not days:
        return (min(published) - _UNDATED, max(published) + _UNDATED) if published else _SOME_YEAR
    first = min(days)
    if past and published:
        first = min(first, *published)
    return first, max(days)


def _years(day: date, years: int) -> date:
    return day + relativedelta(years=years)


def _of_birth(text: str, claim: Claim, people: Sequence[str], main: str | None) -> list[Birth]:
    """ "born in 1958", "Born in … on 14 March 2003": of whom the sentence names, else whom the article is about."""
    start = max(claim.sentence_span.start, claim.span.start - 120)
    born = _BORN.search(text[start : claim.span.start])
    if claim.first is None or claim.last is None or born is None or (claim.last - claim.first).days > 366:
        return []
    if not _DIGIT.search(claim.text) or _OF_LATER.search(born["gap"]):
        return []
    head = text[start : start + born.start("born")]
    after = text[claim.span.end : min(claim.sentence_span.end, claim.span.end + 60)]
    # The nearest named before the word, else the nearest after; of a surname the text may know several bearers.
    named = [(max(at), p) for p in people if (at := _named_in(text, p, start, start + len(head)))]
    ahead = [(min(at), p) for p in people if (at := _named_in(text, p, claim.span.end, claim.span.end + len(after)))]
    if named or ahead:
        person = max(named)[1] if named else min(ahead)[1]
    elif main is not None and not _ANOTHER.search(head):
        person = main
    else:
        return []
    return [Birth(claim, person, claim.first, claim.last, True, bool(named or ahead), True)]


def _of_life(text: str, claim: Claim, people: Sequence[str]) -> list[Birth]:
    """ "Walter Oake (1938-2025)": the years stand right after the name."""
    days = born_in_brackets(text, claim)
    named = [p for p in people if text[: claim.span.start - 1].rstrip().endswith(p.partition(" (")[0])] if days else []
    return [Birth(claim, p, *days, True, True, True) for p in named[:1] if days]


# Somebody else's name, or "his father", before "born".
_ANOTHER = lazy_regex(
    r"[A-Z][a-z]+\s+[A-Z][a-z]|\b(?:whose|(?:his|her|their)\s+(?:\w+\s+)?(?:father|mother|parents|wife|husband|son|daughter|brother|sister)s?)\b"
)


def _named_in(text: str, person: str, start: int, end: int) -> list[int]:
    """Where a stretch of the text names a person, in full, by surname or by first name."""
    bare = person.partition(" (")[0]
    found = [*mentions(text, bare), *first_name_mentions(text, bare)]
    return [at for at in found if start <= at < end]
