"""Whom an article is about: the names that open it, and the names that it knows."""

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.linking.protagonists import Cast, cast_of
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack

WORDS = vocabulary(default_pack().lexicon)


def cast(text: str) -> Cast:
    return cast_of(article_from_text(text, "2025-10-28-a.txt"), WORDS)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Marlow Foods Plc said profits fell.", {"marlow"}),
        ("Profits at Marlow fell by a tenth on Tuesday.", {"marlow"}),
        ("Shares fell. Volume rose.", set()),
        ("MARLOW FOODS Inc. cut its dividend.", {"marlow"}),
        ("Analysts were surprised. Varden's results, out on Monday, beat those of Marlow's rivals.", {"marlow"}),
    ],
)
def test_the_names_that_open_an_article(text: str, opening: set[str]) -> None:
    assert cast(text).opening == opening


@pytest.mark.parametrize(
    ("one", "other", "strange"),
    [
        ("Marlow Foods said profits fell.", "Varden Systems said profits fell.", True),
        ("Marlow Foods said profits fell.", "Results at the chocolate maker Marlow disappointed.", False),
        ("Marlow Foods said profits fell.", "Varden Systems said profits fell, as did Marlow Foods.", False),
        ("Marlow Foods said profits fell.", "Shares fell on Monday.", False),
    ],
)
def test_articles_about_different_names(one: str, other: str, strange: bool) -> None:
    assert cast(one).strange_to(cast(other)) == cast(other).strange_to(cast(one)) == strange
