"""Whom an article is about: the names that open it, and the names that it knows."""

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.linking.protagonists import Cast, casts
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack

WORDS = vocabulary(default_pack().lexicon)


def cast(text: str) -> Cast:
    article = article_from_text(text, "2025-10-28-a.txt")
    return casts([article], True, WORDS)[article.path]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Marlow Foods Plc said profits fell.", {"marlow"}),
        ("Profits at Marlow fell by a tenth on Tuesday.", {"marlow"}),
        ("Shares fell. Volume rose.", set()),
        ("Peter Marlow Ltd. opens a mill.", {"marlow"}),
        ("The tower of Mary Varden Holdings is to be sold.", {"varden"}),
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


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Marlow Foods Plc said profits fell.", True),
        ("MARLOW FOODS Inc. cut its dividend.", True),
        ("Rain fell on Olm. " * 15 + "Marlow Foods Plc shut its mill.", False),
        ("The Co-operative of Olm gave 40 hampers.", False),
    ],
)
def test_an_article_that_opens_with_an_incorporated_company(text: str, firm: bool) -> None:
    assert cast(text).firm == firm


def test_names_are_looked_for_only_where_they_tell_something() -> None:
    articles = [
        article_from_text(text, f"2025-10-28-{n}.txt")
        for n, text in enumerate(["Marlow Foods Plc opens a mill.", "Varden Inc. opens one too.", "Rain fell."])
    ]
    assert not casts(articles[1:], False, WORDS)
    assert len(casts(articles, False, WORDS)) == len(casts(articles[:1], True, WORDS)) + 2
