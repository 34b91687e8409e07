"""One thing told at two rates: "1,500 extra operations a year, roughly 60 a week"; a total over a length of time, and
what it comes to by the day: "£2.6m last year, or about £7,100 a day"; totals against averages."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from msgspec.structs import replace

from claimcheck.checks.arithmetic.averages import averages
from claimcheck.checks.chronology.lengths import DAYS, days_of
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS, Sentence, is_paid
from claimcheck.checks.precision import rounded
from claimcheck.checks.restated import articles_told_once
from claimcheck.checks.wording import amount, figure
from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import stems
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule

# How many of the shorter unit the longer one holds, for work that may rest at weekends and in the holidays.
_HOLDS = {
    ("second", "minute"): Interval(60, 60),
    ("minute", "hour"): Interval(60, 60),
    ("hour", "day"): Interval(7, 24),
    ("hour", "week"): Interval(30, 168),
    ("day", "week"): Interval(5, 7),
    ("day", "month"): Interval(20, 31),
    ("day", "year"): Interval(220, 366),
    ("week", "month"): Interval(4, 4.5),
    ("week", "year"): Interval(44, 53),
    ("fortnight", "year"): Interval(24, 26.5),
    ("month", "quarter"): Interval(3, 3),
    ("month", "year"): Interval(12, 12),
    ("quarter", "year"): Interval(4, 4),
}
_HOLDS |= {("night", longer): times for (shorter, longer), times in _HOLDS.items() if shorter == "day"}
_SAME = lazy_regex(
    r"[^.;:!?]{0,30}?(?:[,(–—]|- |\b(?:or|amount\w*|com(?:e|es|ing)|equivalent|equal|work\w*|that is|i\.e\.|add\w*)\b)"
    r"[^.;:!?]{0,30}"
)
# Two rates of one thing on two conditions are not the same rate twice.
_APART = lazy_regex(
    r"\b(?:from|to|but|while|against|compared|than|plus|and|in (?:winter|summer)|rising|falling|up|down)\b"
)
# "€31 a month better off, a single pensioner €520 a year" tells of two people.
_ANOTHER_SUBJECT = lazy_regex(
    r", (?:a|an|the|those|each|every|for) "
    r"(?!(?:total|sum|figure|rate|saving|cost|rise|average|equivalent)\b)[a-z]"
)
_OVER = lazy_regex(
    r" (?:over|in|for|across|during) (?:(?:the|a) (?:whole |full )?|each |every )(?P<unit>week|month|quarter|year)\b"
)
_COMES_TO = lazy_regex(r"\b(?:come|comes|amount\w*|works? out|add\w*) (?:up )?(?:to|at)\b")


# That two articles tell of one rate is likely, and not sure.
_IN_TWO_ARTICLES = 0.6
# The rate of the busiest time is not that of the year.
_PEAK = lazy_regex(
    r"\b(?:at the height of|peak\w*|busiest|at (?:its|their) (?:most|best|worst|busiest)|up to|at times|record"
    r"|(?:in|during) (?:the )?(?:summer|winter|spring|autumn|season|heatwave)|some (?:days|nights|weeks))\b",
    re.IGNORECASE,
)


def check_rates(context: Context, rule: Rule) -> Iterator[Fault]:
    """Two rates in one sentence that are said to be the same and are not; the same thing at two rates in a story."""
    for sentences in articles_told_once(context):
        for sentence in sentences:
            for first, second in pairwise(sentence.claims):
                told = _by_the_year(sentence, second)
                if _restated(sentence, first, told) and (fault := _fault(first, told)):
                    yield Fault(Verdict.ARITHMETIC, [(first, "rate"), (second, "rate")], 0.92, fault)
            yield from paces(sentence)
        yield from averages(sentences)
    yield from _across(context)


def _by_the_year(sentence: Sentence, claim: Claim) -> Claim:
    """The claim; as a rate, where it is a sum "over the year": "€26 a month, or €312 over the year"."""
    over = _OVER.match(sentence.after(claim)) if claim.kind is Kind.MONEY else None
    return replace(claim, kind=Kind.RATE, per=over["unit"]) if over else claim


def _restated(sentence: Sentence, first: Claim, second: Claim) -> bool:
    if first.kind is not Kind.RATE or second.kind is not Kind.RATE or first.per == second.per:
        return False
    named = second.head is not None and second.head == first.head
    if first.unit != second.unit and second.unit is not None and not named and not _bare(second, first):
        return False
    gap = sentence.between(first, second)
    if _SAME.fullmatch(gap) is None or _ANOTHER_SUBJECT.search(gap):
        return False
    return not _APART.search(gap) or _COMES_TO.search(gap) is not None


def _bare(second: Claim, first: Claim) -> bool:
    """Whether the second rate takes its noun from the first: no currency of its own, its subject inherited."""
    return second.inherited and not is_paid(second) and not is_paid(first)


def _fault(first: Claim, second: Claim) -> str | None:
    """What the one rate comes to at the other's unit of time, where that is not what the other says."""
    short, long_ = (first, second) if (first.per, second.per) in _HOLDS else (second, first)
    times = _HOLDS.get((short.per or "", long_.per or ""))
    if times is None or short.value is None or long_.value is None:
        return None
    if is_paid(short):
        times = _HOLDS_MONEY.get((short.per or "", long_.per or ""), times)
    if rounded(short).times(times).meets(rounded(long_)):
        return None
    base = short.value.low or short.value.high or 0.0
    least, most = figure(round(base * times.floor)), figure(round(base * times.ceiling))
    comes = least if least == most else f"between {least} and {most}"
    return f"{short.told} comes to {comes} a {long_.per}, not {long_.told}."


# Wages and rents are paid in full weeks; a subscription for a year may cost ten months.
_HOLDS_MONEY = {
    ("week", "year"): Interval(50, 53),
    ("day", "year"): Interval(200, 366),
    ("month", "year"): Interval(9.5, 12),
}


def _across(context: Context) -> Iterator[Fault]:
    """The same thing said of the same things at rates of different units of time in two articles."""
    rates: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in context.story.claims:
        if claim.kind is Kind.RATE and claim.head and not claim.inherited:
            rates.setdefault((claim.head, claim.unit), []).append(claim)
    for a, b in (pair for same in rates.values() for pair in combinations(same, 2)):
        if _PEAK.search(a.sentence) or _PEAK.search(b.sentence):
            continue
        if a.article == b.article or a.per == b.per or not _said(a, context) & _said(b, context):
            continue
        if fault := _fault(a, b):
            yield Fault(Verdict.ARITHMETIC, [(a, "rate"), (b, "rate")], _IN_TWO_ARTICLES, fault)


def _said(claim: Claim, context: Context) -> frozenset[str]:
    """Stems of what is said of the thing counted: its predicate and the words just before the figure."""
    said = " ".join([claim.predicate or "", *claim.before.split()[-3:]])
    return frozenset(stems(said)) - context.words.stopwords


_RESTATES = lazy_regex(
    r"[^.,;:()–—]{0,40}(?:,| ?\(| [–—-]) ?(?:or|that is|which is|equivalent to|equal to|averaging|i\.e\.)?"
    r"(?: about| around| roughly| nearly| almost| just over| just under)* ?"
)
_ENDS = lazy_regex(r" ?(?:[.,;:)!?\"'”’–—]|- |$)")
_SINCE = lazy_regex(r"\bsince (?:the |last |early |mid-?|late )*$")
# Each length that a rate may be told by, in days.
_LENGTHS = {**DAYS, "hour": 1 / 24}
# In weeks and months and years there are days and hours of rest.
_WORKED = {"day": 5 / 7, "hour": 7 / 24}
# Neither the total nor the time is told to the unit, and a day may be counted at either end.
_ROOM = 0.06
# "Another 300 calls": how many came besides, and not in all.
_NOT_ALL = lazy_regex(r"\b(?:another|further|extra|more|up|rise of|by|peak of|fewer|from)(?: \w+)? $")


def paces(sentence: Sentence) -> Iterator[Fault]:
    """Rates that do not make the total over the time that the same sentence gives."""
    for rate in sentence.claims:
        told = _told(sentence, rate)
        if told is None:
            continue
        total, time, length = told
        unit = _LENGTHS[rate.per or "day"]
        times = Interval(length.floor * (1 - _ROOM) / unit, length.ceiling * (1 + _ROOM) / unit)
        if rate.per in _WORKED and not _counts_days(time):
            times = Interval(times.floor * _WORKED[rate.per], times.high)
        if rounded(rate).times(times).meets(rounded(total)):
            continue
        comes = (total.number or 0.0) / times.ceiling * (1 + _ROOM)
        detail = f"{total.told} ({time.text}) comes to some {amount(float(f'{comes:.3g}'), total)} a {rate.per}"
        places = [(total, "total"), (time, "time"), (rate, "rate")]
        yield Fault(Verdict.ARITHMETIC, places, 0.85, f"{detail}, not {rate.told}.")


def _counts_days(time: Claim) -> bool:
    """Whether a time is told to the day, and so of all its days: "a 12-day fight", "from 14 December to 13 January"."""
    if time.kind is Kind.DURATION:
        return time.unit in ("day", "hour")
    return time.kind is Kind.PERIOD and len((time.timex or "").partition("/")[0]) == len("2025-12-14")


def _told(sentence: Sentence, rate: Claim) -> tuple[Claim, Claim, Interval] | None:
    """The total, the time and its days, where the sentence gives one of each before the rate, and the rate restates
    them."""
    if rate.kind is not Kind.RATE or not rate.value or rate.per not in _LENGTHS:
        return None
    before = [c for c in sentence.claims if c.span.end <= rate.span.start]
    times = [(c, days) for c in before if (days := _days(c, since=_SINCE.search(sentence.before(c)) is not None))]
    totals = [c for c in before if _is_total(c, rate)]
    # "Next May after it was promised £900,000 over three years": the time beside the rate is that of the total.
    times = times[-1:] if times and before[-1] is times[-1][0] else times
    if len(times) != 1 or len(totals) != 1 or not _ENDS.match(sentence.after(rate)):
        return None
    (time, days), total = times[0], totals[0]
    if before[-1] not in (time, total) or not _RESTATES.fullmatch(sentence.between(before[-1], rate)):
        return None
    if _LENGTHS[rate.per or "day"] > days.ceiling or _NOT_ALL.search(sentence.before(total)[-24:]):
        return None
    return total, time, days


def _is_total(claim: Claim, rate: Claim) -> bool:
    if claim.number is None or rate.value is None or claim.number <= rate.value.floor:
        return False
    if is_paid(rate):
        return claim.kind is Kind.MONEY and claim.unit == rate.unit
    return claim.kind in COUNTS and claim.head is not None and (claim.head == rate.head or rate.inherited)


def _days(claim: Claim, *, since: bool) -> Interval | None:
    """How many days a claim's time has: "its first 30 days", "last year", "between 14 December and 13 January".

    since: it is when a time began that lasts to the day of the article: "since April".
    """
    if since:
        if claim.published is None or claim.first is None or claim.last is None or claim.last > claim.published:
            return None
        return Interval((claim.published - claim.last).days, (claim.published - claim.first).days + 1)
    if claim.kind is Kind.DURATION and claim.number is not None and claim.unit in _LENGTHS:
        return Interval.exactly(claim.number * _LENGTHS[claim.unit or "day"])
    if claim.kind is Kind.PERIOD or (claim.kind is Kind.DATE and re.fullmatch(r"\d{4}(?:-\d\d)?", claim.timex or "")):
        days = days_of(claim)
        return Interval.exactly((days[1] - days[0]).days + 1) if days else None
    return None
