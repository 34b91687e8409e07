"""Findings as tables for a terminal: every place with its figure, sentence and date, then why it is flagged.

Article text goes to rich as ``Text``, never as markup, and without control characters.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from rich.box import SQUARE
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.checks.finding import Finding, Level
from claimcheck.claims.claim import Claim
from claimcheck.engines.local import ScanResult
from claimcheck.reports.excerpts import Excerpt, excerpt
from claimcheck.reports.values import day_label, inert, place_label, row_label, rows_of, value_label

_STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "cyan"}
_FIGURE = "bold underline"
# Narrower than this a sentence cannot be read beside its place: the place goes below it.
_LEAST_SENTENCE = 44
_LINES_OF_SENTENCE = 2
_SHORTEST_EXCERPT = 90
# What the rules between four cells, and the margin, take from the width.
_RULES = 14

Row = tuple[str, list[Claim]]


def print_scan(result: ScanResult, console: Console, least: Level = Level.NOTE) -> None:
    """Every finding of a level and graver, gravest first, and a line that counts them all."""
    shown = [finding for finding in result.findings if finding.level.reaches(least)]
    for finding in shown:
        print_finding(finding, console)
        console.print()
    console.print(summary(result), soft_wrap=True)
    if hidden := len(result.findings) - len(shown):
        console.print(f"{hidden:,} not shown: --show note prints all", soft_wrap=True)


def print_finding(finding: Finding, console: Console) -> None:
    """One finding: heading, a row a place, explanation. Wider than the console where a path would else be cut."""
    rows = [(row_label(claims), claims) for claims in rows_of(finding)]
    value, day, place = _widths(rows)
    width = console.width
    console.width = max(width, value + day + place + _RULES)
    console.print(_heading(finding))
    console.print(_places(rows, width - value - day - _RULES, place))
    console.width = width
    for line in Text(inert(finding.explanation)).wrap(console, console.width - 2):
        line.rstrip()
        console.print(Text("  ").append_text(line), no_wrap=True, crop=False)


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
                _marked(excerpt([claim], _SHORTEST_EXCERPT)),
            )
        console.print(table)


def summary(result: ScanResult) -> str:
    """ "5 articles, 180 claims, 4 findings (1 error, 2 warnings, 1 note)"."""
    levels = [finding.level for finding in result.findings]
    counts = ", ".join(_counted(levels.count(level), level.value) for level in Level)
    parts = [_counted(len(result.articles), "article"), _counted(len(result.claims), "claim")]
    return f"{', '.join(parts)}, {_counted(len(levels), 'finding')} ({counts})"


def _heading(finding: Finding) -> RenderableType:
    heading = Table.grid(expand=True, padding=(0, 1))
    heading.add_column(ratio=1, overflow="fold")
    heading.add_column(justify="right", no_wrap=True)
    rule = Text.assemble(f"{finding.rule} {finding.name}  ", (finding.level.value, _STYLES[finding.level]))
    heading.add_row(Text(" " + inert(finding.topic or finding.message), style="bold"), rule)
    return heading


def _places(rows: Sequence[Row], room: int, place: int) -> RenderableType:
    """``room``: columns left beside value and day. The place, that wide, stands beside the sentence or below it."""
    beside = room - place >= _LEAST_SENTENCE
    length = max(_SHORTEST_EXCERPT, _LINES_OF_SENTENCE * (room - place if beside else room))
    table = Table(box=SQUARE, show_header=False, expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(no_wrap=True)
    if beside:
        table.add_column(no_wrap=True)
    for label, claims in rows:
        where = Text(inert(place_label(claims[0])), style="cyan", no_wrap=True, overflow="ignore")
        sentence = _marked(excerpt(claims, length))
        cells: list[RenderableType] = [Text(inert(label), style="bold")]
        cells += [sentence, day_label(claims[0]), where] if beside else [Group(sentence, where), day_label(claims[0])]
        table.add_row(*cells)
    return Padding(table, (0, 0, 0, 1))


def _widths(rows: Sequence[Row]) -> tuple[int, int, int]:
    """Of the widest value, day and place."""
    cells = [(label, day_label(claims[0]), place_label(claims[0])) for label, claims in rows]
    value, day, place = (max(cell_len(inert(cell)) for cell in column) for column in zip(*cells, strict=True))
    return value, day, place


def _marked(found: Excerpt) -> Text:
    text = Text(found.text)
    for start, end in found.figures:
        text.stylize(_FIGURE, start, end)
    return text


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
