"""Findings as tables for a terminal: every place with its figure, sentence and date, then why it is flagged.

Article text goes to rich as ``Text``, never as markup, and without control characters.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.box import SQUARE
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.checks.finding import Finding, Level, Place
from claimcheck.claims.claim import Claim
from claimcheck.engines.local import ScanResult
from claimcheck.reports.values import day_label, inert, place_label, value_label

_STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "cyan"}
_FIGURE = "bold underline"
_EXCERPT = 110
# Narrower than this a sentence cannot be read beside its place: the place goes below it.
_LEAST_SENTENCE = 30
_PIPED_WIDTH = 120


def console_for(stream_is_terminal: bool, width: int | None = None) -> Console:
    """A console on standard output: colour on a terminal only (and not under NO_COLOR), no markup, no guessing."""
    piped_width = None if stream_is_terminal else _PIPED_WIDTH
    return Console(markup=False, emoji=False, highlight=False, width=width or piped_width)


def print_scan(result: ScanResult, console: Console) -> None:
    """Every finding, gravest first, and a line that counts them."""
    for finding in result.findings:
        table = finding_table(finding, console.width)
        console.print(table, width=max(console.width, console.measure(table).minimum), crop=False, overflow="ignore")
        console.print()
    console.print(summary(result), soft_wrap=True)


def print_claims(claims: Iterable[Claim], console: Console) -> None:
    """A table of claims for a reader, article by article."""
    for article, own in groupby(claims, key=lambda claim: claim.article):
        table = Table(
            "line", "kind", "value", "of", "sentence", box=SQUARE, title=Text(inert(article)), title_justify="left"
        )
        table.columns[4].ratio = 1
        for claim in own:
            of = claim.person or claim.subject or claim.unit or ""
            table.add_row(
                f"{claim.line}:{claim.column}",
                claim.kind.value,
                Text(inert(value_label(claim)), style="bold"),
                Text(inert(of)),
                excerpt(claim),
            )
        console.print(table)


def summary(result: ScanResult) -> str:
    """ "5 articles, 180 claims, 4 findings (1 error, 2 warnings, 1 note)"."""
    levels = [finding.level for finding in result.findings]
    counts = ", ".join(_counted(levels.count(level), level.value) for level in Level)
    parts = [_counted(len(result.articles), "article"), _counted(len(result.claims), "claim")]
    return f"{', '.join(parts)}, {_counted(len(levels), 'finding')} ({counts})"


def finding_table(finding: Finding, width: int) -> RenderableType:
    """One finding: heading, a row a place, explanation."""
    rows = [(sum_label(place, finding.places), place.claim) for place in finding.places]
    beside = _room_beside(rows, width) >= _LEAST_SENTENCE
    table = Table(box=SQUARE, show_header=False, show_edge=True, expand=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(no_wrap=True)
    if beside:
        table.add_column(no_wrap=True)
    for label, claim in rows:
        place = Text(inert(place_label(claim)), style="cyan", no_wrap=True, overflow="ignore")
        cells: list[RenderableType] = [Text(inert(label), style="bold"), excerpt(claim), day_label(claim)]
        if beside:
            cells.append(place)
        else:
            cells[1] = Group(excerpt(claim), place)
        table.add_row(*cells)
    explanation = Text(inert(finding.explanation))
    return Group(_heading(finding), Padding(table, (0, 0, 0, 1)), Padding(explanation, (0, 0, 0, 2)))


def excerpt(claim: Claim) -> Text:
    """The claim's sentence, shortened round its figure, the figure marked."""
    before, figure, after = _split(claim)
    room = max(20, _EXCERPT - len(figure))
    left = before if len(before) <= room // 2 or len(before) + len(after) <= room else before[-room // 2 :]
    right = after if len(left) + len(after) <= room else after[: room - len(left)]
    if len(left) < len(before):
        left = "… " + left.partition(" ")[2] if " " in left else "…" + left
    if len(right) < len(after):
        right = right.rpartition(" ")[0] + " …" if " " in right else right + "…"
    return Text.assemble(left, (figure, _FIGURE), right)


def sum_label(place: Place, places: Sequence[Place]) -> str:
    """The place's value; with the parts that it adds up to, where the finding says which they are."""
    label = value_label(place.claim)
    parts = [other.claim for other in places if other.role == f"part of {place.claim.id}"]
    return f"{label} (= {' + '.join(value_label(part) for part in parts)})" if parts else label


def _heading(finding: Finding) -> RenderableType:
    heading = Table.grid(expand=True, padding=(0, 1))
    heading.add_column(ratio=1, overflow="fold")
    heading.add_column(justify="right", no_wrap=True)
    rule = Text.assemble(f"{finding.rule} {finding.name}  ", (finding.level.value, _STYLES[finding.level]))
    heading.add_row(Text(" " + inert(finding.topic or finding.message), style="bold"), rule)
    return heading


def _room_beside(rows: Sequence[tuple[str, Claim]], width: int) -> int:
    """Columns left for the sentence when value, day and place stand beside it: four cells cost 14 for their rules."""
    widest = [
        max((cell_len(inert(text)) for text in column), default=0)
        for column in zip(*((label, day_label(claim), place_label(claim)) for label, claim in rows), strict=True)
    ]
    return width - sum(widest) - 14


def _split(claim: Claim) -> tuple[str, str, str]:
    """The sentence before the figure, the figure, and the sentence after it; each inert, in one line."""
    at = claim.span.start - claim.sentence_span.start
    end = at + len(claim.text)
    if claim.sentence[at:end] != claim.text:
        at = max(0, claim.sentence.find(claim.text))
        end = at + len(claim.text) if claim.text in claim.sentence else at
    return inert(claim.sentence[:at]), inert(claim.text), inert(claim.sentence[end:])


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
