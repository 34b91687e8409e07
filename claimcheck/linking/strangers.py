"""Which articles of a story have nothing but their topic in common: two strikes of one spring, two clubs' accounts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import striking
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# For so many days articles that share no name may be of one event.
_DAYS = 7
# A figure of so many digits is hardly the same by chance, nor are two of fewer.
_MANY_DIGITS, _DIGITS = 4, 3
_CAPITAL = lazy_regex(r"\b[A-Z]\w+")


def strange_pairs(
    articles: Sequence[Article], names: Sequence[frozenset[str]], claims: Iterable[Claim] = ()
) -> frozenset[tuple[str, str]]:
    """The paths, the lesser first, of any two articles that name nothing in common and appeared days apart.

    names: of each article, in the articles' order. A name of the one may begin a sentence of the other, where not every
    capital makes a name. claims: of the articles; those that give one figure of many digits are no strangers.
    """
    told = _striking_figures(claims)
    dated = [(a, a.published, named) for a, named in zip(articles, names, strict=True) if a.published]
    apart = [
        ((a, one), (b, other))
        for (a, day, one), (b, other_day, other) in combinations(dated, 2)
        if abs((day - other_day).days) > _DAYS
        and one.isdisjoint(other)
        and not _known_by_figures(told[a.path] & told[b.path])
    ]
    met = {article.path: article for pair in apart for article, _ in pair}
    given = {path: _capitals(article.text) for path, article in met.items()}
    return frozenset(
        (min(a.path, b.path), max(a.path, b.path))
        for (a, one), (b, other) in apart
        if one.isdisjoint(given[b.path]) and other.isdisjoint(given[a.path])
    )


def _known_by_figures(shared: Set[tuple[float, str]]) -> bool:
    return len(shared) > 1 or any(striking(number, number, _MANY_DIGITS) for number, _ in shared)


def _striking_figures(claims: Iterable[Claim]) -> Mapping[str, Set[tuple[float, str]]]:
    """The counts and sums of many digits that each article gives, by its path."""
    found: defaultdict[str, set[tuple[float, str]]] = defaultdict(set)
    for claim in claims:
        number = claim.number
        if number is not None and claim.kind in (Kind.COUNT, Kind.MONEY) and striking(number, number, _DIGITS):
            found[claim.article].add((number, claim.unit or "" if claim.kind is Kind.MONEY else ""))
    return found


def _capitals(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital, in lower case."""
    return frozenset(word.lower() for word in _CAPITAL.findall(text))
