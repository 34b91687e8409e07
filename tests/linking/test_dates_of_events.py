"""Dates of two articles are linked where both may tell when one thing happened."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.linking.story import Link, Story

Stories = Callable[[Mapping[str, str]], tuple[Story, ...]]

FIRST = "The lighthouse of Port Ellan burned on Sunday, the Ellan fire service said. {}\n"
SECOND = "Port Ellan mourned its lighthouse after a fire that the Ellan fire service could not put out. {}\n"


@pytest.fixture
def dates(stories: Stories) -> Callable[[str, str], dict[tuple[str, str], Link]]:
    """Links between the dates of two articles, by their texts."""

    def of(
        first: str, second: str, days: tuple[str, str] = ("2025-08-18", "2025-08-19")
    ) -> dict[tuple[str, str], Link]:
        texts = {f"{days[0]}-a.txt": FIRST.format(first), f"{days[1]}-b.txt": SECOND.format(second)}
        links = [link for story in stories(texts) for link in story.links]
        return {(li.first.text, li.second.text): li for li in links if li.first.article != li.second.article}

    return of


@pytest.mark.parametrize(
    ("first", "second", "pair"),
    [
        ("It was built in 1879.", "It had been completed in 1888 by Anton Weill.", ("1879", "1888")),
        ("It opened in 1931.", "The tower, inaugurated in 1948, was a landmark.", ("1931", "1948")),
        ("The ferry beside it was launched in 2009.", "A ferry launched in 2012 was moored there.", ("2009", "2012")),
        ("Its great mural was painted in 1911.", "The mural, dated 1909, was saved.", ("1911", "1909")),
        ("It passed an inspection in May.", "It was last inspected in March.", ("May", "March")),
        ("Its statue has stood since 1970.", "A statue unveiled in 1968 was saved.", ("1970", "1968")),
    ],
)
def test_the_only_year_or_month_of_one_thing_tells(
    dates: Callable[..., dict[tuple[str, str], Link]], first: str, second: str, pair: tuple[str, str]
) -> None:
    assert "sole date" in {reason.key for reason in dates(first, second)[pair].reasons}


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("Lucas Brandt escaped on Sunday.", "Lucas Brandt, who had escaped, was caught on Monday.", 1),
        ("Thieves stole a lamp on Sunday.", "Two men went on trial on Monday over the theft of the lamp.", 1),
        ("The captain resigned on Sunday.", "Another captain resigned on Tuesday.", 3),
        ("It was closed on Sunday.", "It had been closed in December 2003 for repairs.", 1),
        ("It was closed on Sunday.", "It had been closed in 2003 for repairs.", 1),
    ],
)
def test_what_followed_and_what_is_long_past_are_other_events(
    dates: Callable[..., dict[tuple[str, str], Link]], first: str, second: str, days: int
) -> None:
    """days: from the first article to the second."""
    found = dates(first, second, ("2025-08-18", f"2025-08-{18 + days}"))
    at = {text for _, text in found} - {"Sunday"}
    assert not at & {"Monday", "Tuesday", "December 2003", "2003"}


@pytest.mark.parametrize(("year", "held"), [("1886", True), ("1888", False)])
def test_a_year_may_be_another_with_two_digits_swapped_whatever_is_said(
    dates: Callable[..., dict[tuple[str, str], Link]], year: str, held: bool
) -> None:
    found = dates("Its keepers came in 1868.", f"It has guided ships since {year}.")
    assert (("1868", year) in found) is held
