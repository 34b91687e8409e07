"""What the engines hand on: what was read of the articles, what was found in them, what could not be read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar, overload

import msgspec

from claimcheck.articles.article import Article
from claimcheck.articles.files import Notice
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Finding
from claimcheck.claims.claim import Claim
from claimcheck.linking.groups import Group
from claimcheck.linking.stories import ALL_COMPARED, NotCompared
from claimcheck.linking.story import Story

# What a file holds, before and after claims were looked for.
Found = Article | ArticleError | Notice
Read = tuple[Article, tuple[Claim, ...]]
Outcome = Read | ArticleError | Notice
T = TypeVar("T")


class ExtractResult(msgspec.Struct, frozen=True):
    """Articles that were read and their claims, in order of path and offset, and the inputs that could not be read.

    notices: items that were skipped, and what else a reader should know.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    errors: tuple[ArticleError, ...]
    notices: tuple[Notice, ...] = ()


class ScanResult(msgspec.Struct, frozen=True):
    """What ``extract`` finds, and where the claims disagree: findings by level, then rule, then place.

    stories: what the findings were found in; none where only findings are at hand. not_compared: what a large corpus
    leaves out. new: paths of the articles that were compared with the others, where not all were with all: then
    stories and findings are those in which one of them has a part.
    """

    articles: Sequence[Article]
    claims: Sequence[Claim]
    findings: tuple[Finding, ...]
    errors: tuple[ArticleError, ...]
    stories: Sequence[Story] = ()
    notices: tuple[Notice, ...] = ()
    not_compared: NotCompared = ALL_COMPARED
    new: frozenset[str] = frozenset()


class Timeline(msgspec.Struct, frozen=True):
    """A story's articles, and in groups what they say of one thing each."""

    articles: tuple[Article, ...]
    groups: tuple[Group, ...]


class GroupResult(msgspec.Struct, frozen=True):
    """The timelines of all stories, in order of their first article, and the inputs that could not be read."""

    timelines: tuple[Timeline, ...]
    errors: tuple[ArticleError, ...]
    notices: tuple[Notice, ...] = ()


def collected(outcomes: Iterable[Outcome]) -> ExtractResult:
    """Outcomes in the order of ``extract_each``, articles, errors and notices apart."""
    outcomes = list(outcomes)
    read = [outcome for outcome in outcomes if isinstance(outcome, tuple)]
    return ExtractResult(
        articles=tuple(article for article, _ in read),
        claims=tuple(chain.from_iterable(claims for _, claims in read)),
        errors=errors_of(outcomes),
        notices=tuple(outcome for outcome in outcomes if isinstance(outcome, Notice)),
    )


def errors_of(outcomes: Iterable[object]) -> tuple[ArticleError, ...]:
    """The errors among them, by name."""
    errors = (outcome for outcome in outcomes if isinstance(outcome, ArticleError))
    return tuple(sorted(errors, key=lambda error: (error.name, error.reason)))


class Lazily(Sequence[T]):
    """Equal to any sequence of equal items.

    ``fetch`` is called once at most; unless they are not to be kept, which is for what is too large to stay in memory:
    then every walk through them fetches them anew.
    """

    def __init__(self, length: int, fetch: Callable[[], Iterable[T]], keep: bool = True) -> None:
        self._length = length
        self._fetch = fetch
        self._keep = keep
        self._items: tuple[T, ...] | None = None

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._fetched()[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._fetched() if self._keep else self._fetch())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._fetched() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._fetched())

    def _fetched(self) -> tuple[T, ...]:
        if self._items is None:
            self._items = tuple(self._fetch())
        return self._items
