"""Links and checks the stories of a corpus, in this process or in several; what is found is the same."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import CheckError, each_finding, settled
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


class Checked(NamedTuple):
    """What is found in a story, each once, in order, and which checks failed on it."""

    findings: list[Finding]
    errors: list[CheckError]


def check_stories(
    drafts: Sequence[Draft], job: Job
) -> tuple[Sequence[Story], tuple[Finding, ...], tuple[CheckError, ...]]:
    """The stories that the drafts become, every finding of every rule, in order, and what could not be checked."""
    lexicon = job.pack.lexicon
    words = vocabulary(lexicon)
    sizes = [len(draft.articles) for draft in drafts]
    large = sum(sizes) >= LARGE
    workers = (processors() if large else 1) if job.workers is None else job.workers
    if workers <= 1 and not large:
        job.tell(Step(Stage.CHECK))
        stories = tuple(draft.linked(words) for draft in drafts)
        return stories, *together(_checked(story, job.applied, lexicon) for story in stories)
    with spread_over(workers if len(drafts) > 1 else 1) as spread:
        found = check_each(sizes, lambda batch: [drafts[n] for n in batch], job, spread)
    return Lazily(len(drafts), lambda: (draft.linked(words) for draft in drafts)), *together(found)


def together(stories: Iterable[Checked]) -> tuple[tuple[Finding, ...], tuple[CheckError, ...]]:
    """The findings of all stories, none twice, in order, and what could not be checked."""
    errors: list[CheckError] = []

    def findings() -> Iterator[Finding]:
        for found, failed in stories:
            yield from found
            errors.extend(failed)

    return tuple(settled(findings())), tuple(errors)


def check_each(
    sizes: Sequence[int], handed: Callable[[Sequence[int]], Sequence[object]], job: Job, spread: Spread
) -> Iterator[Checked]:
    """Story by story what is found in it: found before this returns, packed until asked for.

    sizes: of each story how many articles it has. handed: what is handed over to the process that checks stories, by
    their indices; ``draft_of`` makes drafts of that there.
    """
    work = partial(_checked_some, rules=tuple(job.applied), lexicon=job.pack.lexicon)
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


def _checked_some(stories: Sequence[Any], rules: Sequence[Rule], lexicon: Lexicon) -> list[bytes]:
    # A small corpus packs nothing.
    from claimcheck.engines.parcels import draft_of

    words = vocabulary(lexicon)
    return [_packed(_checked(draft_of(story).linked(words), rules, lexicon)) for story in stories]


def _packed(checked: Checked) -> bytes:
    """Pickled, so that a claim in several findings is there once; a fifteenth of what they take in memory."""
    # Imported here because a small corpus does without: it takes as long as reading two articles.
    import pickle

    return zlib.compress(pickle.dumps(checked, pickle.HIGHEST_PROTOCOL), _LEVEL) if any(checked) else b""


def _unpacked(packed: bytes) -> Checked:
    import pickle

    checked: Checked = pickle.loads(zlib.decompress(packed)) if packed else Checked([], [])
    return checked


def _checked(story: Story, rules: Sequence[Rule], lexicon: Lexicon) -> Checked:
    errors: list[CheckError] = []
    return Checked(settled(each_finding([story], rules, lexicon, errors.append)), errors)


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
