"""Runs the stages on this machine, in one process or in a pool; what comes out is the same, byte for byte."""

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

import msgspec

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import STDIN, Source, discover
from claimcheck.articles.files import Notice, read_data, read_file
from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import run_checks
from claimcheck.claims.claim import Claim
from claimcheck.engines.checking import check_stories
from claimcheck.engines.dating import dated_by_neighbours, folder_of, last_of_folders
from claimcheck.engines.pool import Spread, processors, spread_over
from claimcheck.engines.steps import Listener, Stage, Step, counted, unheard
from claimcheck.linking.groups import Group, groups
from claimcheck.linking.stories import ALL_COMPARED, NotCompared, build_stories, drafts
from claimcheck.linking.story import Story
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Rule

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

# Starting processes costs about as long as extracting this many bytes.
_LARGE = 4_000_000
# Files that are handed to a process at a time, and articles whose claims are extracted together.
CHUNK = 16

T = TypeVar("T")
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


def extract_each(
    paths: Iterable[str | os.PathLike[str]],
    pack: Pack,
    workers: int | None = None,
    leave_out: Callable[[str], bool] | None = None,
    intake: Intake = DEFAULT_INTAKE,
) -> Iterator[Outcome]:
    """Article by article, in order of path, its claims; for an input that could not be read, what is wrong with it.

    workers: how many processes; None chooses by the size of the input. leave_out: see ``discover``. intake: what is
    known of the files besides their names.
    """
    sources, errors = discover(paths, leave_out)
    yield from errors
    yield from extract_sources(sources, pack, workers, intake)


def extract_sources(
    sources: Sequence[Source],
    pack: Pack,
    workers: int | None = None,
    intake: Intake = DEFAULT_INTAKE,
    piped: bytes | None = None,
) -> Iterator[Outcome]:
    """``extract_each`` for files that were found before, in their order. piped: standard input, if it was read."""
    if piped is None:
        piped = piped_for(sources)
    work = partial(extract_some, piped=piped, furniture=pack.lexicon.furniture, intake=intake)
    yield from dated([source.name for source in sources], each_of(sources, work, workers))


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


def extract_articles(
    paths: Iterable[str | os.PathLike[str]],
    pack: Pack,
    workers: int | None = None,
    leave_out: Callable[[str], bool] | None = None,
    intake: Intake = DEFAULT_INTAKE,
) -> ExtractResult:
    """Every claim of the articles that the paths mean; see ``extract_each``."""
    return collected(extract_each(paths, pack, workers, leave_out, intake))


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


def scan_articles(
    paths: Iterable[str | os.PathLike[str]],
    pack: Pack,
    rules: Sequence[Rule] | None = None,
    workers: int | None = None,
    leave_out: Callable[[str], bool] | None = None,
    tell: Listener = unheard,
    intake: Intake = DEFAULT_INTAKE,
    scan: "Callable[..., ScanResult] | None" = None,
) -> ScanResult:
    """Where the articles disagree.

    rules: those to apply, all of the pack's unless given. scan: ``scan_sources``, or what does the same by way of a
    store.
    """
    sources, errors = discover(paths, leave_out)
    applied = pack.rules if rules is None else rules
    return (scan or scan_sources)(sources, errors, pack, applied, workers, tell, intake)


def scan_sources(
    sources: Sequence[Source],
    errors: Sequence[ArticleError],
    pack: Pack,
    rules: Sequence[Rule],
    workers: int | None = None,
    tell: Listener = unheard,
    intake: Intake = DEFAULT_INTAKE,
    new: Collection[str] | None = None,
    piped: bytes | None = None,
) -> ScanResult:
    """``scan_articles`` of files that were found before.

    errors: what was wrong with the names of others. new: names of the files whose articles are compared with all; None
    compares all with all. piped: standard input, if it was read.
    """
    if is_large(sources):
        from claimcheck.engines.large import scan_large

        piped = piped_for(sources) if piped is None else piped
        read = partial(extract_some, piped=piped, furniture=pack.lexicon.furniture, intake=intake)
        workers = processors() if workers is None else workers
        return scan_large(sources, errors, read, pack, rules, workers, tell, new)
    outcomes = counted(extract_sources(sources, pack, workers, intake, piped), Stage.READ, len(sources), tell)
    return in_memory([*errors, *outcomes], pack, rules, workers, tell, new)


def in_memory(
    outcomes: Iterable[Outcome],
    pack: Pack,
    rules: Sequence[Rule],
    workers: int | None,
    tell: Listener,
    new: Collection[str] | None = None,
) -> ScanResult:
    """Links and checks what was read; new: see ``scan_sources``."""
    found = collected(outcomes)
    tell(Step(Stage.LINK))
    parts, left_out = drafts(found.articles, found.claims, pack.lexicon)
    names = frozenset(article.path for article in found.articles if new is not None and _file_of(article) in new)
    if new is not None:
        parts = tuple(draft for draft in parts if any(article.path in names for article in draft.articles))
    stories, findings = check_stories(parts, rules, pack.lexicon, workers, tell)
    if new is not None:
        findings = touching(names, findings)
    return ScanResult(found.articles, found.claims, findings, found.errors, stories, found.notices, left_out, names)


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
    paths: Iterable[str | os.PathLike[str]],
    pack: Pack,
    workers: int | None = None,
    leave_out: Callable[[str], bool] | None = None,
    intake: Intake = DEFAULT_INTAKE,
    extract: Callable[..., Iterable[Outcome]] = extract_sources,
) -> GroupResult:
    """What the articles say of each thing, story by story, agreeing or not.

    extract: ``extract_sources``, or what does the same by way of a store.
    """
    sources, errors = discover(paths, leave_out)
    found = collected([*errors, *extract(sources, pack, workers, intake)])
    stories = build_stories(found.articles, found.claims, pack.lexicon)
    timelines = tuple(Timeline(story.articles, groups(story)) for story in stories)
    return GroupResult(timelines, found.errors, found.notices)


def extract_one(source: Source, piped: bytes, furniture: tuple[str, ...], intake: Intake) -> list[Outcome]:
    """What a file holds, in its order, articles with their claims."""
    return extract_some([source], piped, furniture, intake)[0]


def extract_some(
    sources: Sequence[Source], piped: bytes, furniture: tuple[str, ...], intake: Intake
) -> list[list[Outcome]]:
    """``extract_one`` of each of some files."""
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
    claims = chain.from_iterable(_claims_of(articles[at : at + CHUNK]) for at in range(0, len(articles), CHUNK))
    return [[(found, next(claims)) if isinstance(found, Article) else found for found in file] for file in files]


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
