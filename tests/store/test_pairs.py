"""Alike pairs that are kept up as articles come and go are those that are found in all articles at once."""

from collections.abc import Mapping
from datetime import date

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.linking import alike
from claimcheck.linking.clusters import Pairs
from claimcheck.linking.profiles import Profile
from claimcheck.store.pairs import keep_up, similar
from claimcheck.store.schema import create

COMMON = 3
WORDS = [f"word{n}" for n in range(9)]
NAMES = [f"name{n}" for n in range(5)]
PROFILES = st.builds(
    lambda names, words, day: Profile(frozenset(names), frozenset(words), frozenset(sorted(words)[:4]), day),
    st.sets(st.sampled_from(NAMES), max_size=3),
    st.sets(st.sampled_from(WORDS), max_size=6),
    st.sampled_from([None, date(2024, 1, 1), date(2024, 1, 2), date(2024, 2, 1)]),
)
# At each step: articles that come, and which of those that there are go.
STEPS = st.lists(st.tuples(st.lists(PROFILES, max_size=5), st.sets(st.integers(0, 30), max_size=3)), max_size=5)


def at_once(there: Mapping[int, Profile]) -> Pairs:
    return alike.alike([there[number] for number in sorted(there)])


@given(STEPS)
@settings(max_examples=25, deadline=None)
def test_pairs_kept_up_are_those_found_at_once(steps: list[tuple[list[Profile], set[int]]]) -> None:
    connection = duckdb.connect()
    create(connection)
    there: dict[int, Profile] = {}
    number = 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alike, "COMMONPLACE", COMMON)
        for profiles, going in steps:
            gone = sorted(going & set(there))
            come = dict(enumerate(profiles, start=number + 1))
            number += len(profiles)
            everything = not set(there) - set(gone)
            there = {n: p for n, p in {**there, **come}.items() if n not in gone}
            keep_up(connection, come, gone, everything=everything, common=COMMON)
            assert similar(connection, sorted(there)) == at_once(there)
            assert set(connection.execute("SELECT number FROM internal.profiles").fetchall()) == {(n,) for n in there}
    connection.close()
