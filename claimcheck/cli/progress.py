"""What a run tells on standard error: a bar on a terminal, and with ``--verbose`` what was read and took how long."""

import sys
import time
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

    from claimcheck.engines.results import ScanResult
    from claimcheck.engines.steps import Listener, Stage, Step

# A run that is over sooner shows no bar.
_LONG_SECONDS = 1.0


@contextmanager
def listening(timings: "dict[Stage, float]", bar: bool) -> "Iterator[Listener]":
    """A listener that keeps when each stage began, in seconds, and shows a bar once the run has turned out long.

    bar: whether a bar may be shown at all; it takes a terminal that can move its cursor.
    """
    begun = time.monotonic()
    heard: list[Step] = []
    shown: list[Progress] = []
    timers: list[Timer] = []
    lock = Lock()

    def listen(step: "Step") -> None:
        now = time.monotonic()
        timings.setdefault(step.stage, now)
        if not bar:
            return
        with lock:
            heard[:] = [step]
            for progress in shown:
                _show(progress, step)
        # Not before the first article is read: processes are started till then, and a thread is no company for that.
        if not timers and (step.done or step.total == 0):
            timers.append(Timer(max(0.0, begun + _LONG_SECONDS - now), show))
            timers[0].daemon = True
            timers[0].start()

    def show() -> None:
        progress = _bar()
        with lock:
            if timers:
                shown.append(progress)
                progress.start()
                _show(progress, heard[0])

    try:
        yield listen
    finally:
        for timer in timers:
            timer.cancel()
        with lock:
            timers.clear()
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
