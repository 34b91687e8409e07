"""How the verb of a figure tells it."""

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.figures.aspect import Aspect, aspect, goes_on
from claimcheck.claims.extract import extract_claims

# (sentence, aspect of its first figure, whether that goes on)
TOLD = [
    ("Nine villages have been cleared.", Aspect.PERFECT, True),
    ("Nine villages had already burned.", Aspect.PERFECT, True),
    ("The fire has burned 40 homes.", Aspect.PERFECT, True),
    ("Nine villages were cleared.", Aspect.PAST, False),
    ("Thieves stole nine paintings.", Aspect.PAST, False),
    ("The school had nine classrooms.", Aspect.PAST, False),
    ("The school has nine classrooms.", Aspect.PRESENT, False),
    ("Nine villages are empty.", Aspect.PRESENT, False),
    ("Nine villages are now empty.", Aspect.PRESENT, True),
    ("A storm hit the coast, killing nine people.", None, False),
    ("Nine villages hold a fair.", Aspect.PRESENT, False),
]


@pytest.mark.parametrize(("sentence", "told", "going_on"), TOLD, ids=[row[0] for row in TOLD])
def test_aspect(sentence: str, told: Aspect | None, going_on: bool) -> None:
    claim = extract_claims(article_from_text(sentence, "a.txt"))[0]
    assert (aspect(claim), goes_on(claim)) == (told, going_on)


@pytest.mark.parametrize(
    ("headline", "going_on"),
    [
        ("Nine villages emptied as fire nears Ellan", True),
        ("Two dead, nine villages emptied as fire nears", True),
        ("Mother of nine shot in Ellan", False),
    ],
)
def test_the_subject_of_a_headline_goes_on(headline: str, going_on: bool) -> None:
    article = article_from_text(
        f"{headline}\n\nThe fire service gave no reason for it on Monday, nor did the mayor.\n", "a.txt"
    )
    claim = next(c for c in extract_claims(article) if c.text.lower() == "nine")
    assert goes_on(claim) is going_on
