"""Compares new articles with a corpus and with each other; what the corpus disagrees on by itself is not looked at."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import Source, discover
from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Finding
from claimcheck.engines.checking import check_stories
from claimcheck.engines.local import ScanResult, collected, extract_sources
from claimcheck.engines.steps import Listener, Stage, Step, counted, unheard
from claimcheck.linking.stories import drafts
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class GateResult:
    """What new articles and corpus together show that has a place in a new article. new: those articles' paths."""

    scan: ScanResult
    new: frozenset[str]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Each has a place in a new article."""
        return self.scan.findings


def gate_articles(
    new: Sequence[Source],
    against: Iterable[str | os.PathLike[str]],
    pack: Pack,
    rules: Sequence[Rule] | None = None,
    workers: int | None = None,
    leave_out: Callable[[str], bool] | None = None,
    tell: Listener = unheard,
    intake: Intake = DEFAULT_INTAKE,
    errors: Sequence[ArticleError] = (),
) -> GateResult:
    """Where new articles disagree with those of the corpus, with each other and with themselves.

    against: files and folders of the corpus; a new article that lies there too is read once, as the new one. rules:
    those to apply, all of the pack's unless given. errors: what was wrong with the names of the new articles.
    """
    fresh = {_identity(source) for source in new}
    # With nothing new there is nothing to find, and no need to read what is old.
    old, faults = discover(against, leave_out) if new else ([], [])
    sources = sorted([*new, *(source for source in old if _identity(source) not in fresh)])
    read = counted(extract_sources(sources, pack, workers, intake), Stage.READ, len(sources), tell)
    found = collected([*errors, *faults, *read])
    files = {source.name for source in new}
    names = frozenset(article.path for article in found.articles if files & {article.file, _archive(article)})
    tell(Step(Stage.LINK))
    every, left_out = drafts(found.articles, found.claims, pack.lexicon)
    touched = [draft for draft in every if any(article.path in names for article in draft.articles)]
    tell(Step(Stage.CHECK))
    stories, checked = check_stories(touched, pack.rules if rules is None else rules, pack.lexicon, workers)
    findings = tuple(f for f in checked if any(place.claim.article in names for place in f.places))
    scan = ScanResult(found.articles, found.claims, findings, found.errors, stories, found.notices, left_out)
    return GateResult(scan, names)


def _identity(source: Source) -> str:
    """The file that a name means, be it in the working tree or read from elsewhere on its behalf."""
    return os.path.realpath(source.name)


def _archive(article: Article) -> str:
    """The archive that an article is a member of, if it is one."""
    return article.file.partition("!")[0]
