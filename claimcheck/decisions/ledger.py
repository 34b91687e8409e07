"""The ledger: what people decided about findings, a line each, in a text file that is reviewed like the articles."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec.structs import asdict

from claimcheck.decisions.lines import DamagedFile, read_lines, text_of
from claimcheck.decisions.records import Figures, Fingerprint, Record, Told, recalled
from claimcheck.files import write_whole

# No suffix of an article: a scan of the folder that it stands in must not read it for news.
FILE_NAME = "claimcheck.decisions"
_PATIENCE_SECONDS = 30


class Ruling(StrEnum):
    """What was decided: the finding is none, or it is one and is being seen to."""

    DISMISSED = "dismissed"
    ACCEPTED = "accepted"


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A line of the ledger.

    fingerprint: as it was printed when the decision was made. until: the last day on which it holds.
    rule, verdict, message, figures, exact: the finding; see ``Record``.
    """

    fingerprint: Fingerprint
    decision: Ruling
    reason: Told
    who: Told
    date: datetime.date
    until: datetime.date | None = None
    rule: Told
    verdict: Told
    message: str
    figures: Figures
    exact: bool = False

    def holds_on(self, today: datetime.date) -> bool:
        return self.until is None or today <= self.until


def decide(
    found: Record, ruling: Ruling, reason: str, who: str, today: datetime.date, until: datetime.date | None = None
) -> Decision:
    """A decision on a finding. Blanks in reason and name are evened out: a decision is one line."""
    reason, who = (" ".join(text.split()) for text in (reason, who))
    return Decision(**asdict(found), decision=ruling, reason=reason, who=who, date=today, until=until)


def read_ledger(path: Path, name: str) -> dict[int, Decision]:
    """The decisions by line; none where there is no such file. A decision that a merge has doubled counts once.

    Raises DamagedFile with the line, also where two lines decide one finding differently, and OSError.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    lines = dict(read_lines(data, name, Decision))
    last: dict[str, int] = {}
    for number, decision in lines.items():
        earlier = last.setdefault(decision.fingerprint, number)
        if lines[earlier].decision is not decision.decision:
            reason = f"{decision.fingerprint} is {lines[earlier].decision} in line {earlier} and {decision.decision}"
            raise DamagedFile(name, number, f"{reason} here; keep one of the lines")
        last[decision.fingerprint] = max(earlier, number, key=lambda line: (lines[line].date, line))
    return {number: lines[number] for number in sorted(last.values())}


def change_ledger(path: Path, name: str, change: Callable[[Sequence[Decision]], Iterable[Decision]]) -> None:
    """Reads the ledger, changes it and writes it whole; of two processes the second waits for the first.

    Raises DamagedFile, and leaves the file as it is; OSError where it cannot be written.
    """
    # What only reads decisions does not need it.
    from filelock import FileLock, Timeout

    path = path.resolve()
    try:
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE_SECONDS):
            write_whole(path, text_of(change(list(read_ledger(path, name).values()))))
    except Timeout as problem:
        raise OSError(f"another process has held {problem.lock_file} for {_PATIENCE_SECONDS} seconds") from problem


def with_decision(decisions: Iterable[Decision], new: Decision) -> list[Decision]:
    """The decisions with a new one, which takes the place of those on the same finding."""
    told = recalled(new)
    return [*(old for old in decisions if not told.continues(recalled(old))), new]


def without(decisions: Iterable[Decision], taken_back: Decision) -> list[Decision]:
    """The decisions but those on the finding of one of them."""
    return [decision for decision in decisions if decision.fingerprint != taken_back.fingerprint]
