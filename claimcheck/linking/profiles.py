"""What tells an article's story: its rare names and its content words; and how much of them two articles share."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from math import sqrt

import msgspec

from claimcheck.articles.article import METADATA, READ, Article
from claimcheck.articles.datelines import PLACE
from claimcheck.linking.vocabulary import Vocabulary, stems
from claimcheck.patterns import lazy_regex

# A capitalised run after a lower-case word or a comma: a name and not merely the beginning of a sentence.
_NAME = lazy_regex(r"(?<=[a-z,;(] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}")
# "PORT ELLAN, Aug 17 (Agency) -": the place of a dateline.
_PLACE = lazy_regex(rf"{PLACE}(?=,| \(| ?[-–—])")
_POSSESSIVE = lazy_regex(r"['’]s?\b")
# Cosine of the words that are not everybody's, plus a bonus a shared name: what articles need that share several names,
# what those that share fewer, and what those that share none.
SAME_STORY = 0.17
_FEW_NAMES = 0.18
_NAMELESS = 0.23
_ENOUGH_NAMES = 3
_NAME_BONUS = 0.03
_NAMES_COUNTED = 8
_LEAD_WORDS = 40
# Articles are compared that share a name or three words of their openings: keys that weigh this much together.
ENOUGH_SHARED = 3
# The key of a name begins with this.
NAMED = "name"


class Profile(msgspec.Struct, frozen=True):
    """names: the article's rare names. words: its content stems but for everyday ones. lead: the content stems of its
    opening. day: of publication."""

    names: frozenset[str]
    words: frozenset[str]
    lead: frozenset[str]
    day: date | None = None

    def shareable(self) -> Iterator[tuple[str, int]]:
        """What the article may share with another, and how much sharing it weighs.

        A name is given with the week and with the day as well: where a story is so large that its names are
        commonplace, its articles are still compared with those of the same time.
        """
        for time in (NAMED, *times(self.day)):
            yield from ((f"{time} {name}", ENOUGH_SHARED) for name in self.names)
        yield from ((f"word {word}", 1) for word in self.lead)


def times(day: date | None) -> Iterator[str]:
    """The week and the day by which commonplace names are followed."""
    if day:
        year, week, _ = day.isocalendar()
        yield f"week {year}-{week}"
        yield f"day {day}"


def profile(article: Article, words: Vocabulary) -> Profile:
    """What tells an article's story: its rare names and its content words."""
    names: set[str] = set()
    content: dict[str, None] = {}
    for part in article.parts:
        if part.role is METADATA and (place := _PLACE.match(article.text, *part.span)):
            names.update(_rare(place.group(), words))
        if part.role not in READ:
            continue
        for match in _NAME.finditer(article.text, *part.span):
            names.update(_rare(match.group(), words))
        for s in stems(article.text[part.span.start : part.span.end]):
            if len(s) > 2 and s not in words.stopwords:
                content[s] = None
    lead = frozenset(islice(content, _LEAD_WORDS))
    return Profile(frozenset(names), frozenset(content) - words.everyday, lead, article.published)


def similarity(a: Profile, b: Profile) -> float | None:
    """How alike two articles are; None where that is too little for one story."""
    return likeness(len(a.words), len(b.words), len(a.words & b.words), len(a.names & b.names))


def likeness(first: int, second: int, words: int, names: int) -> float | None:
    """``similarity`` of articles with so many words that share so many words and names."""
    if not first or not second:
        return None
    score = words / sqrt(first * second) + _NAME_BONUS * min(names, _NAMES_COUNTED)
    needed = SAME_STORY if names >= _ENOUGH_NAMES else _FEW_NAMES if names else _NAMELESS
    return score if score >= needed else None


def _rare(name: str, words: Vocabulary) -> Iterable[str]:
    cleaned = _POSSESSIVE.sub("", name).lower()
    if cleaned in words.common_names:
        return
    parts = [p for p in cleaned.split() if p not in words.common_names and p not in words.stopwords and len(p) > 2]
    if len(parts) > 1:
        yield " ".join(parts)
    yield from parts
