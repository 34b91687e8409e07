"""How far a run has come: what the stages tell a listener, be it a progress bar or a log."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Stage(StrEnum):
    READ = "reading"
    LINK = "linking"
    CHECK = "checking"


class Step(NamedTuple):
    """A stage has begun (``done`` is 0) or has come on: so many articles of so many are read."""

    stage: Stage
    done: int = 0
    total: int = 0


Listener = Callable[[Step], None]


def unheard(step: Step) -> None:
    """The listener of a run that nobody watches."""


def counted(items: Iterable[T], stage: Stage, total: int, tell: Listener) -> Iterator[T]:
    """The items as they come, each told when it has come."""
    tell(Step(stage, 0, total))
    for done, item in enumerate(items, 1):
        yield item
        tell(Step(stage, done, total))
