"""Doubtful links are kept only where no better one competes."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.alignment import one_to_one
from claimcheck.linking.story import Link

Read = Callable[[Mapping[str, str]], tuple[list[Article], list[Claim]]]

ASHORE = "The Ellan coastguard said {} were brought ashore from the ferry Sound of Ardle.\n"
ARTICLES = {
    "one.txt": ASHORE.format("52 cars") + ASHORE.format("318 passengers"),
    "other.txt": ASHORE.format("54 cars") + ASHORE.format("381 passengers"),
}


def kept(scores: Mapping[tuple[str, str], float], read: Read) -> set[tuple[str, str]]:
    _, claims = read(ARTICLES)
    by_text = {claim.text: claim for claim in claims}
    links = [Link(by_text[a], by_text[b], score, ()) for (a, b), score in scores.items()]
    return {(link.first.text, link.second.text) for link in one_to_one(links)}


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({("52", "54"): 0.1}, {("52", "54")}),
        ({("52", "54"): 0.1, ("52", "381"): 0.15}, {("52", "381")}),
        ({("52", "54"): 0.1, ("318", "54"): 0.15}, {("318", "54")}),
        ({("52", "54"): 0.1, ("318", "381"): 0.9}, {("52", "54"), ("318", "381")}),
        ({("52", "54"): 0.14, ("52", "381"): 0.15}, {("52", "54"), ("52", "381")}),
        ({("52", "54"): 0.4, ("52", "381"): 0.9}, {("52", "54"), ("52", "381")}),
        (
            {("52", "54"): 0.9, ("318", "381"): 0.9, ("52", "381"): 0.4},
            {("52", "54"), ("318", "381")},
        ),
        ({("52", "318"): 0.1}, set()),
        ({("52", "318"): 0.4}, {("52", "318")}),
    ],
    ids=[
        "the only one",
        "a better one of the first",
        "a better one of the second",
        "a better one of others",
        "as good a one",
        "a better one of what is not doubtful",
        "a much better one of both",
        "within one article",
        "within one article, not doubtful",
    ],
)
def test_doubtful_links_are_one_to_one(
    scores: Mapping[tuple[str, str], float], expected: set[tuple[str, str]], read: Read
) -> None:
    assert kept(scores, read) == expected
