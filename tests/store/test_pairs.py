"""Pairs and stories that are kept up as articles come and go are those that are found in all articles at once."""

from collections.abc import Iterable, Mapping
from datetime import date

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.linking import alike
from claimcheck.linking.clusters import Pairs
from claimcheck.linking.profiles import Profile
from claimcheck.store.linked import choose, chosen, replace_stories
from claimcheck.store.pairs import add_profiles, commonplace_names, keep_up, similar
from claimcheck.store.regrouping import left_apart, regroup
from claimcheck.store.schema import create, insert

COMMON = 3
LARGEST = 3
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
@settings(max_examples=25)
def test_pairs_and_stories_kept_up_are_those_found_at_once(steps: list[tuple[list[Profile], set[int]]]) -> None:
    connection = duckdb.connect()
    create(connection)
    there: dict[int, Profile] = {}
    number = 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alike, "COMMONPLACE", COMMON)
        patch.setattr(alike, "LARGEST", LARGEST)
        for profiles, going in steps:
            gone = sorted(going & set(there))
            come = dict(enumerate(profiles, start=number + 1))
            number += len(profiles)
            there = {n: p for n, p in {**there, **come}.items() if n not in gone}
            add_profiles(connection, come)
            keep_up(connection, come, gone)
            pairs = at_once(there)
            assert similar(connection, sorted(there)) == pairs
            assert set(connection.execute("SELECT number FROM internal.profiles").fetchall()) == {(n,) for n in there}
            order, partition = sorted(there), alike.gathered(len(there), pairs)
            assert stories_of(connection, there) == [[order[place] for place in members] for members in partition]
            assert left_apart(connection) == alike.left_apart(partition, pairs)
            assert commonplace_names(connection) == alike.commonplace(there.values())
    connection.close()


def stories_of(connection: duckdb.DuckDBPyConnection, there: Iterable[int]) -> list[list[int]]:
    """The articles of the stories after a scan in which these articles were there; nothing is found in any."""
    connection.execute("DELETE FROM internal.articles")
    insert(connection, "internal.articles", ((n, None, None, f"{n:03}", *[None] * 7) for n in there))
    old, new = regroup(connection)
    replace_stories(connection, old, ((members, ()) for members in new))
    choose(connection, None)
    return chosen(connection)


def test_only_what_hangs_together_with_what_changed_is_grouped_anew() -> None:
    connection = duckdb.connect()
    create(connection)
    storm, trial = (
        Profile(frozenset(), words, words) for words in (frozenset(WORDS), frozenset(f"other {word}" for word in WORDS))
    )
    add_profiles(connection, {1: storm, 2: storm, 3: trial, 4: trial})
    keep_up(connection, (1, 2, 3, 4), ())
    assert stories_of(connection, (1, 2, 3, 4)) == [[1, 2], [3, 4]]
    add_profiles(connection, {5: storm})
    keep_up(connection, (5,), (1,))
    assert stories_of(connection, (2, 3, 4, 5)) == [[2, 5], [3, 4]]
    assert connection.execute("FROM region ORDER BY number").fetchall() == [(2,), (5,)]
    connection.close()
