"""Hours that a clock tells: "five o'clock"."""

import pytest

from claimcheck.articles.span import Span
from claimcheck.dates.recognize import find_timespans


@pytest.mark.parametrize(
    ("text", "figure", "timex"),
    [
        ("It's five o'clock.", "five o'clock", "T17:00"),
        ("He woke at five o'clock.", "five o'clock", "T05:00"),
        ("At dawn, or five o'clock, it sank.", "five o'clock", "T05:00"),
        ("It's four minutes past one.", "four minutes past one", "T13:04"),
        ("It sank at ten to nine on the dot.", "ten to nine", "T08:50"),
        ("It sank just before twenty to four.", "twenty to four", "T15:40"),
        ("It shut at 11 o’clock.", "11 o’clock", "T11:00"),
        ("It shut at eleven o'clock at night.", "eleven o'clock at night", "T23:00"),
        ("It shut at five o'clock in the afternoon.", "five o'clock in the afternoon", "T17:00"),
        ("It sank at ten to midnight.", "ten to midnight", "T23:50"),
        ("It sank at five past noon.", "five past noon", "T12:05"),
        ("It sank at 7.48 on Sunday evening.", "7.48 on Sunday evening", "XXXX-WXX-7T19:48"),
        ("It left at 6 on Friday morning.", "6 on Friday morning", "XXXX-WXX-5T06:00"),
        ("It sank at 11.51, soon after.", "11.51", "T11:51"),
        ("It ran from ten to noon.", "noon", "T12:00"),
    ],
)
def test_the_hour(text: str, figure: str, timex: str) -> None:
    (found,) = find_timespans(text, [Span(0, len(text))], None)
    assert (text[slice(*found.span)], found.timex) == (figure, timex)


@pytest.mark.parametrize(
    "text",
    [
        "The clock has five hands.",
        "He has 40 o'clocks.",
        "It was 15 o'clock.",
        "They lost by ten to three.",
        "It hires about ten to twelve men.",
        "It opened at five to ten sites.",
    ],
)
def test_no_hour(text: str) -> None:
    assert find_timespans(text, [Span(0, len(text))], None) == []
