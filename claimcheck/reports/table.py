"""Findings as tables for a terminal: every place with its figure, sentence and date, then why it is flagged."""

from collections.abc import Iterable
from io import StringIO
from itertools import groupby
from operator import attrgetter

from rich.box import SQUARE
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.checks.finding import Finding, Level
from claimcheck.claims.claim import Claim
from claimcheck.engines.results import ScanResult
from claimcheck.reports.excerpts import excerpt
from claimcheck.reports.rows import SHORTEST_EXCERPT, Row, marked, print_rows
from claimcheck.reports.summary import closing, suppression_label
from claimcheck.reports.values import inert, row_label, rows_of, value_label
from claimcheck.reports.view import View, shown

_STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "cyan"}
_WIDTH_OF_FILE = 120
_SHORT = 8


def scan_table(result: ScanResult, view: View) -> str:
    """The tables as plain text for a file, 120 columns wide."""
    out = StringIO()
    print_scan(result, Console(file=out, width=_WIDTH_OF_FILE, markup=False, emoji=False, highlight=False), view)
    return out.getvalue()


def print_scan(result: ScanResult, console: Console, view: View) -> None:
    """Every finding that the view shows, gravest first, and lines that count them all."""
    for finding in shown(result, view):
        # Written at once: a console writes and flushes what it is given line by line.
        with console:
            print_finding(finding, console)
            console.print()
    for line in closing(result, view):
        console.print(line, soft_wrap=True)


def print_finding(finding: Finding, console: Console) -> None:
    """One finding: heading, a row a place, explanation with its name, and why it does not count where it does not."""
    console.print(_heading(finding))
    print_rows([Row(row_label(claims), claims) for claims in rows_of(finding)], console)
    notes = [f"{finding.explanation} Finding {short_print(finding)}."]
    if finding.suppressed:
        notes.append(f"Does not count: {suppression_label(finding.suppressed)}.")
    # A line that was folded begins anew.
    folded = (line.plain.rstrip() for note in notes for line in Text(inert(note)).wrap(console, console.width - 2))
    console.out("\n".join(f"  {inert(line)}" for line in folded), highlight=False)


def short_print(finding: Finding) -> str:
    """The beginning of a fingerprint that a person needs to name the finding: "claimcheck dismiss 6e6c7cc8"."""
    return finding.fingerprint[:_SHORT]


def print_claims(claims: Iterable[Claim], console: Console) -> None:
    """A table of claims for a reader, article by article."""
    for article, own in groupby(claims, key=attrgetter("article")):
        console.print(Text(inert(article), style="bold"), soft_wrap=True)
        table = Table("line", "kind", "value", "of", "sentence", box=SQUARE, expand=True)
        for column, ratio in zip(table.columns, (None, None, None, 1, 3), strict=True):
            column.ratio, column.no_wrap, column.overflow = ratio, ratio is None, "fold"
        for claim in own:
            table.add_row(
                f"{claim.line}:{claim.column}",
                claim.kind.value,
                Text(inert(value_label(claim)), style="bold"),
                Text(inert(claim.person or claim.subject or claim.unit or "")),
                marked(excerpt([claim], SHORTEST_EXCERPT)),
            )
        console.print(table)


def _heading(finding: Finding) -> RenderableType:
    heading = Table.grid(expand=True, padding=(0, 1))
    heading.add_column(ratio=1, overflow="fold")
    heading.add_column(justify="right", no_wrap=True)
    rule = Text.assemble(f"{finding.rule} {finding.name}  ", (finding.level.value, _STYLES[finding.level]))
    heading.add_row(Text(" " + inert(finding.topic or finding.message), style="bold"), rule)
    return heading
