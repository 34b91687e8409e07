"""What a scan is told besides the files that it reads."""

from collections.abc import Callable, Sequence

import msgspec

from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.engines.steps import Listener, unheard
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Rule


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
