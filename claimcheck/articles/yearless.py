"""Date lines of daily papers, which do without the year: "Valley Register, Sunday, Sept. 14", "Tuesday 4 March"."""

import re

from claimcheck.articles.calendar_names import MONTH, MONTH_OF_STEM, WEEKDAY, day_of
from claimcheck.articles.datelines import Dateline
from claimcheck.articles.imprint import EDGES, is_imprint, is_name, is_set_off, segments
from claimcheck.patterns import lazy_regex

_WEEKDAY = rf"(?P<weekday>{WEEKDAY}\.?,?\s)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>{MONTH})\.?"
_MONTH_FIRST = lazy_regex(rf"{_WEEKDAY}?{_MONTH}\s{_DAY}(?!\w)", re.IGNORECASE)
_DAY_FIRST = lazy_regex(rf"{_WEEKDAY}?{_DAY}\s{_MONTH}(?!\w)", re.IGNORECASE)
_LONGEST = 80
# A leap year, which has all days.
_ANY_YEAR = 2000


def read_yearless_line(line: str) -> Dateline | None:
    """What a line states that holds a month and a day with their weekday, or beside the outlet's name, and nothing
    else."""
    if len(line) > _LONGEST or line[-1] in ".!?":
        return None
    found = _MONTH_FIRST.search(line) or _DAY_FIRST.search(line)
    if found is None or line[found.end() :].strip(EDGES):
        return None
    before = line[: found.start()].rstrip()
    names = segments(before)
    if not all(map(is_imprint, names)) or not is_set_off(before):
        return None
    if not found["weekday"] and not any(map(is_name, names)):
        return None  # "3 March" alone may be a heading of any sort
    day = day_of(_ANY_YEAR, MONTH_OF_STEM[found["month"][:3].lower()], int(found["day"]))
    return Dateline(len(line), None, (day.month, day.day)) if day else None
