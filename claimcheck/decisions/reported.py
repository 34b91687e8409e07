"""Findings as an earlier scan reported them in JSON or kept them in a baseline, and which are new, gone or unchanged.

A baseline holds the findings of an old corpus, so that only what is new counts.
"""

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from claimcheck.checks.finding import Finding, Level
from claimcheck.checks.positions import Position, fingerprint, held, moment_spelling, value_spelling
from claimcheck.decisions.identity import Identity, Rebase, by_matter, identity
from claimcheck.decisions.lines import DamagedFile, read_lines, text_of
from claimcheck.decisions.records import Record, record_of
from claimcheck.files import write_whole
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind


class ReportError(Exception):
    """A file that is no JSON report of ``claimcheck scan``. ``str()`` is the reason."""


class ReportedClaim(msgspec.Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """The fields of a claim that tell it, as the contract names them."""

    article: str
    line: int
    column: int
    text: str
    kind: Kind
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    approximate: bool
    unit: str | None
    per: str | None
    timex: str | None
    first: datetime.date | None
    last: datetime.date | None
    role: str

    @property
    def place(self) -> str:
        """path:line:column"""
        return f"{self.article}:{self.line}:{self.column}"

    @property
    def figure(self) -> str:
        """The canonical spelling of the figure; see ``checks/positions.py``."""
        if self.kind in (Kind.DATE, Kind.PERIOD):
            return moment_spelling(self.first, self.last, self.timex, self.text)
        value = Interval(self.low, self.high, self.low_open, self.high_open)
        return value_spelling(value, self.kind, self.approximate, self.unit, self.per)


class ReportedSuppression(msgspec.Struct, frozen=True):
    by: str
    reason: str


class ReportedFinding(msgspec.Struct, frozen=True):
    rule: str
    name: str
    level: Level
    verdict: str
    message: str
    fingerprint: str
    suppressed: ReportedSuppression | None
    claims: tuple[ReportedClaim, ...]


class Report(msgspec.Struct, frozen=True):
    """A JSON report. documents: the findings whole, in the order of ``findings``."""

    findings: tuple[ReportedFinding, ...]
    documents: tuple[dict[str, Any], ...] = ()


class Changes(msgspec.Struct, frozen=True):
    """The findings of two reports, by index: new and unchanged ones of the newer, gone ones of the older."""

    new: tuple[int, ...]
    unchanged: tuple[int, ...]
    gone: tuple[int, ...]


def read_report(data: bytes) -> Report:
    """The findings of a JSON report. Raises ReportError."""
    try:
        found = msgspec.json.decode(data, type=Report)
        whole = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise ReportError(f"no JSON report of claimcheck scan: {problem}") from problem
    return Report(found.findings, tuple(whole["findings"]))


def reported_identity(finding: ReportedFinding, rebase: Rebase = str) -> Identity:
    """What a reported finding is told by; ``rebase`` says how its articles are named where it is remembered."""
    given = held((claim.role, Position(claim.article, claim.figure)) for claim in finding.claims)
    return Identity(
        finding.fingerprint,
        finding.rule,
        finding.verdict,
        frozenset(Position(rebase(article), figure) for article, figure in given),
        exact=finding.fingerprint != fingerprint(finding.rule, finding.verdict, given),
    )


def changes(old: Sequence[Identity], new: Sequence[Identity]) -> Changes:
    """What came and what went. A finding that gained a place is new, as for a baseline; the old one is not gone."""
    before, after = by_matter(old), by_matter(new)
    unchanged = [i for i, one in enumerate(new) if any(one.repeats(old[j]) for j in before.get(one.matter, ()))]
    known = set(unchanged)
    return Changes(
        new=tuple(i for i in range(len(new)) if i not in known),
        unchanged=tuple(unchanged),
        gone=tuple(i for i, one in enumerate(old) if not any(new[j].continues(one) for j in after.get(one.matter, ()))),
    )


def read_baseline(path: Path, name: str, rebase: Rebase) -> tuple[Record, ...]:
    """The findings of a baseline, or of a JSON report, whose articles are named from the current folder.

    rebase: names those from the folder of the file. Raises DamagedFile with the line, and OSError.
    """
    data = path.read_bytes()
    # A report is one object over many lines.
    if data.split(b"\n", 1)[0].strip() != b"{":
        return tuple(line for _, line in read_lines(data, name, Record))
    try:
        found = read_report(data).findings
        return tuple(record_of(reported_identity(finding, rebase), finding.message) for finding in found)
    except ReportError as problem:
        raise DamagedFile(name, 1, str(problem)) from problem


def write_baseline(path: Path, findings: Iterable[Finding], rebase: Rebase) -> int:
    """Writes every finding, whether it counts or not, and returns how many. Raises OSError.

    A baseline that was written from what counts would open, when it is written anew, all that it had covered.
    """
    lines = [record_of(identity(finding, rebase), finding.message) for finding in findings]
    write_whole(path, text_of(lines))
    return len(lines)
