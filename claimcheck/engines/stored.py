"""A scan that takes from a store what it did before: what comes out is that of ``scan_sources``, byte for byte.

What the store has of a file is not read again, pairs of articles that it has compared are not compared again, and a
story whose articles are the same is neither linked nor checked again.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain
from multiprocessing import get_context

from claimcheck.articles.discovery import Source
from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.registry import in_order
from claimcheck.engines.checking import LARGE, check_each
from claimcheck.engines.keeping import date_by_neighbours, only, readable_again, refresh, stored_outcomes, untold
from claimcheck.engines.lazily import Lazily
from claimcheck.engines.local import ScanResult, collected, in_memory, piped_for, scan_sources, touching
from claimcheck.engines.parcels import draft_of
from claimcheck.engines.pool import processors, spread_over
from claimcheck.engines.steps import Listener, Stage, Step, unheard
from claimcheck.linking.alike import gathered, left_apart
from claimcheck.linking.profiles import Profile, profile
from claimcheck.linking.stories import Draft, NotCompared
from claimcheck.linking.vocabulary import Vocabulary, vocabulary
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Rule
from claimcheck.store import linked
from claimcheck.store.digests import lexicon_digest, rules_digest
from claimcheck.store.packing import unpack_article, unpack_text
from claimcheck.store.pairs import commonplace_names, keep_up, names_of, similar
from claimcheck.store.store import ClaimStore

_LEXICON, _RULES, _LEFT_APART = "lexicon", "rules", "left apart"
_AT_A_TIME = 1_000

# A story: its articles with their claims, packed, and the names of each.
Packed = tuple[Sequence[bytes], Sequence[frozenset[str]]]


def scan_stored(
    sources: Sequence[Source],
    errors: Sequence[ArticleError],
    pack: Pack,
    rules: Sequence[Rule],
    workers: int | None = None,
    tell: Listener = unheard,
    intake: Intake = DEFAULT_INTAKE,
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
            return _scanned(sources, errors, pack, rules, store, workers, tell, intake, piped, new)
    except store.failures as problem:
        store.failed(problem)
        trouble(problem)
    return scan_sources(sources, errors, pack, rules, workers, tell, intake, new, piped)


def _scanned(
    sources: Sequence[Source],
    errors: Sequence[ArticleError],
    pack: Pack,
    rules: Sequence[Rule],
    store: ClaimStore,
    workers: int | None,
    tell: Listener,
    intake: Intake,
    piped: bytes,
    new: Collection[str] | None,
) -> ScanResult:
    only(sources, store)
    refresh(sources, pack, store, workers, intake, piped, tell)
    date_by_neighbours(store)
    places = store.paths()
    if len({path for _, path in places}) < len(places):
        # Articles of one name have their claims in common: that is no case to be clever in.
        outcomes = stored_outcomes(sources, pack, store, workers, intake, piped)
        return in_memory([*errors, *outcomes], pack, rules, workers, tell, new)
    relink(store, places, pack, rules, tell, workers)
    told = [each for name, of_file in store.told() for each in untold(of_file)]
    found = collected([*errors, *told])
    articles, claims = store.counts()
    words = vocabulary(pack.lexicon)
    fresh = frozenset() if new is None else frozenset(store.paths_in(new))
    numbers = _stories(store, places, None if new is None else fresh)
    stories = list(numbers)
    findings = tuple(in_order(linked.findings(store.connection, None if new is None else numbers.values())))
    return ScanResult(
        Lazily(articles, lambda: map(unpack_text, _in_order(store)), keep=False),
        Lazily(claims, lambda: chain.from_iterable(unpack_article(data)[1] for data in _in_order(store)), keep=False),
        findings if new is None else touching(fresh, findings),
        found.errors,
        Lazily(len(stories), lambda: (draft.linked(words) for draft in _drafted(_packed(store, stories)))),
        found.notices,
        NotCompared(int(store.mark(_LEFT_APART) or 0), commonplace_names(store.connection)),
        fresh,
    )


def relink(
    store: ClaimStore,
    places: Sequence[tuple[int, str]],
    pack: Pack,
    rules: Sequence[Rule],
    tell: Listener = unheard,
    workers: int | None = None,
) -> None:
    """Makes stories and findings those of the articles in the store, all at once or not at all.

    places: numbers and paths of the articles, in order of path.
    """
    tell(Step(Stage.LINK))
    marks = {_LEXICON: lexicon_digest(pack.lexicon), _RULES: rules_digest(rules)}
    differing = [key for key, value in marks.items() if store.mark(key) != value]
    come, gone = linked.changes(store.connection)
    if not differing and not come and not gone:
        tell(Step(Stage.CHECK))
        return
    words = vocabulary(pack.lexicon)
    with store.transaction():
        if _LEXICON in differing:
            linked.forget_links(store.connection)
            come, gone = linked.changes(store.connection)
        elif _RULES in differing:
            linked.forget_stories(store.connection)
        _link(store, words, come, gone)
        order = [number for number, _ in places]
        alike = similar(store.connection, order)
        partition = gathered(len(order), alike)
        store.set_mark(_LEFT_APART, str(left_apart(partition, alike)))
        wanted = [tuple(order[place] for place in members) for members in partition]
        had = linked.stories(store.connection)
        new = [members for members in wanted if members not in had]
        known = {members: had[members] for members in wanted if members in had}
        old = [story for members, story in had.items() if members not in known]
        first = max(had.values(), default=0) + 1
        sizes = [len(members) for members in new]
        if workers is None:
            workers = processors() if sum(sizes) >= LARGE else 1
        # Not forked: the database has threads.
        with spread_over(workers if len(new) > 1 else 1, get_context("spawn")) as spread:
            checked = check_each(
                sizes,
                lambda batch: _packed(store, [new[n] for n in batch]),
                _drafted,
                rules,
                pack.lexicon,
                spread,
                tell,
            )
        paths = dict(places)
        made = {
            story: ([(n, paths[n]) for n in members], findings)
            for story, (members, findings) in enumerate(zip(new, checked, strict=True), start=first)
        }
        linked.replace_stories(store.connection, old, made)
        for key in differing:
            store.set_mark(key, marks[key])


def _link(store: ClaimStore, words: Vocabulary, come: Sequence[int], gone: Sequence[int]) -> None:
    """Brings the pairs and the open tables up to date."""
    linked.forget_articles(store.connection, gone)
    profiles: dict[int, Profile] = {}
    for start in range(0, len(come), _AT_A_TIME):
        packed = store.loaded(come[start : start + _AT_A_TIME])
        read = {number: unpack_article(data) for number, data in packed.items()}
        linked.add_articles(store.connection, read)
        profiles.update((number, profile(article, words)) for number, (article, _) in read.items())
    keep_up(store.connection, profiles, gone, everything=len(come) == store.counts()[0])


def _packed(store: ClaimStore, stories: Sequence[Sequence[int]]) -> list[Packed]:
    """Stories, each by the numbers of its articles in order of path, as they stand in the store."""
    members = list(chain.from_iterable(stories))
    have, names = store.loaded(members), names_of(store.connection, members)
    return [([have[n] for n in story], [names[n] for n in story]) for story in stories]


def _drafted(stories: Iterable[Packed]) -> list[Draft]:
    return [draft_of([unpack_article(data) for data in packed], names) for packed, names in stories]


def _stories(
    store: ClaimStore, places: Sequence[tuple[int, str]], touched: Collection[str] | None
) -> dict[tuple[int, ...], int]:
    """The numbers of stories, by the numbers of their articles, in order of their first article's path.

    touched: paths of articles of which each must hold one; None gives all stories.
    """
    at = {number: place for place, (number, _) in enumerate(places)}
    own = {number for number, path in places if touched is None or path in touched}
    held = linked.stories(store.connection)
    return {members: held[members] for members in sorted(held, key=lambda s: at[s[0]]) if own.intersection(members)}


def _in_order(store: ClaimStore) -> Iterator[bytes]:
    """Every article with its claims, packed, in the order of a scan."""
    numbers = store.order()
    for start in range(0, len(numbers), _AT_A_TIME):
        some = numbers[start : start + _AT_A_TIME]
        packed = store.loaded(some)
        yield from (packed[number] for number in some)
