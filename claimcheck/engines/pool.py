"""Work in several processes, results in the order of what they are made of."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from threading import Thread


@contextmanager
def processes(count: int, context: BaseContext | None = None) -> Iterator[ProcessPoolExecutor]:
    """So many processes; what interrupts this one drops what they have not begun, and they say nothing of it."""
    pool = ProcessPoolExecutor(count, context, initializer=_follow)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _follow() -> None:
    """Ctrl-C reaches every process of a terminal: the one that started the others decides, and they end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)
