"""What is too large for one story is told in parts; what is thereby not compared is counted."""

from datetime import date, timedelta

from claimcheck.linking.alike import COMMONPLACE, LARGEST, alike, commonplace, gathered, left_apart
from claimcheck.linking.clusters import pairs_of
from claimcheck.linking.profiles import Profile

BEGAN = date(2024, 1, 1)


def _told(day: int, number: int) -> Profile:
    """An article of one story, with words of its own that no other has."""
    words = frozenset({*(f"shared{n}" for n in range(20)), *(f"own{number}-{n}" for n in range(20))})
    return Profile(frozenset({"ida moss", "moss"}), words, frozenset(), BEGAN + timedelta(days=day))


def test_a_story_that_is_not_large_stays_whole() -> None:
    assert partition([_told(0, n) for n in range(LARGEST)]) == [tuple(range(LARGEST))]


def test_a_large_story_is_told_in_parts_and_every_alike_pair_between_them_is_counted() -> None:
    told = [_told(0, n) for n in range(2 * LARGEST + 10)]
    parts = partition(told)
    assert max(map(len, parts)) <= LARGEST
    assert sorted(i for part in parts for i in part) == list(range(len(told)))
    alike = pairs_of((i, j, 0.5) for i in range(len(told)) for j in range(i + 1, len(told)))
    inside = sum(len(part) * (len(part) - 1) // 2 for part in gathered(len(told), alike))
    assert left_apart(gathered(len(told), alike), alike) == len(alike) - inside


def test_parts_that_would_fit_together_are_not_counted_as_left_apart() -> None:
    assert left_apart([(0, 1), (2,)], [(0, 1, 0.5), (1, 2, 0.5)]) == 0


def test_articles_whose_names_are_commonplace_are_compared_with_those_of_their_week() -> None:
    told = [_told(7 * (n // 10), n) for n in range(COMMONPLACE + 20)]
    assert commonplace(told) == 2
    assert {len(part) for part in partition(told)} == {10}


def test_names_in_few_articles_are_not_commonplace() -> None:
    assert commonplace([_told(0, n) for n in range(COMMONPLACE)]) == 0


def partition(profiles: list[Profile]) -> list[tuple[int, ...]]:
    """The stories that articles make, as indices."""
    return gathered(len(profiles), alike(profiles))
