"""Stated lengths of time against the dates that they span.

Both ends must be stated: dates on either side of "after" or "before", a year of foundation and the day of the article,
an election and "the last, held in …", a contract and its end, a period and its length.
"""

import re
from collections.abc import Iterator

from claimcheck.checks.chronology.beginnings import beginnings
from claimcheck.checks.chronology.clock_lapses import clock_lapses
from claimcheck.checks.chronology.clock_timelines import clock_timelines
from claimcheck.checks.chronology.lapses import lapses
from claimcheck.checks.chronology.lengths import Lapse, Stretch, told
from claimcheck.checks.chronology.reckonings import reckoned
from claimcheck.checks.chronology.timelines import timelines
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import articles
from claimcheck.claims.claim import Claim, Modality
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule

# "11 days later" is a date and has no unit of its own.
_UNIT = lazy_regex(r"day|night|week|fortnight|month|year|decade")
_OPENING = lazy_regex(r"^(?:between|from) ", re.IGNORECASE)
_JOINT = lazy_regex(r" (?:and|to|until) | ?[–-] ?", re.IGNORECASE)
_YEAR_DAYS = 365
# That two articles tell of one beginning is likely, and no more: a note.
_OF_TWO_ARTICLES = 0.5


def check_elapsed(context: Context, rule: Rule) -> Iterator[Fault]:
    """Lengths of time that the dates beside them do not allow; each length once."""
    told: set[str] = set()
    for sentences in articles(context).values():
        for at, sentence in enumerate(sentences):
            yield from clock_lapses(sentence)
            reckonings = (lapse for claim in sentence.claims for lapse in reckoned(sentences, at, claim))
            first = {lapse.length.id: lapse for lapse in reversed([*reckonings, *lapses(sentences, at)])}
            for claim in sentence.claims:
                if claim.id in first and claim.modality is not Modality.HYPOTHETICAL:
                    told.add(claim.id)
                    yield _fault(first[claim.id])
    for one, other in beginnings(context):
        if one.article != other.article or told.isdisjoint((one.id, other.id)):
            yield _two_beginnings(one, other)
    yield from timelines(context)
    yield from clock_timelines(context)


def _two_beginnings(one: Claim, other: Claim) -> Fault:
    places = [(claim, "length" if claim.value else "date") for claim in (one, other)]
    # Two dates or two lengths contradict each other, and "seven years ago" either; a length has to be reckoned to be
    # held against a date.
    lengths = {bool(claim.value) for claim in (one, other) if not claim.text.endswith(" ago")}
    verdict = Verdict.CHRONOLOGY if len(lengths) > 1 else Verdict.CONTRADICTION
    detail = f"By “{one.text}” and “{other.text}” it did not begin at one time."
    return Fault(verdict, places, _OF_TWO_ARTICLES, detail, one.text)


def _fault(lapse: Lapse) -> Fault:
    places = [(lapse.length, "length"), *((end, "date") for end in lapse.ends)]
    return Fault(Verdict.CHRONOLOGY, places, lapse.sure, _told(lapse), lapse.length.text)


def _told(lapse: Lapse) -> str:
    named = _UNIT.search(lapse.length.text.lower())
    unit = lapse.length.unit or (named[0] if named else "year")
    length = lapse.length.text
    only = lapse.ends[0] if len(lapse.ends) == 1 else None
    if only is not None and only.kind is Kind.PERIOD:
        return f"{_from_to(only.text)} is {told(_inclusive(lapse.stretch, only), unit)}, not {length}."
    days = [end.text for end in lapse.ends]
    if only is not None and lapse.length.published:
        ahead = only.first is not None and only.first > lapse.length.published
        days.insert(0 if ahead else 1, f"the article of {lapse.length.published.isoformat()}")
    return f"From {' to '.join(days)} is {told(lapse.stretch, unit)}, not {length}."


def _from_to(period: str) -> str:
    """A period as "… to …": "between June 2014 and September 2015" → "June 2014 to September 2015"."""
    bare = _OPENING.sub("", " ".join(period.split()))
    return _JOINT.sub(" to ", bare, count=1)


def _inclusive(stretch: Stretch, period: Claim) -> Stretch:
    """The stretch with both ends counted in; of whole years the last may be counted or not."""
    years_only = len((period.timex or "").partition("/")[0]) == len("2014")
    return Stretch(stretch.most - (_YEAR_DAYS if years_only else 0), stretch.most)
