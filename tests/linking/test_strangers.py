"""Articles on one topic that name nothing in common, and appeared days apart, are of two events."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.story import Story
from claimcheck.linking.strangers import strange_pairs
from tests.counting import calls

Read = Callable[[Mapping[str, str]], tuple[list[Article], list[Claim]]]
Stories = Callable[[Mapping[str, str]], tuple[Story, ...]]

NORTHERN = "The strike at Norcastle airport left 49,000 passengers stranded over four days, its head Ida Brook said.\n"


@pytest.mark.parametrize(
    ("name", "text", "names", "strange"),
    [
        ("2025-05-25-b.txt", "Some 44,000 passengers travelled, guards in Ostrava said.\n", {"ostrava"}, True),
        ("2025-04-25-b.txt", "Some 44,000 passengers travelled, guards in Ostrava said.\n", {"ostrava"}, False),
        ("b.txt", "Some 44,000 passengers travelled, guards in Ostrava said.\n", {"ostrava"}, False),
        ("2025-05-25-b.txt", "Some 44,000 passengers travelled from Norcastle.\n", {"norcastle"}, False),
        ("2025-05-25-b.txt", "Norcastle saw 44,000 passengers travel.\n", set(), False),
    ],
    ids=["another strike", "two days later", "undated", "a name of both", "a name that opens the sentence"],
)
def test_who_has_nothing_in_common(name: str, text: str, names: set[str], strange: bool, read: Read) -> None:
    articles, _ = read({"2025-04-23-a.txt": NORTHERN, name: text})
    by_path = {"2025-04-23-a.txt": frozenset({"norcastle", "ida brook"}), name: frozenset(names)}
    found = strange_pairs(articles, [by_path[a.path] for a in articles])
    assert found == (frozenset({("2025-04-23-a.txt", name)}) if strange else frozenset())


@pytest.mark.parametrize(
    ("figures", "strange"),
    [(("49,310", "7"), False), (("493", "121"), False), (("493", "7"), True), (("49,000", "30"), True)],
)
def test_figures_of_many_digits_make_articles_known_to_each_other(
    figures: tuple[str, str], strange: bool, read: Read
) -> None:
    told = {
        "2025-04-23-a.txt": "The strike left {} passengers stranded in {} towns, Ida Brook said.\n".format(*figures),
        "2025-05-25-b.txt": "A strike of {} drivers that stranded {} in Ostrava has ended.\n".format(*figures[::-1]),
    }
    articles, claims = read(told)
    found = strange_pairs(articles, [frozenset({"ida brook"}), frozenset({"ostrava"})], claims)
    assert bool(found) is strange


def test_each_text_is_searched_once_however_many_articles_there_are(read: Read) -> None:
    words = 400
    articles, _ = read({f"2025-{1 + i // 2:02}-{1 + 14 * (i % 2):02}-a.txt": "Ostrava " * words for i in range(24)})
    names = [frozenset({f"town {i}"}) for i in range(len(articles))]
    assert calls(lambda: strange_pairs(articles, names)) < 3 * words * len(articles)


@pytest.mark.parametrize(("opening", "linked"), [("2025-09-07", False), ("2025-06-14", True)])
def test_their_figures_are_of_two_events(opening: str, linked: bool, stories: Stories) -> None:
    ward = "The new children's ward has {} beds and a roof garden, {} said, and cost more than was planned.\n"
    told = {
        "2025-06-10-one.txt": ward.format(24, "the nurse Ida Brook of Norcastle"),
        f"{opening}-two.txt": ward.format(28, "the surgeon Tom Askew of Redvale"),
    }
    scores = [link.score for story in stories(told) for link in story.links if link.first.head == "bed"]
    assert scores
    assert (max(scores) > 0.5) is linked
