"""Work in several processes, results in the order of what they are made of."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import BaseContext


@contextmanager
def processes(count: int, context: BaseContext | None = None) -> Iterator[ProcessPoolExecutor]:
    """So many processes; what interrupts this one drops what they have not begun, and they say nothing of it."""
    pool = ProcessPoolExecutor(count, context, initializer=_leave_interrupts)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal: the one that started the others decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
