"""Where the marks of a chart stand."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.html.chart import SHAPES, Chart, Datum, chart, look

FIRST = date(2025, 2, 7)


def datum(day: int, low: float | None, high: float | None, series: int = 0) -> Datum:
    return Datum(FIRST + timedelta(day), low, high, False, f"{low}", series)


numbers = st.floats(-1e12, 1e12, allow_nan=False).map(lambda x: round(x, 3))


@st.composite
def figures(draw: st.DrawFn) -> Datum:
    low, high = sorted((draw(numbers), draw(numbers)))
    ends = draw(st.sampled_from([(low, high), (low, low), (low, None), (None, high)]))
    return datum(draw(st.integers(0, 4000)), *ends, draw(st.integers(0, 9)))


@given(st.lists(figures(), min_size=1, max_size=60))
def test_every_mark_is_on_the_chart_and_in_order_of_days(data: list[Datum]) -> None:
    drawn = chart(data)
    assert [mark.datum for mark in drawn.marks] == data
    for mark in drawn.marks:
        assert drawn.left <= mark.x <= drawn.right
        assert drawn.top - 0.1 <= mark.top <= mark.y <= mark.bottom <= drawn.bottom + 0.1
        assert (mark.up, mark.down) == (mark.datum.high is None, mark.datum.low is None)
    across = [mark.x for mark in sorted(drawn.marks, key=lambda m: m.datum.day)]
    assert across == sorted(across)
    heights = [tick.at for tick in drawn.values]
    assert heights == sorted(heights, reverse=True)
    assert (heights[0], heights[-1]) == (drawn.bottom, drawn.top)
    assert 2 <= len(heights) <= 8


@given(st.lists(figures(), min_size=1, max_size=60))
def test_labels_of_days_do_not_touch(data: list[Datum]) -> None:
    at = [tick.at for tick in chart(data).days]
    assert all(later - earlier >= 80 for earlier, later in itertools.pairwise(at))


def ticks(drawn: Chart) -> list[str]:
    return [tick.label for tick in drawn.values]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (6, 7, ["5", "6", "7"]),
        (3, 17, ["0", "5", "10", "15", "20"]),
        (5.28, 5.82, ["5.2", "5.4", "5.6", "5.8", "6"]),
        (4_300, 6_150, ["4,000", "4,500", "5,000", "5,500", "6,000", "6,500"]),
        (0, 0, ["0", "1"]),
        (-3, 4, ["-4", "-2", "0", "2", "4"]),
    ],
)
def test_values_on_the_scale_are_round(low: float, high: float, expected: list[str]) -> None:
    assert ticks(chart([datum(0, low, low), datum(1, high, high)])) == expected


def test_an_open_end_has_somewhere_to_point_to() -> None:
    drawn = chart([datum(0, 11, 11), datum(1, 12, None), datum(2, None, 11)])
    assert ticks(drawn) == ["10", "11", "12", "13"]
    assert drawn.marks[1].top == drawn.top < drawn.marks[1].y
    assert drawn.marks[2].bottom == drawn.bottom > drawn.marks[2].y


def test_days_as_values() -> None:
    low, high = (float(day.toordinal()) for day in (FIRST, FIRST + timedelta(3)))
    assert ticks(chart([datum(0, low, low), datum(1, high, high)], calendar=True)) == [
        "2025-02-06",
        "2025-02-07",
        "2025-02-08",
        "2025-02-09",
        "2025-02-10",
    ]


def test_marks_of_one_day_stand_side_by_side() -> None:
    drawn = chart([datum(0, 7, 7), datum(0, 7, 7), datum(0, 7, 7)])
    across = [mark.x for mark in drawn.marks]
    assert len(set(across)) == 3
    assert sum(across) / 3 == pytest.approx((drawn.left + drawn.right) / 2, abs=1)
    assert [mark.caption for mark in drawn.marks].count("7") < 3


def test_a_source_of_several_days_is_a_line() -> None:
    drawn = chart([datum(0, 3, 3), datum(1, 5, 5, 1), datum(9, 7, 7), datum(1, 6, 6, 1)])
    assert [series for series, _ in drawn.lines] == [0]


def test_sixty_four_sources_look_different() -> None:
    looks = [look(series) for series in range(len(SHAPES) ** 2)]
    assert len(set(looks)) == len(looks)
    assert all(a[0] != b[0] and a[1] != b[1] for a, b in itertools.pairwise(looks))
