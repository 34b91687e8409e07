"""What was decided about findings, as a list for a terminal."""

import datetime
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from claimcheck.decisions.ledger import Decision, Ruling
from claimcheck.reports.summary import counted
from claimcheck.reports.values import inert

_STYLES = {Ruling.DISMISSED: "bold", Ruling.ACCEPTED: "bold yellow"}


def print_decisions(
    decisions: Iterable[tuple[int, Decision]], name: str, today: datetime.date, console: Console
) -> None:
    """Decisions with their lines: what was decided, why, by whom and about what, and a line that counts them."""
    decisions = list(decisions)
    for line, decision in decisions:
        until = f" until {decision.until.isoformat()}" if decision.until else ""
        expired = "" if decision.holds_on(today) else " (expired)"
        console.print(
            Text.assemble(
                (decision.decision.value, _STYLES[decision.decision]),
                f"{until}{expired}  {decision.fingerprint}  {decision.rule}  ",
                (f"{name}:{line}", "cyan"),
            ),
            soft_wrap=True,
        )
        by = f"{inert(decision.reason)} ({inert(decision.who)}, {decision.date.isoformat()})"
        for told in (inert(decision.message), by):
            for row in Text(told).wrap(console, max(20, console.width - 2)):
                console.print(Text("  ").append_text(row), no_wrap=True, crop=False)
    kinds = [decision.decision for _, decision in decisions]
    parts = ", ".join(f"{kinds.count(ruling)} {ruling}" for ruling in Ruling)
    console.print(f"{counted(len(decisions), 'decision')} ({parts})", soft_wrap=True)
