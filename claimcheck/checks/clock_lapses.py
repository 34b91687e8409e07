"""Hours and minutes between two times of day: "found at 4.40am, nine hours after his arrest at 11.35pm"."""

from collections.abc import Iterator

from claimcheck.checks.finding import Finding, Verdict
from claimcheck.checks.passages import Sentence
from claimcheck.checks.wording import figure, raised
from claimcheck.claims.claim import Claim
from claimcheck.linking.moments import moment, one_clock
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule

_DAY, _HOUR = 24 * 60, 60
# How far off a length may be, in minutes, as it is told in hours and in minutes; twice as far where it is "about".
_ROOM = {"hour": 35.0, "minute": 3.0}
_OF_ITSELF = 0.05
_BESIDE = lazy_regex(r",? (?:(?:just|only|about|around|some|nearly|almost|or|and|which was|that is) ?)*")
_AFTER = lazy_regex(r" (?:after|before) [^,.;:()]{1,70}? (?:at|at about|at around|shortly after|just after) ")
_LATER_AT = lazy_regex(r" later,? (?:at|at about|at around) ")
_LATER = lazy_regex(r" later\b(?! than)")
# Who flies or sails somewhere arrives by another clock.
_ABROAD = lazy_regex(
    r"\b(?:fl(?:y|ies|ew|own|ights?|ying)|land(?:s|ed|ing)?|took off|takes off|planes?|jets?|airliners?|local time"
    r"|(?:arriv(?:es|ed|ing)|dock(?:s|ed|ing)?) in|reach(?:es|ed|ing)?(?! (?:the|his|her|its|their|an?)\b))\b"
)
_ONE_CLAUSE = lazy_regex(r"[^.;:()]{1,90}")


def clock_lapses(sentence: Sentence, rule: Rule) -> Iterator[Finding]:
    """Lengths that the two times of day beside them do not allow."""
    for length in sentence.claims:
        if length.kind is not Kind.DURATION or length.unit not in _ROOM or not length.value or not length.value.exact:
            continue
        ends = _ends(sentence, length)
        if ends is None or not one_clock(*ends):
            continue
        between = _minutes(*ends)
        stated = length.value.floor * (_HOUR if length.unit == "hour" else 1)
        room = max(_ROOM[length.unit], _OF_ITSELF * stated) * (2 if length.approximate else 1)
        if abs(stated - between) > room and stated < _DAY:
            told = f"{figure(round(between / _HOUR, 1))} hours" if between >= 2 * _HOUR else f"{between} minutes"
            detail = f"From {ends[0].text} to {ends[1].text} is {told}, not {length.text}."
            places = [(length, "length"), *((end, "date") for end in ends)]
            yield from raised(rule, Verdict.CHRONOLOGY, places, score=0.85, topic=length.text, detail=detail)


def _ends(sentence: Sentence, length: Claim) -> tuple[Claim, Claim] | None:
    """The earlier and the later time of day that the words put a length between."""
    times = [c for c in sentence.claims if moment(c) is not None]
    if len(times) != 2 or _ABROAD.search(sentence.before(times[1])):
        return None
    first, second = times
    if first.span < length.span < second.span:
        if _AFTER.fullmatch(gap := sentence.between(length, second)) and _BESIDE.fullmatch(
            sentence.between(first, length)
        ):
            return (second, first) if gap.startswith(" after") else (first, second)
        later = _LATER_AT.fullmatch(gap) and _ONE_CLAUSE.fullmatch(sentence.between(first, length))
        return (first, second) if later else None
    beside = second.span < length.span and _BESIDE.fullmatch(sentence.between(second, length))
    together = (
        beside and _LATER.match(sentence.after(length)) and _ONE_CLAUSE.fullmatch(sentence.between(first, second))
    )
    return (first, second) if together else None


def _minutes(earlier: Claim, later: Claim) -> int:
    """From the one time of day to the next of the other."""
    return ((moment(later) or 0) - (moment(earlier) or 0)) % _DAY
