"""Dates that are reckoned from another: "On 10 March, 12 days later", "nine years ago … in 2019"."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.chronology.lapse_wordings import APPOSED
from claimcheck.checks.chronology.lengths import (
    Lapse,
    Stretch,
    dated,
    days_of,
    days_told,
    readings,
    stretches,
    stretches_until,
)
from claimcheck.checks.passages import Sentence
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

_APPOSED = lazy_regex(APPOSED)
_LATER = lazy_regex(
    r"^(?P<number>.{1,40}?)[\s-](?P<unit>day|night|week|fortnight|month|year|decade)s? "
    r"(?:later|afterwards|earlier|before)\b(?! than)"
)
_THEN_ON = lazy_regex(r"(?: later| afterwards| earlier)?,? ?(?:on|in|,) ?")
_VERB_BEFORE = lazy_regex(
    r"([a-z]+ed|born|won|shot|lost|left|held|began|built|met|fell|sold|bought) "
    rf"(?:(?:in|on|back in|for) )*{HEDGED}$"
)
_YEAR = lazy_regex(r"\b(?:1[89]|20)\d\d\b")
_AGO = lazy_regex(r"(?P<number>.{1,40}?)[\s-](?P<unit>week|month|year|decade)s? ago$")
_FROM_NOW = lazy_regex(
    r"(?:in )?(?P<number>.{1,40}?)[\s-](?P<unit>day|week|month|year)s?(?:' time| from (?:now|today))$"
)
_BOUND = lazy_regex(r"(?:more|less|over|under)\b")
_JOINED = lazy_regex(r",? ?\(?(?:in |on |back in )?")


def reckoned(sentences: Sequence[Sentence], at: int, claim: Claim) -> Iterator[Lapse]:
    """The lapse that a length like "12 days later" or "nine years ago" counts wrongly, if it does."""
    if claim.kind in (Kind.DATE, Kind.DURATION):
        yield from _counted_from(sentences, at, claim)
    if claim.kind is Kind.ORDINAL:
        yield from _anniversary(sentences[at], claim)
    if claim.kind is Kind.DATE:
        yield from _ago(sentences, at, claim)
        yield from _from_now(sentences[at], claim)


def _counted_from(sentences: Sequence[Sentence], at: int, later: Claim) -> Iterator[Lapse]:
    """A length beside one date that counts from the date before: "set out on 3 March. On 10 March, 12 days later"."""
    sentence = sentences[at]
    # "12 days later" may be one claim, a date, or the length alone.
    stated = _LATER.match(later.text.lower() + sentence.after(later)[:20].partition(",")[0])
    length = days_told(stated) if stated else None
    named = dated(sentence.claims)
    beside = [c for c in named if c.span.end <= later.span.start and _APPOSED.fullmatch(sentence.between(c, later))]
    beside += [c for c in named if later.span.end <= c.span.start and _THEN_ON.fullmatch(sentence.between(later, c))]
    if length is None or len(beside) != 1:
        return
    near = beside[0]
    earlier = [c for c in named if c.span.end <= near.span.start and c.id != near.id]
    if not earlier and at and sentences[at].follows:
        earlier = dated(sentences[at - 1].claims)
    if len(earlier) != 1:
        return
    a, b = days_of(earlier[0]), days_of(near)
    if a is None or b is None or (a[1] - a[0]) != (b[1] - b[0]):
        return
    found = stretches(earlier[0], near)
    if not _may_be(length, found):
        yield Lapse(later, (earlier[0], near), found[0], 0.85)


_ANNIVERSARY = lazy_regex(r" anniversary\b(?P<of> of\b)?")
_FOUNDED = lazy_regex(
    r"\b(?:founded|established|opened|formed|created|launched|built|began|started|since)\b[^.;:]{0,40}$"
)


def _anniversary(sentence: Sentence, nth: Claim) -> Iterator[Lapse]:
    """An anniversary that is not this year's, of a year that the sentence gives: "founded in 1925, … its 90th"."""
    named = _ANNIVERSARY.match(sentence.after(nth))
    if named is None or nth.value is None or nth.published is None or _YEAR.search(nth.text):
        return
    for start in dated(sentence.claims):
        if start.first is None or start.last is None or not _YEAR.search(start.text):
            continue
        after = start.span.start > nth.span.end
        if after != bool(named["of"]) or not (after or _FOUNDED.search(sentence.before(start))):
            continue
        years = nth.published.year - start.first.year
        if start.last < nth.published and abs(years - nth.value.floor) >= 2:
            yield Lapse(nth, (start,), Stretch.between((start.first, start.last), (nth.published, nth.published)), 0.8)
        return


def _may_be(length: Interval, found: Sequence[Stretch]) -> bool:
    return any(length.meets(stretch.days) for stretch in found)


def _ago(sentences: Sequence[Sentence], at: int, ago: Claim) -> Iterator[Lapse]:
    """A length ago and a date of one verb, in one sentence or two: "jailed nine years ago … was jailed in 2019"."""
    sentence = sentences[at]
    stated = _AGO.match(ago.text.lower())
    length = days_told(stated) if stated and not _BOUND.match(stated["number"]) else None
    if length is None or days_of(ago) is None or ago.published is None:
        return
    verb = _VERB_BEFORE.search(sentence.before(ago))
    near = [s for s in sentences[max(0, at - 1) : at + 2] if abs(s.span.start - sentence.span.start) < 500]
    for place in near:
        for claim in dated(place.claims):
            other = _VERB_BEFORE.search(place.before(claim))
            beside = place is sentence and _beside(sentence, ago, claim)
            if not beside and not (verb and other and verb.group(1) == other.group(1) and claim.person == ago.person):
                continue
            found = stretches_until(claim, ago.published)
            if found and not _may_be(length, found):
                yield Lapse(ago, (claim,), found[0], 0.85 if beside else 0.8)
                return


def _from_now(sentence: Sentence, ahead: Claim) -> Iterator[Lapse]:
    """A length from the day of the article on, and the date before it: "on Nov. 6, four weeks from now"."""
    stated = _FROM_NOW.match(ahead.text.lower())
    length = days_told(stated) if stated else None
    near = [c for c in dated(sentence.claims) if c.id != ahead.id and _beside(sentence, ahead, c)]
    if length is None or len(near) != 1 or ahead.published is None:
        return
    day = ahead.published
    found = [Stretch.between((day, day), days) for days in readings(near[0]) if days[0] >= day]
    if found and not _may_be(length, found):
        yield Lapse(ahead, (near[0],), found[0], 0.82)


def _beside(sentence: Sentence, ago: Claim, claim: Claim) -> bool:
    """Whether date and length stand side by side: "in 2007, 18 years ago", "18 years ago, in 2007"."""
    first, second = sorted((ago, claim), key=lambda c: c.span)
    return _JOINED.fullmatch(sentence.between(first, second)) is not None
