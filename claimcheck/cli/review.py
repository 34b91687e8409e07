"""``claimcheck review``."""

import signal
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from claimcheck.cli import rulings
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Choosing, Configuring, Deciding, Paths, Reading, ShowLevel, Storing
from claimcheck.cli.terminal import complain, console, stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from claimcheck.checks.finding import Finding
    from claimcheck.decisions.ledger import Decision, Ruling


_ESCAPE, _END = "\x1b", "\x04"


@dataclass
class _Sitting:
    """One reviewer at the terminal. decided: the decisions made, in order, each with the index of its finding."""

    file: Path
    who: str
    until: date | None
    screen: "Console"
    decided: "list[tuple[int, Decision]]" = field(default_factory=list)


@with_groups
def review(
    context: typer.Context,
    paths: Paths,
    show: ShowLevel = None,
    until: rulings.Until = None,
    by: rulings.By = None,
    *,
    choosing: Choosing,
    reading: Reading,
    deciding: Deciding,
    storing: Storing,
    configuring: Configuring,
) -> None:
    """Go through the open findings, one at a time, and decide on each with a key.

    Every decision is written at once. Exit status: 0, or 2 where an input could not be read.
    """
    from claimcheck.checks.finding import Level
    from claimcheck.reports.review_screen import tally

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        stop("review asks for keys, so it needs a terminal; elsewhere there are dismiss and accept")
    if "-" in paths:
        stop("review needs files: standard input is where the keys come from")
    last = rulings.day_given(until)
    result, notices, run = rulings.scanned(context, paths, stored=not storing.no_store)
    rulings.tell(notices)
    complain(result.errors)
    waiting = [f for f in result.findings if f.suppressed is None and f.level.reaches(Level(run.settings.show))]
    sitting = _Sitting(rulings.ledger_file(run.resolved), rulings.decider(by), last, console())
    _settle_terminal()
    # Ctrl-C that comes between two questions ends the sitting as q does; what was decided is written.
    with suppress(KeyboardInterrupt):
        _go_through(waiting, sitting)
    decided = {decision.fingerprint: decision.decision for _, decision in sitting.decided}
    print(tally(decided, len(waiting) - len(decided)))
    raise typer.Exit(2 if result.errors else 0)


def _go_through(waiting: "Sequence[Finding]", sitting: _Sitting) -> None:
    from claimcheck.reports.review_screen import print_open

    at = 0
    while at < len(waiting):
        if _decided_elsewhere(waiting[at], sitting):
            at += 1
            continue
        print_open(waiting[at], at + 1, len(waiting), sitting.screen)
        moved = _answer(waiting[at], at, sitting)
        if moved is None:
            return
        at = moved


def _answer(finding: "Finding", at: int, sitting: _Sitting) -> int | None:
    """Which finding comes next after a key that says something; None to end."""
    from claimcheck.decisions.ledger import Ruling
    from claimcheck.reports.review_screen import print_help, print_keys

    of_key = {"d": Ruling.DISMISSED, "a": Ruling.ACCEPTED}
    while True:
        key = _key()
        if key in of_key:
            if _rule(finding, of_key[key], at, sitting):
                return at + 1
            print_keys(sitting.screen)
        elif key == "s":
            return at + 1
        elif key == "u" and sitting.decided:
            return _take_back(sitting)
        elif key == "q":
            return None
        elif key in ("?", "h"):
            print_help(sitting.screen)
        elif key == "u":
            print("nothing was decided yet")
        else:
            print_keys(sitting.screen)


def _key() -> str:
    """A key; Ctrl-C and Ctrl-D mean q."""
    try:
        return read_key()
    except (KeyboardInterrupt, EOFError):
        print()
        return "q"


def _rule(finding: "Finding", ruling: "Ruling", at: int, sitting: _Sitting) -> bool:
    """Asks for the reason and writes the decision; whether one was made."""
    from claimcheck.decisions.identity import identity
    from claimcheck.decisions.ledger import decide, with_decision
    from claimcheck.decisions.records import record_of

    try:
        reason = input(f"{ruling}, because: ").strip()
    except (KeyboardInterrupt, EOFError):
        reason = ""
        print()
    if not reason:
        print("no reason, no decision")
        return False
    found = identity(finding, rulings.rebase_to(sitting.file))
    decision = decide(record_of(found, finding.message), ruling, reason, sitting.who, rulings.today(), sitting.until)
    rulings.change_decisions(sitting.file, lambda standing: with_decision(standing, decision))
    sitting.decided.append((at, decision))
    print(f"{ruling}: {rulings.told(sitting.file)}")
    return True


def _take_back(sitting: _Sitting) -> int:
    from claimcheck.decisions.ledger import without

    at, decision = sitting.decided.pop()
    rulings.change_decisions(sitting.file, lambda standing: without(standing, decision))
    print(f"open again: {decision.rule} {decision.message}")
    return at


def _decided_elsewhere(finding: "Finding", sitting: _Sitting) -> bool:
    """Whether somebody else has decided on a finding since the scan."""
    from claimcheck.decisions.identity import identity
    from claimcheck.decisions.records import recalled

    found = identity(finding, rulings.rebase_to(sitting.file))
    standing = (d for d in rulings.decisions_of(sitting.file).values() if d.holds_on(rulings.today()))
    decision = next((d for d in standing if found.continues(recalled(d))), None)
    if decision:
        print(f"{decision.decision} by {decision.who} meanwhile: {decision.rule} {decision.message}")
    return decision is not None


def _settle_terminal() -> None:
    """Ctrl-C interrupts a question, not the program; lines can be edited; what is typed is UTF-8."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        import readline  # noqa: F401
    except ImportError:
        return


def read_key() -> str:
    """The next key as one character; "" for a key that gives several, such as an arrow.

    Raises KeyboardInterrupt on Ctrl-C and EOFError on Ctrl-D and where the terminal has gone. What follows in the
    terminal's queue stays there: a question that comes next can read it.
    """
    sys.stdout.flush()
    try:
        import termios
        import tty
    except ImportError:  # Windows
        return typer.getchar()[:1]
    import os

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        # Not the default, TCSAFLUSH: it would throw away what was typed ahead.
        tty.setcbreak(terminal, termios.TCSADRAIN)
        key = os.read(terminal, 1).decode("latin-1")
        if key == _ESCAPE:
            termios.tcflush(terminal, termios.TCIFLUSH)
            return ""
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    if key in ("", _END):
        raise EOFError
    return key
