"""Pairs of alike articles, found by words as numbers and bits, are those that the profiles themselves tell."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.linking import alike as module
from claimcheck.linking.alike import alike
from claimcheck.linking.profiles import ENOUGH_SHARED, Profile, similarity

WORDS = st.frozensets(st.sampled_from([f"word{n}" for n in range(12)]), min_size=1)
NAMES = st.frozensets(st.sampled_from(["ida moss", "moss", "redvale", "ruth askew"]), max_size=3)
DAYS = st.dates(date(2024, 1, 1), date(2024, 1, 20))
PROFILES = st.builds(lambda names, words, day: Profile(names, words, words, day), NAMES, WORDS, DAYS)


@pytest.mark.parametrize("bits", [0, 5, 4096])
@given(profiles=st.lists(PROFILES, max_size=12))
def test_pairs_are_those_of_the_profiles_however_many_words_are_bits(bits: int, profiles: list[Profile]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_BITS", bits)
        found = list(alike(profiles))
    assert found == [
        (i, j, score)
        for (i, one), (j, other) in combinations(enumerate(profiles), 2)
        if one.names & other.names or len(one.lead & other.lead) >= ENOUGH_SHARED
        if (score := similarity(one, other)) is not None
    ]
