"""Text that knows where each of its characters stands in a file: read off markup, escapes resolved, offsets kept.

What is read ("17 officers") and what the file holds ("<b>17</b>&nbsp;officers") differ; every piece of read text
carries runs that lead back. A run is either plain, its characters standing one by one in the file, or a unit, the whole
of it standing for one stretch ("&pound;" for "£", a line break and an indent for one space). A unit as long as its
stretch is as good as plain.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.articles.span import Span


class Run(NamedTuple):
    """Characters from ``at`` on, up to the next run, stand in [start, end) of the file."""

    at: int
    start: int
    end: int


class Located(NamedTuple):
    """A text and its runs, in order of ``at``, the first at 0; a text without runs is empty."""

    text: str
    runs: tuple[Run, ...]

    def span(self, start: int, end: int) -> Span:
        """Where the file holds [start, end) of the text: from its first character to the end of its last one.

        Of an empty stretch: the place before its character.
        """
        first = self._place(start)
        return (
            Span(first.start, max(first.start, self._place(end - 1).end)) if end > start else Span(*[first.start] * 2)
        )

    def cut(self, start: int, end: int) -> "Located":
        """The stretch [start, end) of the text, with its places."""
        if end <= start:
            return NOTHING
        runs = []
        for i in range(self._run(start), len(self.runs)):
            run = self.runs[i]
            if run.at >= end:
                break
            low, high = max(run.at, start), min(self._end(i), end)
            if self._plain(i):
                runs.append(Run(low - start, run.start + low - run.at, run.start + high - run.at))
            else:
                runs.append(Run(low - start, run.start, run.end))
        return Located(self.text[start:end], tuple(runs))

    def trimmed(self) -> "Located":
        """The text without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, len(self.text.rstrip()))

    def through(self, outer: "Located") -> "Located":
        """The same text with its places in ``outer``'s file, where they were so far offsets in ``outer.text``."""
        runs: list[Run] = []
        for i, run in enumerate(self.runs):
            if self._plain(i):
                inner = outer.cut(run.start, run.end)
                runs += [Run(run.at + r.at, r.start, r.end) for r in inner.runs]
            else:
                runs.append(Run(run.at, *outer.span(run.start, run.end)))
        return Located(self.text, tuple(runs))

    def _run(self, offset: int) -> int:
        return max(0, bisect_right(self.runs, offset, key=_at) - 1)

    def _end(self, i: int) -> int:
        return self.runs[i + 1].at if i + 1 < len(self.runs) else len(self.text)

    def _plain(self, i: int) -> bool:
        run = self.runs[i]
        return run.end - run.start == self._end(i) - run.at

    def _place(self, offset: int) -> Span:
        """Where the character at an offset stands; past the text's end, what follows its last one."""
        if not self.runs:
            return Span(0, 0)
        if offset >= len(self.text):
            return Span(self.runs[-1].end, self.runs[-1].end)
        i = self._run(offset)
        run = self.runs[i]
        if self._plain(i):
            return Span(run.start + offset - run.at, run.start + offset - run.at + 1)
        return Span(run.start, run.end)


NOTHING = Located("", ())


def located(text: str, start: int = 0) -> Located:
    """A text that stands in the file as it is, from an offset on."""
    return Located(text, (Run(0, start, start + len(text)),)) if text else NOTHING


def unit(text: str, start: int, end: int) -> Located:
    """A text that stands for one stretch of the file."""
    return Located(text, (Run(0, start, end),)) if text else NOTHING


def joined(pieces: Iterable[Located], between: str = "") -> Located:
    """Pieces, one after the other, with a text between them that stands nowhere: where the piece before it ends."""
    texts: list[str] = []
    runs: list[Run] = []
    at = 0
    for piece in pieces:
        if not piece.text:
            continue
        if between and texts:
            texts.append(between)
            runs.append(Run(at, runs[-1].end, runs[-1].end))
            at += len(between)
        texts.append(piece.text)
        runs += [Run(at + run.at, run.start, run.end) for run in piece.runs]
        at += len(piece.text)
    return Located("".join(texts), tuple(runs))


def replaced(text: Located, edits: Sequence[tuple[int, int, str]]) -> Located:
    """The text with stretches [start, end) replaced, in order and apart; what is put in stands for its stretch."""
    pieces: list[Located] = []
    at = 0
    for start, end, new in edits:
        pieces.append(text.cut(at, start))
        if new:
            pieces.append(unit(new, *text.span(start, end)))
        at = end
    pieces.append(text.cut(at, len(text.text)))
    return joined(pieces)


def _at(run: Run) -> int:
    return run.at
