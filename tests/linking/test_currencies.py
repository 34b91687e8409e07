"""What currencies are worth by the conversions that a story prints."""

from collections.abc import Callable

import pytest

from claimcheck.claims.claim import Claim
from claimcheck.linking.currencies import currencies

Claims = Callable[[str], list[Claim]]


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("They took 2 million euros ($2.6 million) and fled.", {"EUR": 1.0, "USD": 1 / 1.3}),
        ("They took 2 million euros, or about $2.6 million, and fled.", {"EUR": 1.0, "USD": 1 / 1.3}),
        ("They took £20m (€24m) and a car worth €60,000 ($90,000).", {"EUR": 1.0, "GBP": 1.2, "USD": 1 / 1.5}),
        ("They took £20m and left €24m behind.", {}),
        ("They took £20m (£2m of it in notes).", {}),
    ],
)
def test_conversions_tell_what_a_currency_is_worth(text: str, worth: dict[str, float], claims: Claims) -> None:
    assert currencies(claims(text)).worth == pytest.approx(worth)


def test_sums_are_not_set_against_those_they_were_converted_to(claims: Claims) -> None:
    pounds, dollars, loot = claims("They took £20m ($26m). In all $30m is missing.")
    known = currencies([pounds, dollars, loot])
    assert known.ratio(pounds, loot) is None
    assert known.ratio(loot, pounds) is None


def test_a_sum_is_told_in_the_currency_of_another(claims: Claims) -> None:
    *told, pounds, dollars = claims("Sales were £20m ($26m). They took £4m. They took $9m.")
    assert currencies([*told, pounds, dollars]).ratio(pounds, dollars) == pytest.approx(1 / 1.3)
