"""Finds every date, period and duration in a text."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.dates.calendar import Resolved, of_day
from claimcheck.dates.compose import compose
from claimcheck.dates.context import Context, Seen
from claimcheck.dates.distances import counted_on, moment_off
from claimcheck.dates.lengths import days_of, edge_of
from claimcheck.dates.moment import ARTICLE, CLOCK, PAST, QUARTER, REPORTED, Length, Mention, Moment, Range
from claimcheck.dates.reading import read_mentions
from claimcheck.dates.resolution import resolve, resolve_range
from claimcheck.dates.tense import is_ahead, side_of
from claimcheck.dates.timespan import Timespan
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import DATE, DURATION, PERIOD
from claimcheck.text.plain import lowered, straight

# "Released on 11 February, the report finds …", "a coroner said on Thursday".
_OF_TELLING = lazy_regex(
    r"\b(?:published|released|issued|unveiled|said|told|announced|dated|reported|filed)\b[^.;:,]{0,24}\s\Z"
)
_TELLING = 48
_CLAUSE = 90
_TO_COME = lazy_regex(
    r"\b(?:(?:it's|it is|the time is)\s(?:(?:now|just|nearly|almost|about)\s)?|"
    r"(?:(?:is|are)\s(?:due|expected|scheduled)|will(?!\s(?:have|never)))\b(?:(?!\b(?:was|were|had|each|every|daily)\b)[^.,;!?]){0,60})\Z"
)
# What stands before the time of an entry in a live report: "**18:40**", "[18:40]", "- 18:40".
_MARKS = " \t\r\n\u00a0*_[(>•–—-"
_OF = lazy_regex(r"\s+(?:of|in)\s+")
_STARTING = lazy_regex(r",?\s+(?:from|starting|beginning|commencing)\s+(?:on\s+)?")


def find_timespans(text: str, within: Iterable[Span], anchor: date | None, low: str | None = None) -> list[Timespan]:
    """Time expressions in the given stretches of the text, in text order, not overlapping.

    anchor: the article's date, against which "last year" or "on Thursday" resolve; None leaves them unresolved: the
    timex holds X for what is not known and first and last are None. low: the text ``lowered``, where that is at hand.
    """
    low = straight(lowered(text) if low is None else low)
    found: list[Timespan] = []
    seen = Seen()
    for stretch in within:
        before: Mention | None = None
        mentions = read_mentions(text, low, stretch)
        for mention in compose(low, mentions) if mentions else ():
            timespan, seen = _resolved(low, mention, stretch, anchor, seen)
            if before is not None and isinstance(before.what, Length) and not before.what.sign:
                found[-1] = _placed(low, found[-1], before.what, timespan)
            found.append(timespan)
            before = mention
    return found


def _placed(low: str, length: Timespan, what: Length, whole: Timespan) -> Timespan:
    """The length with the days it covers: "the first nine months" where "of 2016" follows, "three days from Monday"."""
    gap = (length.span.end, whole.span.start)
    if whole.first and whole.last and what.edge and _OF.fullmatch(low, *gap):
        first, last = edge_of(what, whole.first, whole.last)
        return replace(length, first=first, last=last)
    if whole.first and whole.first == whole.last and _STARTING.fullmatch(low, *gap):
        first, last = edge_of(replace(what, edge=1), whole.first, date.max)
        return replace(length, first=first, last=last)
    return length


def _resolved(low: str, mention: Mention, stretch: Span, anchor: date | None, seen: Seen) -> tuple[Timespan, Seen]:
    mention = _from_when(low, mention, stretch, anchor, seen)
    span, what = Span(mention.start, mention.end), mention.what
    if isinstance(what, Length):
        return _duration(span, what, anchor), seen
    context = seen.context(anchor, mention.start, stretch.start) if _looks_back(what) else Context(anchor)
    over = (
        anchor is not None and context.day is not None and context.day.first is not None and context.day.first < anchor
    )
    if over and _is_of_today(low, what, mention.start, stretch):
        context = replace(context, day=None)
    logs = isinstance(what, Moment) and what.grain is CLOCK and not low[stretch.start : mention.start].strip(_MARKS)
    if logs and anchor:
        day, clock = seen.logged or (of_day(anchor), None)
        context = replace(context, day=day, clock=clock)
    side = side_of(low, mention.start, mention.end, stretch) if anchor and _asks_tense(what) else PAST
    if isinstance(what, Range):
        first, last = resolve_range(what, context, side)
        return _period(span, what, first, last), seen.after(first, what, anchor, mention.end)
    found = resolve(what, context, side)
    told = seen.day is not None and _of_telling(low, mention, stretch)
    seen = seen.after(found, what, anchor, mention.end, told=told)
    if logs and found.first and what.clock:
        seen = replace(seen, logged=(of_day(found.first), what.clock))
    return Timespan(span, DATE, found.timex, found.first, found.last, approximate=what.approximate), seen


def _of_telling(low: str, mention: Mention, stretch: Span) -> bool:
    """Whether the mention is the day on which something was said or published, and no time of day belongs to it."""
    return _OF_TELLING.search(low, max(stretch.start, mention.start - _TELLING), mention.start) is not None


def _from_when(low: str, mention: Mention, stretch: Span, anchor: date | None, seen: Seen) -> Mention:
    """The mention; a length that tells when as a moment ("two days later", "will open in a week") or with its side."""
    length = mention.what
    if not isinstance(length, Length) or length.ahead is None:
        return mention
    if length.ahead == "later":
        return counted_on(low, mention, seen.context(anchor, mention.start, stretch.start).previous)
    if anchor is None or not is_ahead(low, mention.start, stretch):
        return mention
    off = moment_off(length) if length.ahead == "in" else None
    return replace(mention, what=off or replace(length, sign=1))


def _looks_back(what: Moment | Range) -> bool:
    """Whether what was told before it may tell when it was: "the day after", "at 17:42", "the quarter"."""
    if isinstance(what, Range):
        return True
    if what.shift is not None:
        return what.shift.base is not ARTICLE
    return what.definite or what.grain is CLOCK or what.grain is QUARTER


def _is_of_today(low: str, what: Moment | Range, at: int, stretch: Span) -> bool:
    """Whether a time of day is told as it is now or is to come: "it's four o'clock", "is expected at four"."""
    if not isinstance(what, Moment) or what.grain is not CLOCK or what.shift is not None:
        return False
    return _TO_COME.search(low, max(stretch.start, at - _CLAUSE), at) is not None


def _asks_tense(what: Moment | Range) -> bool:
    if isinstance(what, Range):
        return True
    told = what.year is not None or what.shift or what.side not in (None, REPORTED) or what.ref
    return not told and (what.grain is not CLOCK or bool(what.weekday or what.day or what.named))


def _period(span: Span, what: Range, first: Resolved, last: Resolved) -> Timespan:
    """From one moment to another; with the days it covers where both are known and in order."""
    known = first.first is not None and last.last is not None and first.first <= last.last
    begin, finish = (first.first, last.last) if known else (None, None)
    approximate = what.first.approximate or what.last.approximate
    return Timespan(span, PERIOD, f"{first.timex}/{last.timex}", begin, finish, approximate=approximate)


def _duration(span: Span, length: Length, anchor: date | None) -> Timespan:
    """A length; where it is told from the article's day ("the past two weeks"), with the days it covers."""
    first, last = days_of(length, anchor) if anchor and length.sign else (None, None)
    return Timespan(
        span, DURATION, length.timex, first, last, length.value, length.unit, approximate=length.approximate
    )
