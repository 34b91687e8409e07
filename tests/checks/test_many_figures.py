"""A contradiction among many figures of one sort, or where a figure has a better match, is less sure."""

import pytest

from claimcheck.checks.context import Context
from claimcheck.checks.figures.judgement import Disagreement
from claimcheck.checks.figures.many_figures import less_sure
from claimcheck.checks.finding import Verdict
from claimcheck.linking.story import Link, Reason, Story
from claimcheck.quantities.quantity import Kind
from tests.checks.conftest import context

FLIGHTS = "Airlines cancelled {} flights at Norcastle on Friday.\n"
MORE = "They cancelled {} flights on Saturday. They cancelled {} flights on Sunday.\n"
KILLED = "The quake near Norcastle killed {} people.\n"
MORE_KILLED = "It killed {} people in Redvale. It killed {} people in Belary.\n"


WRITTEN = 0.9


def doubted(first: str, second: str, *rivals: tuple[int, int, float], key: str = "context") -> float:
    """What is left of the score of two articles' first figures. rivals: indices of linked claims, and a score."""
    told = context(first, second)
    one, other = ([c for c in told.by_article[a.path] if c.kind is Kind.COUNT] for a in told.story.articles)
    link = Link(one[0], other[0], WRITTEN, (Reason("", 1.0, key),))
    links = (link, *(Link(one[i], other[j], score, ()) for i, j, score in rivals))
    story = Story(told.story.articles, told.story.claims, links)
    disagreement = Disagreement(link, Verdict.CONTRADICTION, "", WRITTEN)
    return less_sure(disagreement, Context(story, told.words)).score


def test_a_figure_that_stands_alone_is_as_sure_as_its_link() -> None:
    assert doubted(FLIGHTS.format(352), FLIGHTS.format(331)) == WRITTEN
    assert doubted(FLIGHTS.format(352), FLIGHTS.format(331) + FLIGHTS.format(94)) == WRITTEN


def test_among_many_figures_of_one_sort_it_is_less_sure() -> None:
    three = doubted(FLIGHTS.format(352), FLIGHTS.format(331) + MORE.format(94, 85))
    four = doubted(FLIGHTS.format(352), FLIGHTS.format(331) + MORE.format(94, 85) + FLIGHTS.format(83))
    assert WRITTEN > three > four


@pytest.mark.parametrize("key", ["slip", "long slip", "near copy", "sole sum"])
def test_what_tells_of_itself_needs_no_company(key: str) -> None:
    assert doubted(FLIGHTS.format(352), FLIGHTS.format(331) + MORE.format(94, 85), key=key) == WRITTEN


def test_of_the_dead_many_figures_are_told_of_one_toll() -> None:
    assert doubted(KILLED.format(52), KILLED.format(61) + MORE_KILLED.format(24, 17)) == WRITTEN


@pytest.mark.parametrize(
    ("rivals", "less"),
    [([(0, 1, 0.9)], True), ([(0, 1, 0.8)], True), ([(0, 1, 0.3)], False)],
    ids=["as close", "nearly as close", "far off"],
)
def test_a_figure_that_another_matches_as_well_is_less_sure(rivals: list[tuple[int, int, float]], less: bool) -> None:
    score = doubted(FLIGHTS.format(352), FLIGHTS.format(331) + FLIGHTS.format(94), *rivals)
    assert (score < WRITTEN) is less


def test_what_is_doubted_is_noted_still() -> None:
    many = "".join(FLIGHTS.format(n) for n in range(331, 431))
    assert doubted(FLIGHTS.format(20), many) == pytest.approx(0.6)
