"""What a run tells on standard error: a bar on a terminal, and with ``--verbose`` what was read and took how long."""

import sys
import time
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

from claimcheck.cli.terminal import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

    from claimcheck.cli.options import Printing
    from claimcheck.engines.job import Listener, Stage, Step
    from claimcheck.engines.results import ScanResult

# A run that is over sooner shows no bar.
_LONG_SECONDS = 1.0


@contextmanager
def listening(timings: "dict[Stage, float]", bar: bool) -> "Iterator[Listener]":
    """A listener that keeps when each stage began, in seconds, and shows a bar once the run has turned out long.

    bar: whether a bar may be shown at all; it takes a terminal that can move its cursor.
    """
    late = _LateBar() if bar else None

    def listen(step: "Step") -> None:
        timings.setdefault(step.stage, time.monotonic())
        if late:
            late.hear(step)

    try:
        yield listen
    finally:
        if late:
            late.end()


class _LateBar:
    """A bar that shows once a run has turned out long; the thread of a timer starts it."""

    def __init__(self) -> None:
        self._due = time.monotonic() + _LONG_SECONDS
        self._last: Step | None = None
        self._timer: Timer | None = None
        self._progress: Progress | None = None
        self._ended = False
        self._lock = Lock()

    def hear(self, step: "Step") -> None:
        with self._lock:
            self._last = step
            if self._progress:
                _show(self._progress, step)
        # Not before the first article is read: processes are started till then, and a thread is no company for that.
        if self._timer is None and (step.done or step.total == 0):
            self._timer = Timer(max(0.0, self._due - time.monotonic()), self._start)
            self._timer.daemon = True
            self._timer.start()

    def _start(self) -> None:
        progress = _bar()
        with self._lock:
            if self._last and not self._ended:
                self._progress = progress
                progress.start()
                _show(progress, self._last)

    def end(self) -> None:
        """Takes the bar away; none shows after this."""
        if self._timer:
            self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._progress:
                self._progress.stop()


def wants_bar(printing: "Printing") -> bool:
    """A bar is for a person who waits at a terminal; with ``--verbose`` lines tell the same."""
    return sys.stderr.isatty() and not printing.quiet and not printing.verbose


def tell_run(result: "ScanResult", timings: "dict[Stage, float]", finished: float) -> None:
    """What was read and how long each stage took, for ``--verbose``; ``finished``: when the last one was over."""
    from claimcheck.reports.summary import counted

    claims = dict[str, int]()
    for claim in result.claims:
        claims[claim.article] = claims.get(claim.article, 0) + 1
    sys.stdout.flush()
    for article in result.articles:
        day = article.published.isoformat() if article.published else "no date"
        said = counted(claims.get(article.path, 0), "claim")
        say(f"read {article.path}: {day}, {said}")
    begun = [*timings.values(), finished]
    took = ", ".join(f"{stage.value} {begun[n + 1] - begun[n]:.2f} s" for n, stage in enumerate(timings))
    say(took)


def _show(progress: "Progress", step: "Step") -> None:
    """A task a stage; as long as its length is not known, it beats."""
    task = next((task.id for task in progress.tasks if task.description == step.stage.value), None)
    if task is None:
        for done in progress.task_ids:
            progress.remove_task(done)
        task = progress.add_task(step.stage.value, total=step.total or None)
    progress.update(task, completed=step.done, total=step.total or None)


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(show_speed=False),
        TimeElapsedColumn(),
        console=Console(stderr=True, markup=False, emoji=False, highlight=False),
        transient=True,
    )
