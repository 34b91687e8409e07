"""What is planted into a story that agrees: one figure that another place restates, changed in its own form."""

import pytest

from bench.metamorphic import family_table, tried
from bench.mutations import mutations
from claimcheck.articles.reading import article_from_text
from claimcheck.claims.extract import extract_claims

WIRE = (
    "The ferry Lady Orla ran aground off Port Ellan on Friday 7 March 2025 with 318 passengers on board.\n\n"
    "Captain Jonas Mohr, 47, had 22 years of service. Of 41 people hurt, 26 were sent home and 15 were kept in.\n"
)
LOCAL = (
    "The ferry Lady Orla, which ran aground off Port Ellan on 7 March 2025, carried 318 passengers.\n\n"
    "Jonas Mohr, 47, is the captain. Gusts reached 103 mph (166 kph). Nine lemons cost £4.\n"
)


def planted() -> dict[str, set[tuple[str, str]]]:
    claims = [
        c for name, text in (("a.txt", WIRE), ("b.txt", LOCAL)) for c in extract_claims(article_from_text(text, name))
    ]
    found: dict[str, set[tuple[str, str]]] = {}
    for mutation in mutations(claims):
        assert mutation.applied(WIRE if mutation.article == "a.txt" else LOCAL).count(mutation.now)
        found.setdefault(mutation.family, set()).add((mutation.was, mutation.now))
    return found


@pytest.mark.parametrize(
    ("family", "pairs"),
    [
        ("count", {("318", "138"), ("318", "418"), ("318", "424")}),
        ("age", {("47", "74"), ("47", "57")}),
        ("sum", {("41", "51"), ("26", "36"), ("15", "25"), ("15", "20")}),
        ("conversion", {("166 kph", "616 kph"), ("166 kph", "221 kph")}),
        ("weekday", {("Friday 7 March 2025", "Sunday 7 March 2025")}),
        ("date", {("7 March 2025", "14 March 2025"), ("7 March 2025", "7 August 2025")}),
    ],
)
def test_what_another_place_restates_is_changed(family: str, pairs: set[tuple[str, str]]) -> None:
    assert pairs <= planted()[family]


def test_what_stands_once_is_left_alone() -> None:
    assert set(planted()) == {"count", "age", "sum", "conversion", "weekday", "date"}


def test_a_planted_discrepancy_is_found_and_counted() -> None:
    results = list(tried({"a.txt": WIRE, "b.txt": LOCAL}, "age"))
    assert {result.level for result in results} <= {"error", "warning"}
    assert not any(result.alarms or result.lost for result in results)
    assert family_table(results).splitlines()[2] == f"| age | {len(results)} | {len(results)} | 100.0 | 0 | 0 | 0 | 0 |"
