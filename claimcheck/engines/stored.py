"""A scan that takes from a store what it did before: what comes out is that of ``scan_articles``, byte for byte.

What the store has of a file is not read again, pairs of articles that it has compared are not compared again, and a
story whose articles are the same is neither linked nor checked again.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from multiprocessing import get_context

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import Source, discover
from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.registry import in_order
from claimcheck.claims.claim import Claim
from claimcheck.engines.checking import check_each, check_stories
from claimcheck.engines.keeping import date_by_neighbours, only, readable_again, refresh, stored_outcomes, untold
from claimcheck.engines.lazily import Lazily
from claimcheck.engines.local import Outcome, ScanResult, collected, extract_sources, piped_for
from claimcheck.engines.steps import Listener, Stage, Step, counted, unheard
from claimcheck.linking.alike import gathered, left_apart
from claimcheck.linking.profiles import profile
from claimcheck.linking.stories import Draft, NotCompared, drafts
from claimcheck.linking.story import Story
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

Read = tuple[Article, tuple[Claim, ...]]


def scan_with_store(
    paths: Iterable[str | os.PathLike[str]],
    pack: Pack,
    store: ClaimStore,
    rules: Sequence[Rule] | None = None,
    workers: int | None = None,
    leave_out: Callable[[str], bool] | None = None,
    tell: Listener = unheard,
    intake: Intake = DEFAULT_INTAKE,
    trouble: Callable[[Exception], None] = lambda problem: None,
) -> ScanResult:
    """``scan_articles`` by way of a store, which then holds what these paths mean and nothing else.

    trouble: is told of a store that fails amid the scan, which then starts again without it. Articles, claims and
    stories of the result are fetched from the store when they are looked at: it must be open until then.
    """
    sources, errors = discover(paths, leave_out)
    piped = piped_for(sources)
    applied = pack.rules if rules is None else rules
    try:
        if readable_again(sources):
            return _scanned(sources, errors, pack, applied, store, workers, tell, intake, piped)
    except store.failures as problem:
        store.failed(problem)
        trouble(problem)
    outcomes = counted(extract_sources(sources, pack, workers, intake, piped), Stage.READ, len(sources), tell)
    return _in_memory([*errors, *outcomes], pack, applied, tell, workers)


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
) -> ScanResult:
    only(sources, store)
    refresh(sources, pack, store, workers, intake, piped, tell)
    date_by_neighbours(store)
    places = store.paths()
    if len({path for _, path in places}) < len(places):
        # Articles of one name have their claims in common: that is no case to be clever in.
        outcomes = stored_outcomes(sources, pack, store, workers, intake, piped)
        return _in_memory([*errors, *outcomes], pack, rules, tell, workers)
    relink(store, places, pack, rules, tell, workers)
    told = [each for name, of_file in store.told() for each in untold(of_file)]
    found = collected([*errors, *told])
    articles, claims = store.counts()
    words = vocabulary(pack.lexicon)
    in_stories = linked.stories(store.connection)
    return ScanResult(
        Lazily(articles, lambda: map(unpack_text, _in_order(store))),
        Lazily(claims, lambda: chain.from_iterable(unpack_article(data)[1] for data in _in_order(store))),
        tuple(in_order(linked.findings(store.connection))),
        found.errors,
        Lazily(len(in_stories), lambda: _stories(store, places, words)),
        found.notices,
        NotCompared(int(store.mark(_LEFT_APART) or 0), commonplace_names(store.connection)),
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
        read = _link(store, words, come, gone)
        order = [number for number, _ in places]
        alike = similar(store.connection, order)
        partition = gathered(len(order), alike)
        store.set_mark(_LEFT_APART, str(left_apart(partition, alike)))
        wanted = [tuple(order[place] for place in members) for members in partition]
        had = linked.stories(store.connection)
        tell(Step(Stage.CHECK))
        new = [members for members in wanted if members not in had]
        known = {members: had[members] for members in wanted if members in had}
        old = [story for members, story in had.items() if members not in known]
        first = max(had.values(), default=0) + 1
        # Not forked: the database has threads.
        checked = check_each(_drafts(store, new, read), rules, pack.lexicon, workers, get_context("spawn"))
        paths = dict(places)
        made = {
            story: ([(n, paths[n]) for n in members], findings)
            for story, (members, findings) in enumerate(zip(new, checked, strict=True), start=first)
        }
        linked.replace_stories(store.connection, old, made)
        for key in differing:
            store.set_mark(key, marks[key])


def _link(store: ClaimStore, words: Vocabulary, come: Sequence[int], gone: Sequence[int]) -> dict[int, Read]:
    """Brings the pairs and the open tables up to date; gives what it read of the articles for that."""
    read = _loaded(store, come)
    linked.forget_articles(store.connection, gone)
    linked.add_articles(store.connection, read)
    profiles = {number: profile(article, words) for number, (article, _) in read.items()}
    keep_up(store.connection, profiles, gone, everything=len(come) == store.counts()[0])
    return read


def _drafts(store: ClaimStore, stories: Sequence[Sequence[int]], read: Mapping[int, Read]) -> list[Draft]:
    """Stories, each by the numbers of its articles in order of path. read: articles that need not be fetched."""
    members = list(chain.from_iterable(stories))
    have = {**read, **_loaded(store, [number for number in members if number not in read])}
    names = names_of(store.connection, members)
    return [
        Draft(
            tuple(have[number][0] for number in story),
            {have[number][0].path: have[number][1] for number in story},
            tuple(names[number] for number in story),
        )
        for story in stories
    ]


def _stories(store: ClaimStore, places: Sequence[tuple[int, str]], words: Vocabulary) -> Iterator[Story]:
    """Every story, in order of its first article's path."""
    at = {number: place for place, (number, _) in enumerate(places)}
    members = sorted(linked.stories(store.connection), key=lambda story: at[story[0]])
    return (draft.linked(words) for draft in _drafts(store, members, {}))


def _in_order(store: ClaimStore) -> Iterator[bytes]:
    """Every article with its claims, packed, in the order of a scan."""
    numbers = store.order()
    for start in range(0, len(numbers), _AT_A_TIME):
        some = numbers[start : start + _AT_A_TIME]
        packed = store.loaded(some)
        yield from (packed[number] for number in some)


def _loaded(store: ClaimStore, numbers: Sequence[int]) -> dict[int, Read]:
    """Articles with their claims, by number."""
    read: dict[int, Read] = {}
    for start in range(0, len(numbers), _AT_A_TIME):
        packed = store.loaded(numbers[start : start + _AT_A_TIME])
        read.update((number, unpack_article(data)) for number, data in packed.items())
    return read


def _in_memory(
    outcomes: Iterable[Outcome], pack: Pack, rules: Sequence[Rule], tell: Listener, workers: int | None
) -> ScanResult:
    found = collected(outcomes)
    tell(Step(Stage.LINK))
    parts, left_out = drafts(found.articles, found.claims, pack.lexicon)
    tell(Step(Stage.CHECK))
    stories, findings = check_stories(parts, rules, pack.lexicon, workers)
    return ScanResult(found.articles, found.claims, findings, found.errors, stories, found.notices, left_out)
