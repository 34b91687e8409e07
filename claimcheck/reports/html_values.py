"""The values that the template of the HTML report prints: text that is harmless, and links within the page."""

from collections.abc import Mapping, Sequence

import msgspec

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.reports.values import inert


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text. marked: it is a figure."""

    text: str
    marked: bool = False


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


def readable(text: str) -> str:
    """Text as it is printed on the page: lines kept, nothing in it that a browser refuses or that turns the line."""
    return "\n".join(inert(line) for line in text.replace("\r\n", "\n").split("\n"))


def source_of(claim: Claim, articles: Mapping[str, Article]) -> str:
    """Who printed the claim: its outlet, else the last part of its article's path."""
    article = articles.get(claim.article)
    outlet = article.outlet if article else None
    return inert(outlet or claim.article.rpartition("/")[2])


def cut(text: str, figures: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """A text as pieces, those at the figures' offsets (half-open, in order) marked."""
    pieces, at = [], 0
    for start, end in figures:
        pieces += [Piece(text[at:start]), Piece(text[start:end], marked=True)]
        at = end
    return tuple(piece for piece in [*pieces, Piece(text[at:])] if piece.text)
