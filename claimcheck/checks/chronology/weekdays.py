"""The weekday printed with a date against the calendar: "Thursday, February 7, 2025" was a Friday."""

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.articles.calendar_names import MONTH_OF_STEM, MONTH_STEMS, WEEKDAY_NAMES, day_of, weekdays_in
from claimcheck.checks.context import Context, classes
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.claims.claim import Claim
from claimcheck.dates.moment import PAST, REPORTED
from claimcheck.dates.tense import side_of
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule
from claimcheck.text.plain import lowered

_MONTH = rf"(?P<{{}}>{MONTH_STEMS})[a-z]*\.?"
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE = lazy_regex(
    rf"\b(?:{_DAY.format('d1')}(?: of)?[\s-]+{_MONTH.format('m1')}"
    rf"|{_MONTH.format('m2')}\s+{_DAY.format('d2')}\b(?!\s?[-–]))",
    re.IGNORECASE,
)
# "The twenty-third of January", "October twelfth".
_ORDINAL = r"[a-z-]*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)"
_IN_WORDS = lazy_regex(
    rf"\b(?:{_ORDINAL} of (?:{MONTH_STEMS})|(?:{MONTH_STEMS})[a-z]* (?:the )?{_ORDINAL}\b)", re.IGNORECASE
)
# "2025-11-11", and "XXXX-11-11" where nothing tells the year.
_DAY_OF_YEAR = lazy_regex(r".{4}-(?P<month>\d\d)-(?P<day>\d\d)")
# Of such a year the claim's own days tell which it is.
_YEAR_FROM_HERE = lazy_regex(r"\b(?:last|this|next) year\b", re.IGNORECASE)
_WEEKDAY_BEHIND = lazy_regex(r",? (?:which (?:was|is|fell on) |that (?:was|is) )?an? ([A-Z][a-z]+day)(?=[.,;:)]|$)")
_DATED = lazy_regex(r"\d{4}")
_YEAR = lazy_regex(r"\b(?:1[89]|20)\d\d\b")
_OTHER_YEAR = lazy_regex(
    r"\b(?:last|next|previous|following) year\b|\byears? (?:ago|earlier|later|before|after)\b", re.IGNORECASE
)
# A date without a year is of the nearest year when it is this near, in days; further off the weekday may tell the year.
_SURELY_NEAR = 60
_LIKELY_NEAR = 120
# That an article without a date speaks of the year in which others tell of that day is likely, and no more: a note.
_OF_THAT_YEAR = 0.5
_AS_READ = 0.9
# What is told as done on a day so far ahead was done the year before; nearer, it may be what was planned.
_AHEAD = 30


def check_weekdays(context: Context, rule: Rule) -> Iterator[Fault]:
    """Dates that fell, or will fall, on another day of the week than the one printed with them."""
    for article, claims in context.by_article.items():
        text = context.text[article]
        for claim in claims:
            if claim.kind is not Kind.DATE:
                continue
            if fault := _as_others_tell(claim, context) or _fault(claim, text) or _apposed(claim, text):
                day, stated, score = fault
                right = [(c, "calendar") for c in _elsewhere(context, claim, day)]
                told = f"{day.day} {day:%B} {day.year} is a {_name(day.isoweekday())}, not a {_name(stated)}."
                yield Fault(Verdict.CHRONOLOGY, [(claim, "stated"), *right], score, told, claim.text)


def _name(weekday: int) -> str:
    return WEEKDAY_NAMES[weekday - 1]


def _stated_weekday(text: str) -> int | None:
    """The weekday named in a date, Monday 1; None where none or more than one is."""
    found = set(weekdays_in(text))
    return found.pop() if len(found) == 1 else None


def _elsewhere(context: Context, claim: Claim, day: date) -> list[Claim]:
    """The claims that tell the day with its right weekday, of each article one: if any, with its date."""
    found: dict[str, Claim] = {}
    for c in context.story.claims:
        if c.id == claim.id or c.kind is not Kind.DATE or not c.first == c.last == day:
            continue
        if _stated_weekday(c.text) == day.isoweekday():
            known = found.get(c.article)
            if known is None or (_DATE.search(c.text) and not _DATE.search(known.text)):
                found[c.article] = c
    return list(found.values())


def _fault(claim: Claim, text: str) -> tuple[date, int, float] | None:
    """The day meant, the weekday printed and how sure that is; None where they fit or cannot be told."""
    stated = _stated_weekday(claim.text)
    printed = _printed(claim) if stated is not None else None
    if stated is None or printed is None:
        return None
    month, day = printed
    year = _year(claim)
    if year is not None:
        meant = day_of(year, month, day)
        return None if meant is None or meant.isoweekday() == stated else (meant, stated, 0.95)
    return _without_year(claim, text, month, day, stated)


def _printed(claim: Claim) -> tuple[int, int] | None:
    """Month and day as the claim prints them; None where it prints none, and two."""
    dates = list(_DATE.finditer(claim.text))
    if len(dates) == 1:
        (found,) = dates
        return MONTH_OF_STEM[(found["m1"] or found["m2"]).lower()[:3]], int(found["d1"] or found["d2"])
    told = _DAY_OF_YEAR.match(claim.timex or "") if not dates and _IN_WORDS.search(claim.text) else None
    return (int(told["month"]), int(told["day"])) if told else None


def _year(claim: Claim) -> int | None:
    """The year that the claim's own words tell."""
    printed = _YEAR.search(claim.text)
    if printed is not None:
        return int(printed.group())
    return claim.first.year if claim.first and _YEAR_FROM_HERE.search(claim.text) else None


def _apposed(claim: Claim, text: str) -> tuple[date, int, float] | None:
    """The fault of a day whose weekday is told behind it: "13 March 2025, a Friday"."""
    named = _WEEKDAY_BEHIND.match(text, claim.span.end, claim.sentence_span.end)
    if named is None or claim.first is None or claim.first != claim.last or _stated_weekday(claim.text) is not None:
        return None
    stated = _stated_weekday(named[1])
    if stated is None or stated == claim.first.isoweekday() or not _DATED.search(claim.text):
        return None
    return claim.first, stated, 0.9


def _as_others_tell(claim: Claim, context: Context) -> tuple[date, int, float] | None:
    """The fault of a day without a year, where another article has the day with another weekday."""
    stated = _stated_weekday(claim.text)
    printed = _printed(claim) if stated is not None else None
    if stated is None or printed is None or _YEAR.search(claim.text):
        return None
    days = {
        c.first
        for c in context.story.claims
        if c.kind is Kind.DATE and c.article != claim.article and c.first and c.first == c.last
        if (c.first.month, c.first.day) == printed and _stated_weekday(c.text) == c.first.isoweekday()
        if _DATE.search(c.text) or classes(claim, context) & classes(c, context)
    }
    if len(days) != 1 or (day := days.pop()).isoweekday() == stated:
        return None
    if claim.first and claim.first.isoweekday() == stated:
        return None  # of another year the weekday is right
    return day, stated, _AS_READ if claim.first else _OF_THAT_YEAR


def _without_year(claim: Claim, text: str, month: int, day: int, stated: int) -> tuple[date, int, float] | None:
    if claim.published is None:
        return None
    years = [claim.published.year + d for d in (-1, 0, 1)]
    days = [d for y in years if (d := day_of(y, month, day)) is not None]
    if not days:
        return None
    published = claim.published
    nearest = min(days, key=lambda d: abs(d - published))
    last_year = day_of(nearest.year - 1, month, day)
    if last_year is not None and nearest > published:
        side = side_of(lowered(text), claim.span.start, claim.span.end, claim.sentence_span)
        if side in (PAST, REPORTED) and last_year.isoweekday() == stated:
            return None
        if side is PAST and (nearest - published).days > _AHEAD:
            nearest = last_year
    if nearest.isoweekday() == stated:
        return None
    distance = abs(nearest - published).days
    told = {int(y) for y in _YEAR.findall(claim.sentence)} | set(years if _OTHER_YEAR.search(claim.sentence) else ())
    if any((d := day_of(y, month, day)) is not None and d.isoweekday() == stated for y in told):
        return None
    if any(d.isoweekday() == stated for d in days) and distance > _LIKELY_NEAR:
        return None
    return nearest, stated, 0.9 if distance <= _SURELY_NEAR else 0.7
