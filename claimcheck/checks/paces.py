"""A total over a length of time, and what it comes to by the day: "£2.6m last year, or about £7,100 a day"."""

import re
from collections.abc import Iterator

from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.lengths import DAYS, days_of
from claimcheck.checks.passages import COUNTS, Sentence, is_paid
from claimcheck.checks.precision import rounded
from claimcheck.checks.wording import amount
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

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
        comes = total.value.floor / times.ceiling * (1 + _ROOM) if total.value else 0.0
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
    if claim.value is None or not claim.value.exact or rate.value is None or claim.value.floor <= rate.value.floor:
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
    if claim.kind is Kind.DURATION and claim.value and claim.value.exact and claim.unit in _LENGTHS:
        return Interval.exactly(claim.value.floor * _LENGTHS[claim.unit or "day"])
    if claim.kind is Kind.PERIOD or (claim.kind is Kind.DATE and re.fullmatch(r"\d{4}(?:-\d\d)?", claim.timex or "")):
        days = days_of(claim)
        return Interval.exactly((days[1] - days[0]).days + 1) if days else None
    return None
