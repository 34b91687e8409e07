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
GEOLOGISTS = "Geologists will meet on the island of Karpos to speak of the earthquake.\n"
STRAY, AFTER = {"2025-07-01-stray.txt": GEOLOGISTS}, {"2024-07-01-after.txt": GEOLOGISTS}
# A later article recalls January: its figures and names are not the later event's own.
RECALLED = {
    "2024-06-22-paper.txt": (
        "Villagers of Orani buried the 41 dead of Thursday's earthquake on Karpos, the priest Stavros Lekas "
        "said.\n\nIn January 2024 a quake killed 14 people in Melidon and destroyed 320 homes, Nikos Varda said.\n"
    )
}


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
        (JANUARY | JUNE | AFTER, [0, 0, 1, 1, 1]),
    ],
    ids=["two events", "June alone", "January alone", "one of neither's time", "one of June's time"],
)
def test_articles_are_numbered_by_their_event(
    read: Read, articles: Mapping[str, str], expected: list[int | None]
) -> None:
    told, claims = read(articles)
    numbers = events(told, claims, [frozenset()] * len(told)).number
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
    numbers = events(told, (), names).number
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
    assert set(events(told, claims, [frozenset()] * len(told)).number.values()) == {0}


def test_what_an_article_recalls_belongs_to_the_event_of_then(read: Read) -> None:
    articles, claims = read(
        {p.replace("2024-01", "2022-01"): t for p, t in JANUARY.items()}
        | JUNE
        | {path: text.replace("January 2024", "January 2022") for path, text in RECALLED.items()}
    )
    found = events(articles, claims, [frozenset()] * len(articles))
    assert [found.number[a.path] for a in articles] == [0, 0, 1, 1, 1]
    then = next(c for c in claims if c.article == "2022-01-10-wire.txt" and c.text == "320")
    recalled = next(c for c in claims if c.article == "2024-06-22-paper.txt" and c.text == "320")
    own = next(c for c in claims if c.article == "2024-06-22-paper.txt" and c.text == "41")
    assert found.between(found.of(then), found.of(recalled)) == 0.0
    assert found.between(found.of(then), found.of(own)) > 0.5
    assert found.between(found.of(recalled), found.of(own)) > 0.5


def test_two_sides_of_one_event_are_no_two_events(read: Read) -> None:
    articles, claims = read(
        {
            "2024-06-20-wire.txt": JUNE["2024-06-20-wire.txt"],
            "2024-06-21-paper.txt": JUNE["2024-06-21-paper.txt"],
            "2024-06-22-rescue.txt": "Dogs found the sailor Pavlos Rigas, 52, on Karpos after 31 hours.\n",
            "2024-06-23-rescue.txt": "The sailor Pavlos Rigas, 52, found after 31 hours on Karpos, is well.\n",
        }
    )
    found = events(articles, claims, [frozenset({"karpos"})] * len(articles))
    first, *_, last = claims
    assert found.between(found.of(first), found.of(last)) < 1.0


@pytest.mark.parametrize(
    ("shared", "apart"),
    [(frozenset[str](), True), (frozenset({"agency"}), False)],
    ids=["no name in common", "a name in common"],
)
def test_outbreaks_without_a_name_in_common_are_two_whatever_their_figures(
    read: Read, shared: frozenset[str], apart: bool
) -> None:
    articles, claims = read(
        {
            "2025-08-22-wire.txt": "Burgers from Harlan made 38 people ill, 14 of them children; 9 are in bed.\n",
            "2025-08-29-wire.txt": "Burgers from Harlan made 38 people ill; 9 of them are in bed.\n",
            "2025-09-03-alert.txt": "A tower in Portside made 34 people ill, 14 of them nurses; 9 are in bed.\n",
            "2025-09-08-alert.txt": "A tower in Portside made 34 people ill; 9 of them are in bed.\n",
        }
    )
    names = [frozenset({"harlan"}) | shared] * 2 + [frozenset({"portside"}) | shared] * 2
    found = events(articles, claims, names)
    assert (found.between(found.of(claims[0]), found.of(claims[-1])) == 1.0) is apart
