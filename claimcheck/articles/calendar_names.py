"""The names of months and weekdays, in full and short, and patterns of them: here, because datelines are read first."""

from collections.abc import Mapping
from datetime import date

from claimcheck.patterns import lazy_regex


def _numbered(*names: str) -> dict[str, int]:
    """Each form of a name with its number, counted from 1."""
    return {form: number for number, forms in enumerate(names, 1) for form in forms.split()}


def _any_of(names: Mapping[str, int]) -> str:
    """A pattern for any form of the names, with a capital, as a whole word."""
    return rf"(?:{'|'.join(sorted(map(str.capitalize, names), key=len, reverse=True))})\b"


MONTHS = _numbered(
    *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug"),
    *("september sept sep", "october oct", "november nov", "december dec"),
)
# ISO 8601: Monday is 1.
WEEKDAYS = _numbered(
    *("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat"),
    "sunday sun",
)
CALENDAR_NAMES = frozenset((*MONTHS, *WEEKDAYS))
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# How the names of months begin, in full or short.
MONTH_STEMS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
MONTH_OF_STEM = {stem: number for number, stem in enumerate(MONTH_STEMS.split("|"), 1)}
MONTH = _any_of(MONTHS)
WEEKDAY = _any_of(WEEKDAYS)
FULL_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_A_WEEKDAY = lazy_regex(r"(?i)\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\b")


def day_of(year: int, month: int, day: int) -> date | None:
    """The calendar day of these numbers; None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekdays_in(text: str) -> list[int]:
    """The weekdays that a text names, in order, by ISO number: Monday is 1."""
    return [WEEKDAYS[found[1].lower()] for found in _A_WEEKDAY.finditer(text)]
