"""Articles find their story, and nothing but their story."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from claimcheck.articles.article import Article
from claimcheck.articles.reading import article_from_text
from claimcheck.claims.claim import Claim
from claimcheck.linking.alike import alike, gathered
from claimcheck.linking.profiles import profile
from claimcheck.linking.stories import build_stories
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack

Read = Callable[[Mapping[str, str]], tuple[list[Article], list[Claim]]]
Stories = Callable[[Mapping[str, str]], tuple[Story, ...]]
WORDS = vocabulary(default_pack().lexicon)

CELL = {
    "2024-05-01-cell.txt": (
        "Seventeen officers of the Dunmere force are being investigated over the death of Tom Askew in a Redvale cell, "
        "the watchdog said.\n\nThe inquiry will ask why nobody called a doctor for Askew, who had diabetes.\n"
    ),
    "2024-05-03-cell.txt": (
        "Twelve officers of the Dunmere force are being investigated over the death of Tom Askew, a diabetic who was "
        "found dead in a Redvale cell, the watchdog said.\n"
    ),
}
FRIGATE = {
    "2024-05-02-frigate.txt": (
        "Seventeen officers of the frigate Halvard were taken ill after a dinner of mussels in the port of Ostrava, "
        "the navy said.\n\nThe cook, Lena Voss, blamed the refrigerator in the galley.\n"
    ),
    "2024-05-04-frigate.txt": (
        "The navy has flown a new cook to the frigate Halvard in Ostrava, where 17 officers were taken ill after "
        "eating mussels that Lena Voss had served.\n"
    ),
}
LEMONS = {"2024-05-02-lemons.txt": "Lemons cost 40 cents apiece at the Wednesday market, twice what growers get.\n"}


def paths(stories: tuple[Story, ...]) -> list[list[str]]:
    return [[article.path for article in story.articles] for story in stories]


def test_two_unrelated_stories_that_share_17_officers_never_meet(stories: Stories) -> None:
    both = stories(CELL | FRIGATE)
    assert paths(both) == [sorted(CELL), sorted(FRIGATE)]
    assert both == (*stories(CELL), *stories(FRIGATE))
    assert [len(story.links) > 0 for story in both] == [True, True]


def test_an_article_alone_is_a_story_of_its_own(stories: Stories) -> None:
    assert paths(stories(CELL | LEMONS)) == [sorted(CELL), sorted(LEMONS)]
    (alone,) = stories(LEMONS)
    assert [claim.text for claim in alone.claims]
    assert stories({}) == ()


def test_a_story_holds_its_articles_and_claims_in_order(stories: Stories) -> None:
    for story in stories(CELL | FRIGATE | LEMONS):
        order = [(claim.article, claim.span) for claim in story.claims]
        assert order == sorted(order)
        assert {path for path, _ in order} <= {article.path for article in story.articles}


def test_the_order_in_which_articles_come_changes_nothing(read: Read) -> None:
    articles, claims = read(CELL | FRIGATE | LEMONS)
    backwards = build_stories(articles[::-1], claims[::-1], default_pack().lexicon)
    assert backwards == build_stories(articles, claims, default_pack().lexicon)


def test_articles_without_words_share_no_story(stories: Stories) -> None:
    assert paths(stories({"a.txt": "12\n", "b.txt": "12\n", "c.txt": "\n"})) == [["a.txt"], ["b.txt"], ["c.txt"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The man, Tom Askew, died in Redvale.", {"tom askew", "tom", "askew", "redvale"}),
        ("It is Tom Askew’s brother who spoke.", {"tom askew", "tom", "askew"}),
        ("Yesterday nobody spoke.", set()),
        ("He went to London on Monday.", set()),
        ("He went to the Home Office.", set()),
        ("He went to see Dr Ida Moss.", {"ida moss", "ida", "moss"}),
        ("PORT ELLAN, Aug 17 (Agency) - The ferry ran aground.", {"ellan"}),
        ("LONDON, Aug 17 (Agency) - The ferry ran aground.", set()),
    ],
)
def test_rare_names_are_the_dateline_and_capitals_that_begin_no_sentence(text: str, names: set[str]) -> None:
    assert profile(article_from_text(text, "a.txt"), WORDS).names == names


def test_furniture_and_metadata_tell_no_story() -> None:
    text = "---\nheadline: Of mussels\ndate: 2024-05-02\nauthor: by Ida Moss\n---\nThe navy flew in Lena Voss.\n"
    told = profile(article_from_text(text, "a.md"), WORDS)
    assert told.names == {"lena voss", "lena", "voss"}


def test_clustering_looks_at_the_profiles_alone() -> None:
    told = [profile(article_from_text(text, name), WORDS) for name, text in sorted((CELL | FRIGATE).items())]
    assert sorted(gathered(len(told), alike(told))) == [(0, 2), (1, 3)]
    bare = [profile(Article(f"{n}.txt", "", published=date(2024, 5, 1)), WORDS) for n in range(3)]
    assert gathered(len(bare), alike(bare)) == [(0,), (1,), (2,)]
