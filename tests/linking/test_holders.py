"""Whose a figure is: by name, where the words before it say so."""

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.claims.extract import extract_claims
from claimcheck.linking.holders import SEVERAL, holder, people

HOLDERS = [
    ("Sander Vikholm scored 19 goals last season.", "19", "sander vikholm"),
    ("The Norwegian striker scored 19 goals last season.", "19", None),
    ("His Honour heard 19 cases last season.", "19", None),
    ("The brothers were jailed for 19 years in all.", "19 years", SEVERAL),
    ("Petra Nowell, 41, was jailed for four years.", "four years", "petra nowell"),
]


@pytest.mark.parametrize(("text", "figure", "expected"), HOLDERS)
def test_a_figure_is_of_the_person_who_is_named_before_it(text: str, figure: str, expected: str | None) -> None:
    claims = extract_claims(article_from_text(text, "a.txt"))
    at = next(i for i, claim in enumerate(claims) if claim.text == figure)
    assert holder(claims, at, people(claims)) == expected
