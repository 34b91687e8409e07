"""Links and checks the stories of a corpus, in this process or in several; what is found is the same."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from multiprocessing.context import BaseContext

from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import each_finding, settled
from claimcheck.engines.lazily import Lazily
from claimcheck.engines.pool import processes, processors
from claimcheck.linking.stories import Draft
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule

# From so many articles on, starting processes is worth it, and links are made again for who looks at them, not kept.
_LARGE = 500
# Stories are handed over in batches of about this much work, reckoned in pairs of articles.
_BATCH = 120 * 120


def check_stories(
    drafts: Sequence[Draft], rules: Sequence[Rule], lexicon: Lexicon, workers: int | None = None
) -> tuple[Sequence[Story], tuple[Finding, ...]]:
    """The stories that the drafts become, and every finding of every rule, in order.

    workers: how many processes; None chooses by the number of articles.
    """
    words = vocabulary(lexicon)
    large = sum(len(draft.articles) for draft in drafts) >= _LARGE
    if workers is None:
        workers = processors() if large else 1
    batches = list(_batches(drafts))
    if workers > 1 and len(batches) > 1:
        work = partial(_checked, rules=tuple(rules), lexicon=lexicon)
        with processes(min(workers, len(batches))) as pool:
            findings = settled(chain.from_iterable(pool.map(work, batches)))
    elif large:
        findings = settled(each_finding((draft.linked(words) for draft in drafts), rules, lexicon))
    else:
        stories = tuple(draft.linked(words) for draft in drafts)
        return stories, tuple(settled(each_finding(stories, rules, lexicon)))
    return Lazily(len(drafts), lambda: (draft.linked(words) for draft in drafts)), tuple(findings)


def check_each(
    drafts: Sequence[Draft],
    rules: Sequence[Rule],
    lexicon: Lexicon,
    workers: int | None = None,
    context: BaseContext | None = None,
) -> Iterator[list[Finding]]:
    """Story by story the findings in it, in order; ``workers``: see ``check_stories``."""
    if workers is None:
        workers = processors() if sum(len(draft.articles) for draft in drafts) >= _LARGE else 1
    batches = list(_batches(drafts))
    work = partial(_checked_each, rules=tuple(rules), lexicon=lexicon)
    if workers <= 1 or len(batches) < 2:
        yield from chain.from_iterable(map(work, batches))
        return
    with processes(min(workers, len(batches)), context) as pool:
        yield from chain.from_iterable(pool.map(work, batches))


def _checked_each(drafts: Sequence[Draft], rules: Sequence[Rule], lexicon: Lexicon) -> list[list[Finding]]:
    words = vocabulary(lexicon)
    return [settled(each_finding([draft.linked(words)], rules, lexicon)) for draft in drafts]


def _checked(drafts: Sequence[Draft], rules: Sequence[Rule], lexicon: Lexicon) -> list[Finding]:
    words = vocabulary(lexicon)
    return list(each_finding((draft.linked(words) for draft in drafts), rules, lexicon))


def _batches(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """The drafts in their order, as many together as come to a batch's work."""
    batch: list[Draft] = []
    work = 0
    for draft in drafts:
        batch.append(draft)
        work += len(draft.articles) ** 2
        if work >= _BATCH:
            yield batch
            batch, work = [], 0
    if batch:
        yield batch
