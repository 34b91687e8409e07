"""Groups articles into stories by the names and the content words that they share.

Names and words weigh the same whatever else the corpus holds, so that an unrelated article changes no story. Candidates
come from an index of names and of the words that open an article; articles that share neither are never compared.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from math import sqrt

from claimcheck.articles.article import Article, Role
from claimcheck.claims.claim import Claim
from claimcheck.linking.clusters import linkage
from claimcheck.linking.events import events
from claimcheck.linking.links import link_claims
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import Vocabulary, stems, vocabulary
from claimcheck.rules.lexicon import Lexicon

# A capitalised run after a lower-case word or a comma: a name and not merely the beginning of a sentence.
_NAME = re.compile(r"(?<=[a-z,;(] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}")
_POSSESSIVE = re.compile(r"['’]s?\b")
# Cosine of the content words plus a bonus a shared name. Two results statements that share no name reach 0.3: without
# names, texts longer than a few sentences must be as alike as that.
_SAME_STORY = 0.17
_FEW_NAMES = 0.22
_NAMELESS = 0.3
_ENOUGH_NAMES = 3
_SHORT = 30
_NAME_BONUS = 0.02
_NAMES_COUNTED = 8
_LEAST_SHARED_LEAD = 3
_LEAD_WORDS = 40
# What is in more articles than this (a prime minister's name, a league's) is no evidence and costs too much to follow.
_COMMONPLACE = 400


@dataclass(frozen=True, slots=True)
class Profile:
    """names: the article's rare names. words: its content stems. lead: those of its opening."""

    names: frozenset[str]
    words: frozenset[str]
    lead: frozenset[str]


def build_stories(
    articles: Sequence[Article], claims: Iterable[Claim], lexicon: Lexicon, touching: Collection[str] | None = None
) -> tuple[Story, ...]:
    """The stories of a corpus, one article alone included, ordered by their first article's path.

    touching: paths of articles; where given, only stories that hold one of them are built.
    """
    words = vocabulary(lexicon)
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    ordered = sorted(articles, key=lambda a: a.path)
    profiles = [profile(a, words) for a in ordered]
    stories = []
    for members in cluster(profiles):
        inside = tuple(ordered[i] for i in members)
        if touching is not None and not any(article.path in touching for article in inside):
            continue
        told = tuple(c for a in inside for c in sorted(by_article[a.path], key=lambda c: c.span))
        names = [profiles[i].names for i in members]
        event = events(inside, told, names)
        stories.append(Story(inside, told, link_claims(inside, told, event, frozenset().union(*names), words)))
    return tuple(stories)


def profile(article: Article, words: Vocabulary) -> Profile:
    """What tells an article's story: its rare names and its content words."""
    names: set[str] = set()
    content: dict[str, None] = {}
    for part in article.parts:
        if part.role in (Role.FURNITURE, Role.METADATA):
            continue
        for match in _NAME.finditer(article.text, *part.span):
            names.update(_rare(match.group(), words))
        for s in stems(article.text[part.span.start : part.span.end]):
            if len(s) > 2 and s not in words.stopwords:
                content[s] = None
    return Profile(frozenset(names), frozenset(content), frozenset(islice(content, _LEAD_WORDS)))


def _rare(name: str, words: Vocabulary) -> Iterable[str]:
    cleaned = _POSSESSIVE.sub("", name).lower()
    if cleaned in words.common_names:
        return
    parts = [p for p in cleaned.split() if p not in words.common_names and p not in words.stopwords and len(p) > 2]
    if len(parts) > 1:
        yield " ".join(parts)
    yield from parts


def cluster(profiles: Sequence[Profile]) -> list[tuple[int, ...]]:
    """Partition of the articles into stories, as indices."""
    return linkage(len(profiles), _similar(profiles), _SAME_STORY, nearest=1 / 3)


def _similar(profiles: Sequence[Profile]) -> dict[tuple[int, int], float]:
    """Pairs of articles with enough in common, with their similarity."""
    similar = {}
    for i, j in _candidates(profiles):
        a, b = profiles[i], profiles[j]
        if not a.words or not b.words:
            continue
        cosine = len(a.words & b.words) / sqrt(len(a.words) * len(b.words))
        names = len(a.names & b.names)
        score = cosine + _NAME_BONUS * min(names, _NAMES_COUNTED)
        if names >= _ENOUGH_NAMES or min(len(a.words), len(b.words)) < _SHORT:
            needed = _SAME_STORY
        else:
            needed = _FEW_NAMES if names else _NAMELESS
        if score >= needed:
            similar[i, j] = score
    return similar


def _candidates(profiles: Sequence[Profile]) -> Iterable[tuple[int, int]]:
    by_name: dict[str, list[int]] = defaultdict(list)
    by_word: dict[str, list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for name in p.names:
            by_name[name].append(i)
        for word in p.lead:
            by_word[word].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for index, weight in ((by_name, _LEAST_SHARED_LEAD), (by_word, 1)):
        for holders in index.values():
            if len(holders) <= _COMMONPLACE:
                for x, i in enumerate(holders):
                    for j in holders[x + 1 :]:
                        shared[i, j] += weight
    return (pair for pair, weight in sorted(shared.items()) if weight >= _LEAST_SHARED_LEAD)
