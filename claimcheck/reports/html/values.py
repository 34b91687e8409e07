"""What the template of the HTML report prints besides plain values: sentences with their figures, links in the page.

Whatever text the template prints is made harmless as it is printed (``page.py``).
"""

from collections.abc import Mapping, Sequence

import msgspec

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.reports.excerpts import excerpt
from claimcheck.reports.values import inert


class Anchors(msgspec.Struct, frozen=True):
    """Where things stand on the page: by path the numbers of articles and of their stories.

    printed: articles whose text is on the page. new: those that were compared with a corpus.
    """

    articles: Mapping[str, int]
    stories: Mapping[str, int]
    printed: frozenset[str]
    new: frozenset[str] = frozenset()

    def of_claim(self, claim: Claim) -> str:
        """The id of a claim's place in its article, the same for claims that begin there; empty if not printed."""
        return f"a{self.articles[claim.article]}-{claim.span.start}" if claim.article in self.printed else ""


class Quote(msgspec.Struct, frozen=True):
    """The sentence of a claim, or of several. claim: the first. pieces: its stretches, and whether each is a figure.

    article: that of the claim, if it was read. headline: the article's; empty where it is the sentence itself.
    anchor: the id of its place in the article; empty where that is not on the page.
    """

    claim: Claim
    article: Article | None
    pieces: tuple[tuple[str, bool], ...]
    headline: str
    anchor: str

    @property
    def source(self) -> str:
        return source_of(self.claim, self.article)


def quote(claims: Sequence[Claim], articles: Mapping[str, Article], anchors: Anchors, length: int) -> Quote:
    """What claims of one sentence say, cut to about so many characters. articles: by path."""
    article = articles.get(claims[0].article)
    headline = (article and article.headline) or ""
    said, figures = excerpt(claims, length)
    pieces, at = [], 0
    for start, end in figures:
        pieces += [(said[at:start], False), (said[start:end], True)]
        at = end
    told = tuple(piece for piece in [*pieces, (said[at:], False)] if piece[0])
    same = inert(headline).split() == said.split()
    return Quote(claims[0], article, told, "" if same else headline, anchors.of_claim(claims[0]))


def source_of(claim: Claim, article: Article | None) -> str:
    """Who printed a claim: its outlet, else the last part of its article's path."""
    return (article and article.outlet) or claim.article.rpartition("/")[2]


def readable(text: str) -> str:
    """Text as it is printed on the page: lines kept, nothing in it that a browser refuses or that turns the line."""
    return "\n".join(inert(line) for line in text.replace("\r\n", "\n").split("\n"))
