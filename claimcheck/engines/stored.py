"""A scan that takes from a store what it did before: what comes out is that of ``scan_sources``, byte for byte.

What the store has of a file is not read again, pairs of articles that it has compared are not compared again, and a
story whose articles are the same is neither linked nor checked again.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain

from claimcheck.articles.discovery import Source
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import CheckError, in_order
from claimcheck.engines.checking import LARGE, Checked, check_each
from claimcheck.engines.extraction import piped_for
from claimcheck.engines.job import Job, Stage, Step
from claimcheck.engines.keeping import date_by_neighbours, only, readable_again, refresh, stored_outcomes, untold
from claimcheck.engines.local import in_memory, scan_sources, touching
from claimcheck.engines.parcels import Story, draft_of, fetched
from claimcheck.engines.pool import processors, spread_over
from claimcheck.engines.results import Lazily, ScanResult, collected
from claimcheck.linking.alike import Numbered, alike_in_numbers, numbered
from claimcheck.linking.profiles import Profile, profile
from claimcheck.linking.stories import NotCompared
from claimcheck.linking.vocabulary import Vocabulary, vocabulary
from claimcheck.store import linked
from claimcheck.store.digests import lexicon_digest, rules_digest
from claimcheck.store.packing import unpack_article
from claimcheck.store.pairs import add_profiles, commonplace_names, keep_all, keep_up, names_of
from claimcheck.store.regrouping import left_apart, regroup
from claimcheck.store.store import ClaimStore

_LEXICON, _RULES = "lexicon", "rules"
_LEFT_APART, _COMMONPLACE = "left apart", "commonplace names"
_AT_A_TIME = 1_000


def scan_stored(
    sources: Sequence[Source],
    errors: Sequence[ArticleError],
    job: Job,
    new: Collection[str] | None = None,
    *,
    store: ClaimStore,
    trouble: Callable[[Exception], None] = lambda problem: None,
) -> ScanResult:
    """``scan_sources`` by way of a store, which then holds what these files hold and nothing else.

    trouble: is told of a store that fails amid the scan, which then starts again without it. Articles, claims and
    stories of the result are fetched from the store when they are looked at: it must be open until then.
    """
    piped = piped_for(sources)
    try:
        if readable_again(sources):
            return _scanned(sources, errors, job, store, piped, new)
    except store.failures as problem:
        store.failed(problem)
        trouble(problem)
    except CheckError:
        # The scan without the store tells of it, beside what the other checks find.
        pass
    return scan_sources(sources, errors, job, new, piped)


def _scanned(
    sources: Sequence[Source],
    errors: Sequence[ArticleError],
    job: Job,
    store: ClaimStore,
    piped: bytes,
    new: Collection[str] | None,
) -> ScanResult:
    only(sources, store)
    refresh(sources, job, store, piped)
    date_by_neighbours(store)
    if not store.unmistakable():
        # Articles of one name share the ids of their claims, which the store goes by.
        return in_memory([*errors, *stored_outcomes(sources, job, store, piped)], job, new)
    relink(store, job)
    told = [each for name, of_file in store.told() for each in untold(of_file)]
    found = collected([*errors, *told])
    words = vocabulary(job.pack.lexicon)
    fresh = frozenset() if new is None else frozenset(store.paths_in(new))
    stories = linked.choose(store.connection, None if new is None else fresh)
    findings = tuple(in_order(linked.findings(store.connection)))
    return ScanResult(
        *fetched(*store.counts(), lambda: _in_order(store)),
        findings if new is None else touching(fresh, findings),
        found.errors,
        Lazily(stories, lambda: (draft_of(s).linked(words) for s in _packed(store, linked.chosen(store.connection)))),
        found.notices,
        NotCompared(int(store.mark(_LEFT_APART) or 0), int(store.mark(_COMMONPLACE) or 0)),
        fresh,
    )


def relink(store: ClaimStore, job: Job) -> None:
    """Makes stories and findings those of the articles in the store, all at once or not at all."""
    job.tell(Step(Stage.LINK))
    marks = {_LEXICON: lexicon_digest(job.pack.lexicon), _RULES: rules_digest(job.applied)}
    differing = [key for key, value in marks.items() if store.mark(key) != value]
    come, gone = linked.changes(store.connection)
    if not differing and not come and not gone:
        job.tell(Step(Stage.CHECK))
        return
    connection, words = store.connection, vocabulary(job.pack.lexicon)
    anew = _LEXICON in differing or len(come) == store.counts()[0]
    if anew:
        _link_anew(store, words)
    with store.transaction():
        if not anew:
            if _RULES in differing:
                linked.forget_stories(connection)
            _link(store, words, come, gone)
        old, new = regroup(connection)
        found = _checked(store, [[number for number, _ in members] for members in new], job)
        linked.replace_stories(connection, old, zip(new, found, strict=True))
        marks[_LEFT_APART], marks[_COMMONPLACE] = str(left_apart(connection)), str(commonplace_names(connection))
        for key, value in marks.items():
            store.set_mark(key, value)


def _checked(store: ClaimStore, stories: Sequence[Sequence[int]], job: Job) -> Iterator[list[Finding]]:
    """The findings of each story, in order. stories: each by the numbers of its articles.

    Raises CheckError where a check fails: what it would have found is not known, and must not be held to be nothing.
    """
    # A scan of what is known starts no process, and should not wait for what starts them.
    from multiprocessing import get_context

    sizes = [len(members) for members in stories]
    wanted = (processors() if sum(sizes) >= LARGE else 1) if job.workers is None else job.workers
    # Not forked: the database has threads.
    with spread_over(wanted if len(stories) > 1 else 1, get_context("spawn")) as spread:
        found = check_each(sizes, lambda batch: _packed(store, [stories[n] for n in batch]), job, spread)
    return map(_unfailing, found)


def _unfailing(checked: Checked) -> list[Finding]:
    for error in checked.errors:
        raise error
    return checked.findings


def _link(store: ClaimStore, words: Vocabulary, come: Sequence[int], gone: Sequence[int]) -> None:
    """Brings the pairs and the open tables up to date."""
    linked.forget_articles(store.connection, gone)
    for some in _batches(come):
        _profiled(store, words, some)
    keep_up(store.connection, come, gone)


def _link_anew(store: ClaimStore, words: Vocabulary) -> None:
    """``_link`` as if nothing had been linked before: all articles are compared at once.

    It goes into the store bit by bit, for what is not committed stays in memory. Until a lexicon is marked again, by
    who has checked all stories, the next scan starts here as well.
    """
    with store.transaction():
        linked.forget_links(store.connection)
        store.forget_mark(_LEXICON)
    numbers, _ = linked.changes(store.connection)
    known: dict[str, int] = {}
    profiles: list[Numbered] = []
    for some in _batches(numbers):
        with store.transaction():
            profiles += (numbered(one, known) for one in _profiled(store, words, some))
    with store.transaction():
        keep_all(store.connection, numbers, alike_in_numbers(profiles))


def _profiled(store: ClaimStore, words: Vocabulary, numbers: Sequence[int]) -> Iterable[Profile]:
    """The profiles of some articles, which are put into the open tables, and the profiles among the links."""
    packed = store.loaded(numbers)
    read = {number: unpack_article(packed[number]) for number in sorted(packed)}
    linked.add_articles(store.connection, read)
    profiles = {number: profile(article, words) for number, (article, _) in read.items()}
    add_profiles(store.connection, profiles)
    return profiles.values()


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[start : start + _AT_A_TIME] for start in range(0, len(numbers), _AT_A_TIME))


def _packed(store: ClaimStore, stories: Sequence[Sequence[int]]) -> list[Story]:
    """Stories, each by the numbers of its articles in order of path, as they stand in the store."""
    members = list(chain.from_iterable(stories))
    have, names = store.loaded(members), names_of(store.connection, members)
    return [[(have[n], names[n]) for n in story] for story in stories]


def _in_order(store: ClaimStore) -> Iterator[bytes]:
    """Every article with its claims, packed, in the order of a scan."""
    for some in _batches(store.order()):
        packed = store.loaded(some)
        yield from (packed[number] for number in some)
