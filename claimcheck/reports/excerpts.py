"""A claim's sentence, shortened round its figures."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claims.claim import Claim
from claimcheck.reports.values import inert, told_label

# How long excerpts are at the most, in characters, where a message or a row of Markdown has room for them.
LONGEST = 240
_CUT = " …"
# Figures are far apart where more than so many times what is shown stands between the first and the last; each then
# takes at least so many characters.
_FAR = 2
_LEAST = 40


class Excerpt(NamedTuple):
    """One line of text, harmless to a terminal, and where the figures stand in it: half-open ranges, in order."""

    text: str
    figures: tuple[tuple[int, int], ...]


def excerpt(claims: Sequence[Claim], length: int) -> Excerpt:
    """The sentence that the claims stand in, cut at words to about ``length`` characters, its figures whole."""
    sentence = claims[0].sentence
    spans = sorted(span for claim in claims if (span := _within(claim)))
    pieces, figures, at = [], [], 0
    size = 0
    for start, end in spans:
        if start < at:
            continue
        before, figure = inert(sentence[at:start]), inert(sentence[start:end])
        pieces += [before, figure]
        figures.append((size + len(before), size + len(before) + len(figure)))
        size += len(before) + len(figure)
        at = end
    text = "".join([*pieces, inert(sentence[at:])])
    if len(text) <= length or not figures:
        return Excerpt(text if len(text) <= length else _head(text, length), tuple(figures))
    return _cut(text, figures, length)


def told_line(claim: Claim, length: int) -> str:
    """A claim with its sentence, cut to about so many characters: "5.82 metres in a.txt:1:47: The river rose …"."""
    return f"{told_label(claim)}: {excerpt([claim], length).text}"


def _cut(text: str, figures: list[tuple[int, int]], length: int) -> Excerpt:
    """The text from a little before the first figure to a little after the last; of figures that are far apart each
    with what stands about it, as many as there is room for.
    """
    if figures[-1][1] - figures[0][0] <= _FAR * length:
        stretches = [_stretch(text, figures[0][0], figures[-1][1], length)]
    else:
        figures = figures[: max(1, length // _LEAST)]
        stretches = [_stretch(text, start, end, length // len(figures)) for start, end in figures]
    shown, marks, at = "", [], 0
    for start, end in stretches:
        if at < start:
            shown += " … " if at else "… "
        shift = len(shown) - max(at, start)
        marks += [(a + shift, b + shift) for a, b in figures if max(at, start) <= a and b <= end]
        shown += text[max(at, start) : end]
        at = max(at, end)
    return Excerpt(shown + (_CUT if at < len(text) else ""), tuple(marks))


def _stretch(text: str, first: int, last: int, length: int) -> tuple[int, int]:
    """What is shown round a stretch: half of what is left to show goes before it, or less where the text begins
    sooner.
    """
    spare = max(20, length - (last - first))
    start = max(0, min(first - spare // 2, len(text) - (last - first) - spare))
    end = min(len(text), start + (last - first) + spare)
    if start and (space := text.find(" ", start, first)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", last, end)) >= 0:
        end = space
    return start, end


def _head(text: str, length: int) -> str:
    return text[:length].rpartition(" ")[0] + _CUT


def _within(claim: Claim) -> tuple[int, int] | None:
    """Where the claim stands in its sentence; None where the sentence does not hold it."""
    start = claim.span.start - claim.sentence_span.start
    end = start + len(claim.text)
    if start < 0 or claim.sentence[start:end] != claim.text:
        start = claim.sentence.find(claim.text)
        end = start + len(claim.text)
    return (start, end) if start >= 0 else None
