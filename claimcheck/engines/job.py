"""What a scan is told besides the files that it reads."""

from collections.abc import Sequence

import msgspec

from claimcheck.articles.formats.item import DEFAULT_INTAKE, Intake
from claimcheck.engines.steps import Listener, unheard
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Rule


class Job(msgspec.Struct, frozen=True):
    """What is looked for, and how the work is done.

    rules: those to apply, of the pack. workers: how many processes; None chooses by the size of the input. intake: what
    is known of the files besides their names. tell: hears how far the scan has come.
    """

    pack: Pack
    rules: Sequence[Rule]
    workers: int | None = None
    intake: Intake = DEFAULT_INTAKE
    tell: Listener = unheard
