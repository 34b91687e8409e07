"""The values that the link stage hands on: stories, and in them groups of claims held to be about the same thing."""

from dataclasses import dataclass

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim


@dataclass(frozen=True, slots=True)
class Reason:
    """One labelled part of a link's score: ("same noun: officer", 0.35)."""

    label: str
    weight: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims held to speak of the same thing. score: the sum of the reasons' weights, within 0 and 1."""

    first: Claim
    second: Claim
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about the same event, with every claim of theirs and the links between comparable ones.

    articles, claims: in order of path and offset.
    links: pairs of comparable claims, whether their figures agree or not, in order of their claims.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
