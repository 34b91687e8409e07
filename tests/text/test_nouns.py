"""The singular of what is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.nouns import is_plural, singular


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("officers", "officer"),
        ("people", "person"),
        ("men", "man"),
        ("canvases", "canvas"),
        ("policewomen", "policewoman"),
        ("schoolchildren", "schoolchild"),
        ("townspeople", "townsperson"),
        ("lives", "life"),
        ("families", "family"),
        ("movies", "movie"),
        ("ties", "tie"),
        ("police", "police"),
        ("staff", "staff"),
        ("crew", "crew"),
        ("aircraft", "aircraft"),
        ("buses", "bus"),
        ("crises", "crisis"),
        ("churches", "church"),
        ("boxes", "box"),
        ("houses", "house"),
        ("thieves", "thief"),
        ("penknives", "penknife"),
        ("glasses", "glasses"),
        ("classes", "class"),
        ("heroes", "hero"),
        ("ak-47s", "ak-47"),
        ("passers-by", "passer-by"),
        ("mps", "mp"),
        ("virus", "virus"),
        ("somalis", "somali"),
        ("crisis", "crisis"),
        ("officer", "officer"),
    ],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize("word", ["officers", "people", "police", "dead", "firemen", "lives", "mps"])
def test_plural(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["was", "bus", "press", "crisis", "always", "officer", "man", "says", "his"])
def test_no_plural(word: str) -> None:
    assert not is_plural(word)


@given(st.text(max_size=20))
def test_words_of_other_scripts_and_odd_forms_come_back(word: str) -> None:
    """Only endings change: the beginning of a word stays, save for irregular nouns ("people", "men", "feet")."""
    found = singular(word)
    assert found[:1] == word[:1]
    assert len(found) <= len(word) + 1
