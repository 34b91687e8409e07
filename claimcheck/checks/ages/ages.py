"""Ages of one person that no birthday allows, and ages against the date of birth."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, permutations

from claimcheck.articles.span import Span
from claimcheck.checks.ages.ages_in_range import outside_their_range
from claimcheck.checks.ages.ages_then import ages_then
from claimcheck.checks.ages.birth_by_age import Birth
from claimcheck.checks.ages.births import births
from claimcheck.checks.ages.unnamed import pairs_that_differ
from claimcheck.checks.context import Context
from claimcheck.checks.drafting import opposed
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.claims.claim import Claim
from claimcheck.rules.rule import Rule

# An article's day is not always the day that an age speaks of: what a few weeks would reconcile is but noted.
_SLACK = 45
_NOTED = 0.55
# In so few days a birthday is less likely than an error: a note.
_FEW_DAYS = 21
_BIRTHDAY = 0.5
_GENERATION = 12 * 365
# So far apart in age are a father and his son of one name.
_TWO_PEOPLE = 15 * 365
_TWO_OF_ONE_NAME = 0.5
_SURE = 0.92


def check_ages(context: Context, rule: Rule) -> Iterator[Fault]:
    """Ages of one person that cannot all be right: one finding for each person, with every place that disagrees."""
    for person, found in _by_person(context):
        for ages in _known_apart([b for b in found if not b.stated]):
            agreeing = _largest_agreement(ages)
            odd = [b for b in ages if any(_conflict(b, a) for a in agreeing)]
            against = [a for a in agreeing if any(_conflict(a, b) for b in odd)]
            if odd and against:
                two = _may_be_two(odd, against)
                first = odd if len(odd) < len(against) else []
                yield _fault(Verdict.CONTRADICTION, person, [*odd, *against], first=first, two_people=two)
            elif between := [a for a in ages if any(_needs_birthday(a, b) for b in ages)]:
                yield _fault(Verdict.CONTRADICTION, person, between)

    for person, claims in ages_then(context, births(context)):
        yield _noted(claims, f"age of {person} at one event")
    for pair in pairs_that_differ(context):
        yield _noted(pair, "age of one of two")
    for listed in outside_their_range(context):
        told, values = f"They are said to be {listed[0].text}.", opposed(c.text for c in listed)
        yield Fault(Verdict.CONTRADICTION, [(c, "age") for c in listed], _SURE, told, "ages of those listed", values)


def _noted(claims: Sequence[Claim], topic: str) -> Fault:
    places, values = [(claim, "age") for claim in claims], opposed(claim.text for claim in claims)
    return Fault(Verdict.CONTRADICTION, places, _NOTED, f"Two figures for the {topic}.", topic, values)


def _known_apart(ages: Sequence[Birth]) -> list[list[Birth]]:
    """The ages by the people whose they are: as a rule all of one; of two where an article has both a father and a son.

    Two bearers of one name lie a generation apart, and one of them is brought in as somebody's relative.
    """
    clusters: list[list[Birth]] = []
    for birth in sorted(ages, key=lambda b: b.earliest):
        if clusters and (birth.earliest - max(b.latest for b in clusters[-1])).days <= _TWO_PEOPLE:
            clusters[-1].append(birth)
        else:
            clusters.append([birth])
    shared = [c for c, d in permutations(clusters, 2) if {b.claim.article for b in c} & {b.claim.article for b in d}]
    return clusters if shared and any(b.kin for b in ages) else [list(ages)]


def _may_be_two(odd: Sequence[Birth], against: Sequence[Birth]) -> bool:
    """Whether the ages may be of two people: a generation apart, and of relatives or each told in two articles."""
    if min(a.apart(b) for a in odd for b in against) <= _TWO_PEOPLE:
        return False
    repeated = all(len({b.claim.article for b in side}) > 1 for side in (odd, against))
    return repeated or any(b.kin for b in (*odd, *against))


def check_births(context: Context, rule: Rule) -> Iterator[Fault]:
    """Ages that the date of birth of the same person does not allow."""
    for person, found in _by_person(context):
        stated = [b for b in found if b.stated]
        ages = [a for a in found if not a.stated and any(_conflict(a, b) for b in stated)]
        dates = [b for b in stated if any(_conflict(a, b) for a in ages)]
        if ages and dates:
            yield _fault(Verdict.CHRONOLOGY, person, [*dates, *ages])


def _by_person(context: Context) -> Iterator[tuple[str, list[Birth]]]:
    found = sorted(
        births(context), key=lambda b: (b.person, b.event is not None, b.event or 0, b.claim.article, b.claim.span)
    )
    for (person, _), group in groupby(found, key=lambda b: (b.person, b.event)):
        yield person, list(group)


def _conflict(first: Birth, second: Birth) -> bool:
    """Whether no birthday allows both.

    The dead keep their age in later articles, and a father and a son of one name stand in one article; one sentence
    that gives a birth and an age beside the name speaks of one of them.
    """
    together = first.claim.article == second.claim.article and not (
        first.stated != second.stated and first.claim.sentence_span == second.claim.sentence_span
    )
    if together and first.apart(second) > _GENERATION:
        return False
    if first.stated or second.stated:
        return first.apart(second) > _SLACK
    return first.apart(second) > 0 and first.claim.value != second.claim.value


def _needs_birthday(first: Birth, second: Birth) -> bool:
    """Whether two ages agree only if the birthday falls into the few days between them."""
    shared = (min(first.latest, second.latest) - max(first.earliest, second.earliest)).days + 1
    return 0 < shared <= _FEW_DAYS and first.claim.value != second.claim.value


def _largest_agreement(ages: Sequence[Birth]) -> list[Birth]:
    """The most ages that one day of birth allows; of several sets the one that begins earliest in the story."""
    best: list[Birth] = []
    for day in sorted({a.earliest for a in ages}):
        inside = [a for a in ages if a.earliest <= day <= a.latest]
        if len(inside) > len(best) or (
            len(inside) == len(best) and inside and inside[0].claim.span < best[0].claim.span
        ):
            best = inside
    return best


def _fault(
    verdict: Verdict, person: str, found: Sequence[Birth], *, first: Sequence[Birth] = (), two_people: bool = False
) -> Fault:
    """The fault of ages and dates of birth. first: those that stand out, to be told first."""
    score = max((_score(a, b) for a in found for b in found if _conflict(a, b)), default=_BIRTHDAY)
    fits = "No one day of birth fits" if score != _BIRTHDAY else "Only a birthday in between fits"
    told = Counter(_value(b) for b in found)
    ordered = sorted(found, key=lambda b: (not b.stated, b not in first, *_time(b)))
    shown = {_value(b): _short(b) for b in reversed(ordered)}
    values = [shown[v] + (f" ({told[v]} times)" if told[v] > 1 else "") for v in dict.fromkeys(map(_value, ordered))]
    return Fault(
        verdict,
        [(b.claim, "birth" if b.stated else "age") for b in ordered],
        _TWO_OF_ONE_NAME if two_people else score,
        f"{fits}: {'; '.join(dict.fromkeys(_told(b) for b in ordered))}.",
        f"age of {person}",
        opposed(values) + (" (two people of one name?)" if two_people else ""),
    )


def _value(birth: Birth) -> object:
    """What is told, however it is worded: "49", "aged 49", "the 49-year-old"."""
    return (birth.earliest, birth.latest) if birth.stated else birth.claim.value


def _short(birth: Birth) -> str:
    value = birth.claim.value
    if birth.stated:
        return f"born {birth.claim.text}"
    return f"{value.floor:.0f}" if value is not None and value.exact else birth.claim.text


def _time(birth: Birth) -> tuple[bool, str, str, Span]:
    claim = birth.claim
    return claim.published is None, str(claim.published), claim.article, claim.span


def _score(first: Birth, second: Birth) -> float:
    """How sure a conflict of two is: unless they are not named, by name, by date and by how far apart they are."""
    if first.apart(second) <= _SLACK or first.event is not None:
        return _NOTED
    score = _SURE
    if not (first.direct and second.direct):
        score -= 0.22
    if not (first.dated and second.dated) or " " not in first.person:
        score -= 0.17
    if first.apart(second) < 183:
        score -= 0.13
    return max(score, 0.61)


def _told(birth: Birth) -> str:
    claim = birth.claim
    if birth.stated:
        return f"born {claim.text}"
    first, last = birth.earliest, birth.latest
    return f"{_short(birth)}{_when(birth)} means born {first:%b %Y}–{last:%b %Y}"


def _when(birth: Birth) -> str:
    day = birth.day or birth.claim.published
    return f" in {day:%b %Y}" if day else ""
