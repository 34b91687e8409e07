"""Which articles of a story have nothing but their topic in common: two strikes of one spring, two clubs' accounts."""

from collections.abc import Sequence
from itertools import combinations

from claimcheck.articles.article import Article
from claimcheck.patterns import lazy_regex

# For so many days articles that share no name may be of one event.
_DAYS = 7
_CAPITAL = lazy_regex(r"\b[A-Z]\w+")


def strange_pairs(articles: Sequence[Article], names: Sequence[frozenset[str]]) -> frozenset[tuple[str, str]]:
    """The paths, the lesser first, of any two articles that name nothing in common and appeared days apart.

    names: of each article, in the articles' order. A name of the one may begin a sentence of the other, where not every
    capital makes a name.
    """
    dated = [(a, a.published, named) for a, named in zip(articles, names, strict=True) if a.published]
    apart = [
        ((a, one), (b, other))
        for (a, day, one), (b, other_day, other) in combinations(dated, 2)
        if abs((day - other_day).days) > _DAYS and one.isdisjoint(other)
    ]
    met = {article.path: article for pair in apart for article, _ in pair}
    given = {path: _capitals(article.text) for path, article in met.items()}
    return frozenset(
        (min(a.path, b.path), max(a.path, b.path))
        for (a, one), (b, other) in apart
        if one.isdisjoint(given[b.path]) and other.isdisjoint(given[a.path])
    )


def _capitals(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital, in lower case."""
    return frozenset(word.lower() for word in _CAPITAL.findall(text))
