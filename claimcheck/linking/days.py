"""What two dates themselves say for and against their being of one event."""

from collections.abc import Iterator

from claimcheck.claims.claim import Claim
from claimcheck.linking.background import Background, Part
from claimcheck.linking.dates_told import closeness
from claimcheck.linking.features import Features
from claimcheck.linking.moments import minutes_apart, one_clock
from claimcheck.linking.slips import SWAPPED, resemble
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_YEAR = lazy_regex(r"\d{4}")
# Of "November 19" an article without a date does not tell the year.
_DAY = lazy_regex(r"(\d{4}-\d\d|XXXX-\d\d)-(\d\d)(?:T.*)?")
# A year or a month, but not a day of it, nor a week.
_LONG = lazy_regex(r"(?:\d{4}|XXXX)(?:-\d\d)?")
_WEEK = 7
_TO_THE_MONTH = len("2022-09")
_HALF_A_DAY = 12
# Of a year of what happens once, two digits swapped are never seen to be chance: how much more than a slip that tells.
_YEAR_SWAPPED = 1.5


def days(a: Features, b: Features, story: Background) -> Iterator[Part]:
    """What two dates say for being of one event: an end in common, a slip, each the only day that its article names."""
    if _each_its_own_day(a, b, story):
        yield "own day", "each article names one day of it only", 1.0
    first, second, words = a.claim, b.claim, story.words
    if Kind.PERIOD in (first.kind, second.kind) and first.first and second.first:
        if (first.first == second.first) != (first.last == second.last):
            # Two who left an office together came to it in different years: the same must be said of both periods.
            mistyped = a.classes & b.classes and _end_mistyped(first.timex or "", second.timex or "")
            key = "end mistyped" if mistyped else "one end"
            yield key, "one end of the period is the same", 1.0
    elif first.timex and second.timex and _YEAR.fullmatch(first.timex) and _YEAR.fullmatch(second.timex):
        # Years serve as baselines everywhere: only of what happens once may one be a slip for the other, and last
        # year for this is none. A profit is made every year.
        once = not words.fixed.isdisjoint((a.classes & b.classes) - words.owned)
        once = once or (a.record is not None and a.record == b.record)
        neighbours = abs(int(first.timex) - int(second.timex)) == 1
        slip = resemble(float(first.timex), float(second.timex)) if not neighbours else None
        if slip == SWAPPED and not once:
            yield "short slip", slip, 1.0
        slip = slip if once else None
        yield "slip", slip or "", _YEAR_SWAPPED if slip == SWAPPED else float(bool(slip))
        # Works by one hand were made in years alike: the only year of each adds nothing to a slip.
        yield "sole date", "each article gives one year of it", float(not slip and _each_its_only_date(a, b, story))
    elif a.minutes is not None and b.minutes is not None and one_clock(first, second):
        slip = resemble(_on_the_clock(a.minutes), _on_the_clock(b.minutes))
        yield "short slip", slip or "", float(bool(slip))
        hours = (minutes_apart(first, second) or 0) / 60
        yield "hours", f"{hours:.0f} hours apart", min(_HALF_A_DAY, hours) if hours != _HALF_A_DAY else 0.0
    elif first.timex and second.timex and (x := _DAY.fullmatch(first.timex)) and (y := _DAY.fullmatch(second.timex)):
        if x[1] == y[1] and resemble(float(x[2]), float(y[2])) == SWAPPED:
            yield "short slip", SWAPPED, 1.0
        elif x[1][-2:] == y[1][-2:] and abs(int(x[2]) - int(y[2])) == 1:
            yield "next day", "of what happens once, a day apart", float(words.happens_once(a.classes & b.classes))
    elif _each_its_only_date(a, b, story):
        yield "sole date", "each article gives one month of it", 1.0


def never_one(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether two dates are certainly not of one event, by how they are told."""
    first, second = a.claim, b.claim
    if first.article == second.article:
        return _by_weekday(first) or _by_weekday(second)
    return _of_two_times(first, second) or _of_two_times(second, first) or _of_what_followed(a, b, words)


def _of_two_times(named: Claim, other: Claim) -> bool:
    """Whether what happened on a day that is named by its weekday is told by another claim of another time: of another
    week, of a day that was still to come when the other article told what had happened, or of a whole month or year, as
    the past is.
    """
    if not _by_weekday(named):
        return False
    if _LONG.fullmatch(other.timex or ""):
        return True
    if named.first is None or other.first is None:
        return False
    weeks = _by_weekday(other) and abs((named.first - other.first).days) >= _WEEK
    gone_by = named.published is not None and named.first <= named.published
    return weeks or (gone_by and other.published is not None and other.first <= other.published < named.first)


def _of_what_followed(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether two days named by their weekday have in common only what befell, and it befell on one of them at most:
    news names it wherever it tells what followed, "was caught on Tuesday", "went on trial yesterday over the theft".
    """
    shared = a.classes & b.classes
    if a.befell & b.befell or not shared <= words.sudden or not shared:
        return False
    return _by_weekday(a.claim) and _by_weekday(b.claim) and a.minutes is None and b.minutes is None


def _by_weekday(claim: Claim) -> bool:
    """Whether a day is told by its name, or by the article's own: "Tuesday", "yesterday". So are months without a
    year, which last longer."""
    return not any(character.isdigit() for character in claim.text) and not _LONG.fullmatch(claim.timex or "")


def _end_mistyped(first: str, second: str) -> bool:
    """Whether two periods are told to the month or the day and differ in one year alone: "from September 2022 through
    January 2025", "from September 2023 through January 2025"."""
    one, other = (timex.split("/") for timex in (first, second))
    if len(one) != len(other) or any(len(end) < _TO_THE_MONTH for end in (*one, *other)):
        return False
    differing = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return len(differing) == 1 and differing[0][0][4:] == differing[0][1][4:]


def _each_its_own_day(a: Features, b: Features, story: Background) -> bool:
    """Whether two articles open with two days of what befell in a moment, both gone by, and neither names the other."""
    first, second = a.claim, b.claim
    if not a.befell & b.befell or first.article == second.article or first.first is None or second.first is None:
        return False
    if first.first != first.last or second.first != second.last or first.first == second.first:
        return False
    known = [c.published for c in (first, second) if c.published]
    if len(known) < 2 or max(first.first, second.first) > min(known):
        return False
    return second.first not in story.days[first.article] and first.first not in story.days[second.article]


def _each_its_only_date(a: Features, b: Features, story: Background) -> bool:
    """Whether two articles tell one year or month each in which something was so: "launched in 2009", "passed an
    inspection in March". Days are told of whatever followed as well."""
    close = closeness(a.claim)
    if a.claim.article == b.claim.article or close > _TO_THE_MONTH or close != closeness(b.claim):
        return False
    named = (a.classes & b.classes) - story.words.tolls
    return any(all(len(story.dates[f.claim.article, name, close]) == 1 for f in (a, b)) for name in named)


def _on_the_clock(minutes: int) -> float:
    """Minutes after midnight as they are printed without a stop: 7.42am is 742."""
    return float(minutes // 60 * 100 + minutes % 60)
