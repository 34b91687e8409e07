"""Look-alike events of one story are told apart."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.events import events
from claimcheck.linking.story import Story

Read = Callable[[Mapping[str, str]], tuple[list[Article], list[Claim]]]
Stories = Callable[[Mapping[str, str]], tuple[Story, ...]]

JANUARY = {
    "2024-01-10-wire.txt": (
        "A strong earthquake off the island of Karpos killed 14 people and destroyed 320 homes on Tuesday, the "
        "Thessaly rescue service said.\n\nThe port of Melidon was worst hit. Mayor Nikos Varda asked for tents.\n"
    ),
    "2024-01-11-paper.txt": (
        "The earthquake that struck Karpos on Tuesday killed 14 people in the harbour town of Melidon and destroyed "
        "320 homes, Mayor Nikos Varda said.\n"
    ),
}
JUNE = {
    "2024-06-20-wire.txt": (
        "A strong earthquake off the island of Karpos killed 41 people and destroyed 45 homes on Thursday, the "
        "Thessaly rescue service said.\n\nOrani was worst hit. The priest Stavros Lekas opened his church.\n"
    ),
    "2024-06-21-paper.txt": (
        "The earthquake that struck Karpos on Thursday killed 41 people in the village of Orani and destroyed 45 "
        "homes, the priest Stavros Lekas said.\n"
    ),
}
STRAY = {"2024-07-01-stray.txt": "Geologists will meet on the island of Karpos to speak of the earthquake.\n"}


def test_figures_of_two_events_in_one_story_are_hardly_linked(stories: Stories) -> None:
    (story,) = stories(JANUARY | JUNE)
    across = [link for link in story.links if (link.first.article in JANUARY) != (link.second.article in JANUARY)]
    within = [link for link in story.links if link not in across and link.first.article != link.second.article]
    assert {(link.first.text, link.second.text) for link in within} >= {("14", "14"), ("41", "41"), ("320", "320")}
    assert max((link.score for link in across), default=0) < min(link.score for link in within)
    assert all("articles about different events" in {reason.label for reason in link.reasons} for link in across)


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        (JANUARY | JUNE, [0, 0, 1, 1]),
        (JUNE, [0, 0]),
        (JANUARY, [0, 0]),
        (JANUARY | JUNE | STRAY, [0, 0, 1, 1, None]),
    ],
    ids=["two events", "June alone", "January alone", "one that tells of neither"],
)
def test_articles_are_numbered_by_their_event(
    read: Read, articles: Mapping[str, str], expected: list[int | None]
) -> None:
    told, claims = read(articles)
    numbers = events(told, claims, [frozenset()] * len(told))
    assert [numbers[article.path] for article in told] == expected


MELIDON, ORANI = frozenset({"melidon", "karpos"}), frozenset({"orani", "karpos"})


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([MELIDON, MELIDON, ORANI, ORANI], [0, 0, 1, 1]),
        ([MELIDON, ORANI, MELIDON, ORANI], [0, 1, 0, 1]),
        ([frozenset({"karpos"})] * 4, [0, 0, 0, 0]),
        ([frozenset[str]()] * 4, [0, 0, 0, 0]),
        ([MELIDON, MELIDON, ORANI, frozenset()], [0, 0, 0, 0]),
    ],
)
def test_what_some_articles_share_tells_more_than_what_all_share(
    read: Read, names: list[frozenset[str]], expected: list[int | None]
) -> None:
    told, _ = read(JANUARY | JUNE)
    numbers = events(told, (), names)
    assert [numbers[article.path] for article in told] == expected


def test_one_figure_that_two_articles_repeat_makes_no_event(read: Read) -> None:
    told, claims = read(
        {
            "1.txt": "The strike closed 214 schools in Karpos on Tuesday.\n",
            "2.txt": "Teachers in Karpos want 6 per cent more and were offered 3.5 per cent.\n",
            "3.txt": "The strike in Karpos goes on. The ministry offers 3.5 per cent.\n",
            "4.txt": "Karpos closed 330 schools, against 214 last week.\n",
        }
    )
    assert set(events(told, claims, [frozenset()] * len(told)).values()) == {0}
