"""What was decided about findings, as a list; what ``claimcheck review`` shows: one open finding at a time, and keys.

Nothing is cleared and nothing stays in place: it works over any line, and what was decided stays to be scrolled to.
"""

import datetime
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from claimcheck.checks.finding import Finding
from claimcheck.decisions.ledger import Decision, Ruling
from claimcheck.reports.summary import counted
from claimcheck.reports.table import print_finding
from claimcheck.reports.values import inert

KEYS = {
    "d": "dismiss: it is no fault",
    "a": "accept: it is a fault and is being seen to",
    "s": "skip: leave it open",
    "u": "undo: take the last decision back",
    "q": "quit: what was decided is kept",
    "?": "help",
}
_STYLES = {Ruling.DISMISSED: "bold", Ruling.ACCEPTED: "bold yellow"}


def print_open(finding: Finding, number: int, total: int, console: Console) -> None:
    """A finding with every place of it, and the keys."""
    console.rule(Text(f"{number} of {total}"), style="dim", characters="─")
    print_finding(finding, console)
    console.print()
    print_keys(console)


def print_keys(console: Console) -> None:
    """One line; on narrow terminals as many as it takes."""
    line = Text()
    for key, meaning in KEYS.items():
        # A key is not torn from its word.
        line.append(f"\u00a0{key}\u00a0", style="reverse").append(f"\u00a0{meaning.partition(':')[0]}  ")
    console.print(line)


def print_help(console: Console) -> None:
    for key, meaning in KEYS.items():
        console.print(Text.assemble((f" {key} ", "reverse"), f" {meaning}"))
    console.print("A decision asks for its reason; an empty reason or Ctrl-C takes you back to the finding.")


def tally(decided: dict[str, Ruling], open_still: int) -> str:
    """ "2 dismissed, 1 accepted; 4 findings still open"."""
    rulings = list(decided.values())
    parts = ", ".join(f"{rulings.count(ruling)} {ruling}" for ruling in Ruling)
    return f"{parts}; {counted(open_still, 'finding')} still open"


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
