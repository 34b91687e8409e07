"""Whether two claims speak of different times by their own words: other dates beside them, a look back, a forecast."""

from collections.abc import Iterable, Sequence, Set
from itertools import product

from claimcheck.articles.calendar_names import MONTH_STEMS
from claimcheck.articles.span import Span
from claimcheck.checks.agreement import days_meet
from claimcheck.checks.chronology.lengths import Days
from claimcheck.checks.context import Context, once_a_claim, once_a_story
from claimcheck.checks.figures.aspect import Aspect, aspect
from claimcheck.checks.figures.reporting_periods import reporting_periods
from claimcheck.checks.passages import articles
from claimcheck.claims.claim import Claim
from claimcheck.claims.modality import is_foreseen
from claimcheck.linking.clauses import clause_of, said_of
from claimcheck.linking.moments import moment, time_of_day
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# Days before its article after which what a sentence speaks of is past.
LOOKS_BACK = 60
_BY_THE_YEAR = (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.RATE, Kind.ORDINAL)
# Of these nobody knows beforehand which it will be; of "the 22nd head coach" everybody does.
_PLACES = ("place", "position", "row", "rank", "spot", "seed")
# Lengths of time are measured in days.
_DAY_OF_MINUTES = 24 * 60
# Days for which what befell is told as news.
_NEWS = 7
# The classes of predicates that results of an election are told by.
_ELECTED = frozenset({"seated", "voted"})
# "Turnout was put at 1.84 million", "damage estimated at £4m".
_ESTIMATE = lazy_regex(
    r"(?i)\b(?:(?:is|are|was|were|been) put|(?:provisionally |initially )?(?:estimated|reckoned))"
    r" (?:at|to be)(?: \w+){0,2} $"
)
# "On Monday" in "officials said on Monday" is the day of the saying, and "since Monday" no day of the figure.
_SAID_ON = lazy_regex(
    r"(?i)\b(?:said|says|told|announced|confirmed|warned|reported|added|according)\b[^.;]{0,40}$"
    r"|\b(?:since|until|till|by|from|before|after|between|due|through|to)(?: the)? $"
)
_SAYING = 60
_TERM = lazy_regex(r"(?i)\b(?:prison|jail|custody|sentence|contract|deal|bars)\b")
_DAY = lazy_regex(rf"(?i)day|night|\d{{4}}|\b(?:{MONTH_STEMS})")


def of_another_time(a: Claim, b: Claim) -> bool:
    """Whether one sentence itself says that it looks back, over months ("was fined $570,000 in 2022")."""
    return months_apart(a, b) and _looks_back(a) != _looks_back(b)


def months_apart(a: Claim, b: Claim) -> bool:
    """Whether the two are told as of days months apart."""
    if a.as_of is None or b.as_of is None:
        return False
    return abs((a.as_of - b.as_of).days) > LOOKS_BACK and not of_one_year(a, b)


def of_one_year(a: Claim, b: Claim) -> bool:
    """Whether one is dated by a year alone, in which the other was told: "in 2009 they fell 600 metres".

    Of what is counted or paid a whole year is another figure than a day.
    """
    if a.as_of is None or b.as_of is None or a.as_of.year != b.as_of.year or a.kind in _BY_THE_YEAR:
        return False
    return any((c.as_of.month, c.as_of.day) == (12, 31) and _looks_back(c) for c in (a, b) if c.as_of)


def recalled(earlier: Claim, later: Claim) -> bool:
    """Whether the earlier of two is dated back by its sentence, and the later was news no later than that was told: a
    ship seized on 8 April is none of which another article says afterwards that it was seized on 11 March."""
    if earlier.as_of is None or later.as_of is None or earlier.published is None or later.published is None:
        return False
    news = earlier.article != later.article and later.as_of == later.published <= earlier.published
    return news and earlier.as_of != earlier.published and (later.as_of - earlier.as_of).days > _NEWS


def _looks_back(claim: Claim) -> bool:
    """Whether the sentence says of what day it speaks, and that is months before the article."""
    if claim.as_of is None or claim.as_of == claim.published:
        return False
    return claim.published is None or (claim.published - claim.as_of).days > LOOKS_BACK


def in_order_told(a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
    """The two by the days of their articles; None where that is one day, or one of the days is not known."""
    if a.published is None or b.published is None or a.published == b.published:
        return None
    return (a, b) if a.published < b.published else (b, a)


def estimated_first(a: Claim, b: Claim) -> bool:
    """Whether the earlier of two articles tells an estimate, and the later one none: "turnout was put at 1.84m"."""
    told = in_order_told(a, b)
    return told is not None and bool(_ESTIMATE.search(told[0].before)) and not _ESTIMATE.search(told[1].before)


def outcome_of_forecast(a: Claim, b: Claim) -> bool:
    """Whether one is a forecast and the other, told no earlier, what came of it.

    A number in a list is known beforehand, and so is how long a contract or a sentence runs. "Is entitled to 74,000" is
    no outcome of "will get 92,000".
    """
    numbered = a.kind is b.kind is Kind.ORDINAL and a.head is not None and a.head == b.head and a.head not in _PLACES
    if is_foreseen(a) == is_foreseen(b) or numbered:
        return False
    forecast, fact = (a, b) if is_foreseen(a) else (b, a)
    if _is_set(a) or _is_set(b) or aspect(fact) not in (Aspect.PAST, Aspect.PERFECT):
        return False
    return forecast.published is None or fact.published is None or forecast.published <= fact.published


def _is_set(claim: Claim) -> bool:
    """Whether it is a length of time that is laid down, and so no forecast: "a 45-day consultation will begin"."""
    return claim.kind is Kind.DURATION and ("-" in claim.text or _TERM.search(clause_of(claim)) is not None)


def before_the_count(a: Claim, b: Claim, shared: Set[str], context: Context) -> bool:
    """Whether what parties won was told by an exit poll's article first, and by one of a later day.

    shared: what is said of both.
    """
    told = in_order_told(a, b) if shared & _ELECTED else None
    return told is not None and told[0].article in context.exit_polls


def of_other_days(a: Claim, b: Claim, context: Context) -> bool:
    """Whether both sentences give dates and none of the one's is the other's: two bulletins, two accidents."""
    first, second = _dates_beside(a, context), _dates_beside(b, context)
    return bool(first and second) and not any(days_meet(c, d) for c, d in product(first, second))


def of_their_own_times(a: Claim, b: Claim, context: Context) -> bool:
    """Whether each names the day or period that its figure is of, and those do not meet: flights cancelled on Monday
    and on Tuesday, pupils this year and this year, a year later."""
    first, second = _own_times(a, context), _own_times(b, context)
    if not first or not second:
        reported = reporting_periods(a, b, context)
        first, second = (own or [one] if one else own for own, one in zip((first, second), reported, strict=True))
    return bool(first and second) and not _meet(first, second)


def of_one_time(a: Claim, b: Claim, context: Context) -> bool:
    """Whether each names the day or period that its figure is of, and those meet: "on 27 January", "in January"."""
    return _meet(_own_times(a, context), _own_times(b, context))


def lapse_told(a: Claim, b: Claim, context: Context) -> bool:
    """Whether two times of day are of two things, and the sentence of one tells how long lay between those: "was hit at
    4.42pm and died 40 minutes later", "died at 5.22pm"."""
    first, second = moment(a), moment(b)
    said = context.words.classes(said_of(a)) & context.words.classes(said_of(b))
    if first is None or second is None or said:
        return False
    told = [
        context.measures[other.id].value
        for claim in (a, b)
        for other in context.by_article[claim.article]
        if other.kind is Kind.DURATION and other.sentence_span == claim.sentence_span
    ]
    gap = abs(first - second)
    return any(length and length.exact and round(length.floor * _DAY_OF_MINUTES) == gap for length in told)


def _meet(first: Iterable[Days], second: Iterable[Days]) -> bool:
    return any(x[0] <= y[1] and y[0] <= x[1] for x, y in product(first, second))


@once_a_claim
def _own_times(claim: Claim, context: Context) -> list[Days]:
    """First and last day of what the claim's clause names and its figure is of: "the hall, which burned on Tuesday,
    cost £4.2m" names no day of the cost. Where it names none, the day that its sentence gives it."""
    start, end = claim.clause
    named = [
        (c.first, c.last)
        for c in _dates_beside(claim, context)
        if c.sentence_span == claim.sentence_span
        and start <= c.span.start < end
        and c.first
        and c.last
        and (claim.as_of is None or c.first <= claim.as_of <= c.last)
        and not _is_clock(c)
        and not _SAID_ON.search(c.before[-_SAYING:])
    ]
    if not named and claim.as_of and claim.as_of != claim.published:
        return [(claim.as_of, claim.as_of)]
    return named


def _is_clock(claim: Claim) -> bool:
    """Whether the text names a time of day alone, whose day is only inferred: "at 3.40am"."""
    return time_of_day(claim) is not None and not _DAY.search(claim.text)


def _dates_beside(claim: Claim, context: Context) -> Sequence[Claim]:
    """The dates of the claim's sentence, or where it has none those of the sentence before."""
    return _dates_of_sentences(context).get((claim.article, claim.sentence_span), ())


@once_a_story
def _dates_of_sentences(context: Context) -> dict[tuple[str, Span], list[Claim]]:
    found: dict[tuple[str, Span], list[Claim]] = {}
    for path, sentences in articles(context).items():
        earlier: list[Claim] = []
        for sentence in sentences:
            dates = [c for c in sentence.claims if c.kind in (Kind.DATE, Kind.PERIOD) and c.first]
            found[path, sentence.span] = dates or (earlier if sentence.follows else [])
            earlier = dates
    return found
