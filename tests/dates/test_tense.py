"""Which way a date without a year or direction lies: from the verbs around it. The article is of Thursday, 17 October
2024."""

from datetime import date

import pytest

from claimcheck.articles.span import Span
from claimcheck.dates.recognize import find_timespans

ROWS = [
    # What was agreed, set, forecast or called for on a day, and what is agreed, set or called for then.
    ("Ministers agreed on Tuesday to meet again.", "2024-10-15"),
    ("They agreed in March to sell the mill.", "2024-03"),
    ("They agreed to sell the mill in March.", "2025-03"),
    ("The record was set in February.", "2024-02"),
    ("The trial was set for Monday.", "2024-10-21"),
    ("He was ordered on Monday to leave.", "2024-10-14"),
    ("He was ordered to leave on Monday.", "2024-10-21"),
    ("The union called on Tuesday for talks.", "2024-10-15"),
    ("The union is calling for a strike on Nov. 7.", "2024-11-07"),
    ("Results are expected on Monday.", "2024-10-21"),
    # Up to a date.
    ("Forty people had been arrested by Sunday.", "2024-10-13"),
    ("He had until Friday to reply.", "2024-10-18"),
    ("He had offered to reopen by Friday.", "2024-10-18"),
    ("He spoke ahead of Tuesday's vote.", "2024-10-22"),
    ("Rooms are booked through January.", "2025-01"),
    ("The road is closed through Friday.", "2024-10-18"),
    ("The rain lasted through January.", "2024-01"),
    # Of a clause of its own.
    ("The mayor, who’ll be sixty in March, was first.", "2025-03"),
    ("The pub, which closed on New Year's Eve, is to become flats.", "2023-12-31"),
    ("The council, which meets on Monday, voted to sell it.", "2024-10-21"),
    ("On Monday, which was wet, he left.", "2024-10-14"),
    ("He was held in the early hours of Wednesday as he was about to board.", "2024-10-16TMO"),
    ("City are back after having lost on Tuesday.", "2024-10-15"),
    # What is on the calendar, told in the present.
    ("Kick-off on Sunday is at 4.30pm sharp.", "2024-10-20"),
    ("The service on Monday starts at noon.", "2024-10-21"),
    ("What he did on Monday is at odds with the law.", "2024-10-14"),
    ("They travel to Leeds on Saturday.", "2024-10-19"),
    ("City take on Rovers on Saturday.", "2024-10-19"),
    ("City took on Rovers on Saturday.", "2024-10-12"),
    ("They celebrate their wedding on Saturday.", "2024-10-19"),
    ("They celebrated their wedding on Saturday.", "2024-10-12"),
    ("Voters head to the polls on Sunday.", "2024-10-20"),
    ("Ministers meet on Saturday.", "2024-10-19"),
    ("The envoy arrives on Saturday.", "2024-10-19"),
    ("The album is out on Friday.", "2024-10-18"),
    ("Traders await jobs data on Friday.", "2024-10-18"),
    ("The school board meets Tuesday.", "2024-10-22"),
    ("The vote is Tuesday.", "2024-10-22"),
    ("It failed to open Monday.", "2024-10-14"),
    # Of goods.
    ("Oil for January delivery rose.", "2025-01"),
    ("The delivery was late in January.", "2024-01"),
]


@pytest.mark.parametrize(("text", "timex"), ROWS, ids=[row[0] for row in ROWS])
def test_the_verb_tells_the_side(text: str, timex: str) -> None:
    found = find_timespans(text, [Span(0, len(text))], date(2024, 10, 17))
    assert found[0].timex == timex
