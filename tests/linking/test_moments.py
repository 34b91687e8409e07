"""Days and times of day of two claims are compared as far as each names them."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.moments import minutes_apart, moments_meet, one_clock, one_day
from claimcheck.quantities.quantity import Kind

Read = Callable[[Mapping[str, str]], tuple[list[Article], list[Claim]]]


@pytest.fixture
def pair(read: Read) -> Callable[[str, str], list[Claim]]:
    def of(first: str, second: str) -> list[Claim]:
        _, claims = read({"1.txt": f"The bridge fell {first}.\n", "2.txt": f"The bridge fell {second}.\n"})
        dates = [c for c in claims if c.kind is Kind.DATE]
        assert [c.article for c in dates] == ["1.txt", "2.txt"]
        return dates

    return of


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("on Friday", "on Saturday", False),
        ("on Friday", "early on Friday", True),
        ("on May 16", "on May 17", False),
        ("on May 16", "on May 16, 2008", True),
        ("on Friday", "on May 16, 2008", True),
        ("on Friday", "on May 17, 2008", False),
        ("on Friday", "on May 16", None),
        ("at 3.20 a.m.", "on Friday", None),
    ],
)
def test_days_are_compared_as_far_as_they_are_named(
    pair: Callable[[str, str], list[Claim]], first: str, second: str, expected: bool | None
) -> None:
    assert one_day(*pair(first, second)) is expected


@pytest.mark.parametrize(
    ("first", "second", "clock", "meet"),
    [
        ("at 3:20 a.m.", "at 4:20 a.m. local time", True, False),
        ("at 3:20 a.m. on Friday", "at about 4:20 a.m.", True, False),
        ("at 3:20 a.m. on Friday", "at 4:20 a.m. on Saturday", False, False),
        ("at 0800 GMT", "at 0600 GMT", True, False),
        ("at 0800 GMT", "at 11:30 a.m.", False, True),
        ("at 3 a.m.", "shortly after 3:10 a.m.", True, True),
        ("at 9:20 p.m.", "at twenty past nine", True, True),
        ("at 9:20 p.m.", "at half past seven", True, False),
        ("at 9:20 p.m.", "at 9:20 in the morning", True, False),
        ("on Tuesday at 10 a.m.", "on Tuesday at 2 in the afternoon", True, False),
    ],
)
def test_times_are_compared_on_one_clock(
    pair: Callable[[str, str], list[Claim]], first: str, second: str, clock: bool, meet: bool
) -> None:
    claims = pair(first, second)
    assert one_clock(*claims) is clock
    assert moments_meet(*claims) is meet


@pytest.mark.parametrize(
    ("first", "second", "minutes"),
    [
        ("at 6:40 p.m.", "at a quarter past seven", 35),
        ("at 6:40 p.m.", "at 7:15 a.m.", 685),
        ("at 6:40 p.m.", "on Friday", None),
    ],
)
def test_a_time_of_either_half_of_the_day_is_that_which_is_nearer(
    pair: Callable[[str, str], list[Claim]], first: str, second: str, minutes: int | None
) -> None:
    assert minutes_apart(*pair(first, second)) == minutes
