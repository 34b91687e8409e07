"""What the engines hand on: what was read of the articles, what was found in them, what could not be read."""

from collections.abc import Iterable, Sequence
from itertools import chain

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
Outcome = tuple[Article, tuple[Claim, ...]] | ArticleError | Notice


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
