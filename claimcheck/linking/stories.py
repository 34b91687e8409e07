"""Groups articles into stories by the names and the content words that they share.

Names and words weigh the same whatever else the corpus holds, so that an unrelated article changes no story. Candidates
come from an index of names and of the words that open an article; articles that share neither are never compared.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
_LEAD_WORDS = 40
# Articles are compared that share a name or three words of their openings: keys that weigh this much together.
ENOUGH_SHARED = 3
# What is in more articles than this (a prime minister's name, a league's) is no evidence and costs too much to follow.
COMMONPLACE = 400


@dataclass(frozen=True, slots=True)
class Profile:
    """names: the article's rare names. words: its content stems. lead: those of its opening."""

    names: frozenset[str]
    words: frozenset[str]
    lead: frozenset[str]

    def shareable(self) -> Iterator[tuple[str, int]]:
        """What the article may share with another, and how much sharing it weighs."""
        yield from ((f"name {name}", ENOUGH_SHARED) for name in self.names)
        yield from ((f"word {word}", 1) for word in self.lead)


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
        stories.append(build_story(inside, by_article, [profiles[i].names for i in members], words))
    return tuple(stories)


def build_story(
    articles: tuple[Article, ...],
    claims: Mapping[str, Sequence[Claim]],
    names: Sequence[frozenset[str]],
    words: Vocabulary,
) -> Story:
    """The story that articles make, in order of path. claims: by path. names: of each article's profile."""
    told = tuple(c for a in articles for c in sorted(claims.get(a.path, ()), key=lambda c: c.span))
    event = events(articles, told, names)
    return Story(articles, told, link_claims(articles, told, event, frozenset().union(*names), words))


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
    return gathered(len(profiles), _similar(profiles))


def gathered(count: int, similar: Mapping[tuple[int, int], float]) -> list[tuple[int, ...]]:
    """Partition of so many articles, in order of path, into stories; ``similar``: see ``similarity``."""
    return linkage(count, similar, _SAME_STORY, nearest=1 / 3)


def _similar(profiles: Sequence[Profile]) -> dict[tuple[int, int], float]:
    """Pairs of articles with enough in common, with their similarity."""
    found = ((pair, similarity(profiles[pair[0]], profiles[pair[1]])) for pair in _candidates(profiles))
    return {pair: score for pair, score in found if score is not None}


def similarity(a: Profile, b: Profile) -> float | None:
    """How alike two articles are; None where that is too little for one story."""
    if not a.words or not b.words:
        return None
    cosine = len(a.words & b.words) / sqrt(len(a.words) * len(b.words))
    names = len(a.names & b.names)
    score = cosine + _NAME_BONUS * min(names, _NAMES_COUNTED)
    if names >= _ENOUGH_NAMES or min(len(a.words), len(b.words)) < _SHORT:
        needed = _SAME_STORY
    else:
        needed = _FEW_NAMES if names else _NAMELESS
    return score if score >= needed else None


def _candidates(profiles: Sequence[Profile]) -> Iterable[tuple[int, int]]:
    index: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for key in p.shareable():
            index[key].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for (_, weight), holders in index.items():
        if len(holders) <= COMMONPLACE:
            for x, i in enumerate(holders):
                for j in holders[x + 1 :]:
                    shared[i, j] += weight
    return (pair for pair, weight in sorted(shared.items()) if weight >= ENOUGH_SHARED)
