"""Links and checks the stories of a corpus, in this process or in several; what is found is the same."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any

from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import each_finding, settled
from claimcheck.engines.job import Job, Stage, Step
from claimcheck.engines.pool import Spread, processors, spread_over
from claimcheck.engines.results import Lazily
from claimcheck.linking.stories import Draft
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule

# From so many articles on, starting processes is worth it, and links are made again for who looks at them, not kept.
LARGE = 500
# Stories are handed over in batches of about this much work, reckoned in pairs of articles: a quarter of a second. More
# would leave processes idle while one of them ends the last batch.
_BATCH = 1_500
# As fast as can be.
_LEVEL = 1
# Reading an article of a story and what is found in it alone take as long as so many of its pairs.
_ALONE = 8


def check_stories(drafts: Sequence[Draft], job: Job) -> tuple[Sequence[Story], tuple[Finding, ...]]:
    """The stories that the drafts become, and every finding of every rule, in order."""
    lexicon = job.pack.lexicon
    words = vocabulary(lexicon)
    sizes = [len(draft.articles) for draft in drafts]
    large = sum(sizes) >= LARGE
    workers = (processors() if large else 1) if job.workers is None else job.workers
    if workers <= 1 and not large:
        job.tell(Step(Stage.CHECK))
        stories = tuple(draft.linked(words) for draft in drafts)
        found: Iterable[list[Finding]] = (_findings(story, job.applied, lexicon) for story in stories)
        return stories, tuple(settled(chain.from_iterable(found)))
    with spread_over(workers if len(drafts) > 1 else 1) as spread:
        found = check_each(sizes, lambda batch: [drafts[n] for n in batch], job, spread)
    findings = tuple(settled(chain.from_iterable(found)))
    return Lazily(len(drafts), lambda: (draft.linked(words) for draft in drafts)), findings


def check_each(
    sizes: Sequence[int], handed: Callable[[Sequence[int]], Sequence[object]], job: Job, spread: Spread
) -> Iterator[list[Finding]]:
    """Story by story the findings in it, each once, in order: found before this returns, packed until asked for.

    sizes: of each story how many articles it has. handed: what is handed over to the process that checks stories, by
    their indices; ``draft_of`` makes drafts of that there.
    """
    work = partial(_checked, rules=tuple(job.applied), lexicon=job.pack.lexicon)
    batches = list(_batches(sizes))
    found = [b""] * len(sizes)
    done = 0
    job.tell(Step(Stage.CHECK, done, len(sizes)))
    for batch, results in zip(batches, spread(work, map(handed, batches)), strict=True):
        for n, packed in zip(batch, results, strict=True):
            found[n] = packed
        done += len(batch)
        job.tell(Step(Stage.CHECK, done, len(sizes)))
    return map(_unpacked, found)


def _checked(stories: Sequence[Any], rules: Sequence[Rule], lexicon: Lexicon) -> list[bytes]:
    # A small corpus packs nothing.
    from claimcheck.engines.parcels import draft_of

    words = vocabulary(lexicon)
    return [_packed(_findings(draft_of(story).linked(words), rules, lexicon)) for story in stories]


def _packed(findings: list[Finding]) -> bytes:
    """Pickled, so that a claim in several findings is there once; a fifteenth of what they take in memory."""
    # Imported here because a small corpus does without: it takes as long as reading two articles.
    import pickle

    return zlib.compress(pickle.dumps(findings, pickle.HIGHEST_PROTOCOL), _LEVEL) if findings else b""


def _unpacked(packed: bytes) -> list[Finding]:
    import pickle

    findings: list[Finding] = pickle.loads(zlib.decompress(packed)) if packed else []
    return findings


def _findings(story: Story, rules: Sequence[Rule], lexicon: Lexicon) -> list[Finding]:
    return settled(each_finding([story], rules, lexicon))


def _batches(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Stories by number, as many as come to a batch's work; the largest first, lest one be left for the end."""
    batch: list[int] = []
    work = 0
    for n in sorted(range(len(sizes)), key=lambda n: -sizes[n]):
        batch.append(n)
        work += sizes[n] * (sizes[n] + _ALONE)
        if work >= _BATCH:
            yield batch
            batch, work = [], 0
    if batch:
        yield batch
