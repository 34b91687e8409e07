"""Hours and minutes between two times of day: "found at 4.40am, nine hours after his arrest at 11.35pm"."""

from collections.abc import Iterator
from functools import partial

from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.outline import letters, outline, worded
from claimcheck.checks.passages import Sentence
from claimcheck.checks.wording import figure
from claimcheck.claims.claim import Claim
from claimcheck.linking.moments import moment, one_clock
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_DAY, _HOUR = 24 * 60, 60
# How far off a length may be, in minutes, as it is told in hours and in minutes; twice as far where it is "about".
_ROOM = {"hour": 35.0, "minute": 3.0}
_OF_ITSELF = 0.05
_BESIDE = ",? (?:(?:just|only|about|around|some|nearly|almost|or|and|which was|that is) ?)*"
_CLAUSE = "[^.;:()T]{1,90}"
_AT = "[^,.;:()T]{1,70}? (?:at|at about|at around|shortly after|just after) "
# Who flies or sails somewhere arrives by another clock.
_ABROAD = lazy_regex(
    r"\b(?:fl(?:y|ies|ew|own|ights?|ying)|land(?:s|ed|ing)?|took off|takes off|planes?|jets?|airliners?|local time"
    r"|(?:arriv(?:es|ed|ing)|dock(?:s|ed|ing)?) in|reach(?:es|ed|ing)?(?! (?:the|his|her|its|their|an?)\b))\b[^T]*T"
)
_worded = partial(worded, earlier="T", later="T", length="L")
_WORDINGS = (
    _worded(rf"<later>{_BESIDE}<length> after {_AT}<earlier>"),
    _worded(rf"<earlier>{_BESIDE}<length> before {_AT}<later>"),
    _worded(rf"<earlier>{_CLAUSE}<length> later,? (?:at|at about|at around) <later>"),
    _worded(rf"<earlier>{_CLAUSE}<later>{_BESIDE}<length> later\b(?! than)"),
)


def clock_lapses(sentence: Sentence) -> Iterator[Fault]:
    """Lengths that the two times of day beside them do not allow; of more than two nobody knows which are meant."""
    slots = letters(sentence, _letter)
    if "L" not in slots or slots.count("T") != len(("earlier", "later")):
        return
    told = outline([sentence], _letter)
    if _ABROAD.search(told.text):
        return
    for ends in (ends for wording in _WORDINGS for ends in told.slots(wording)):
        length, earlier, later = ends["length"], ends["earlier"], ends["later"]
        if length.value is None or not one_clock(earlier, later):
            continue
        # From the one time of day to the next of the other.
        between = ((moment(later) or 0) - (moment(earlier) or 0)) % _DAY
        stated = length.value.floor * (_HOUR if length.unit == "hour" else 1)
        room = max(_ROOM[length.unit or "hour"], _OF_ITSELF * stated) * (2 if length.approximate else 1)
        if abs(stated - between) > room and stated < _DAY:
            lasted = f"{figure(round(between / _HOUR, 1))} hours" if between >= 2 * _HOUR else f"{between} minutes"
            detail = f"From {earlier.text} to {later.text} is {lasted}, not {length.text}."
            places = [(length, "length"), (earlier, "date"), (later, "date")]
            yield Fault(Verdict.CHRONOLOGY, places, 0.85, detail, length.text)


def _letter(claim: Claim) -> str:
    if claim.kind is Kind.DURATION:
        return "L" if claim.unit in _ROOM and claim.value is not None and claim.value.exact else ""
    return "T" if moment(claim) is not None else ""
