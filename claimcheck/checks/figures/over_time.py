"""What it means that a figure is another at another time: that it moved, or that one of the two is wrong."""

from claimcheck.articles.article import Role
from claimcheck.articles.calendar_names import FULL_WEEKDAY
from claimcheck.checks.agreement import near
from claimcheck.checks.chronology.lengths import DAYS
from claimcheck.checks.context import Context
from claimcheck.checks.figures.aspect import Aspect, aspect, goes_on, is_extreme, tells_of_now
from claimcheck.checks.figures.moves import (
    below,
    counted_since,
    games_since,
    gone_on,
    has_trend,
    led,
    one_move,
    parts_of_one_day,
    said_elsewhere_to_move,
    says_moved,
    versions,
    went_over,
)
from claimcheck.checks.figures.reconciled import by_size
from claimcheck.checks.figures.times_apart import LOOKS_BACK, estimated_first, of_one_time, of_one_year, recalled
from claimcheck.checks.finding import Judgement, Verdict
from claimcheck.checks.passages import COUNTS
from claimcheck.claims.claim import Claim
from claimcheck.linking.measures import measure
from claimcheck.linking.story import Link
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# Days after which a figure of which nothing is known may well have moved.
LONG = 14
# After so many days what does not move may be of another voyage, quarter or match; what is taken off the score then.
_WEEKS = 30
_OF_ANOTHER = 0.15
# The score at most, that of a note, where nothing says whether a figure could have moved in weeks.
_SURE = 0.6
# Months later how many there are is another figure, however near; how long or how high something is has not changed.
_COME_AND_GO = (*COUNTS, Kind.MONEY, Kind.PERCENT)
_SPREADING = ("area", "volume", "mass")
_FIXED = {"fixed"}
# So many years are counted from a beginning; fewer may be a term or a plan, which may change.
_SINCE_THE_START = 20
# "Died on Tuesday", "overnight": the news of the week.
_NEWS = lazy_regex(rf"(?i)\b(?:{FULL_WEEKDAY}|overnight|last night|yesterday)\b")
# "A year after", "three years ago", "in February last year", "this spring".
_LONG_PAST = lazy_regex(
    r"(?i)\b(?:weeks?|months?|years?) (?:ago|after|earlier|later|before|since)\b"
    r"|\b(?:last|this|that) (?:month|year|spring|summer|autumn|fall|winter)\b"
)

VARIES = "Such figures differ with who measures them, and when."


def by_time(link: Link, shared: frozenset[str], context: Context) -> Judgement:
    """The verdict on two figures that cannot both be true at one time. shared: the predicate classes of both."""
    a, b = link.first, link.second
    moves = {context.words.moves(name) for name in shared}
    if "varies" in moves:
        return Verdict.UPDATE, VARIES, 0.0
    if one_move(link):
        return Verdict.CONTRADICTION, "Both tell of one move, and of what it came to.", 0.0
    if ground := _told_to_move(a, b, shared, context):
        return Verdict.UPDATE, ground, 0.0
    fixed = moves == _FIXED or (is_extreme(a) and is_extreme(b))
    if shared & context.words.tolls and a.kind in COUNTS and _grown_since_news(a, b):
        return Verdict.UPDATE, "One is told as news of the week, the other afterwards.", 0.0
    if a.as_of is None or b.as_of is None:
        return Verdict.CONTRADICTION, "The articles do not say that the figure moved.", 0.0 if fixed else 0.05
    if ground := _counted_anew(a, b, shared, moves, context):
        return Verdict.UPDATE, ground, 0.0
    together = a.as_of == b.as_of or of_one_year(a, b)
    if together:
        return Verdict.CONTRADICTION, "Both speak of the same time.", 0.0
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    if fixed:
        if earlier.kind is Kind.MONEY and _days(earlier, later) > LOOKS_BACK:
            return Verdict.UPDATE, "Months later the sum may have been reckoned anew.", 0.0
        return Verdict.CONTRADICTION, "This figure does not move.", _OF_ANOTHER * (_days(earlier, later) > _WEEKS)
    return _between(earlier, later, moves, link.score, context)


def _told_to_move(a: Claim, b: Claim, shared: frozenset[str], context: Context) -> str | None:
    """What in the text tells that the figure moves. shared: the predicate classes of both."""
    moves = {context.words.moves(name) for name in shared}
    if moves != _FIXED and versions(a, b, context):
        return "Two versions of one report, of which the later counts anew."
    if estimated_first(a, b):
        return "The earlier one is an estimate."
    if led(a, b):
        return "A lead changes until all is counted or played."
    if a.as_of is None or b.as_of is None:
        # "They still hold 12 ships", "he had reached": of what day that is, nobody knows.
        counts = shared & context.words.tolls
        moved = any((counts and says_moved(c, context)) or (c.kind in COUNTS and has_trend(c)) for c in (a, b))
    elif a.kind is Kind.DURATION:
        # How long it took: what its clause tells of leaving, rising and falling is told of others.
        moved = any(has_trend(c) or tells_of_now(c) for c in (a, b))
    else:
        moved = any(has_trend(c) or says_moved(c, context) or said_elsewhere_to_move(c, context) for c in (a, b))
    return "The text says that the figure moved, or may yet move." if moved else None


def _grown_since_news(a: Claim, b: Claim) -> bool:
    """Whether the smaller of two tolls is news of the week ("died on Tuesday") and the larger is told without a day, or
    as long past ("a year after 63 people died"): what tells their order where not both articles have a day."""
    if a.article == b.article or (a.published and b.published):
        return False
    smaller, larger = by_size(a, b)
    if larger.role is Role.HEADLINE or not _NEWS.search(smaller.sentence):
        return False
    return not _NEWS.search(larger.sentence) or _LONG_PAST.search(larger.sentence) is not None


def _counted_anew(a: Claim, b: Claim, shared: frozenset[str], moves: set[str], context: Context) -> str | None:
    """What tells that more was counted between the two, though it may have been on one day."""
    if shared and a.kind in COUNTS and shared <= context.words.tolls and (counted := counted_since(a, b)):
        return counted
    if a.as_of == b.as_of and moves != _FIXED and (parts := parts_of_one_day(a, b)):
        return f"Of one day, {parts}."
    return "Another game may have been played between the two." if games_since(a, b, context.words) else None


def _between(earlier: Claim, later: Claim, moves: set[str], score: float, context: Context) -> Judgement:
    """The verdict on figures of two days. score: that of their link."""
    by_own_days = earlier.as_of != earlier.published and later.as_of != later.published
    if by_own_days and not of_one_time(earlier, later, context):
        return Verdict.UPDATE, f"The sentences speak of {earlier.as_of} and of {later.as_of}.", 0.0
    if earlier.kind is not Kind.ORDINAL and recalled(earlier, later):
        return Verdict.UPDATE, f"One speaks of {earlier.as_of}; the other was news on {later.as_of}.", 0.0
    if gone_on(earlier, later):
        return Verdict.UPDATE, f"By {earlier.published} it was {earlier.text}.", 0.0
    if moves == {"up"} and earlier.kind is not Kind.DURATION and below(later, earlier):
        if went_over(earlier, later, context):
            return Verdict.UPDATE, "As many as are missing from it have been added to another toll.", 0.0
        return Verdict.CONTRADICTION, "A figure that can only grow has fallen.", 0.1
    if out_of_step(earlier, later):
        return Verdict.CONTRADICTION, "Other years have gone by between the two than lie between their days.", 0.0
    if _may_have_moved(earlier, later, moves):
        ground = f"As of {earlier.as_of} it was {earlier.told}, as of {later.as_of} {later.told}."
        return Verdict.UPDATE, ground, 0.0
    unsure = moves or _days(earlier, later) > LONG
    doubt = max(0.05, score - _SURE) if unsure else 0.05
    return Verdict.CONTRADICTION, "Nothing says that this figure moves.", doubt


def _may_have_moved(earlier: Claim, later: Claim, moves: set[str]) -> bool:
    """Whether another figure may have been true by the later day: of what moves, of how things stood, weeks before, and
    of what had come to so many by then."""
    days = _days(earlier, later)
    if earlier.kind is Kind.ORDINAL:
        # The eighth signing comes after the sixth.
        return days > LONG and below(earlier, later)
    if earlier.kind is Kind.DURATION:
        return False
    if moves or (_grows(earlier) and goes_on(earlier) and below(earlier, later)):
        return True
    long_after = days > LONG and not near(earlier, later)
    if not long_after and not (days > LOOKS_BACK and earlier.kind in _COME_AND_GO):
        return False
    return Aspect.PRESENT in (aspect(earlier), aspect(later))


def _grows(claim: Claim) -> bool:
    """Whether there may come to be more of it: of what is counted or spilt, not of a height."""
    return claim.kind in _COME_AND_GO or measure(claim).unit in _SPREADING


def _days(earlier: Claim, later: Claim) -> int:
    return (later.as_of - earlier.as_of).days if earlier.as_of and later.as_of else 0


def out_of_step(a: Claim, b: Claim) -> bool:
    """Whether two lengths of many years do not differ as their days do: "after 94 years", "after 96" that year."""
    if a.kind is not Kind.DURATION or a.unit != "year" or b.unit != "year" or not a.as_of or not b.as_of:
        return False
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    x, y = earlier.value, later.value
    if not (x and y):
        return False
    if not (x.exact and y.exact) or earlier.approximate or later.approximate or x.floor < _SINCE_THE_START:
        return False
    return not -1 < y.floor - x.floor - _days(earlier, later) / DAYS["year"] < 1
