"""Places as rows of a table that fits the terminal: the figure, its sentence, the day, and where it stands.

Article text goes to rich as ``Text``, never as markup, and without control characters. A path is never cut: it stands
beside the sentence, else below it, and where even that is too wide the table grows.
"""

from collections.abc import Mapping, Sequence

import msgspec
from rich.box import SQUARE
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.claims.claim import Claim
from claimcheck.reports.excerpts import Excerpt, excerpt
from claimcheck.reports.values import day_label, inert, place_label

_FIGURE = "bold underline"
# Narrower than this a sentence cannot be read beside its place: the place goes below it.
_LEAST_SENTENCE = 44
_LINES_OF_SENTENCE = 2
SHORTEST_EXCERPT = 90
_LONG_WORD = 12
# A label is folded at its blanks, and within a word that is longer than this.
_WIDEST_WORD = 9


class Row(msgspec.Struct, frozen=True):
    """One place: its figure as shown, the claims of one sentence that make it, and what is added to the sentence."""

    label: str
    claims: Sequence[Claim]
    addition: str = ""


def print_rows(rows: Sequence[Row], console: Console, day_first: bool = False) -> None:
    """The rows, one space from the left; the day before the figure or after the sentence."""
    columns = _columns(rows, console.width, day_first)
    table = Table(box=SQUARE, show_header=False)
    for fixed in columns.values():
        table.add_column(width=fixed, overflow="fold")
    for row in rows:
        cells = _cells(row, columns)
        table.add_row(*(cells[name] for name in columns))
    width = console.width
    console.width = max(width, sum(columns.values()) + _rules(len(columns)))
    console.print(Padding(table, (0, 0, 0, 1)))
    console.width = width


def marked(found: Excerpt) -> Text:
    """An excerpt with its figures set off."""
    text = Text(found.text)
    for start, end in found.figures:
        text.stylize(_FIGURE, start, end)
    return text


def _columns(rows: Sequence[Row], width: int, day_first: bool) -> dict[str, int]:
    """What stands in a column of its own, in order, and how wide; the rest goes below the sentence."""
    cells = [(row.label, day_label(row.claims[0]), place_label(row.claims[0])) for row in rows]
    label, day, place = (max(cell_len(inert(cell)) for cell in column) for column in zip(*cells, strict=True))
    names = ["day", "label", "sentence", "place"] if day_first else ["label", "sentence", "day", "place"]
    if not day:
        names.remove("day")
    if width - label - day - place - _rules(len(names)) < _LEAST_SENTENCE:
        names.remove("place")
        if width - label - day - _rules(len(names)) < place:
            names = [name for name in names if name != "day"]
            word = max(cell_len(word) for row in rows for word in inert(row.label).split())
            label = min(label, max(min(word, _WIDEST_WORD), width - place - _rules(2)))
    fixed = {"label": label, "day": day, "place": place}
    room = width - sum(fixed.get(name, 0) for name in names) - _rules(len(names))
    if "place" not in names:
        room = max(room, place)
    return {name: fixed.get(name, room) for name in names}


def _cells(row: Row, columns: Mapping[str, int]) -> dict[str, RenderableType]:
    room = columns["sentence"]
    # Lines end at words, so that the last of them has less room.
    length = _LINES_OF_SENTENCE * room - _LONG_WORD
    sentence = marked(excerpt(row.claims, max(SHORTEST_EXCERPT, length)))
    if row.addition:
        sentence.append(f" {inert(row.addition)}")
    day = Text(day_label(row.claims[0]))
    place = Text(inert(place_label(row.claims[0])), style="cyan", no_wrap=True, overflow="ignore")
    under = [] if "place" in columns else [place]
    if day and "day" not in columns:
        both = Text.assemble(day, "  ", place, no_wrap=True)
        under = [both] if both.cell_len <= room else [day, place]
    label = Text(inert(row.label), style="bold")
    return {"label": label, "sentence": Group(sentence, *under), "day": day, "place": place}


def _rules(cells: int) -> int:
    """What the margin and the rules round a number of cells take from the width."""
    return 3 * cells + 2
