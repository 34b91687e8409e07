"""Several days of one month, and what looks like it."""

from datetime import date

import pytest

from claimcheck.articles.span import Span
from claimcheck.dates.recognize import find_timespans

ROWS = [
    ("It rained on May 4 and 6.", {"May 4": "2024-05-04", "6": "2024-05-06"}),
    ("It rained on May 4, 6 and 8 in Rome.", {"May 4": "2024-05-04", "6": "2024-05-06", "8": "2024-05-08"}),
    ("It rained on May 4 and 6, 2023, in Rome.", {"May 4": "2023-05-04", "6, 2023": "2023-05-06"}),
    ("It rained on 4 and 6 May.", {"4": "2024-05-04", "6 May": "2024-05-06"}),
    ("It rained on the 4th or 6th of May.", {"4th": "2024-05-04", "6th of May": "2024-05-06"}),
    (
        "Strikes are planned for 7, 14 and 21 June 2025.",
        {"7": "2025-06-07", "14": "2025-06-14", "21 June 2025": "2025-06-21"},
    ),
    ("It rained between 4 and 6 May.", {"between 4 and 6 May": "2024-05-04/2024-05-06"}),
    ("It rained between the 4th and 6th of May.", {"between the 4th and 6th of May": "2024-05-04/2024-05-06"}),
    ("It rained from 4 to 6 May.", {"from 4 to 6 May": "2024-05-04/2024-05-06"}),
    ("On May 3, 12 and 14 people died.", {"May 3": "2024-05-03"}),
    ("On May 3 and 12 people died.", {"May 3": "2024-05-03"}),
    ("It cost $4 and 6 May was dry.", {"6 May": "2024-05-06"}),
    ("It rained on 6 and 4 May.", {"4 May": "2024-05-04"}),
]


@pytest.mark.parametrize(("text", "days"), ROWS, ids=[row[0] for row in ROWS])
def test_each_day_of_a_list_is_one(text: str, days: dict[str, str]) -> None:
    found = find_timespans(text, [Span(0, len(text))], date(2024, 10, 17))
    assert {text[slice(*each.span)]: each.timex for each in found} == days
