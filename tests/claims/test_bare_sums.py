"""Sums without a currency take the one that the article gives."""

from collections.abc import Callable

import pytest

from claimcheck.claims.claim import Claim
from claimcheck.quantities.quantity import Kind

Find = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The mill earned 12 million euros. Its profit of 9 million was its best.", "9 million"),
        ("The mill earned 12 million euros. Sales grew 6 percent to 5.3 billion.", "5.3 billion"),
        ("The mill earned 12 million euros, up from 11 million a year before.", "11 million"),
        ("The mill spent 2.8 million euros, a third of its annual budget of 5.6 million.", "5.6 million"),
        ("A mast costs 80,000 euros. The last one cost 60,000.", "60,000"),
        ("It won 12 million euros in May and 7.5 million in June.", "7.5 million"),
        ("The fine was put at 12 million euros. It had set aside 100 million for fines of 11 million.", "11 million"),
    ],
)
def test_a_sum(claim: Find, text: str, figure: str) -> None:
    found = claim(text, figure)
    assert (found.kind, found.unit) == (Kind.MONEY, "EUR")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Sales grew 6 percent to 5.3 billion.", "5.3 billion"),
        ("The club took £90,000. Season-ticket sales reached 11,900.", "11,900"),
        ("The club took £90,000. Its costs angered 30,000 fans.", "30,000"),
        ("The state spent £90m on a city of 5.6 million.", "5.6 million"),
        ("The club took £90,000 from a crowd of 31,000.", "31,000"),
        ("The loss was £2m. It was seen by 14 million.", "14 million"),
    ],
)
def test_no_sum(claim: Find, text: str, figure: str) -> None:
    assert claim(text, figure).kind is Kind.COUNT
