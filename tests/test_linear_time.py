"""Text made to be slow costs what its length does; ``make linear`` tries the same at a hundred times the length."""

import pytest

from bench.linear import PIECES, cost, floor
from claimcheck.articles.reading import article_from_text
from claimcheck.claims.extract import extract_claims

SIZE = 1500
# What it may cost beside a bare pass over words, which is the fastest that anything in Python can be.
BUDGET = 12_000


@pytest.fixture(scope="module")
def bare() -> float:
    """What a character costs at least; tables are loaded and patterns compiled before the clock starts."""
    extract_claims(article_from_text("Seventeen men, aged 20 to 30, were held on 3 June 2014, police said.", "a.txt"))
    return floor()


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_what_a_text_costs_grows_with_its_length_alone(piece: str, bare: float) -> None:
    found = cost(piece, SIZE, bare)
    if not found.linear or found.times > BUDGET:  # Another process may have been in the way.
        found = cost(piece, SIZE, bare, runs=3)
    assert found.linear
    assert found.times < BUDGET
