"""What a time expression is made of: the closed classes of its words, and one cheap pass that finds where to look."""

import re

from claimcheck.articles.calendar_names import MONTHS, WEEKDAYS
from claimcheck.dates.holidays import HOLIDAYS
from claimcheck.patterns import lazy_regex
from claimcheck.text.plain import choices

# Name → how TIMEX3 writes it (what is before its letter, how many of that, the letter), and forms beside the plural.
# It has no letter for fortnights, decades or centuries as lengths that news software agrees on: the number of smaller
# units is written (P10Y), as TimeBank does.
_TIMES = {
    "second": ("T", 1, "S", "sec secs"),
    "minute": ("T", 1, "M", "min mins"),
    "hour": ("T", 1, "H", "hr hrs"),
    "day": ("", 1, "D", ""),
    "night": ("", 1, "D", ""),
    "week": ("", 1, "W", ""),
    "fortnight": ("", 2, "W", ""),
    "weekend": ("", 2, "D", ""),
    "month": ("", 1, "M", ""),
    "quarter": ("", 1, "Q", ""),
    "year": ("", 1, "Y", "yr yrs"),
    "decade": ("", 10, "Y", ""),
    "century": ("", 100, "Y", "centuries"),
    "millennium": ("", 1000, "Y", "millennia"),
}
LETTERS = {unit: (prefix, count, letter) for unit, (prefix, count, letter, _) in _TIMES.items()}
# Surface form → name.
UNITS = {form: unit for unit, (_, _, _, more) in _TIMES.items() for form in (unit, f"{unit}s", *more.split())}
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
    **dict.fromkeys(("morning", "midmorning", "dawn"), "MO"),
    "lunchtime": "MI",
    **dict.fromkeys(("afternoon", "midafternoon"), "AF"),
    "evening": "EV",
    **dict.fromkeys(("night", "tonight", "overnight"), "NI"),
}
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
# "previously" and "shortly" order events, the adjectives "recent" and "current" describe: they are left out.
REFERENCES = {
    **dict.fromkeys(("now", "nowadays", "currently", "present", "to date", "till date"), "PRESENT_REF"),
    **dict.fromkeys(("recently", "lately", "past"), "PAST_REF"),
    **dict.fromkeys(("soon", "future"), "FUTURE_REF"),
}
# "The latest period", as business news calls the quarter that is reported on.
REPORTED_PERIODS = ("latest period", "most recent period")
# As business news abbreviates them.
PARTS_OF_YEAR = ("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "1h", "2h")
MINUTES_TO = ("five to", "ten to", "twenty to", "twenty-five to")
CENTURIES = ("seventeen", "eighteen", "nineteen", "two thousand")
# How far to the left and right of its trigger an expression may reach.
REACH = 72
# White space inside one expression: never a paragraph break.
SPACE = r"(?:(?!\s*?\n\s*?\n)\s{1,4})"
# "For three days from Monday" is how long, "every three weeks from Monday" how often, not when.
FOR_BEFORE = lazy_regex(r"\b(?:for|every)\s+\Z")
YEAR_FIGURES = r"(?:1[5-9]|2[01])\d\d"
# Every word that a time expression may hang on, by class. One of two classes is of the one that stands last here:
# "second" a unit, "night" a part of a day, "tonight" a day.
CLASSES = {
    **dict.fromkeys(HOLIDAYS, "holiday"),
    "half": "half",
    **dict.fromkeys(DECADES, "decade"),
    **dict.fromkeys(PARTS_OF_YEAR, "part of year"),
    **dict.fromkeys(REPORTED_PERIODS, "reported"),
    **dict.fromkeys(CENTURIES, "century"),
    **dict.fromkeys(CLOCK_WORDS, "clock"),
    **dict.fromkeys(SEASONS, "season"),
    **dict.fromkeys(REFERENCES, "reference"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(MONTHS, "month"),
    **dict.fromkeys(UNITS, "unit"),
    **dict.fromkeys(PARTS, "part"),
    **dict.fromkeys(DAYS, "day"),
    "clock": "hour",
    **dict.fromkeys(MINUTES_TO, "minutes"),
}
# The end of a telephone number or of an address on the web.
_NOT_IN_NUMBER = r"(?<!\W\d\d-)(?<!\W\d\d\d-)(?<!\W\d\d\d-\d\d\d\d-)"
_FIGURE = rf"""
    (?=[\d'])(?<![\w.,/:$£€#]) (?:
        (?P<iso>{_NOT_IN_NUMBER}{YEAR_FIGURES}(?:-\d\d(?:-\d\d(?:t\d\d:\d\d)?)?|/\d\d(?:/\d\d)?)(?![\d/-]))
      | (?P<slashed>\d{{1,2}}(?P<slash>[/.-])\d{{1,2}}(?P=slash)(?:\d{{4}}|\d\d)(?![\d/]))
      | (?P<monthday>\d{{1,2}}/\d{{1,2}}(?![\d%]|\.\d))
      | (?P<stopwatch>\d{{1,2}}:[0-5]\d(?::[0-5]\d(?:\.\d{{1,2}})?|\.\d{{1,2}})(?![\d:]))
      | (?P<pointed>\d{{1,2}}\.[0-5]\d(?![\w%]|[.,]\d|\s?[ap]\.?m\b))
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
    rf"[^a-z0-9](?:{choices(CLASSES, '(?![a-z0-9])')}|fy(?P<fiscal>(?:19|20)?\d\d(?![a-z0-9]))|{_FIGURE})", re.VERBOSE
)
# Where to look: where it starts and ends, and "word" for one of ``CLASSES``, else the form of the figures.
Trigger = tuple[int, int, str]


def triggers(low: str, start: int, end: int) -> list[Trigger]:
    """What stands in ``low[start:end]`` and may be part of a time expression, in text order."""
    # What begins the text has no character before it.
    first = None if start else _TRIGGER.match(f"\n{low[:end]}")
    found = [(0, first.end() - 1, first.lastgroup or "word")] if first else []
    later = _TRIGGER.finditer(low, max(0, start - 1), end)
    return found + [(match.start() + 1, match.end(), match.lastgroup or "word") for match in later]
