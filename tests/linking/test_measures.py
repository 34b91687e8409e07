"""What a claim's figure is a figure of, and its value among its like."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from claimcheck.claims.claim import Claim
from claimcheck.linking.measures import in_another_unit, in_base_units, measure, measure_as, outcome
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

Claims = Callable[[str], list[Claim]]


@pytest.mark.parametrize(
    ("figure", "unit", "same", "of"),
    [
        (1, "kilometre", 1000, "metre"),
        (26.2, "mile", 42.165, "kilometre"),
        (6, "foot", 1.8288, "metre"),
        (20, "celsius", 68, "fahrenheit"),
        (-40, "celsius", -40, "fahrenheit"),
        (1, "hectare", 10_000, "square metre"),
        (1, "square mile", 2.589988, "square kilometre"),
        (1, "acre", 4046.873, "square metre"),
        (30, "mile per hour", 48.28032, "kilometre per hour"),
        (1, "knot", 1.852, "kilometre per hour"),
        (1, "tonne", 1000, "kilogram"),
        (11, "stone", 69.853, "kilogram"),
        (1, "cubic metre", 1000, "litre"),
        (3, "gigawatt hour", 3000, "megawatt hour"),
        (1013, "millibar", 101_300, "pascal"),
    ],
)
def test_units_of_one_dimension_meet_in_base_units(figure: float, unit: str, same: float, of: str) -> None:
    dimension, value = in_base_units(Interval.exactly(figure), unit)
    other_dimension, other = in_base_units(Interval.exactly(same), of)
    assert dimension == other_dimension
    assert value.floor == pytest.approx(other.floor, rel=1e-4)


def test_an_unknown_unit_is_a_dimension_of_its_own() -> None:
    assert in_base_units(Interval(2, None, low_open=True), "widget") == ("widget", Interval(2, None, low_open=True))


def test_bounds_stay_bounds_in_base_units() -> None:
    dimension, value = in_base_units(Interval(None, 5, high_open=True), "kilometre")
    assert value == Interval(None, 5000, high_open=True)
    assert dimension == "length"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Complaints rose from 40 to 52.", (52, 52)),
        ("Complaints have risen sharply from 40 to 52.", (52, 52)),
        ("Complaints were up from 40 to 52.", (52, 52)),
        ("The fund grew from £32m to £40m.", (40e6, 40e6)),
        ("The fund fell from £40m to £32m.", (32e6, 32e6)),
        ("Staff numbers dropped from 320 to 180.", (180, 180)),
        ("Turnout was down from 52 per cent to 40 per cent.", (40, 40)),
        ("Tickets cost from £40 to £52.", (40, 52)),
        ("Between 40 and 52 homes were lost.", (40, 52)),
        ("Complaints rose, and between 40 and 52 homes were lost.", (40, 52)),
        ("More than 40 homes were lost.", (40, None)),
        ("Complaints rose to 52.", (52, 52)),
    ],
)
def test_of_a_change_the_figure_that_it_came_to(
    claims: Claims, sentence: str, value: tuple[float, float | None]
) -> None:
    found = outcome(claims(sentence)[0])
    assert found
    assert (found.low, found.high) == value


def test_a_date_has_no_outcome(claims: Claims) -> None:
    (date,) = claims("The mill burned down in June 2014.")
    assert outcome(date) is None
    assert (measure(date).family, measure(date).value) == ("date", None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Half of the homes were sold.", "50 per cent of the homes were sold."),
        ("One in five homes was sold.", "20% of the homes were sold."),
        ("He waited 48 hours.", "He waited two days."),
        ("He waited a decade.", "He waited 10 years."),
        ("It answers 70 calls a week.", "It answers 10 calls a day."),
        ("They walked 3 miles.", "They walked 4.828032 km."),
        ("It cost £1.2m.", "It cost £1,200,000."),
        ("The loan costs 36% a year.", "The loan costs 36 per cent."),
        ("Seventeen officers resigned.", "17 officers resigned."),
    ],
)
def test_figures_told_in_two_ways_are_one_measure(claims: Claims, one: str, other: str) -> None:
    first, second = (measure(claims(text)[0]) for text in (one, other))
    assert (first.family, first.unit) == (second.family, second.unit)
    assert first.value
    assert second.value
    assert first.value.floor == pytest.approx(second.value.floor)
    assert first.value.ceiling == pytest.approx(second.value.ceiling)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It cost £12.", "It cost $12."),
        ("It cost £12.", "It took 12 days."),
        ("Support rose by 12 per cent.", "Support rose by 12 percentage points."),
        ("The loan costs 36% a year.", "The loan costs 3% a month."),
        ("They walked 12 miles.", "They ploughed 12 acres."),
        ("Twelve homes were sold.", "He finished 12th."),
        ("Twelve homes were sold.", "It sells 12 homes a day."),
    ],
)
def test_what_cannot_be_compared_is_another_measure(claims: Claims, one: str, other: str) -> None:
    first, second = (measure(claims(text)[0]) for text in (one, other))
    assert (first.family, first.unit) != (second.family, second.unit)


def test_every_kind_has_a_family(claims: Claims) -> None:
    (claim,) = claims("Twelve homes were sold.")
    assert all(measure_as(replace(claim, kind=kind), claim.value).family for kind in Kind)


@pytest.mark.parametrize(
    ("metric", "other", "one"),
    [
        ("131 km/h", "131 mph", True),
        ("1,300 metres", "1,300 feet", True),
        ("200 metres", "200 feet", False),
        ("2,000 metres", "2,000 feet", False),
        ("8 metres", "8 feet", False),
        ("1,300 metres", "1,400 feet", False),
    ],
)
def test_one_number_in_two_units(claims: Claims, metric: str, other: str, one: bool) -> None:
    (first,), (second,) = claims(f"It reached {metric}."), claims(f"It reached {other}.")
    assert in_another_unit(first, replace(second, article="two.txt")) is one
