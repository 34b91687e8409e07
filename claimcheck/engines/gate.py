"""Compares new articles with a corpus and with each other; what the corpus disagrees on by itself is not looked at."""

import os
from collections.abc import Callable, Iterable, Sequence

from claimcheck.articles.discovery import Source, discover
from claimcheck.articles.reading import ArticleError
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_sources
from claimcheck.engines.results import ScanResult


def gate_articles(
    new: Sequence[Source],
    against: Iterable[str | os.PathLike[str]],
    job: Job,
    errors: Sequence[ArticleError] = (),
    scan: Callable[..., ScanResult] = scan_sources,
) -> ScanResult:
    """Where new articles disagree with those of the corpus, with each other and with themselves: each finding has a
    place in one of them, and the result names them.

    against: files and folders of the corpus; a new article that lies there too is read once, as the new one. errors:
    what was wrong with the names of the new articles. scan: ``scan_sources``, or what does the same by way of a store.
    """
    fresh = {_identity(source) for source in new}
    # With nothing new there is nothing to find, and no need to read what is old.
    old, faults = discover(against, job.leave_out) if new else ([], [])
    sources = sorted([*new, *(source for source in old if _identity(source) not in fresh)])
    names = frozenset(source.name for source in new)
    return (scan if new else scan_sources)(sources, [*errors, *faults], job, names)


def _identity(source: Source) -> str:
    """The file that a name means, be it in the working tree or read from elsewhere on its behalf."""
    return os.path.realpath(source.name)
