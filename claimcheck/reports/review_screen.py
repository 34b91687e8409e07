"""What ``claimcheck review`` shows: one open finding at a time, and the keys.

Nothing is cleared and nothing stays in place: it works over any line, and what was decided stays to be scrolled to.
"""

from rich.console import Console
from rich.text import Text

from claimcheck.checks.finding import Finding
from claimcheck.decisions.ledger import Ruling
from claimcheck.reports.summary import counted
from claimcheck.reports.table import print_finding

KEYS = {
    "d": "dismiss: it is no fault",
    "a": "accept: it is a fault and is being seen to",
    "s": "skip: leave it open",
    "u": "undo: take the last decision back",
    "q": "quit: what was decided is kept",
    "?": "help",
}


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
