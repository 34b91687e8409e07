"""How far an approximation stretches, and what a round figure may stand for."""

from collections.abc import Callable
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.agreement import agree, days_meet, last_digit, readings, rounded_to, widened
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.quantities.interval import Interval

Scan = Callable[[dict[str, str]], tuple[object, ...]]


@pytest.mark.parametrize(
    ("figure", "unit"),
    [
        (0, 0),
        (7, 1),
        (58, 1),
        (60, 10),
        (612, 1),
        (600, 100),
        (1_100, 100),
        (10_000, 10_000),
        (1_197_400, 100),
        (1.2e6, 1e5),
        (2.5, 0.1),
        (0.25, 0.01),
        (-40, 10),
        (1e12, 1e12),
    ],
)
def test_the_last_significant_digit(figure: float, unit: float) -> None:
    assert last_digit(figure) == pytest.approx(unit)


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        (58, 57, 59),
        (60, 54, 66),
        (10_000, 9_000, 11_000),
        (1.2e6, 1.1e6, 1.3e6),
        (2.5, 2.4, 2.6),
        (5, 4.5, 5.5),
        (0, 0, 0),
    ],
)
def test_an_approximation_stretches_by_its_last_digit_and_at_most_a_tenth(
    figure: float, low: float, high: float
) -> None:
    value = widened(Interval.exactly(figure), approximate=True)
    assert (value.low, value.high) == (pytest.approx(low), pytest.approx(high))
    assert widened(Interval.exactly(figure), approximate=False) == Interval.exactly(figure)


def test_a_tolerance_widens_what_is_exact_and_never_narrows_what_is_not() -> None:
    assert widened(Interval.exactly(200), approximate=False, relative=0.05) == Interval(190, 210)
    assert widened(Interval.exactly(200), approximate=True, relative=0.01) == Interval(180, 220)
    assert widened(Interval.exactly(200), approximate=True, relative=0.2) == Interval(160, 240)


def test_a_bound_is_stretched_on_its_own_side() -> None:
    assert widened(Interval(12, None, low_open=True), approximate=True) == Interval(11, None, low_open=True)
    assert widened(Interval(None, 40, high_open=True), approximate=True) == Interval(None, 44, high_open=True)


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        (600, 550, 650),
        (100, 90, 110),
        (1_000, 900, 1_100),
        (1_100, 1_050, 1_150),
        (18_000, 17_500, 18_500),
        (18_300, 18_300, 18_300),
        (1_200_000, 1_150_000, 1_250_000),
        (1_140, 1_140, 1_140),
        (612, 612, 612),
        (20, 20, 20),
        (90, 90, 90),
        (0, 0, 0),
        (-600, -600, -600),
        (1_234_500, 1_234_500, 1_234_500),
    ],
)
def test_a_round_figure_stands_for_more_exact_ones(figure: float, low: float, high: float) -> None:
    # The upper end is not one of them: 650 is rounded up.
    assert rounded_to(Interval.exactly(figure)) == Interval(low, high, high_open=low < high)


@pytest.mark.parametrize("value", [Interval(600, None), Interval(None, 600), Interval(500, 600), Interval(12, 900)])
def test_what_is_no_single_figure_is_not_rounded(value: Interval) -> None:
    assert rounded_to(value) == value


# Pairs that say the same, in either order, and pairs that do not: "is" each figure as the article prints it.
AGREE = [
    ("around 10,000 fans", "9,870 fans"),
    ("around 10,000 fans", "10,950 fans"),
    ("about 58 fans", "58 fans"),
    ("about 58 fans", "59 fans"),
    ("about 60 fans", "58 fans"),
    ("600 fans", "612 fans"),
    ("£412k", "£412,600"),
    ("£412k", "£411,700"),
    ("£412,600", "£413k"),
    ("18,000 fans", "18,342 fans"),
    ("more than a dozen fans", "17 fans"),
    ("more than 412 fans", "412 fans"),
    ("fewer than 412 fans", "412 fans"),
    ("at least 12 fans", "12 fans"),
    ("up to 40 fans", "38 fans"),
    ("between 40 and 50 fans", "44 fans"),
    ("dozens of fans", "61 fans"),
    ("two or three fans", "three fans"),
    ("17 fans", "seventeen fans"),
    ("ash worth £1.2m", "ash worth £1,197,400"),
    ("ash worth £1.2 million", "ash worth £1,200,000"),
    ("3 miles of rope", "4.8km of rope"),
    ("60km of rope", "about 58km of rope"),
    ("nearly 400 fans", "400 fans"),
    ("nearly 400 fans", "about 400 fans"),
    ("about 400 fans", "more than 400 fans"),
    ("nearly 400 fans", "fewer than 400 fans"),
    ("nearly 400 fans", "more than 390 fans"),
    ("22 per cent of its crew", "22.4 per cent of its crew"),
    ("a fifth of its crew", "21 per cent of its crew"),
    ("four in ten of its crew", "43 per cent of its crew"),
    ("5km of rope", "5.3km of rope"),
    ("74km of rope", "74.6km of rope"),
    ("ash worth £80", "ash worth £80.20"),
    ("a balance of -£80", "a balance of -£80.20"),
    ("a mast of half a century", "a mast of 49 years"),
]
DISAGREE = [
    ("around 10,000 fans", "12,400 fans"),
    ("about 58 fans", "64 fans"),
    ("600 fans", "680 fans"),
    ("1,140 fans", "1,410 fans"),
    ("more than a dozen fans", "nine fans"),
    ("at least 40 fans", "31 fans"),
    ("up to 40 fans", "52 fans"),
    ("between 40 and 50 fans", "64 fans"),
    ("17 fans", "19 fans"),
    ("ash worth £1.2m", "ash worth £1.4m"),
    ("ash worth £1.6m", "ash worth £1.6bn"),
    ("ash worth £1,197,400", "ash worth £1,179,400"),
    ("3 miles of rope", "8km of rope"),
    ("60km of rope", "58km of rope"),
    ("600 fans", "650 fans"),
    ("nearly 400 fans", "more than 400 fans"),
    ("almost 400 fans", "at least 400 fans"),
    ("ash worth just under £1bn", "ash worth over £1bn"),
    ("fewer than 400 fans", "over 400 fans"),
    ("a balance of -£4m", "a balance of -£6m"),
    ("22 per cent of its crew", "22.6 per cent of its crew"),
    ("22.4 per cent of its crew", "22.7 per cent of its crew"),
    ("a fifth of its crew", "a quarter of its crew"),
    ("four in ten of its crew", "47 per cent of its crew"),
    ("5km of rope", "5.8km of rope"),
    ("74km of rope", "75.6km of rope"),
    ("74 per cent of its crew", "74.6 per cent of its crew"),
    ("ash worth £7", "ash worth £7.40"),
    ("a mast of half a century", "a mast of 39 years"),
    ("a mast of 50 years", "a mast of 49 years"),
]
WIRE = "The ferry Sound of Ardle ran aground off Port Ellan in the fog with {} on board, the Ellan coastguard said.\n"


def findings(scan: Scan, one: str, other: str) -> list[object]:
    return list(scan({"2025-08-17-a.txt": WIRE.format(one), "2025-08-17-b.txt": WIRE.format(other)}))


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_figures_that_can_both_be_true_raise_nothing(scan: Scan, one: str, other: str) -> None:
    assert findings(scan, one, other) == []
    assert findings(scan, other, one) == []


@pytest.mark.parametrize(("one", "other"), DISAGREE)
def test_figures_that_cannot_both_be_true_are_raised(scan: Scan, one: str, other: str) -> None:
    assert findings(scan, one, other)
    assert findings(scan, other, one)


amounts = st.integers(-(10**9), 10**9).map(lambda n: n / 100)


def claim_of(text: str) -> Claim:
    return extract_claims(article_from_text(text, "2025-08-17-a.txt"))[0]


FANS = claim_of("Forty fans came to Port Ellan.")


@st.composite
def counts(draw: st.DrawFn) -> Claim:
    low, high = sorted((draw(amounts), draw(amounts)))
    value = draw(st.sampled_from([Interval(low, high), Interval(low, low), Interval(low, None), Interval(None, high)]))
    return replace(FANS, value=value, approximate=draw(st.booleans()))


@given(counts(), counts())
def test_agreement_is_symmetric_and_everything_agrees_with_itself(first: Claim, second: Claim) -> None:
    assert agree(first, second, readings) == agree(second, first, readings)
    assert agree(first, first, readings)
    assert agree(first, second, readings) or not (first.value and second.value and first.value.meets(second.value))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("3 May 1924", "3 May 1924", True),
        ("3 May 1924", "May 1924", True),
        ("3 May 1924", "1924", True),
        ("3 May 1924", "4 May 1924", False),
        ("May 1924", "June 1924", False),
        ("1924", "1942", False),
        ("the 1920s", "1924", True),
        ("June 2014 to September 2015", "June 2014 to September 2015", True),
        ("June 2014 to September 2015", "June 2014 to October 2015", False),
        ("June 2014 to September 2015", "May 2014 to September 2015", False),
        ("June 2014 to September 2015", "July 2014", True),
        ("3 May", "an unknown day", True),
    ],
)
def test_days_that_can_be_one(one: str, other: str, meet: bool) -> None:
    first, second = claim_of(f"It stood empty, {one}."), replace(FANS, first=None, last=None)
    if other != "an unknown day":
        second = claim_of(f"It stood empty, {other}.")
    assert days_meet(first, second) == days_meet(second, first) == meet


@given(amounts, st.booleans())
def test_a_stretched_figure_holds_the_figure(figure: float, about: bool) -> None:
    exact = Interval.exactly(figure)
    for stretched in (widened(exact, about), rounded_to(exact)):
        assert stretched.meets(exact)
        assert isclose(stretched.floor + stretched.ceiling, 2 * figure, abs_tol=1e-6)
        assert stretched.ceiling - figure <= abs(figure) * 0.1 + 1e-9
