"""Which figures may be slips of the pen for each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.linking.slips import MAGNITUDE, SOUND_ALIKE, resemble

ORDER = "same digits in another order"
DIGIT = "one digit differs"
MISSING = "a digit is missing"


@pytest.mark.parametrize(
    ("first", "second", "slip"),
    [
        (1140, 1410, ORDER),
        (1104, 1140, ORDER),
        (1975, 1957, ORDER),
        (37, 73, ORDER),
        (5.28, 5.82, ORDER),
        (224, 244, DIGIT),
        (381, 387, DIGIT),
        (2014, 2016, DIGIT),
        (18_300, 18_900, DIGIT),
        (1.6e6, 1.6e9, MAGNITUDE),
        (12, 12_000, MAGNITUDE),
        (1.6e6, 1.6e7, MAGNITUDE),
        (224, 22_400, MAGNITUDE),
        (1.45, 1_450_000, MAGNITUDE),
        (16, 60, SOUND_ALIKE),
        (15e6, 50e6, SOUND_ALIKE),
        (13_000, 30_000, SOUND_ALIKE),
        (15, 50_000, None),
        (17, 17, None),
        (0, 0, None),
        (8, 9, None),
        (3, 3_000, None),
        (41, 47, None),
        (0.29, 0.39, None),
        (1.6, 16_000, None),
        (112, 243, None),
        (1234, 1324.5, None),
        (100, 99, None),
        (10_800, 158, None),
        (12, 2_100, None),
        (120.4, 204, None),
        (52.1, 215, None),
        (120.4, 20.4, MISSING),
        (18.75, 0.875, None),
        (1_204_000, 124_000, MISSING),
        (1_284, 1_240, None),
        (412_600, 412_000, None),
        (float("-inf"), 1284, None),
        (float("inf"), 512, None),
    ],
)
def test_slips(first: float, second: float, slip: str | None) -> None:
    assert resemble(first, second) == slip
    assert resemble(second, first) == slip


# Up to six digits and two places: each such figure prints in full.
figures = st.integers(0, 10**8).map(lambda n: n / 100)


@given(figures, figures)
def test_resemblance_is_symmetric_and_never_with_itself(first: float, second: float) -> None:
    assert resemble(first, second) == resemble(second, first)
    assert resemble(first, first) is None


@given(st.integers(11, 10**9), st.data())
def test_two_digits_that_change_places_are_a_slip(number: int, data: st.DataObject) -> None:
    digits = list(str(number))
    at = data.draw(st.integers(0, len(digits) - 2))
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    if "0" not in (digits[0], digits[-1], str(number)[-1]) and (other := int("".join(digits))) != number:
        assert resemble(number, other) == ORDER
