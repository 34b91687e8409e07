""" "over" before a length of time: more than it, or in the course of it; "up to" it, or a sum that makes it."""

from datetime import date

import pytest

from claimcheck.articles.span import Span
from claimcheck.dates.recognize import find_timespans
from claimcheck.quantities.interval import Interval

ROWS = [
    ("He wrote 31 letters over nine weeks.", "nine weeks", Interval(9, 9)),
    ("The works ran over 40 days.", "40 days", Interval(40, 40)),
    ("It took over nine weeks.", "over nine weeks", Interval(9, None, low_open=True)),
    ("He waited for over nine weeks.", "over nine weeks", Interval(9, None, low_open=True)),
    ("The terms add up to 61 years.", "61 years", Interval(61, 61)),
    ("The terms added up to 61 years.", "61 years", Interval(61, 61)),
    ("He faces up to nine years.", "up to nine years", Interval(None, 9)),
]


@pytest.mark.parametrize(("text", "quote", "value"), ROWS, ids=[row[0] for row in ROWS])
def test_tells_in_the_course_of_from_more_than(text: str, quote: str, value: Interval) -> None:
    (length,) = find_timespans(text, [Span(0, len(text))], date(2025, 3, 4))
    assert (text[slice(*length.span)], length.value) == (quote, value)
