"""What tells two figures apart stands near one of them: a long article is not gone through for every pair."""

from functools import partial

from claimcheck.checks.context import Context
from claimcheck.checks.figures.differences import explained
from tests.checks.conftest import context
from tests.counting import calls

MINUTES = "The council of Kelsham met and approved {} plans, of which {} were for homes and 30 for shops.\n\n"


def explained_at_the_end(of: Context) -> str | None:
    homes, plans = (next(c for c in reversed(of.story.claims) if c.text == text) for text in ("50", "80"))
    found = explained(plans, homes, of)
    return found.text if found else None


def test_a_figure_of_the_sentence_tells_two_figures_apart() -> None:
    assert explained_at_the_end(context(MINUTES.format(80, 50))) == "30"


def test_a_pair_costs_the_same_in_a_long_article() -> None:
    short, long = (
        context("".join(MINUTES.format(i + 30, i) for i in range(100, 100 + times)) + MINUTES.format(80, 50))
        for times in (20, 200)
    )
    assert explained_at_the_end(short) == explained_at_the_end(long) == "30"
    assert calls(partial(explained_at_the_end, long)) < 2 * calls(partial(explained_at_the_end, short))
