"""Lengths of time: "more than nine years", "16-month", "a minute and a half", "the past two weeks", "several days"."""

from msgspec.structs import replace

from claimcheck.dates.amounts import Amount, read_amount
from claimcheck.dates.distances import outlook, read_distance
from claimcheck.dates.lengths import joined, length_of, timex_of, unknown_of
from claimcheck.dates.moment import REF, Length, Mention, Moment
from claimcheck.dates.words import UNITS
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.number_words import spelled

_PAST_ONE = lazy_regex(r"\b(?:the\s+)?(?P<which>past|last|next|coming)\s+\Z")
# "three-quarters of an hour", "three quarters billion", not "the first two quarters of 1990".
_PART_AFTER = lazy_regex(
    r"\s+of\s+(?!(?:(?:the|this|last|next|that|fiscal)\s+)*(?:year|\d{4}))|\s+(?:million|billion|trillion)\b"
)
# "Fell for three quarters", not "three quarters were women".
_LASTED = lazy_regex(r"\b(?:for|in|over|after|within|than|first|last|next|past|straight|every|took)\s+\Z")
_OF_AFTER = lazy_regex(r"\s+of\s")
_ABBREVIATIONS = ("min", "mins", "sec", "secs", "hr", "hrs", "yr", "yrs")
_ALL = lazy_regex(r"\b(?:all|the\s+(?:whole|entire))\s+\Z")
_AND_HALF = lazy_regex(r"[\s-]+and[\s-]+a[\s-]+(?P<part>half|quarter)\b")
_OR_SO = lazy_regex(r"\s+or\s+so\b")
_OR_MORE = lazy_regex(r"\s+or\s+(?P<way>more|longer|less)\b")
_OR_TWO = lazy_regex(r"\s+or\s+(?:so|two)\b")
_AGE = lazy_regex(r"(?:\s?-\s?|\s)?olds?\b|\s+of\s+age\b")
# "The 16-month-old conflict" has lasted so long; a person or a company is so old, and so may a conflict of years be.
_EVENT = lazy_regex(
    r"\s(?:[a-z-]+\s){0,2}?(?:truce|cease-?fire|strike|walkout|lockout|stoppage|war|conflict|siege|fighting|violence|"
    "blockade|boycott|embargo|ban|curfew|crisis|stand-?off|dispute|feud|stalemate|impasse|deadlock|uprising|revolt|"
    "rebellion|insurgency|occupation|offensive|campaign|crackdown|drought|recession|slump|protests?|sit-in|trial|"
    r"inquiry|investigation|search|talks|negotiations|marriage|hunger\sstrike|emergency|peace|suspension)\b"
)
_RATE_AFTER = lazy_regex(r"\s+(?:an?|per|each|every)\s+(?:day|week|month|year|night|season)\b")
# An amount, with up to four words of what it counts, right before "a week": a rate.
_AMOUNT_BEFORE = lazy_regex(
    rf"(?:(?<![\d.,])(?!(?:1[5-9]|20)\d\d\s)\d[\d.,]{{0,12}}(?:m|bn|k|tn|p|c|%)?|\b(?:{spelled(2, 12)}|"
    r"\w{2,6}teen|\w{3,5}ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|"
    r"tens|once|twice|thrice|times|percent|cents?|an?\s(?:dollar|pound|euro|penny|barrel|gallon|ton|tonne|"
    r"mile)))(?:\s[\w'%-]{1,20}){0,4}\)?\s+\Z"
)
_PREPOSITION_BEFORE = lazy_regex(
    r"\b(?:in|for|within|after|over|of|than|about|under|before|to|and|or|lasted|took|taken|spent|waited|served)\s+\Z"
)
_SOME_DAY = lazy_regex(r",?\s+(?:he|she|they|it|we|i|you|will|would|may|might|someone|somebody|people)\b")
_HOPED = lazy_regex(r"\b(?:will|would|may|might|can|could|to|hopes?|hoped|that)\s+\Z")
# "1 in 25 went a whole day without food"
_WHOLE = lazy_regex(r"an?\s(?:whole|full|entire|further|calendar)\b")
_BARE_THE = lazy_regex(r"\b(?:in|over|during|for)\s+the\s+\Z")
_BARE_AFTER = lazy_regex(r"\s+(?:before|after|since|that\s+followed|following|leading\s+up|ahead|to\s+come)\b")
_LONG = lazy_regex(r"-long\b")
_AGO = lazy_regex(r"\s+ago\b")
_TIMED = lazy_regex(
    r"\b(?:in|of|with|(?:timed|clocked|stopped)\s(?:at|in)|clocked|clocking|ran|runs?|recorded|time(?:\swas|\sis|:)?)\s"
    r"(?:just\s|about\s|under\s|over\s)?\Z"
)
_TAKING = 24
_WATCH = ("hour", "minute", "second")


def read_length(low: str, start: int, end: int, floor: int, lowest: int) -> Mention | None:
    """The length, or "N units ago", whose unit word is ``low[start:end]``.

    Nothing left of ``floor`` is part of it; ``lowest`` is as far as its surroundings may be looked at.
    Ages ("23-year-old") and rates ("30 a day") are not lengths: None.
    """
    unit = UNITS[low[start:end]]
    amount = read_amount(low, floor, start, singular=low[end - 1] != "s")
    if amount is None or (amount.article is not None and _LONG.match(low, end)):
        return _without_number(low, start, end, floor, unit)
    if _is_some_day(low, amount, end):
        return None
    old = _AGE.match(low, end)
    if old and (amount.gap != "-" or unit == "year" or not _EVENT.match(low, old.end())):
        return None
    if _RATE_AFTER.match(low, end) or _is_other_word(low, amount, start, end, unit):
        return None
    length, stop = _length(low, amount, old.end() if old else end, unit)
    if distance := read_distance(low, amount, length, stop, floor):
        return distance
    if _is_rate(low, amount, lowest):
        return None
    ahead = outlook(low, amount, stop, floor)
    if ahead or amount.edge or amount.working:
        length = replace(length, edge=amount.edge, working=amount.working and unit == "day", ahead=ahead)
    return Mention(amount.start, stop, length)


def read_stopwatch(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The length at which a watch stopped, low[start:end]: "ran it in 2:04:35", "timed at 3:43.13"; None where it may
    be a time of day."""
    if not _TIMED.search(low, max(floor, start - _TAKING), start):
        return None
    figures = low[start:end].split(":")
    length: Length | None = None
    for figure, unit in zip(figures, _WATCH[-len(figures) :], strict=True):
        part = length_of(Interval.exactly(float(figure)), unit, False, 0)
        length = (joined(length, part) or length) if length else part
    return Mention(start, end, length) if length else None


def _is_some_day(low: str, amount: Amount, end: int) -> bool:
    """Whether "one day" tells no length: "One day he will return", "will one day be king"."""
    if amount.figure != "one" or amount.framed or low[end - 4 : end] != " day":
        return False
    start = amount.start
    return bool(_SOME_DAY.match(low, end) or _HOPED.search(low, max(0, start - 8), start))


def _is_rate(low: str, amount: Amount, lowest: int) -> bool:
    """Whether the unit is what an amount before it is counted by: "20 a week", "£14m a year"; not "in a year"."""
    begin = amount.article
    if begin is None or amount.bound or amount.framed or _WHOLE.match(low, begin):
        return False
    if _PREPOSITION_BEFORE.search(low, max(lowest, begin - 10), begin):
        return False
    return _AMOUNT_BEFORE.search(low, max(lowest, begin - 56), begin) is not None


def _is_other_word(low: str, amount: Amount, start: int, end: int, unit: str) -> bool:
    """Whether the unit's word is another: "second" an ordinal, "a quarter" a fraction, "sec" without a figure."""
    word, figure = low[start:end], amount.figure or ""
    if word == "second":
        if amount.fraction or figure in ("1", "one"):
            return False
        ranks = amount.gap == " " and (len(figure) > 3 or not figure[:1].isdigit())
        return ranks or not figure or figure.endswith("ty")
    if unit == "quarter":
        begin = start - len(figure) - len(amount.gap)
        parts = figure in ("three", "3") and (
            _PART_AFTER.match(low, end) is not None
            or amount.gap == "-"
            or (
                low.startswith(figure, begin)
                and not amount.framed
                and not _LASTED.search(low, max(0, begin - 10), begin)
            )
        )
        return parts or amount.fraction or (word == "quarter" and not amount.framed and amount.gap == " ")
    return word in _ABBREVIATIONS and not figure[:1].isdigit()


def _length(low: str, amount: Amount, end: int, unit: str) -> tuple[Length, int]:
    """The length and where it ends, "and a half" or "or so" after the unit word included."""
    value, approximate = amount.value, amount.approximate
    # "the last four months of 2021" does not end at the article's day.
    sign = 0 if _OF_AFTER.match(low, end) else amount.sign
    if amount.vague:
        return Length(value, unit, unknown_of(unit), True, sign), end
    if half := _AND_HALF.match(low, end):
        value, end = value.plus(Interval.exactly(0.5 if half["part"] == "half" else 0.25)), half.end()
    elif so := _OR_SO.match(low, end):
        approximate, end = True, so.end()
    elif more := _OR_MORE.match(low, end):
        value, end = Interval(None, value.high) if more["way"] == "less" else Interval(value.low, None), more.end()
    elif amount.article is not None and (two := _OR_TWO.match(low, end)):
        value, approximate, end = Interval(1, 2), True, two.end()
    return length_of(value, unit, approximate, sign), end


def _without_number(low: str, start: int, end: int, floor: int, unit: str) -> Mention | None:
    """A length told without a number: "the past decade", "all week", "a day-long meeting", "in the weeks before"."""
    plural = low[end - 1] == "s"
    if plural and (ago := _AGO.match(low, end)):
        return Mention(start, ago.end(), Moment(REF, ref="PAST_REF"))
    past = None if plural else _PAST_ONE.search(low, max(floor, start - 12), start)
    # "last year" is one of the calendar's, "the past year" and "the next fortnight" are as long.
    if past and (unit == "fortnight" or past["which"] == "past"):
        sign = -1 if past["which"] in ("past", "last") else 1
        return Mention(past.start(), end, length_of(Interval.exactly(1), unit, False, sign))
    one = Length(Interval.exactly(1), unit, timex_of(1, unit))
    if not plural and (whole := _ALL.search(low, max(floor, start - 14), start)):
        return Mention(whole.start(), end, one)
    if low[start - 1 : start] != "-" and (long := _LONG.match(low, end)):
        several = Length(Interval(2, None), unit, unknown_of(unit), True)
        return Mention(start, long.end(), several if plural else one)
    if not plural or unit == "quarter":
        return None
    bare = _BARE_AFTER.match(low, end) and _BARE_THE.search(low, max(floor, start - 16), start)
    return Mention(start, end, Length(Interval(2, None), unit, unknown_of(unit), True)) if bare else None
