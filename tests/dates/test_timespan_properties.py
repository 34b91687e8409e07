"""What holds for every text: offsets, order, and a calendar without gaps."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.span import Span
from claimcheck.dates.calendar import (
    Resolved,
    of_century,
    of_day,
    of_decade,
    of_half,
    of_month,
    of_nth_week,
    of_quarter,
    of_season,
    of_week,
    of_weekend,
    of_year,
    shifted,
)
from claimcheck.dates.lengths import days_of, edge_of, timex_of
from claimcheck.dates.moment import LAST, Length, Shift
from claimcheck.dates.recognize import find_timespans
from claimcheck.dates.words import CLASSES, triggers
from claimcheck.quantities.interval import Interval
from claimcheck.text.plain import plain, trie

PIECES = re.findall(
    r"\S+",
    """
    between from to and until through on of in the last next this past early mid- late about more than within
    at least two three 12 30 a half dozen few day days week weeks month months year years decade quarter
    quarters second third ago earlier later Monday Friday Sat. May March June Nov. 5 4-6 3rd 1998 2014-15
    1990s '98 11/02/89 2024-06-01 9 p.m. 17:42 noon morning tonight today yesterday now soon winter summer
    half of will said on 18th 10/25 22/04 5/12 2024-Aug-03 w/c nineteen two thousand five twenty first previous working
    business starting fortnight due 29 February Christmas Eve Easter Q3 century and-a-half , . ; ( ) – — ’ İ 😀
    """,
)
BREAKS = [" ", " ", " ", "\u00a0", "\r\n", "\u2028", "\n\n"]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BREAKS)), max_size=24).map(
    lambda pieces: "".join(word + space for word, space in pieces)
)
DAYS = st.dates(date(1600, 1, 1), date(2300, 1, 1))


@given(TEXTS, st.none() | DAYS)
def test_spans_are_ordered_apart_and_trimmed(text: str, anchor: date | None) -> None:
    end = 0
    for timespan in find_timespans(text, [Span(0, len(text))], anchor):
        expression = text[timespan.span.start : timespan.span.end]
        assert end <= timespan.span.start < timespan.span.end <= len(text)
        assert expression == expression.strip()
        assert timespan.timex
        assert (timespan.first is None) == (timespan.last is None)
        assert timespan.first is None or timespan.last is None or timespan.first <= timespan.last
        assert (timespan.value is None) == (timespan.unit is None)
        end = timespan.span.end


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_nothing_leaves_its_stretch(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    for timespan in find_timespans(text, [Span(start, end)], None):
        assert start <= timespan.span.start
        assert timespan.span.end <= end


@given(TEXTS, TEXTS)
def test_offsets_do_not_depend_on_what_stands_before(before: str, text: str) -> None:
    shift = len(before) + 2
    alone = find_timespans(text, [Span(0, len(text))], None)
    after = find_timespans(f"{before}\n\n{text}", [Span(shift, shift + len(text))], None)
    assert [(t.span.start + shift, t.span.end + shift, t.timex) for t in alone] == [
        (t.span.start, t.span.end, t.timex) for t in after
    ]


@given(st.text())
def test_plain_text_is_as_long_as_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


def is_whole(stretch: Resolved) -> bool:
    return stretch.first is not None and stretch.last is not None and stretch.first <= stretch.last


@given(DAYS)
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    for stretch in (of_day(day), of_week(day), of_month(day.year, day.month), of_year(day.year)):
        assert stretch.first is not None
        assert stretch.last is not None
        assert stretch.first <= day <= stretch.last
    assert of_weekend(day).last == of_week(day).last


@pytest.mark.parametrize("year", [1900, 1999, 2000, 2024])
def test_parts_of_a_year_follow_without_gap(year: int) -> None:
    for parts in (
        [of_month(year, m) for m in range(1, 13)],
        [of_quarter(year, q) for q in range(1, 5)],
        [of_half(year, h) for h in (1, 2)],
        [of_season(year, s) for s in ("SP", "SU", "FA", "WI")],
        [of_year(y) for y in range(year, year + 3)],
    ):
        assert all(is_whole(part) for part in parts)
        for one, following in pairwise(parts):
            assert one.last is not None
            assert following.first == one.last + timedelta(1)
    assert of_decade(year).first == date(year - year % 10, 1, 1)
    assert of_century(year).last == date(year - year % 100 + 99, 12, 31)


def test_weeks_by_number_are_those_of_iso_8601() -> None:
    assert of_nth_week(date(2021, 1, 1), date(2021, 12, 31), 1).timex == "2021-W01"
    assert of_nth_week(date(2016, 1, 1), date(2016, 12, 31), LAST).timex == "2016-W52"
    assert of_nth_week(date(2020, 1, 1), date(2020, 12, 31), LAST).timex == "2020-W53"


@given(DAYS, st.integers(1, 30), st.sampled_from(["day", "week", "month", "year"]))
def test_a_shift_there_and_back_ends_near_its_start(day: date, count: int, unit: str) -> None:
    back = shifted(shifted(day, Shift(count, unit)), Shift(-count, unit))
    assert abs((back - day).days) <= (0 if unit in ("day", "week") else 3)


@given(DAYS, st.integers(-4000, 4000))
def test_months_are_counted_as_dateutil_counts_them(day: date, count: int) -> None:
    assert shifted(day, Shift(count, "month")) == day + relativedelta(months=count)


@given(
    st.sampled_from(sorted(CLASSES)), st.sampled_from(["", " ", "(", "é ", "– "]), st.sampled_from(["", " ", ".", "…"])
)
def test_every_word_of_time_is_a_trigger(word: str, before: str, after: str) -> None:
    low = before + word + after
    assert triggers(low, 0, len(low))[0] == (len(before), len(before) + len(word), "word")


@given(st.integers(1, 400), st.sampled_from(["day", "week", "month", "year"]), st.sampled_from([1, -1]), DAYS, DAYS)
def test_the_edge_of_a_stretch_lies_in_it(count: int, unit: str, edge: int, a: date, b: date) -> None:
    low, high = min(a, b), max(a, b)
    first, last = edge_of(Length(Interval.exactly(count), unit, "", edge=edge), low, high)
    if first is not None and last is not None:
        assert low <= first <= last <= high
        assert (first if edge > 0 else last) == (low if edge > 0 else high)
    else:
        assert (first, last) == (None, None)


@given(DAYS, st.integers(1, 60), st.sampled_from([1, -1]))
def test_business_days_are_weekdays_and_so_many(day: date, count: int, sign: int) -> None:
    first, last = days_of(Length(Interval.exactly(count), "day", "", sign=sign, working=True), day)
    assert first is not None
    assert last is not None
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    assert sum(d.isoweekday() < 6 for d in days) == count
    assert day not in days


def test_a_shift_out_of_the_calendar_is_an_error() -> None:
    with pytest.raises((OverflowError, ValueError)):
        shifted(date(2000, 1, 1), Shift(-2500, "year"))


@pytest.mark.parametrize(
    ("value", "unit", "timex"),
    [
        (8, "year", "P8Y"),
        (2.5, "year", "P2Y6M"),
        (0.5, "year", "P6M"),
        (1, "decade", "P10Y"),
        (3, "century", "P300Y"),
        (1, "fortnight", "P2W"),
        (24, "hour", "PT24H"),
        (1.5, "hour", "PT1H30M"),
        (1.5, "minute", "PT1M30S"),
        (1.9, "second", "PT1.9S"),
        (2, "quarter", "P2Q"),
    ],
)
def test_durations_as_timex3(value: float, unit: str, timex: str) -> None:
    assert timex_of(value, unit) == timex


@given(st.sets(st.text("ab '", min_size=1, max_size=4), min_size=1, max_size=8))
def test_a_trie_matches_its_words_and_no_others(words: set[str]) -> None:
    pattern = re.compile(trie(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert not any(pattern.fullmatch(word + "a") for word in words if word + "a" not in words)
