"""The stories of a corpus: articles that are alike (``alike.py``), with their claims linked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.alike import alike, commonplace, gathered, left_apart
from claimcheck.linking.events import events
from claimcheck.linking.links import link_claims
from claimcheck.linking.profiles import profile
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import Vocabulary, vocabulary
from claimcheck.rules.lexicon import Lexicon


class Draft(msgspec.Struct, frozen=True):
    """A story before its claims are linked: articles in order of path, their claims by path, the names of each."""

    articles: tuple[Article, ...]
    claims: Mapping[str, Sequence[Claim]]
    names: tuple[frozenset[str], ...]

    def linked(self, words: Vocabulary) -> Story:
        return build_story(self.articles, self.claims, self.names, words)


class NotCompared(NamedTuple):
    """What a large corpus leaves out.

    pairs: of articles that are alike but stand in two parts of what is too large for one story. names: those in so many
    articles that only articles of one week are compared for them.
    """

    pairs: int
    names: int


ALL_COMPARED = NotCompared(0, 0)


def build_stories(articles: Sequence[Article], claims: Iterable[Claim], lexicon: Lexicon) -> tuple[Story, ...]:
    """The stories of a corpus, one article alone included, ordered by their first article's path."""
    words = vocabulary(lexicon)
    found, _ = drafts(articles, claims, lexicon)
    return tuple(draft.linked(words) for draft in found)


def drafts(
    articles: Sequence[Article], claims: Iterable[Claim], lexicon: Lexicon
) -> tuple[tuple[Draft, ...], NotCompared]:
    """The stories of a corpus, ordered by their first article's path, still to be linked; and what was left out."""
    words = vocabulary(lexicon)
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    ordered = sorted(articles, key=lambda a: a.path)
    profiles = [profile(a, words) for a in ordered]
    similar = alike(profiles)
    partition = gathered(len(profiles), similar)
    found = []
    for members in partition:
        inside = tuple(ordered[i] for i in members)
        said = {article.path: by_article.get(article.path, ()) for article in inside}
        found.append(Draft(inside, said, tuple(profiles[i].names for i in members)))
    return tuple(found), NotCompared(left_apart(partition, similar), commonplace(profiles))


def build_story(
    articles: tuple[Article, ...],
    claims: Mapping[str, Sequence[Claim]],
    names: Sequence[frozenset[str]],
    words: Vocabulary,
) -> Story:
    """The story that articles make, in order of path. claims: by path. names: of each article's profile."""
    told = tuple(c for a in articles for c in sorted(claims.get(a.path, ()), key=lambda c: c.span))
    found = events(articles, told, names)
    links = link_claims(articles, told, found, frozenset().union(*names), words)
    return Story(articles, told, links, found.number)
