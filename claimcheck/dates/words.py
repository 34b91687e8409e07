"""What a time expression is made of: the closed classes of its words, and one cheap pass that finds where to look."""

import re

from claimcheck.articles.calendar_names import MONTHS, WEEKDAYS
from claimcheck.dates.holidays import HOLIDAYS
from claimcheck.patterns import lazy_regex
from claimcheck.text.plain import trie

# Surface form → singular name.
UNITS = {
    form: unit
    for unit, forms in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "weekend": "weekend weekends",
        "month": "month months",
        "quarter": "quarter quarters",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
    }.items()
    for form in forms.split()
}
# TIMEX3 has no letter for fortnights, decades or centuries as lengths that news software agrees on: the number of
# smaller units is written (P10Y), as TimeBank does.
LETTERS = {
    "second": ("T", 1, "S"),
    "minute": ("T", 1, "M"),
    "hour": ("T", 1, "H"),
    "day": ("", 1, "D"),
    "night": ("", 1, "D"),
    "week": ("", 1, "W"),
    "fortnight": ("", 2, "W"),
    "weekend": ("", 2, "D"),
    "month": ("", 1, "M"),
    "quarter": ("", 1, "Q"),
    "year": ("", 1, "Y"),
    "decade": ("", 10, "Y"),
    "century": ("", 100, "Y"),
    "millennium": ("", 1000, "Y"),
}
# "the Sixties", "the mid-noughties"
DECADES = {
    name: 10 * number
    for number, name in enumerate(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "noughties"], 192
    )
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
# First month of each; winter runs from December of its year into February.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PARTS = {
    "morning": "MO",
    "midmorning": "MO",
    "dawn": "MO",
    "lunchtime": "MI",
    "afternoon": "AF",
    "midafternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "tonight": "NI",
    "overnight": "NI",
}
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
# "previously" and "shortly" order events, the adjectives "recent" and "current" describe: they are left out.
REFERENCES = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "present": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "past": "PAST_REF",
    "soon": "FUTURE_REF",
    "future": "FUTURE_REF",
    "to date": "PRESENT_REF",
    "till date": "PRESENT_REF",
}
# Of the year, as business news abbreviates them.
# "The latest period", as business news calls the quarter that is reported on.
REPORTED_PERIODS = ("latest period", "most recent period")
PARTS_OF_YEAR = ("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "1h", "2h")
CENTURIES = ("seventeen", "eighteen", "nineteen", "two thousand")
# How far to the left and right of its trigger an expression may reach.
REACH = 72
# White space inside one expression: never a paragraph break.
SPACE = r"(?:(?!\s*?\n\s*?\n)\s{1,4})"
# "For three days from Monday" is how long, "every three weeks from Monday" how often, not when.
FOR_BEFORE = lazy_regex(r"\b(?:for|every)\s+\Z")
YEAR_FIGURES = r"(?:1[5-9]|2[01])\d\d"
WORDS = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *UNITS,
        *SEASONS,
        *PARTS,
        *CLOCK_WORDS,
        *DAYS,
        *REFERENCES,
        *HOLIDAYS,
        *CENTURIES,
        *DECADES,
        *PARTS_OF_YEAR,
        *REPORTED_PERIODS,
        "half",
    }
)
# The end of a telephone number or of an address on the web.
_NOT_IN_NUMBER = r"(?<!\W\d\d-)(?<!\W\d\d\d-)(?<!\W\d\d\d-\d\d\d\d-)"
_FIGURE = rf"""
    (?=[\d'])(?<![\w.,/:$£€#]) (?:
        (?P<iso>{_NOT_IN_NUMBER}{YEAR_FIGURES}(?:-\d\d(?:-\d\d(?:t\d\d:\d\d)?)?|/\d\d(?:/\d\d)?)(?![\d/-]))
      | (?P<slashed>\d{{1,2}}(?P<slash>[/.-])\d{{1,2}}(?P=slash)(?:\d{{4}}|\d\d)(?![\d/]))
      | (?P<monthday>\d{{1,2}}/\d{{1,2}}(?![\d%]|\.\d))
      | (?P<nth>\d{{1,2}}(?:st|nd|rd|th)\b)
      | (?P<clock>\d{{1,2}}(?::\d\d(?!\d|[:.]\d|-[a-z]{{2}}-)(?:\s?[ap]\.?m\b\.?)?
          |\.\d\d\s?[ap]\.?m\b\.?|\s?[ap]\.?m\b\.?))
      | (?P<glued>\d{{1,4}}(?:\.\d{{1,2}})?(?:sec|min|hr|yr)s?\b)
      | (?P<zoned>(?:[01]\d|2[0-3])[0-5]\d(?=\s(?:gmt|utc|bst|est|edt|cet|cest|ist|aest)\b))
      | (?P<decade>(?:1[5-9]|20)\d0\s?'?s\b(?!\s(?:first|second|third|fourth|final|last)[\s-](?:quarter|half)))
      | (?P<year>(?<!\d\d\s){_NOT_IN_NUMBER}{YEAR_FIGURES}(?![a-z\d%]|[.,/:]\d))
      | (?P<short>'\d\ds?\b) )
    """
# Begins with the character before it, of which texts have few, so that the search skips from one to the next.
_TRIGGER = lazy_regex(
    rf"[^a-z0-9](?:{trie(WORDS)}(?![a-z0-9])|(?P<fiscal>fy(?:19|20)?\d\d(?![a-z0-9]))|{_FIGURE})", re.VERBOSE
)
# Where to look: where it starts and ends, and "word" for one of ``WORDS``, else the form of the figures.
Trigger = tuple[int, int, str]


def triggers(low: str, start: int, end: int) -> list[Trigger]:
    """What stands in ``low[start:end]`` and may be part of a time expression, in text order."""
    # What begins the text has no character before it.
    first = None if start else _TRIGGER.match(f"\n{low[:end]}")
    found = [(0, first.end() - 1, first.lastgroup or "word")] if first else []
    later = _TRIGGER.finditer(low, max(0, start - 1), end)
    return found + [(match.start() + 1, match.end(), match.lastgroup or "word") for match in later]
