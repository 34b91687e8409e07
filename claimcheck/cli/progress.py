"""What a run tells on standard error: a bar on a terminal, and with ``--verbose`` what was read and took how long."""

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

    from claimcheck.engines.local import ScanResult
    from claimcheck.engines.steps import Listener, Stage, Step

# A run that is over sooner shows no bar.
_LONG_SECONDS = 1.0


@contextmanager
def listening(timings: "dict[Stage, float]", bar: bool) -> "Iterator[Listener]":
    """A listener that keeps when each stage began, in seconds, and shows a bar once the run has turned out long.

    bar: whether a bar may be shown at all; it takes a terminal that can move its cursor.
    """
    begun = time.monotonic()
    shown: list[Progress] = []

    def listen(step: "Step") -> None:
        now = time.monotonic()
        timings.setdefault(step.stage, now)
        if bar and not shown and now - begun > _LONG_SECONDS:
            shown.append(_bar())
        for progress in shown:
            (task,) = progress.task_ids
            progress.update(task, description=step.stage.value, completed=step.done, total=step.total or None)

    try:
        yield listen
    finally:
        for progress in shown:
            progress.stop()


def wants_bar(quiet: bool, verbose: bool) -> bool:
    """A bar is for a person who waits at a terminal; with ``--verbose`` lines tell the same."""
    return sys.stderr.isatty() and not quiet and not verbose


def tell_run(result: "ScanResult", timings: "dict[Stage, float]", finished: float) -> None:
    """What was read and how long each stage took, for ``--verbose``; ``finished``: when the last one was over."""
    from claimcheck.reports.summary import counted
    from claimcheck.reports.values import inert

    claims = dict[str, int]()
    for claim in result.claims:
        claims[claim.article] = claims.get(claim.article, 0) + 1
    sys.stdout.flush()
    for article in result.articles:
        day = article.published.isoformat() if article.published else "no date"
        said = counted(claims.get(article.path, 0), "claim")
        print(f"claimcheck: read {inert(article.path)}: {day}, {said}", file=sys.stderr)
    begun = [*timings.values(), finished]
    took = ", ".join(f"{stage.value} {begun[n + 1] - begun[n]:.2f} s" for n, stage in enumerate(timings))
    print(f"claimcheck: {took}", file=sys.stderr)


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    progress = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True, markup=False, emoji=False, highlight=False),
        transient=True,
    )
    progress.add_task("reading")
    progress.start()
    return progress
