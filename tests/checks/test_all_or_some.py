"""What is said of all in one article and of some in another; and what is not the same though the number is."""

import pytest

from claimcheck.checks.figures.all_or_some import all_or_some
from tests.checks.conftest import context

CERTIFIED = "Certificates exist for nine of the 14 lifts at Harrow Point, an audit found."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("All 14 of the lifts at Harrow Point were inspected and certified in May, the owner said.", CERTIFIED),
        ("Every one of Harrow Point's 14 lifts was certified in May, the owner said.", CERTIFIED),
        ("Each of the 14 lifts was certified in May, the owner said.", CERTIFIED),
        ("All 14 lifts have a certificate, the owner said.", CERTIFIED),
        ("All nine divers wore dry suits.", "Five of the nine had dry suits on, the coroner heard."),
        ("All 30 jurors were vaccinated.", "There were 30 jurors, of whom 21 had been vaccinated."),
    ],
)
def test_all_in_one_article_and_some_in_another(first: str, second: str) -> None:
    (fault,) = all_or_some(context(first, second))
    assert [role for _, role in fault.places] == ["all", "part", "whole"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The 14 lifts at Harrow Point were certified in May, the owner said.", CERTIFIED),
        ("All 15 lifts at Harrow Point were certified in May, the owner said.", CERTIFIED),
        ("Had all 14 lifts been certified, they would have opened in May.", CERTIFIED),
        ("All 14 lifts are painted red.", CERTIFIED),
        ("Both divers wore dry suits.", "One of the two had a dry suit on, the coroner heard."),
        ("All 23 sailors were on deck.", "Of the 23 sailors on deck, 12 were Somali and 11 were Yemeni."),
        (f"All 14 lifts were certified in May. {CERTIFIED}", "The lifts were built in 1990."),
    ],
)
def test_what_is_not_said_of_all_or_not_of_a_part(first: str, second: str) -> None:
    assert not list(all_or_some(context(first, second)))
