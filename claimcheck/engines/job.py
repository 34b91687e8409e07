"""What a scan is told besides the files that it reads, and what it tells: how far it has come."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

import msgspec

from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Rule

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


class Job(msgspec.Struct, frozen=True):
    """What is looked for, and how the work is done.

    rules: those to apply, all of the pack's unless given. workers: how many processes; None chooses by the size of the
    input. leave_out: see ``discover``. intake: what is known of the files besides their names. tell: hears how far the
    scan has come.
    """

    pack: Pack
    rules: Sequence[Rule] | None = None
    workers: int | None = None
    leave_out: Callable[[str], bool] | None = None
    intake: Intake = DEFAULT_INTAKE
    tell: Listener = unheard

    @property
    def applied(self) -> Sequence[Rule]:
        """The rules that are applied."""
        return self.pack.rules if self.rules is None else self.rules
