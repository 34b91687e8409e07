"""Groups articles into stories by the names and the content words that they share.

Names and words weigh the same whatever else the corpus holds, so that an unrelated article changes no story. Candidates
come from an index of names and of the words that open an article; articles that share neither are never compared.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import sqrt
from typing import NamedTuple

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
# The key of a name begins with this.
NAMED = "name"
# Larger stories are told in parts, those that are most alike together: pairs of claims grow with the square of a story.
LARGEST = 120


@dataclass(frozen=True, slots=True)
class Profile:
    """names: the article's rare names. words: its content stems. lead: those of its opening. day: of publication."""

    names: frozenset[str]
    words: frozenset[str]
    lead: frozenset[str]
    day: date | None = None

    def shareable(self) -> Iterator[tuple[str, int]]:
        """What the article may share with another, and how much sharing it weighs.

        A name is given with the week and with the day as well: where a story is so large that its names are
        commonplace, its articles are still compared with those of the same time.
        """
        for time in self._times():
            yield from ((f"{time} {name}", ENOUGH_SHARED) for name in self.names)
        yield from ((f"word {word}", 1) for word in self.lead)

    def _times(self) -> Iterator[str]:
        yield NAMED
        if self.day:
            year, week, _ = self.day.isocalendar()
            yield f"week {year}-{week}"
            yield f"day {self.day}"


@dataclass(frozen=True, slots=True)
class Draft:
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
    return Profile(frozenset(names), frozenset(content), frozenset(islice(content, _LEAD_WORDS)), article.published)


def _rare(name: str, words: Vocabulary) -> Iterable[str]:
    cleaned = _POSSESSIVE.sub("", name).lower()
    if cleaned in words.common_names:
        return
    parts = [p for p in cleaned.split() if p not in words.common_names and p not in words.stopwords and len(p) > 2]
    if len(parts) > 1:
        yield " ".join(parts)
    yield from parts


def gathered(count: int, similar: Mapping[tuple[int, int], float]) -> list[tuple[int, ...]]:
    """Partition of so many articles, in order of path, into stories; ``similar``: see ``similarity``."""
    return linkage(count, similar, _SAME_STORY, nearest=1 / 3, most=LARGEST)


def left_apart(partition: Iterable[Sequence[int]], similar: Iterable[tuple[int, int]]) -> int:
    """How many pairs of articles are alike but stand in two stories that are too large to be one."""
    home = {i: members for members in partition for i in members}
    return sum(home[i] is not home[j] and len(home[i]) + len(home[j]) > LARGEST for i, j in similar)


def commonplace(profiles: Iterable[Profile]) -> int:
    """How many names are in so many articles that they are not followed."""
    held = Counter(name for p in profiles for name in p.names)
    return sum(count > COMMONPLACE for count in held.values())


def alike(profiles: Sequence[Profile]) -> dict[tuple[int, int], float]:
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
    """Pairs of articles that share enough, the earlier first; article by article, so that few are held at a time."""
    held = Counter(key for p in profiles for key, _ in p.shareable())
    earlier: dict[str, list[int]] = defaultdict(list)
    for j, p in enumerate(profiles):
        enough: set[int] = set()
        shared: Counter[int] = Counter()
        for key, weight in p.shareable():
            if 1 < held[key] <= COMMONPLACE:
                (enough if weight >= ENOUGH_SHARED else shared).update(earlier[key])
                earlier[key].append(j)
        enough.update(i for i, weight in shared.items() if weight >= ENOUGH_SHARED)
        yield from ((i, j) for i in sorted(enough))
