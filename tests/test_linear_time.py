"""Text made to be slow costs what its length does: the calls made are counted, since clocks differ from run to run.

What ``re`` does within a call is timed by ``make linear``, at a hundred times the length.
"""

from functools import partial

import pytest

from bench.linear import PIECES, filled_with, read, seconds
from tests.counting import calls

SIZE = 1500
# Fewer calls than these are the same for every text.
_ALWAYS = 2000
# In seconds: the dearest piece takes under a hundredth of this, a pattern that tries all ways for ever more.
_PATIENCE = 30


@pytest.fixture(scope="module", autouse=True)
def _read_before() -> None:
    """Tables are loaded and patterns compiled before anything is counted."""
    read("Seventeen men, aged 20 to 30, were held on 3 June 2014, police said.")


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_what_a_text_costs_grows_with_its_length_alone(piece: str) -> None:
    once, twice = (partial(read, filled_with(piece, size)) for size in (SIZE, 2 * SIZE))
    assert seconds(twice) < _PATIENCE
    assert calls(twice) < 3 * max(calls(once), _ALWAYS)


def test_work_that_grows_with_the_square_is_counted_as_such() -> None:
    def square(size: int) -> None:
        for _ in range(size):
            [len(str(each)) for each in range(size)]

    assert calls(partial(square, 400)) > 3 * max(calls(partial(square, 200)), _ALWAYS)
