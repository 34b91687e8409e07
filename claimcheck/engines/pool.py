"""Work in several processes, results in the order of what they are made of."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext
    from multiprocessing.synchronize import Event

T = TypeVar("T")
R = TypeVar("R")

# Items that wait for each process, done or not: what is ahead of its taker costs memory. Fewer would leave a process
# idle while another is at an item that takes as long as all of these.
_AHEAD = 16
# What a shell reports of a command that Ctrl-C ended.
_INTERRUPTED = 130


class Spread(Protocol):
    """``map`` that may do the work in other processes."""

    def __call__(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]: ...


@contextmanager
def spread_over(count: int, context: "BaseContext | None" = None) -> Iterator[Spread]:
    """``map`` over so many processes, or over none where one is enough.

    They are started when there is something to do, and are the same for everything that is done within. Items are taken
    from their source as the work proceeds, and handed over with the work: neither may be large.
    """
    if count <= 1:
        yield _here
        return
    import pickle

    with processes(count, context) as pool:

        def spread(work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
            # The same work comes with every item: it is unpacked once in each process.
            frozen = pickle.dumps(work)
            pending: deque[Future[R]] = deque()
            for item in items:
                pending.append(pool.submit(_do, frozen, item))
                if len(pending) >= _AHEAD * count:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()

        yield spread


def _here(work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    return map(work, items)


@contextmanager
def processes(count: int, context: "BaseContext | None" = None) -> "Iterator[ProcessPoolExecutor]":
    """So many processes; what ends this block early ends them too, each after the item that it is at, without a word.

    They are not killed: where one dies amid an answer, or with something still to be sent to it, the pool of Python
    3.11.2, which Debian has, waits for ever (https://github.com/python/cpython/issues/94777).
    """
    # A small scan starts none, and should not wait for what starts them.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = context or get_context()
    stop = context.Event()
    pool = ProcessPoolExecutor(count, context, initializer=_follow, initargs=(stop,))
    with _unwinding():
        try:
            yield pool
        except BaseException:
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
        pool.shutdown()


@contextmanager
def _unwinding() -> Iterator[None]:
    """Ctrl-C that would end this process on the spot leaves the block first.

    Else semaphores were left to the tracker of multiprocessing, which complains.
    """
    import signal
    from threading import current_thread, main_thread

    if current_thread() is not main_thread() or signal.getsignal(signal.SIGINT) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGINT, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _leave(*_: object) -> NoReturn:
    raise SystemExit(_INTERRUPTED)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# Of a process that works for another: whether that one is ending.
_stopped: Callable[[], bool] = bool


def _do(frozen: bytes, item: Any) -> Any:
    return None if _stopped() else _thawed(frozen)(item)


@lru_cache(maxsize=4)
def _thawed(frozen: bytes) -> Any:
    import pickle

    return pickle.loads(frozen)


def _follow(stop: "Event") -> None:
    """Ctrl-C reaches every process of a terminal: the one that started the others decides, and they end with it."""
    import signal
    from threading import Thread

    global _stopped
    _stopped = stop.is_set
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)
