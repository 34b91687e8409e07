"""A corpus in little memory: articles are packed as they are read, and unpacked story by story when they are checked.

What is found is what is found in memory. Between reading and checking an article is some compressed bytes and its words
as numbers; the processes that read and check do the packing and unpacking.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import Source
from claimcheck.articles.files import Notice
from claimcheck.articles.reading import ArticleError
from claimcheck.claims.claim import Claim
from claimcheck.engines.dating import dated_by_neighbours, folder_of
from claimcheck.engines.extraction import claims_of
from claimcheck.engines.results import Lazily, Outcome, Read
from claimcheck.linking.alike import Numbered, numbered
from claimcheck.linking.profiles import Profile, profile
from claimcheck.linking.stories import Draft
from claimcheck.linking.vocabulary import Vocabulary, vocabulary
from claimcheck.rules.lexicon import Lexicon
from claimcheck.store.packing import pack_article, unpack_article, unpack_text

# What cannot be written as bytes (half of a surrogate pair in a text) stays as it is.
Packed = bytes | Read
# The articles of a story in order of path, each with the names of its profile.
Story = Sequence[tuple[Packed, Iterable[str]]]


class Parcel(NamedTuple):
    """An article and its claims, packed, and what is asked of them till they are checked.

    claims: how many. day, month_day: see ``Article``.
    """

    path: str
    claims: int
    day: date | None
    month_day: tuple[int, int] | None
    packed: Packed
    profile: Profile


class Kept(NamedTuple):
    """A parcel while the corpus is read on. file: name of the file. names: those of its profile."""

    path: str
    file: str
    claims: int
    packed: Packed
    names: tuple[str, ...]


class Corpus(NamedTuple):
    """What was read, in its order: articles, their profiles in numbers, and what is told of others."""

    kept: list[Kept]
    profiles: list[Numbered]
    told: list[ArticleError | Notice]


def parcels_of(
    sources: Sequence[Source], read: Callable[[Sequence[Source]], Iterable[Iterable[Outcome]]], lexicon: Lexicon
) -> list[list[Parcel | ArticleError | Notice]]:
    """What ``read`` gives for each of some files, articles packed."""
    words = vocabulary(lexicon)
    return [[_parcel(*one, words) if isinstance(one, tuple) else one for one in file] for file in read(sources)]


def put_by(
    names: Iterable[str], files: Iterable[Sequence[Parcel | ArticleError | Notice]], words: Vocabulary
) -> Corpus:
    """What files gave, in little room; articles that lack only the year are dated by those of their folder.

    names: of the files, in their order.
    """
    corpus = Corpus([], [], [])
    numbers: dict[str, int] = {}
    days: dict[str, list[date]] = defaultdict(list)
    undated: list[int] = []

    def kept(one: Parcel, file: str) -> tuple[Kept, Numbered]:
        own = tuple(map(sys.intern, one.profile.names))
        return Kept(one.path, file, one.claims, one.packed, own), numbered(one.profile, numbers)

    for name, parcels in zip(names, files, strict=True):
        folder = folder_of(name)
        for one in parcels:
            if not isinstance(one, Parcel):
                corpus.told.append(one)
                continue
            if one.month_day:
                undated.append(len(corpus.kept))
            if one.day:
                days[folder].append(one.day)
            made, told = kept(one, name)
            corpus.kept.append(made)
            corpus.profiles.append(told)
    for at in undated:
        before = corpus.kept[at]
        article = dated_by_neighbours(article_of(before.packed), days[folder_of(before.file)])
        if article.published:
            corpus.kept[at], corpus.profiles[at] = kept(_parcel(article, claims_of(article), words), before.file)
    return corpus


def fetched(
    articles: int, claims: int, packed: Callable[[], Iterable[Packed]], *, keep: bool = False
) -> tuple[Sequence[Article], Sequence[Claim]]:
    """So many articles and claims, unpacked when they are looked at. packed: every article, in the order of a scan.

    keep: whether they stay in memory then, or are unpacked anew at every look.
    """
    return (
        Lazily(articles, lambda: map(article_of, packed()), keep),
        Lazily(claims, lambda: chain.from_iterable(unpacked(one)[1] for one in packed()), keep),
    )


def unpacked(packed: Packed) -> Read:
    return unpack_article(packed) if isinstance(packed, bytes) else packed


def article_of(packed: Packed) -> Article:
    return unpack_text(packed) if isinstance(packed, bytes) else packed[0]


def draft_of(story: Story | Draft) -> Draft:
    """A story that is still to be linked."""
    if isinstance(story, Draft):
        return story
    read = [unpacked(packed) for packed, _ in story]
    said = {article.path: claims for article, claims in read}
    return Draft(tuple(article for article, _ in read), said, tuple(frozenset(names) for _, names in story))


def _parcel(article: Article, claims: tuple[Claim, ...], words: Vocabulary) -> Parcel:
    packed: Packed
    try:
        packed = pack_article(article, claims)
    except (UnicodeEncodeError, OverflowError):
        packed = article, claims
    return Parcel(article.path, len(claims), article.published, article.month_day, packed, profile(article, words))
