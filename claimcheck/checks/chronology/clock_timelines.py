"""Hours and minutes from one happening to another against the times of day at which the story has them happen.

"It was 40 minutes before the first engine got there" against a call at 8.52pm and a crew there at 8.59pm: the wording
tells what the time ended with and, if not what it began with, of which sort that is.
"""

from collections.abc import Iterator
from itertools import combinations

import msgspec

from claimcheck.checks.chronology.counted import EVENT_AFTER
from claimcheck.checks.chronology.happenings import kinds_beside, kinds_told
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.claims.claim import Claim, Modality
from claimcheck.linking.measures import LENGTHS
from claimcheck.linking.moments import moment, one_clock
from claimcheck.linking.vocabulary import Vocabulary, stem
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

_SCORE = 0.5
_DAY = 24 * 60
# How far off a length may be: in minutes, as a part of it, and in minutes once it is told in whole hours.
_LEAST_ROOM, _OF_ITSELF, _OF_WHOLE_HOURS = 3.0, 0.1, 35.0
# Lengths that differ more are of two things.
_MOST_TIMES = 5.0
# Of a story that tells more, pairs would cost more than they are worth.
_MOST = 100
_BEFELL = "befell"
_STARTS = frozenset({"departed", "begun", "opened", "broke-out"})
_DELAYED = frozenset({"delayed"})
_CALLS = frozenset({"called", "notified", "noticed", "broke-out", _BEFELL})
_ENDS = frozenset({"ended", "closed", _BEFELL})
_CLAUSE_END = lazy_regex(r"[.;:!?—]|, | [–-] ")
_WITHIN = 110
_UNTOLD = (frozenset[str](), frozenset[str]())
_AT = lazy_regex(r"(?i)(?:\b(?:at|around|about|shortly|just|soon|before|after|exactly)\s*)+$")
_BEFORE = lazy_regex(r"^(?: from (?P<first>[^.;:,]{3,60}?))? before ")
_INTO = lazy_regex(r"^ into (?:an?|the|its|their|his|her) ")
_LATE_BY = lazy_regex(
    rf"(?i)\b(?:delayed|put back|pushed back|put off|held up|postponed)\b[^.;:,]{{0,20}} (?:by|for) {HEDGED}$"
    rf"|\bdelay of {HEDGED}$"
)
_WORD = lazy_regex(r"[^\W\d_]{4,}")
_LATE = lazy_regex(r"^[ -](?:late\b|behind schedule\b|delay\b)")
_TOOK = lazy_regex(rf"(?i)\b(?:took|taken|needed)(?: [\w’'-]+){{0,3}} {HEDGED}$")
# But not "it had been raining for four hours".
_FOR = lazy_regex(rf"(?i)(?<!\bit )\b(?:had|have|has|['’]d) been\b[^.;:]{{0,60}}\bfor {HEDGED}$")
_WHEN = lazy_regex(r"^(?: [\w’'-]+){0,3} (?:when|before|until|by the time) ")


class Course(msgspec.Struct, frozen=True):
    """A length with what it began with and what it ended with. claim: the length; minutes: how long it was."""

    claim: Claim
    minutes: float
    first: frozenset[str]
    last: frozenset[str]


class Moment(msgspec.Struct, frozen=True):
    """A time of day at which something happened, in minutes after midnight."""

    claim: Claim
    minutes: int
    kinds: frozenset[str]


def clock_timelines(context: Context) -> Iterator[Fault]:
    """Lengths that no two of the story's times of day allow which are those of their beginning and their end, and
    lengths of one such time that differ."""
    courses = [each for claim in context.story.claims for each in _courses(claim, context.words)]
    moments = list(_moments(context)) if courses else []
    for course in courses:
        firsts = [each for each in moments if each.kinds & course.first][:_MOST]
        lasts = [each for each in moments if each.kinds & course.last][:_MOST]
        ends = [(a, b) for a in firsts for b in lasts if one_clock(a.claim, b.claim) and a.claim.id != b.claim.id]
        ends = [(a, b) for a, b in ends if _alike(course.minutes, _between(a, b))]
        if ends and not any(_fits(course, _between(a, b), a.claim, b.claim) for a, b in ends):
            yield _against_times(course, *min(ends, key=_nearness))
    linked = {(link.first.id, link.second.id) for link in context.story.links}
    for one, other in combinations(courses[:_MOST], 2):
        if (one.claim.id, other.claim.id) not in linked and _of_one(one, other):
            yield _against_each_other(one, other)


def _of_one(one: Course, other: Course) -> bool:
    """Whether two articles tell how long one thing took, and not as long."""
    if one.claim.article == other.claim.article or not one.first & other.first or not one.last & other.last:
        return False
    if one.first == _DELAYED and not _nouns(one) & _nouns(other):
        return False
    differ = not _fits(one, other.minutes, other.claim) and not _fits(other, one.minutes, one.claim)
    return differ and _alike(one.minutes, other.minutes)


def _nouns(course: Course) -> frozenset[str]:
    return frozenset(map(stem, _WORD.findall(course.claim.before)))


def _courses(claim: Claim, words: Vocabulary) -> Iterator[Course]:
    if claim.kind is not Kind.DURATION or claim.unit not in LENGTHS or claim.value is None or not claim.value.exact:
        return
    first, last = (_DELAYED, _DELAYED) if _is_delay(claim) else _UNTOLD
    if claim.unit in ("hour", "minute") and not first:
        first, last = _ends_told(claim, words)
    if first and last and claim.modality is not Modality.HYPOTHETICAL:
        yield Course(claim, claim.value.floor * LENGTHS[claim.unit] * _DAY, first, last)


def _is_delay(claim: Claim) -> bool:
    return bool(_LATE_BY.search(claim.before) or _LATE.match(claim.after))


def _ends_told(claim: Claim, words: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    """What a length began and ended with, by its wording; the sorts of what it may have, where that is not said."""
    main = _befallen(kinds_beside(claim.before.rstrip(" ,"), "", words), words)
    if found := _BEFORE.match(claim.after):
        first = _befallen(kinds_told(found["first"] or "", words), words) or main or _CALLS
        return first, _told(claim.after[found.end() :], words)
    if found := EVENT_AFTER.match(claim.after):
        return (_told(claim.after[found.end() :], words), main) if found["way"] in ("after", "following") else _UNTOLD
    if _INTO.match(claim.after):
        return _STARTS, main or frozenset({_BEFELL})
    if _TOOK.search(claim.before):
        return _CALLS, _told(claim.after, words) & {"arrived"}
    if _FOR.search(claim.before):
        found = _WHEN.match(claim.after)
        return _STARTS, _told(claim.after[found.end() :], words) if found else _ENDS
    return _UNTOLD


def _told(clause: str, words: Vocabulary) -> frozenset[str]:
    return _befallen(kinds_told(_CLAUSE_END.split(clause[:_WITHIN])[0], words), words)


def _befallen(kinds: frozenset[str], words: Vocabulary) -> frozenset[str]:
    """With what befalls in a moment told as such, whatever it is: "the crash", "the accident"."""
    return kinds | {_BEFELL} if kinds & words.sudden else kinds


def _moments(context: Context) -> Iterator[Moment]:
    for claim in context.story.claims:
        minutes = moment(claim)
        if minutes is not None and claim.modality is Modality.FACT:
            told = _AT.sub("", claim.before)
            if kinds := _befallen(kinds_beside(told, claim.after, context.words), context.words):
                yield Moment(claim, minutes, kinds)


def _between(a: Moment, b: Moment) -> int:
    """Minutes from the one to the next of the other."""
    return (b.minutes - a.minutes) % _DAY


def _alike(one: float, other: float) -> bool:
    """Whether two lengths are of one order."""
    least, most = sorted((one, other))
    return least > 0 and most <= _MOST_TIMES * least


def _fits(course: Course, minutes: float, *others: Claim) -> bool:
    """Whether a length may stand for so many minutes, which others tell."""
    claim = course.claim
    whole = claim.unit == "hour" and claim.value is not None and claim.value.floor % 1 == 0
    room = min(_OF_WHOLE_HOURS, 2 * _OF_ITSELF * course.minutes) if whole else _OF_ITSELF * course.minutes
    about = any(each.approximate for each in (claim, *others))
    return abs(course.minutes - minutes) <= max(_LEAST_ROOM, room) * (2 if about else 1)


def _nearness(ends: tuple[Moment, Moment]) -> tuple[bool, str, int]:
    """Two times of one article come first."""
    a, b = ends
    return a.claim.article != b.claim.article, a.claim.article, a.claim.span.start


def _against_times(course: Course, a: Moment, b: Moment) -> Fault:
    detail = f"From {a.claim.text} to {b.claim.text} is {_between(a, b)} minutes, not {course.claim.text}."
    places = [(course.claim, "length"), (a.claim, "date"), (b.claim, "date")]
    return Fault(Verdict.CHRONOLOGY, places, _SCORE, detail, course.claim.text)


def _against_each_other(one: Course, other: Course) -> Fault:
    places = [(one.claim, "length"), (other.claim, "length")]
    detail = f"“{one.claim.text}” and “{other.claim.text}” are told of what seems one time."
    return Fault(Verdict.CONTRADICTION, places, _SCORE, detail, one.claim.text)
