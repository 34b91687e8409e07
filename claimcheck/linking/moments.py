"""What dates and times of day are of, beyond their predicate: the moment of an event, the last time that it was so."""

from datetime import date

from claimcheck.articles.calendar_names import MONTH_STEMS, weekdays_in
from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.nouns import is_superlative

_TIME = lazy_regex(r"T(\d\d):(\d\d)$")
_MONTH_DAY = lazy_regex(r"XXXX-(\d\d)-(\d\d)")
_NAMES_DAY = lazy_regex(rf"(?i)day|night|\b(?:{MONTH_STEMS})|\d+[/-]\d+")
# Only the moment itself: not "from 7am", "until noon", "by 9am".
_AT = lazy_regex(
    r"(?i)(?:\b(?:at|around|about|(?:shortly|just|soon) (?:after|before))(?: (?:about|around|exactly|roughly))*) $"
)
# "Tuesday at 10 a.m." is one claim.
_ON_DAY_AT = lazy_regex(r"(?i)\w,? at (?:\w+ )?\d")
_ROUGHLY = lazy_regex(r"(?i)\b(?:around|about|roughly|nearly|almost|some|before|after)\b")
# "0342 GMT", "3.42am Eastern time": what no zone is told with is told on the clock of the place.
_ZONE = lazy_regex(r"(?i)\b(?:gmt|utc|bst|ces?t|[ecmp][sd]?t|(?:eastern|pacific|central) time)\b")
_ZONE_WITHIN = 16
_OTHER_CLOCK = lazy_regex(r" ?[(\[]\d")
# "The driest summer since 1976", "its lowest level since 2003".
_RECORD = lazy_regex(r"(?i)\b(\w{3,}est|most|least|worst|best|first)\b(?! of\b)[^.;:,]{0,60}\bsince $")
_RECORD_WITHIN = 90
# "Tuesday's rail crash".
_ITS_OWN = lazy_regex(r"['’]s(?: [\w-]+){1,4}")
# "The 18 November sinking".
_ITS_NOUN = lazy_regex(r"(?: [\w-]+){1,3}")
# "On Friday when the volcano erupted".
_WHEN = lazy_regex(r" (?:when|as)(?: [\w’'-]+){1,8}")
_RANKED = lazy_regex(r"(?i)[\s-]([a-z]+)\b")
_VERB = lazy_regex(
    r"(?i)(?!(?:happened|occurred|ripped|engulfed|killed|injured)$)\w+ed|was|were|is|are|be|been|has|have|had|will"
    r"|would|died|found|said|told|began|rose|fell|went|made|took"
    r"|caught|brought|sent|paid|gave|left|met|held|spoke|led|won|lost|who|after|since|before|until|and"
)
# "The fifth coach to lose his job this season", "four coaches have been fired this season".
_BY_NOW = lazy_regex(
    r"\b(?:this (?:season|year|month|week|summer|winter|decade)|so far|to date|since (?:19|20)\d\d"
    r"|in (?:as many|[\w-]+) (?:years|months|weeks|seasons|days)|(?:with|for|at|on) (?:the )?[A-Z])"
)
_TALLIED = (Kind.COUNT, Kind.NUMBER, Kind.ORDINAL)
# The class of nouns that stand for whatever befell: "Wednesday's horror".
_INCIDENT = "incident"
_AS_FAR = 14
_QUARTER, _ROUND, _FIVE = 15, 30, 5
_HALF_A_DAY = 12 * 60
# A time that may be of either half of the day, and what says which.
_CLOCK_FACE = lazy_regex(r"T(?:0\d|1[0-2]):")
_HALF = lazy_regex(r"(?i)\b0\d[:.]|[ap]\.?m\b|\b(?:hours|gmt|utc|noon|midnight|morning|dawn|evening|afternoon|night)")


def moment(claim: Claim) -> int | None:
    """Minutes after midnight at which the claim says that something happened; None where it names no such moment."""
    said_at = _AT.search(claim.before) or _ROUGHLY.match(claim.text) or _ON_DAY_AT.search(claim.text)
    return time_of_day(claim) if said_at else None


def time_of_day(claim: Claim) -> int | None:
    """The time of day that a claim names, in minutes after midnight."""
    time = _TIME.search(claim.timex or "")
    return int(time[1]) * 60 + int(time[2]) if time else None


def one_clock(a: Claim, b: Claim) -> bool:
    """Whether two claims give times of what may be one day, on one clock."""
    return moment(a) is not None and moment(b) is not None and _zone(a) == _zone(b) and one_day(a, b) is not False


def _zone(claim: Claim) -> str:
    # The zone of "4.20 p.m. (1420 GMT)" is that of the other time.
    after = "" if _OTHER_CLOCK.match(claim.after) else claim.after[:_ZONE_WITHIN]
    found = _ZONE.search(f"{claim.text} {after}")
    return found.group().lower() if found else ""


def one_day(a: Claim, b: Claim) -> bool | None:
    """Whether two claims name one day, as far as they name it: "Friday", "May 16"; None where that cannot be said."""
    for known in (_date, _day_of_month, _weekday):
        first, second = known(a), known(b)
        if first is not None and second is not None:
            return first == second
    return None


def _date(claim: Claim) -> date | None:
    """The day that the claim names; the day of a bare time, "at 3.42am", is only inferred."""
    if claim.first is None or claim.first != claim.last:
        return None
    return claim.first if _NAMES_DAY.search(claim.text) else None


def _day_of_month(claim: Claim) -> tuple[int, int] | None:
    if day := _date(claim):
        return day.month, day.day
    found = _MONTH_DAY.match(claim.timex or "")
    return (int(found[1]), int(found[2])) if found else None


def _weekday(claim: Claim) -> int | None:
    if day := _date(claim):
        return day.isoweekday()
    return next(iter(weekdays_in(claim.text)), None)


def record(claim: Claim) -> str | None:
    """The superlative of what was last so then: "driest" of "the driest summer since 1976"."""
    if claim.timex is None:
        return None
    found = _RECORD.search(claim.before[-_RECORD_WITHIN:])
    return found[1].lower() if found else None


def is_tally(claim: Claim, after: str) -> bool:
    """Whether a count or an ordinal tells how many it has come to by now."""
    return claim.kind in _TALLIED and bool(_BY_NOW.search(after))


def befallen(before: str, after: str, opening: str, words: Vocabulary) -> frozenset[str]:
    """What sudden thing the text around a day says to have happened on it; of a "horror" or a "tragedy" the article's
    opening tells what it was."""
    befell = _befell(before, after, words)
    return befell | (words.classes(opening) & words.sudden) if _INCIDENT in befell else befell


def _befell(before: str, after: str, words: Vocabulary) -> frozenset[str]:
    """What sudden thing the text around a day says to have happened on it: "collided outside Vernay on Tuesday",
    "Tuesday's crash". What another verb stands between is of another day: "the crash site was cleared on Friday"."""
    if own := _ITS_OWN.match(after) or _WHEN.match(after) or (before.endswith("the ") and _ITS_NOUN.match(after)):
        return words.classes(own.group()) & words.sudden
    said = before.split()[-_AS_FAR:]
    for at in range(len(said) - 1, -1, -1):
        if befell := words.classes(said[at]) & words.sudden:
            return befell
        if _VERB.fullmatch(said[at]) or said[at][-1] in ".,;:":
            said = said[at:]
            break
    return words.classes(" ".join(said)) & words.sudden


def moments_meet(a: Claim, b: Claim) -> bool:
    """Whether two claims may name one moment of a day: what is round may stand for what is not."""
    apart = minutes_apart(a, b)
    first, second = moment(a), moment(b)
    if first is None or second is None or apart is None or _zone(a) != _zone(b):
        return True
    if _rough(a) or _rough(b):
        return apart <= _QUARTER
    return apart <= max(_slack(first), _slack(second))


def minutes_apart(a: Claim, b: Claim) -> int | None:
    """The minutes between two moments; at least those, where one of them may be of either half of the day."""
    first, second = moment(a), moment(b)
    if first is None or second is None:
        return None
    apart = abs(first - second)
    return apart if _half_told(a) and _half_told(b) else min(apart % _HALF_A_DAY, -apart % _HALF_A_DAY)


def _half_told(claim: Claim) -> bool:
    """Whether the claim says which half of the day it means, as "half past nine" and "at 9.20" do not."""
    return not _CLOCK_FACE.search(claim.timex or "") or bool(_HALF.search(f"{claim.text}{claim.after[:_ZONE_WITHIN]}"))


def _slack(minutes: int) -> int:
    if minutes % _ROUND == 0:
        return _QUARTER
    return _FIVE - 1 if minutes % _FIVE == 0 else 0


def _rough(claim: Claim) -> bool:
    return claim.approximate or bool(_ROUGHLY.search(" ".join([*claim.before.split()[-2:], claim.text.split()[0]])))


def rank(claim: Claim) -> str | None:
    """The superlative that an ordinal stands before: "largest" of "the second-largest fire"."""
    found = _RANKED.match(claim.after)
    return found[1].lower() if found and is_superlative(found[1].lower()) else None
