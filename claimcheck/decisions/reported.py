"""Findings as an earlier scan reported them in JSON, and which of them are new, gone or unchanged."""

import datetime
from collections.abc import Sequence
from typing import Any

import msgspec

from claimcheck.checks.finding import Level
from claimcheck.checks.positions import Position, fingerprint, held, moment_spelling, value_spelling
from claimcheck.decisions.identity import Identity, Rebase, by_matter
from claimcheck.decisions.records import Record, figures_of
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


def reported_line(finding: ReportedFinding, rebase: Rebase = str) -> Record:
    """The line of a baseline for a reported finding."""
    told = reported_identity(finding, rebase)
    return Record(told.fingerprint, told.rule, told.verdict, finding.message, figures_of(told), told.exact)


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
