"""Of what two articles tell, which figure of the one is the counterpart of which of the other.

What an article tells once, another tells once: a doubtful link is kept only where neither of its claims has a better
one into the other's article, as records are linked under a one-to-one constraint (Jaro, Journal of the American
Statistical Association 84, 1989).
"""

from collections.abc import Iterator, Sequence

from claimcheck.linking.story import Link

# A link as probable as this needs not be the best that its claims have: an article may well give one figure twice.
_DOUBTFUL = 0.18
# Scores as close as this are a tie.
_TIE = 0.02
# By so much better a counterpart of each of the two leaves nothing of the link between them.
_MUCH = 0.4


def one_to_one(links: Sequence[Link]) -> Iterator[Link]:
    """The links less those of which both claims have a much better one, and less the doubtful ones that lie within one
    article or compete with a better one."""
    best: dict[tuple[str, str], float] = {}
    for link in links:
        for end in _ends(link):
            best[end] = max(best.get(end, 0.0), link.score)
    for link in links:
        others = [best[end] for end in _ends(link)]
        if min(others) > link.score + _MUCH:
            continue
        better = max(others) > link.score + _TIE
        if link.score >= _DOUBTFUL or (link.first.article != link.second.article and not better):
            yield link


def _ends(link: Link) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim of a link, by id, with the article in which the link finds its counterpart."""
    return (link.first.id, link.second.article), (link.second.id, link.first.article)
