"""Lengths of time whose two ends stand in the text, or whose start does and whose end is the day of the article."""

from collections.abc import Iterator, Sequence
from functools import partial

from claimcheck.checks.chronology.lapse_wordings import (
    APPOSED,
    IN_CLAUSE,
    IN_ONE,
    IN_TWO,
    OF_PERIOD,
    OF_THINGS,
    UNTIL_END,
    WAITED,
    Wording,
)
from claimcheck.checks.chronology.lengths import (
    DAYS,
    Lapse,
    Stretch,
    dated,
    days_of,
    fits,
    is_length,
    misfit,
    misfit_today,
    readings,
    stated_days,
    stretches,
    stretches_until,
    yearless,
)
from claimcheck.checks.outline import Outline, Slots, letters, outline, worded
from claimcheck.checks.passages import Sentence
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

_worded = partial(worded, start="D", end="D", length="L", age="A", period="P")
_PATTERNS = {w: _worded(w.template) for w in (*OF_THINGS, *IN_ONE, *IN_TWO)}
_UNTIL_END, _WAITED, *_OF_PERIOD = map(_worded, (UNTIL_END, WAITED, *OF_PERIOD))
# "On 15 October, almost six weeks before it failed": an event that may have been dated earlier in the article.
_BEFORE_EVENT = _worded(rf"<start>{APPOSED}<length> before\b(?!{IN_CLAUSE}D)")
_PARAGRAPH = lazy_regex(r"\n\s*\n")
# Sentences with claims.
_LOOK_BACK = 3
_DIGIT = lazy_regex(r"\d")
_SPAN = lazy_regex(r"\b(?:to|until|and)\b|[-–]")
# The days that a date of TIMEX3 leaves open, by its length: a year, a month, none.
_GRAIN = {4: 366, 7: 31}
_YEAR_DAYS = 365
# A contract may begin with the next season: so much of a year later.
_SEASON = 0.1
# Days and weeks that make up less than so much of the time in which they lie are not all of it.
_SCATTERED = 0.5
# "The 50-year-old bridge" may be of 48 years, or of 52.
_ROUND, _ROUND_FROM = 10, 50


def lapses(sentences: Sequence[Sentence], at: int) -> Iterator[Lapse]:
    """What does not fit of the lengths of a sentence and the ends that it gives them, the plainest first."""
    slots = letters(sentences[at], _letter)
    if not ("L" in slots or ("A" in slots and "D" in slots)):
        return
    told = outline(sentences[at : at + 1], _letter)
    if "A" in slots:
        yield from _misfits(told, OF_THINGS)
    if "L" in slots:
        yield from _misfits(told, IN_ONE)
        yield from _before_event(sentences, told)
        follows = at + 1 < len(sentences) and sentences[at + 1].follows
        yield from _misfits(outline(sentences[at : at + 2], _letter) if follows else told, IN_TWO)
        yield from _waited(sentences, at, told)
        yield from _until_end(told)
        yield from _of_period(told)


def _letter(claim: Claim) -> str:
    if is_length(claim):
        return "L"
    if claim.kind is Kind.AGE:
        named = (claim.person or "") != (claim.person or "").lower()
        return "" if named or claim.unit not in ("year", "month") or claim.published is None else "A"
    if claim.kind is Kind.PERIOD:
        return "P" if days_of(claim) and _SPAN.search(claim.text) else ""
    return "D" if dated([claim]) else ""


def _misfits(told: Outline, wordings: Sequence[Wording]) -> Iterator[Lapse]:
    for wording in wordings:
        for slots in told.slots(_PATTERNS[wording]):
            if "age" in slots:
                yield from _age_of_a_thing(told, slots["age"], slots["start"], wording.sure)
            elif slots["length"].unit in wording.units:
                yield from filter(partial(_meant, wording), _misfit(slots, wording.sure))


def _misfit(slots: Slots, sure: float) -> Iterator[Lapse]:
    if "end" in slots:
        return misfit(slots["length"], slots["start"], slots["end"], sure)
    return misfit_today(slots["length"], slots["start"], sure)


def _meant(wording: Wording, lapse: Lapse) -> bool:
    """Whether the length is meant as the whole time."""
    stated = _stated(lapse.length)
    if wording.most:
        return stated > lapse.stretch.most
    return wording.within is None or abs(stated - lapse.stretch.most) <= wording.within * lapse.stretch.most


def _stated(length: Claim) -> float:
    """In days."""
    return length.value.floor * DAYS[length.unit or "year"] if length.value else 0.0


def _age_of_a_thing(told: Outline, age: Claim, year: Claim, sure: float) -> Iterator[Lapse]:
    """The lapse from the year; of "built in 1905 and rebuilt in 1935" the age may be counted from either."""
    years = [c for c in told.claims.values() if age.published and stretches_until(c, age.published)]
    if all(any(misfit_today(age, c, sure)) for c in years):
        yield from (lapse for lapse in misfit_today(age, year, sure) if not _is_rounded(lapse))


def _is_rounded(lapse: Lapse) -> bool:
    """Whether an age is told in tens of years, as that of old things is, and is about as many."""
    years = lapse.length.value.floor if lapse.length.value and lapse.length.unit == "year" else 0.0
    round_ = years >= _ROUND_FROM and years % _ROUND == 0
    return round_ and abs(lapse.stretch.least / DAYS["year"] - years) < years / _ROUND


def _before_event(sentences: Sequence[Sentence], told: Outline) -> Iterator[Lapse]:
    """The lapse to the event, only where the article has named one day that may be meant, and none at all that fits."""
    for slots in told.slots(_BEFORE_EVENT):
        near, length = slots["start"], slots["length"]
        start = days_of(near)
        if start is None or start[0] != start[1]:
            continue
        days = [c for s in sentences for c in dated(s.claims) if c.first == c.last and _DIGIT.search(c.text)]
        days = [c for c in days if c.first and c.first > start[1] and (not c.published or c.first < c.published)]
        told_before = [c for c in days if c.span.end < near.span.start]
        if len({c.first for c in told_before}) != 1:
            continue
        if not any(fits(length, stretch) for c in days for stretch in stretches(near, c)):
            yield from misfit(length, near, told_before[0], 0.7)


def _waited(sentences: Sequence[Sentence], at: int, told: Outline) -> Iterator[Lapse]:
    """The lapse from what a sentence before in the paragraph dates, where that gives one date."""
    for slots in told.slots(_WAITED):
        length, end = slots["length"], slots["end"]
        before = [s for s in sentences[max(0, at - _LOOK_BACK) : at] if dated(s.claims)]
        starts = dated(before[-1].claims) if before else []
        if len(starts) != 1 or _PARAGRAPH.search(before[-1].text, before[-1].span.end, length.span.start):
            continue
        if readings(starts[0], [end])[0] < readings(end, starts)[0]:
            yield from misfit(length, starts[0], end, 0.75)


def _until_end(told: Outline) -> Iterator[Lapse]:
    for slots in told.slots(_UNTIL_END):
        length, end = slots["length"], slots["end"]
        now = length.published
        if length.unit not in ("year", "month") or not length.value or not length.value.exact or now is None:
            continue
        found = [Stretch.between((now, now), days) for days in readings(end) if days[0] > now]
        room = stated_days(length.value, length.unit)
        room = Interval(max(0.0, room.floor - _SEASON * _YEAR_DAYS), room.high)
        if found and not any(room.meets(stretch.days) for stretch in found):
            yield Lapse(length, (end,), found[0], 0.8)


def _of_period(told: Outline) -> Iterator[Lapse]:
    """The lapse of a stated period, by either end of its first and last."""
    for length, period in ((s["length"], s["period"]) for way in _OF_PERIOD for s in told.slots(way)):
        days = days_of(period)
        whole = (days[1] - days[0]).days + 1 if days else 0
        grain = _GRAIN.get(len((period.timex or "").partition("/")[0]), 1)
        # "From November to March" may end in the year after.
        wholes = [whole, whole + _YEAR_DAYS, whole - _YEAR_DAYS] if yearless(period) else [whole]
        found = [Stretch(max(0, w - 2 * grain), w) for w in wholes if w > 0]
        if not any(fits(length, stretch) or _scattered(length, period, stretch) for stretch in found):
            yield Lapse(length, (period,), found[0], 0.85)


def _scattered(length: Claim, period: Claim, stretch: Stretch) -> bool:
    """Whether a length may lie here and there in a period: "strike for seven days between now and Christmas"."""
    beside = period.span.start - length.span.end == 1 or length.span.start - period.span.end == 1
    return beside and length.unit in ("hour", "day", "week") and _stated(length) < _SCATTERED * stretch.most
