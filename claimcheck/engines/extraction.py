"""Reads files and extracts their claims, in this process or in several; what comes out is the same, in one order."""

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import STDIN, Source, discover
from claimcheck.articles.files import read_data, read_file
from claimcheck.articles.formats.item import Intake
from claimcheck.articles.reading import ArticleError, told_of
from claimcheck.claims.claim import Claim
from claimcheck.engines.dating import dated_by_neighbours, folder_of, last_of_folders
from claimcheck.engines.job import Job
from claimcheck.engines.pool import Spread, processors, spread_over
from claimcheck.engines.results import Found, Outcome

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

# Starting processes costs about as long as extracting this many bytes.
_LARGE = 4_000_000
# Files that are handed to a process at a time, and articles whose claims are extracted together.
CHUNK = 16

T = TypeVar("T")


def extract_each(paths: Iterable[str | os.PathLike[str]], job: Job) -> Iterator[Outcome]:
    """Article by article, in order of path, its claims; for an input that could not be read, what is wrong with it."""
    sources, errors = discover(paths, job.leave_out)
    yield from errors
    yield from extract_sources(sources, job)


def extract_sources(sources: Sequence[Source], job: Job, piped: bytes | None = None) -> Iterator[Outcome]:
    """``extract_each`` for files that were found before, in their order. piped: standard input, if it was read."""
    if piped is None:
        piped = piped_for(sources)
    work = partial(extract_some, piped=piped, furniture=job.pack.lexicon.furniture, intake=job.intake)
    yield from dated([source.name for source in sources], each_of(sources, work, job.workers))


def piped_for(sources: Iterable[Source]) -> bytes:
    """What stands on standard input, where a source means it."""
    return sys.stdin.buffer.read() if any(source.name == STDIN for source in sources) else b""


def each_of(
    sources: Sequence[Source],
    work: Callable[[Sequence[Source]], Sequence[T]],
    workers: int | None,
    context: "BaseContext | None" = None,
) -> Iterator[T]:
    """What ``work`` gives for each of some files, in their order; in processes where that is asked for or worth it."""
    if workers is None:
        workers = processors() if is_large(sources) else 1
    with spread_over(min(workers, len(sources)), context) as spread:
        yield from each_by(spread, sources, work)


def each_by(spread: Spread, sources: Sequence[Source], work: Callable[[Sequence[Source]], Sequence[T]]) -> Iterator[T]:
    """What ``work`` gives for each of some files, in their order."""
    handed = (sources[at : at + CHUNK] for at in range(0, len(sources), CHUNK))
    return chain.from_iterable(spread(work, handed))


def dated(names: Sequence[str], outcomes: Iterable[Sequence[Outcome]]) -> Iterator[Outcome]:
    """The outcomes of files in their order, articles that lack only the year dated by those of their folder.

    Such an article, and what comes after it, is held back until its whole folder has been read.
    """
    last = last_of_folders(names)
    days: dict[str, list[date]] = defaultdict(list)
    held: list[tuple[str, Outcome]] = []
    until = -1
    for index, (name, read) in enumerate(zip(names, outcomes, strict=True)):
        folder = folder_of(name)
        held += ((folder, outcome) for outcome in read)
        for article in (outcome[0] for outcome in read if isinstance(outcome, tuple)):
            if article.published:
                days[folder].append(article.published)
            if article.month_day:
                until = max(until, last[folder])
        if index >= until:
            yield from (_redated(outcome, days[folder]) for folder, outcome in held)
            held = []


def _redated(outcome: Outcome, days: Sequence[date]) -> Outcome:
    if not isinstance(outcome, tuple) or outcome[0].month_day is None:
        return outcome
    article = dated_by_neighbours(outcome[0], days)
    return (article, claims_of(article)) if article.published else outcome


def extract_some(
    sources: Sequence[Source], piped: bytes, furniture: tuple[str, ...], intake: Intake
) -> list[list[Outcome]]:
    """What each of some files holds, in its order, articles with their claims."""
    return with_claims([list(read_source(source, piped, furniture, intake)) for source in sources])


def read_source(source: Source, piped: bytes, furniture: tuple[str, ...], intake: Intake) -> Iterator[Found]:
    """What a file holds, in its order. piped: what stands on standard input, which a source may mean."""
    if source.name == STDIN:
        called = f"stdin.{intake.stdin.lstrip('.')}" if intake.stdin else None
        return read_data(piped, STDIN, furniture, intake, called=called)
    return read_file(source.path, source.name, furniture, intake, met=source.met)


def with_claims(files: Sequence[Sequence[Found]]) -> list[list[Outcome]]:
    """What was found in files, articles with their claims."""
    articles = [found for file in files for found in file if isinstance(found, Article)]
    outcomes = chain.from_iterable(_outcomes(articles[at : at + CHUNK]) for at in range(0, len(articles), CHUNK))
    return [[next(outcomes) if isinstance(found, Article) else found for found in file] for file in files]


def _outcomes(articles: Sequence[Article]) -> list[Outcome]:
    """Articles with their claims. A fault of claimcheck's own costs the article that it is met in, and is told."""
    try:
        return list(zip(articles, _claims_of(articles), strict=True))
    except Exception as fault:
        if len(articles) > 1:
            return [outcome for article in articles for outcome in _outcomes([article])]
        return [ArticleError(articles[0].path, told_of(fault))]


def claims_of(article: Article) -> tuple[Claim, ...]:
    """The claims of an article."""
    return _claims_of([article])[0]


def _claims_of(articles: Sequence[Article]) -> list[tuple[Claim, ...]]:
    """``extract_all``, imported when there is something to extract: a scan by way of a store may have nothing."""
    from claimcheck.claims.extract import extract_all

    return extract_all(articles)


def is_large(sources: Iterable[Source]) -> bool:
    """Whether files are so many bytes together that processes are worth it, and memory has to be thought of.

    What cannot be looked at counts nothing and is reported when it is read.
    """
    total = 0
    for source in sources:
        try:
            total += source.path.stat().st_size
        except OSError:
            continue
        if total > _LARGE:
            return True
    return False
