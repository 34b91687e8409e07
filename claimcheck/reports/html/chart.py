"""Where the marks of a timeline chart stand: values with their bounds over days, in the units of the drawing.

The template draws them; nothing here knows of colours. Days that are too near to tell apart are set side by side.
"""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from math import ceil, floor, log10

import msgspec

from claimcheck.reports.values import number_label

WIDTH, HEIGHT = 760, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 24, 26, 34
_APART = 16
# What a label of a day needs from side to side, a letter of another label, and that label from line to line.
_DAY_ROOM = 84
_LETTER = 7
_LINE = 14
_TICKS = 4
# Paths round (0, 0), about ten units wide: disc, square, triangle, diamond, triangle down, cross, plus, star.
SHAPES = (
    "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z",
    "M-4.5,-4.5h9v9h-9z",
    "M0,-5.5L5.5,4.5H-5.5z",
    "M0,-6L6,0L0,6L-6,0z",
    "M0,5.5L5.5,-4.5H-5.5z",
    "M-5,-3L-3,-5L0,-2L3,-5L5,-3L2,0L5,3L3,5L0,2L-3,5L-5,3L-2,0z",
    "M-1.8,-5.5h3.6v3.7h3.7v3.6h-3.7v3.7h-3.6v-3.7h-3.7v-3.6h3.7z",
    "M0,-6.2L1.8,-2.1L6.2,-1.8L2.9,1.1L3.9,5.4L0,3.1L-3.9,5.4L-2.9,1.1L-6.2,-1.8L-1.8,-2.1z",
)


class Datum(msgspec.Struct, frozen=True):
    """What is drawn. low, high: None is unbounded. series: the number of the source that says it. title: what is told
    of it under the pointer; anchor: the id that it leads to, or empty."""

    day: date
    low: float | None
    high: float | None
    approximate: bool
    label: str
    series: int
    title: str = ""
    anchor: str = ""


class Mark(msgspec.Struct, frozen=True):
    """A point (x, y) and its bounds from ``top`` to ``bottom``; an unbounded end is an arrow."""

    x: float
    y: float
    top: float
    bottom: float
    up: bool
    down: bool
    datum: Datum
    caption: str


class Tick(msgspec.Struct, frozen=True):
    at: float
    label: str


class Chart(msgspec.Struct, frozen=True):
    """marks: in the order of the data. lines: for each source of several days, "x,y x,y …" from day to day."""

    marks: tuple[Mark, ...]
    days: tuple[Tick, ...]
    values: tuple[Tick, ...]
    lines: tuple[tuple[int, str], ...]
    left: int = _LEFT
    right: int = WIDTH - _RIGHT
    top: int = _TOP
    bottom: int = HEIGHT - _BOTTOM
    width: int = WIDTH
    height: int = HEIGHT


def chart(data: Sequence[Datum], calendar: bool = False) -> Chart:
    """The chart of at least one datum; every one has a bound. calendar: values are ordinals of days, not numbers."""
    steps = _steps(data, calendar)
    low, high = steps[0], steps[-1]
    plot = HEIGHT - _BOTTOM - _TOP

    def height(value: float) -> float:
        return round(HEIGHT - _BOTTOM - (value - low) / (high - low) * plot, 1)

    across = _columns([d.day for d in data])
    captions: list[tuple[float, float, float]] = []
    marks = []
    for datum, x in zip(data, across, strict=True):
        top = height(high if datum.high is None else datum.high)
        bottom = height(low if datum.low is None else datum.low)
        y = bottom if datum.high is None else top if datum.low is None else round((top + bottom) / 2, 1)
        half = len(datum.label) * _LETTER / 2
        clear = all(x < start or end < x or abs(y - line) > _LINE for start, end, line in captions)
        if clear:
            captions.append((x - 2 * (half + _LETTER), x + 2 * (half + _LETTER), y))
        caption = datum.label if clear else ""
        marks.append(Mark(x, y, top, bottom, datum.high is None, datum.low is None, datum, caption))
    return Chart(tuple(marks), _day_ticks(data, across), _value_ticks(steps, height, calendar), _lines(marks))


def _columns(days: Sequence[date]) -> list[float]:
    """Where each datum stands from left to right: by its day, those of a day side by side, none off the chart."""
    first, last = min(days), max(days)
    length = (last - first).days
    left, room = _LEFT + 28, WIDTH - _LEFT - _RIGHT - 56
    order = sorted(range(len(days)), key=lambda i: (days[i], i))
    across = [0.0] * len(days)
    least = float("-inf")
    gap = min(_APART, room / max(1, len(days) - 1))
    for i in order:
        exact = left + (room * (days[i] - first).days / length if length else room / 2 - gap * (len(days) - 1) / 2)
        least = max(exact, least + gap)
        across[i] = least
    # What was pushed over the right edge moves back, and pushes the others.
    most = float(left + room)
    for i in reversed(order):
        across[i] = min(across[i], most)
        most = across[i] - gap
    return [round(x, 1) for x in across]


def _steps(data: Sequence[Datum], calendar: bool) -> list[float]:
    """Round values from below the lowest to above the highest, from zero where that is not far off."""
    ends = [end for d in data for end in (d.low, d.high) if end is not None]
    low, high = min(ends), max(ends)
    if not calendar and 0 < low < high / 2:
        low = 0.0
    rough = (high - low or abs(low) / 10 or 1) / _TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    if float(low).is_integer() and float(high).is_integer():
        step = max(1.0, step)
    first, last = floor(low / step), ceil(high / step)
    # A mark on the lowest line would sit on the axis of days, and an arrow must have somewhere to point to.
    first -= first * step == low and (low != 0 or any(d.low is None for d in data))
    last += last * step == high and any(d.high is None for d in data)
    return [i * step for i in range(first, max(last, first + 1) + 1)]


def _value_ticks(steps: Sequence[float], height: Callable[[float], float], calendar: bool) -> tuple[Tick, ...]:
    return tuple(
        Tick(height(s), date.fromordinal(int(s)).isoformat() if calendar else number_label(round(s, 10))) for s in steps
    )


def _day_ticks(data: Sequence[Datum], across: Sequence[float]) -> tuple[Tick, ...]:
    """Under every day its date, as far as there is room; the first and the last always."""
    placed = sorted(zip((d.day for d in data), across, strict=True))
    ticks = []
    for day, same in groupby(placed, key=lambda pair: pair[0]):
        columns = [x for _, x in same]
        ticks.append(Tick(round(sum(columns) / len(columns), 1), day.isoformat()))
    kept = [ticks[0]]
    for tick in ticks[1:-1]:
        if tick.at - kept[-1].at >= _DAY_ROOM and ticks[-1].at - tick.at >= _DAY_ROOM:
            kept.append(tick)
    if len(ticks) > 1 and ticks[-1].at - kept[-1].at >= _DAY_ROOM:
        kept.append(ticks[-1])
    return tuple(kept)


def _lines(marks: Sequence[Mark]) -> tuple[tuple[int, str], ...]:
    lines = []
    for series in sorted({mark.datum.series for mark in marks}):
        own = sorted((m for m in marks if m.datum.series == series), key=lambda m: m.x)
        if len({m.datum.day for m in own}) > 1:
            lines.append((series, " ".join(f"{m.x:g},{m.y:g}" for m in own)))
    return tuple(lines)


def look(series: int) -> tuple[int, int]:
    """Shape and colour of a source by its number: the first sixty-four differ, neighbours in both."""
    count = len(SHAPES)
    return series % count, (series + series // count) % count
