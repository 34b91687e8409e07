"""One happening on two days: what the articles of a story tell of when it was, in dates and in lengths alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from claimcheck.checks.chronology.beginnings import names_of_people
from claimcheck.checks.chronology.counted import EVENT, happenings_counted, known
from claimcheck.checks.chronology.happenings import Happening, happenings_of_dates
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.linking.vocabulary import Vocabulary

# That it is one happening is likely, and no more: a note.
_SCORE = 0.5
# Two days of one happening are not further apart than so many days, or than half of how long ago it was.
_NEAR, _OF_ITS_AGE = 10, 0.5
# What is planned may be put off by so many.
_PUT_OFF = 500
# What so many times tell is no one thing; pairs of them would cost more than they are worth.
_MOST = 200
# Plans change in weeks; what outlets tell differently within days was not put off.
_CHANGED_IN = timedelta(21)
# Of many people many are born, and found.
_OF_PEOPLE = frozenset({"born", "recovered"})
# Anything ends, and anyone leaves; what is told to be noticed, or put out, is of a story mostly one thing.
_OF_ANYTHING = frozenset({"ended", "due", "departed", "arrived", "called", "made"})


def timelines(context: Context) -> Iterator[Fault]:
    """What seems one happening, told to have been on days that do not meet: each two positions once, with all who hold
    them."""
    dated = list(happenings_of_dates(context))
    dates = known(dated, context)
    told = [*dated, *happenings_counted(context, dates), *([dates.event] if dates.event else [])]
    compared = {(link.first.id, link.second.id) for link in context.story.links}
    people = names_of_people(context.story.claims)
    for kind, members in _by_kind(told).items():
        if len(members) > _MOST:
            continue
        days = {(each.claim.article, each.days) for each in members if each.claim.value is None}
        alone = _telling_it_once(kind, members, context.words)
        of_people = kind in _OF_PEOPLE or kind in context.words.tolls or kind in context.words.personal
        for a, b in combinations(members, 2):
            if (a.claim.id, b.claim.id) in compared or not _of_two_places(a, b) or not _apart(a, b):
                continue
            shared = a.who & b.who & people if of_people else a.said & b.said
            both_once = not of_people and {a.claim.article, b.claim.article} <= alone
            # Whose article names the other's day for it as well tells of two.
            both_told = (a.claim.article, b.days) in days or (b.claim.article, a.days) in days
            if (shared or both_once) and not both_told:
                holders = [a, b, *(each for each in members if _holds(each, a, b) or _holds(each, b, a))]
                compared |= {(x.claim.id, y.claim.id) for x in holders for y in holders}
                yield _fault(holders)


def _by_kind(told: Iterable[Happening]) -> dict[str, list[Happening]]:
    found: dict[str, list[Happening]] = defaultdict(list)
    for each in told:
        for kind in sorted(each.kinds):
            found[kind].append(each)
    return found


def _telling_it_once(kind: str, members: Sequence[Happening], words: Vocabulary) -> frozenset[str]:
    """The articles that give one day at most for what is of a story one thing."""
    if kind != EVENT and (kind in _OF_ANYTHING or kind not in words.lexicon.happenings):
        return frozenset()
    days: dict[str, set[tuple[date, date]]] = defaultdict(set)
    for each in members:
        days[each.claim.article].update([each.days] if each.claim.value is None else [])
    return frozenset(article for article, told in days.items() if len(told) <= 1)


def _of_two_places(a: Happening, b: Happening) -> bool:
    """Whether two articles tell it, or one in two sentences, once as a date and once by a length."""
    if a.claim.article != b.claim.article:
        return not _done_before(a, b) and not _done_before(b, a)
    return (a.claim.value is None) != (b.claim.value is None) and a.claim.sentence_span != b.claim.sentence_span


def _done_before(done: Happening, planned: Happening) -> bool:
    """Whether it had been done when somebody still planned it, which is then another."""
    first, later = done.claim.published, planned.claim.published
    return planned.planned and not done.planned and first is not None and later is not None and first <= later


def _meet(a: Happening, b: Happening) -> bool:
    return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]


def _apart(a: Happening, b: Happening) -> bool:
    """Whether the days do not meet, and are near enough to be of one happening."""
    gap = max((b.days[0] - a.days[1]).days, (a.days[0] - b.days[1]).days)
    if a.planned or b.planned:
        return 0 < gap <= _PUT_OFF
    told = [each.claim.published for each in (a, b) if each.claim.published]
    ends = [day for each in (a, b) for day in each.days if day not in (date.min, date.max)]
    age = min((abs((max(told) - day).days) for day in ends), default=0) if told else 0
    return 0 < gap <= max(_NEAR, _OF_ITS_AGE * age)


def _holds(each: Happening, own: Happening, other: Happening) -> bool:
    """Whether it takes a side, too: it meets the one, not the other, and shares words with either."""
    near = _meet(each, own) and _apart(each, other) and each.claim.article != other.claim.article
    return near and each.planned == own.planned and bool(each.said & (own.said | other.said))


def _fault(holders: Sequence[Happening]) -> Fault:
    a, b = holders[:2]
    claims = dict.fromkeys(claim for each in holders for claim in (each.claim, each.since) if claim)
    places = [(claim, "length" if claim.value else "date") for claim in claims]
    detail = f"By “{a.claim.text}” and “{b.claim.text}” it was not on one day."
    return Fault(_verdict(a, b), places, _SCORE, detail, a.claim.text)


def _verdict(a: Happening, b: Happening) -> Verdict:
    told = [each.claim.published for each in (a, b) if each.claim.published]
    put_off = (a.planned or b.planned) and "due" not in a.kinds
    if put_off and len(told) > 1 and max(told) - min(told) > _CHANGED_IN:
        return Verdict.UPDATE
    return Verdict.CHRONOLOGY if a.claim.value or b.claim.value else Verdict.CONTRADICTION
