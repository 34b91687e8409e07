"""What a printed figure may stand for, and the parts that a sentence puts side by side."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.arithmetic.partitions import added, side_by_side
from claimcheck.checks.passages import sentences
from claimcheck.checks.precision import printed, rounded
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack

First = Callable[[str], Claim]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("There were 1,140 homes.", 1140, 1140),
        ("There were 12 homes.", 12, 12),
        ("It cost £4.5m.", 4.45e6, 4.55e6),
        ("It cost £250,000.", 248_750, 251_250),
        ("About 100 people came.", 90, 110),
        ("More than 100 people came.", 100, None),
        ("Up to 0-5000 people came.", None, 5250),
    ],
)
def test_figures_in_full_are_exact(claim_in: First, text: str, low: float, high: float | None) -> None:
    value = printed(claim_in(text))
    assert value.low == pytest.approx(low)
    assert value.high == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It was 8km long.", 7.5, 8.5),
        ("It was 4.4 inches long.", 4.35, 4.45),
        ("It was 1,500 kilometres long.", 1450, 1550),
        ("It was 6ft 4in tall.", 6.27, 6.396667),
        ("It costs 75p.", 0.745, 0.755),
        ("The shares rose 2 pence.", 0.015, 0.025),
        ("The shares stood at 250 cents.", 2.45, 2.55),
        ("The fare is fifty pence.", 0.475, 0.525),
    ],
)
def test_measures_are_as_exact_as_their_last_digit(claim_in: First, text: str, low: float, high: float) -> None:
    value = rounded(claim_in(text))
    assert value.low == pytest.approx(low, abs=1e-4)
    assert value.high == pytest.approx(high, abs=1e-4)


@given(st.integers(2, 10**7))
def test_what_is_printed_holds_its_own_value(number: int) -> None:
    (claim, *_) = extract_claims(article_from_text(f"There were {number:,} homes.", "a.txt"))
    for spread in (printed(claim), rounded(claim)):
        assert spread.low is not None
        assert spread.high is not None
        assert spread.low <= number <= spread.high


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Five serving officers and three former officers face an inquiry.", [8]),
        ("Five of the officers were still serving, while three had left the force.", [8]),
        ("Five of the eight officers are still in the job and three have left.", [8]),
        ("Five officers were moved: of those three still serve and two are former officers.", [5]),
        ("Seventeen officers were investigated, and nine were found to have failed.", []),
        ("Three officers left. Two cars burned.", []),
    ],
)
def test_parts_that_stand_side_by_side(text: str, sums: list[float]) -> None:
    article = article_from_text(text, "a.txt")
    words = vocabulary(default_pack().lexicon)
    found = [added(a).low for s in sentences(text, extract_claims(article)) for a in side_by_side(s, words)]
    assert found == sums
