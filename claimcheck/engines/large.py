"""Scans a large corpus: what is found is what a scan in memory finds, in a fraction of the memory.

Between reading and checking, the corpus is parcels (``parcels.py``), words as numbers and pairs in arrays. The
processes that read and check do the packing and unpacking; this one only groups articles into stories.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from msgspec.structs import replace

from claimcheck.articles.discovery import Source
from claimcheck.articles.files import Notice
from claimcheck.articles.reading import ArticleError
from claimcheck.engines.checking import check_each, together
from claimcheck.engines.extraction import each_by
from claimcheck.engines.job import Job, Listener, Stage, Step, counted
from claimcheck.engines.local import in_memory, touching
from claimcheck.engines.parcels import Corpus, draft_of, fetched, parcels_of, put_by, unpacked
from claimcheck.engines.pool import processors, spread_over
from claimcheck.engines.results import Lazily, Outcome, ScanResult, errors_of
from claimcheck.linking.alike import alike_in_numbers, commonplace, gathered, left_apart
from claimcheck.linking.stories import NotCompared
from claimcheck.linking.vocabulary import vocabulary


def scan_large(
    sources: Sequence[Source],
    errors: Sequence[ArticleError],
    read: Callable[[Sequence[Source]], Iterable[Iterable[Outcome]]],
    job: Job,
    new: Collection[str] | None = None,
) -> ScanResult:
    """``scan_sources``. read: what files give; it runs in the processes that the work is spread over."""
    lexicon = job.pack.lexicon
    words = vocabulary(lexicon)
    work = partial(parcels_of, read=read, lexicon=lexicon)
    with spread_over(processors() if job.workers is None else job.workers) as spread:
        files = counted(each_by(spread, sources, work), Stage.READ, len(sources), job.tell)
        corpus = put_by((source.name for source in sources), files, words)
        told = [*errors, *corpus.told]
        kept = corpus.kept
        if len({one.path for one in kept}) < len(kept):
            # Articles of one name share the ids of their claims, which parcels go by.
            return in_memory([*told, *(unpacked(one.packed) for one in kept)], replace(job, workers=1), new)
        partition, left_out = _grouped(corpus, job.tell)
        fresh = frozenset(one.path for one in kept if new is not None and one.file in new)
        stories = [
            [(kept[n].packed, kept[n].names) for n in members]
            for members in partition
            if new is None or any(kept[n].path in fresh for n in members)
        ]
        sizes = [len(story) for story in stories]
        found = check_each(sizes, lambda batch: [stories[n] for n in batch], job, spread)
    # The processes have given back their memory when findings are unpacked.
    findings, failed = together(found)
    return ScanResult(
        *fetched(len(kept), sum(one.claims for one in kept), lambda: (one.packed for one in kept)),
        findings if new is None else touching(fresh, findings),
        errors_of([*told, *failed]),
        Lazily(len(stories), lambda: (draft_of(story).linked(words) for story in stories)),
        tuple(one for one in told if isinstance(one, Notice)),
        left_out,
        fresh,
    )


def _grouped(corpus: Corpus, tell: Listener) -> tuple[list[tuple[int, ...]], NotCompared]:
    """The stories of a corpus, each by the places of its articles, and what was not compared; profiles are used up."""
    order = sorted(range(len(corpus.kept)), key=lambda n: corpus.kept[n].path)
    profiles = [corpus.profiles[n] for n in order]
    corpus.profiles.clear()
    pairs = alike_in_numbers(profiles, lambda done: tell(Step(Stage.LINK, done, len(order))))
    tell(Step(Stage.LINK, len(order), len(order)))
    names = commonplace(profiles)
    del profiles
    partition = gathered(len(order), pairs)
    stories = [tuple(order[place] for place in members) for members in partition]
    return stories, NotCompared(left_apart(partition, pairs), names)
