"""Ages at one past event are two where they cannot be the same."""

from datetime import date

import pytest

from claimcheck.checks.ages.ages_then import ages_then
from claimcheck.checks.ages.birth_by_age import Birth
from tests.checks.conftest import context


@pytest.mark.parametrize(("age", "odd"), [("13", True), ("15", False), ("15 or 16", False)])
def test_ages_that_may_be_the_same_are_no_two(age: str, odd: bool) -> None:
    told = context(
        "Ida Brook of Arlow began singing at 15, her sister said.\n",
        f"Ida Brook of Arlow has sung since she was {age}, her sister said.\n",
    )
    day = date(1985, 3, 1)
    known = [Birth(told.story.claims[0], "Ida Brook", day, day, stated=True, direct=True, dated=True)]
    assert bool(list(ages_then(told, known))) is odd
