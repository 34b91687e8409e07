"""The values that the link stage hands on: stories, and in them groups of claims held to be about the same thing."""

from collections.abc import Mapping

import msgspec

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim


class Reason(msgspec.Struct, frozen=True, gc=False):
    """One labelled part of a link's score: ("same noun: officer", 2.5); key is the name of the evidence."""

    label: str
    weight: float
    key: str = ""


class Link(msgspec.Struct, frozen=True, gc=False):
    """Two claims held to speak of the same thing.

    score: the probability that the reasons' log-odds come to. near_copy: whether the claims stand in near-identical
    sentences, be it agency copy or two texts of one mould.
    """

    first: Claim
    second: Claim
    score: float
    reasons: tuple[Reason, ...]
    near_copy: bool = False

    def tells(self, *keys: str) -> bool:
        """Whether one of these is among its evidence."""
        return any(reason.key in keys for reason in self.reasons)


class Story(msgspec.Struct, frozen=True):
    """Articles about the same event, with every claim of theirs and the links between comparable ones.

    articles, claims: in order of path and offset.
    links: pairs of comparable claims, whether their figures agree or not, in order of their claims.
    event: the number of the event that each article tells of, by path; None where nothing says.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    event: Mapping[str, int | None] = {}
