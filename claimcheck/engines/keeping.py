"""Reads into a store the files that it does not know, by the hash of their bytes, and takes the others from it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain, islice

from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import STDIN, Source
from claimcheck.articles.files import Notice, read_data
from claimcheck.articles.formats.bounds import read_bytes
from claimcheck.articles.formats.item import Intake, UnreadableError
from claimcheck.articles.reading import ArticleError
from claimcheck.engines.dating import dated_by_neighbours, folder_of
from claimcheck.engines.extraction import (
    claims_of,
    dated,
    each_of,
    extract_sources,
    piped_for,
    read_source,
    with_claims,
)
from claimcheck.engines.job import Job, Stage, counted
from claimcheck.engines.results import Found, Outcome
from claimcheck.store.digests import content_at, content_of, reading_digest
from claimcheck.store.packing import pack_article, unpack_article
from claimcheck.store.schema import Read, ReadArticle, Told
from claimcheck.store.store import ClaimStore

# Files that go into the store at a time: a run that is killed loses no more.
_AT_A_TIME = 1_000
_READING = "reading"


def stored_outcomes(sources: Sequence[Source], job: Job, store: ClaimStore, piped: bytes) -> Iterator[Outcome]:
    """What ``extract_sources`` gives; what the store does not know is read and kept in it.

    Raises one of the store's ``failures`` where it fails amid that.
    """
    refresh(sources, job, store, piped)
    names = [source.name for source in sources]
    yield from dated(names, _outcomes(names, store))


def extract_stored(
    sources: Sequence[Source],
    job: Job,
    *,
    store: ClaimStore,
    trouble: Callable[[Exception], None] = lambda problem: None,
) -> list[Outcome]:
    """``extract_sources`` by way of a store; where that fails, ``trouble`` is told and the files are read anew."""
    piped = piped_for(sources)
    try:
        if readable_again(sources):
            return list(stored_outcomes(sources, job, store, piped))
    except store.failures as problem:
        store.failed(problem)
        trouble(problem)
    return list(extract_sources(sources, job, piped))


def readable_again(sources: Iterable[Source]) -> bool:
    """Whether what was read once can be read again, should the store fail: a pipe cannot, but for standard input."""
    return all(source.name == STDIN or source.path.is_file() for source in sources)


def refresh(sources: Sequence[Source], job: Job, store: ClaimStore, piped: bytes) -> None:
    """Makes the store know the files as they are now. Others that it knows stay in it."""
    furniture = job.pack.lexicon.furniture
    reading = reading_digest(furniture, job.intake)
    if store.mark(_READING) != reading:
        with store.transaction():
            store.forget_all()
            store.set_mark(_READING, reading)
    held = store.held()

    def known(source: Source) -> bool:
        have = held.get(source.name)
        if have is None or have.passing or have.met != source.met:
            return False
        return have.content == content_at(source.path)

    fresh = [source for source in counted(sources, Stage.READ, len(sources), job.tell) if not known(source)]
    if not fresh:
        return
    # A scan of what is known starts no process, and should not wait for what starts them.
    from multiprocessing import get_context

    work = partial(read_some, piped=piped, furniture=furniture, intake=job.intake)
    # Not forked: the database has threads.
    reads = counted(each_of(fresh, work, job.workers, get_context("spawn")), Stage.READ, len(fresh), job.tell)
    while batch := list(islice(reads, _AT_A_TIME)):
        with store.transaction():
            store.keep(batch)


def only(sources: Sequence[Source], store: ClaimStore) -> None:
    """Drops from the store what it has of other files than these."""
    names = {source.name for source in sources}
    gone = [held.source for name, held in store.held().items() if name not in names]
    if gone:
        with store.transaction():
            store.forget(gone)


def date_by_neighbours(store: ClaimStore) -> None:
    """Gives the year to the articles of the store that lack it, from all that it holds of the same folder."""
    undated = store.undated()
    if not undated:
        return
    days = defaultdict[str, list[date]](list)
    for name, day in store.days():
        days[folder_of(name)].append(day)
    changes: dict[int, tuple[date | None, int, bytes | None]] = {}
    for one in undated:
        near = dated_by_neighbours(Article("", "", month_day=one.month_day), days[folder_of(one.name)]).published
        if near != one.dated:
            article, claims = unpack_article(store.raw_of(one.number))
            if near:
                article = replace(article, published=near, month_day=None)
                claims = claims_of(article)
            changes[one.number] = near, len(claims), pack_article(article, claims) if near else None
    with store.transaction():
        store.redate(changes)


def read_some(sources: Sequence[Source], piped: bytes, furniture: tuple[str, ...], intake: Intake) -> list[Read]:
    """What files give, in their order."""
    read = [read_one(source, piped, furniture, intake) for source in sources]
    files = with_claims([found for _, found in read])
    return [_packed(source, content, file) for source, (content, _), file in zip(sources, read, files, strict=True)]


def read_one(
    source: Source, piped: bytes, furniture: tuple[str, ...], intake: Intake
) -> tuple[bytes | None, list[Found]]:
    """The hash of a file's bytes, where they can be read, and what it holds. Both are of the same bytes."""
    try:
        data = None if source.name == STDIN else read_bytes(source.path)
    except (OSError, UnreadableError):
        data = None
    if data is None:
        return None, list(read_source(source, piped, furniture, intake))
    return content_of(data), list(read_data(data, source.name, furniture, intake, met=source.met))


def _packed(source: Source, content: bytes | None, outcomes: Iterable[Outcome]) -> Read:
    articles: list[ReadArticle] = []
    told: list[Told] = []
    for position, outcome in enumerate(outcomes):
        if isinstance(outcome, tuple):
            article, claims = outcome
            packed = pack_article(article, claims)
            shared = (article.path, len(claims), article.published, article.month_day)
            articles.append(ReadArticle(position, *shared, packed))
        else:
            told.append((position, _KINDS[type(outcome)], outcome.name, outcome.reason))
    return Read(source.name, source.met, content, content is None or _passing(told), articles, told)


def untold(told: Iterable[Told]) -> Iterator[ArticleError | Notice]:
    """Errors and notices as they were before they went into the store."""
    for _, kind, about, reason in told:
        yield ArticleError(about, reason) if kind == _KINDS[ArticleError] else Notice(about, reason)


_KINDS: dict[type, str] = {ArticleError: "error", Notice: "notice"}


def _passing(told: Iterable[Told]) -> bool:
    """Whether an item waits for a moment: it is read anew at every run, until its embargo is over."""
    return any("embargoed until" in reason for _, _, _, reason in told)


def _outcomes(names: Sequence[str], store: ClaimStore) -> Iterator[list[Outcome]]:
    """File by file what the store holds, as it was read."""
    told = dict(store.told(names))
    for at in range(0, len(names), _AT_A_TIME):
        some = names[at : at + _AT_A_TIME]
        by_file: dict[str, list[tuple[int, Outcome]]] = defaultdict(list)
        for name, position, raw in store.raw(some):
            by_file[name].append((position, unpack_article(raw)))
        for name in some:
            of_file = told.get(name, [])
            said = zip((position for position, *_ in of_file), untold(of_file), strict=True)
            yield [outcome for _, outcome in sorted(chain(by_file[name], said), key=lambda pair: pair[0])]
