"""Scans on this machine, in one process or in a pool; what comes out is the same, byte for byte."""

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import Source, discover
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import run_checks
from claimcheck.claims.claim import Claim
from claimcheck.engines.checking import check_stories
from claimcheck.engines.extraction import extract_some, extract_sources, is_large, piped_for
from claimcheck.engines.job import Job, Stage, Step, counted
from claimcheck.engines.results import GroupResult, Outcome, ScanResult, Timeline, collected, errors_of
from claimcheck.linking.groups import groups
from claimcheck.linking.stories import build_stories, drafts
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Rule


def scan_sources(
    sources: Sequence[Source],
    errors: Sequence[ArticleError],
    job: Job,
    new: Collection[str] | None = None,
    piped: bytes | None = None,
) -> ScanResult:
    """Where the articles of files disagree.

    errors: what was wrong with the names of others. new: names of the files whose articles are compared with all; None
    compares all with all. piped: standard input, if it was read.
    """
    if is_large(sources):
        from claimcheck.engines.large import scan_large

        piped = piped_for(sources) if piped is None else piped
        read = partial(extract_some, piped=piped, furniture=job.pack.lexicon.furniture, intake=job.intake)
        return scan_large(sources, errors, read, job, new)
    outcomes = counted(extract_sources(sources, job, piped), Stage.READ, len(sources), job.tell)
    return in_memory([*errors, *outcomes], job, new)


def scan_articles(
    paths: Iterable[str | os.PathLike[str]], job: Job, scan: Callable[..., ScanResult] = scan_sources
) -> ScanResult:
    """Where the articles disagree. scan: ``scan_sources``, or what does the same by way of a store."""
    return scan(*discover(paths, job.leave_out), job)


def gate_articles(
    new: Sequence[Source],
    against: Iterable[str | os.PathLike[str]],
    job: Job,
    errors: Sequence[ArticleError] = (),
    scan: Callable[..., ScanResult] = scan_sources,
) -> ScanResult:
    """Where new articles disagree with those of the corpus, with each other and with themselves: each finding has a
    place in one of them, and the result names them. What the corpus disagrees on by itself is not looked at.

    against: files and folders of the corpus; a new article that lies there too is read once, as the new one. errors:
    what was wrong with the names of the new articles. scan: ``scan_sources``, or what does the same by way of a store.
    """
    fresh = {_identity(source) for source in new}
    # With nothing new there is nothing to find, and no need to read what is old.
    old, faults = discover(against, job.leave_out) if new else ([], [])
    sources = sorted([*new, *(source for source in old if _identity(source) not in fresh)])
    names = frozenset(source.name for source in new)
    return (scan if new else scan_sources)(sources, [*errors, *faults], job, names)


def in_memory(outcomes: Iterable[Outcome], job: Job, new: Collection[str] | None = None) -> ScanResult:
    """Links and checks what was read; new: see ``scan_sources``."""
    found = collected(outcomes)
    job.tell(Step(Stage.LINK))
    parts, left_out = drafts(found.articles, found.claims, job.pack.lexicon)
    names = frozenset(article.path for article in found.articles if new is not None and _file_of(article) in new)
    if new is not None:
        parts = tuple(draft for draft in parts if any(article.path in names for article in draft.articles))
    stories, findings, failed = check_stories(parts, job)
    if new is not None:
        findings = touching(names, findings)
    errors = errors_of([*found.errors, *failed])
    return ScanResult(found.articles, found.claims, findings, errors, stories, found.notices, left_out, names)


def touching(names: Collection[str], findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with a place in one of these articles."""
    return tuple(f for f in findings if any(place.claim.article in names for place in f.places))


def _file_of(article: Article) -> str:
    """The file that holds an article; of a member of an archive the archive."""
    return article.file.partition("!")[0]


def check_claims(
    articles: Sequence[Article], claims: Sequence[Claim], pack: Pack, rules: Sequence[Rule]
) -> tuple[Finding, ...]:
    """Findings on claims that were extracted before, by level, then rule, then place."""
    return tuple(run_checks(build_stories(articles, claims, pack.lexicon), rules, pack.lexicon))


def group_articles(
    paths: Iterable[str | os.PathLike[str]], job: Job, extract: Callable[..., Iterable[Outcome]] = extract_sources
) -> GroupResult:
    """What the articles say of each thing, story by story, agreeing or not.

    extract: ``extract_sources``, or what does the same by way of a store.
    """
    sources, errors = discover(paths, job.leave_out)
    found = collected([*errors, *extract(sources, job)])
    stories = build_stories(found.articles, found.claims, job.pack.lexicon)
    timelines = tuple(Timeline(story.articles, groups(story)) for story in stories)
    return GroupResult(timelines, found.errors, found.notices)


def _identity(source: Source) -> str:
    """The file that a name means, be it in the working tree or read from elsewhere on its behalf."""
    return os.path.realpath(source.name)
