"""Which articles are alike, kept up as articles come and go: the pairs that ``linking.stories`` finds in all of them.

Articles are compared where they share keys that are in no more than so many articles. So one that comes or goes changes
its own pairs, and those of the holders of a key that thereby becomes commonplace, or is no longer: the touched ones.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from claimcheck.linking import alike
from claimcheck.linking.clusters import Pairs, pairs_of
from claimcheck.linking.profiles import ENOUGH_SHARED, NAMED, Profile, similarity
from claimcheck.store.schema import insert, looked_up

if TYPE_CHECKING:
    import duckdb

# Articles whose pairs are looked for at a time: what they share with others is held in memory.
_AT_A_TIME = 2_000
_FETCHED = 10_000

_TOUCHED = """
CREATE OR REPLACE TEMP TABLE touched AS
WITH moved AS (SELECT DISTINCT key FROM internal.keys WHERE number IN (FROM come) OR number IN (FROM gone)),
held AS (
    SELECT key,
        count(*) FILTER (number NOT IN (FROM come)) > $common AS common_before,
        count(*) FILTER (number NOT IN (FROM gone)) > $common AS common_now
    FROM internal.keys WHERE key IN (FROM moved) GROUP BY key
)
SELECT number FROM come
UNION
SELECT number FROM internal.keys
WHERE key IN (SELECT key FROM held WHERE common_before <> common_now) AND number NOT IN (FROM gone)
"""

_USUAL = """
CREATE OR REPLACE TEMP TABLE usual AS
SELECT key FROM internal.keys WHERE key IN (SELECT key FROM internal.keys WHERE number IN (FROM touched))
GROUP BY key HAVING count(*) BETWEEN 2 AND $common
"""

_ALIKE = f"""
SELECT least(mine.number, other.number), greatest(mine.number, other.number)
FROM internal.keys mine JOIN internal.keys other USING (key)
WHERE mine.number IN (FROM batch) AND key IN (FROM usual) AND mine.number <> other.number
    AND (other.number NOT IN (FROM touched) OR mine.number < other.number)
GROUP BY ALL HAVING sum(mine.weight) >= {ENOUGH_SHARED}
"""

# Whose pairs are others than before: the touched, those who are gone, and whoever the touched are alike to now.
_STIRRED = """
CREATE OR REPLACE TEMP TABLE stirred AS
FROM touched UNION FROM gone
UNION SELECT b FROM internal.pairs WHERE a IN (FROM touched)
UNION SELECT a FROM internal.pairs WHERE b IN (FROM touched)
"""

_PLACED = """
SELECT least(x.place, y.place) AS first, greatest(x.place, y.place) AS second, score
FROM internal.pairs JOIN placed x ON a = x.number JOIN placed y ON b = y.number ORDER BY first, second
"""


def add_profiles(connection: "duckdb.DuckDBPyConnection", come: Mapping[int, Profile]) -> None:
    """Takes up the profiles of articles and what they may share; their pairs are still to be found."""
    insert(connection, "internal.profiles", (_row(number, profile) for number, profile in come.items()))
    shared = chain.from_iterable(((n, key, weight) for key, weight in p.shareable()) for n, p in come.items())
    insert(connection, "internal.keys", shared)


def keep_all(connection: "duckdb.DuckDBPyConnection", order: Sequence[int], pairs: Pairs) -> None:
    """Takes up the pairs of all articles, where there were none. order: the articles' numbers, place by place."""
    for table in ("gone", "stirred"):
        numbered(connection, table, ())
    insert(connection, "internal.pairs", ((order[i], order[j], score) for i, j, score in pairs))


def keep_up(connection: "duckdb.DuckDBPyConnection", come: Iterable[int], gone: Iterable[int]) -> None:
    """Makes profiles, keys and pairs those of the articles that there are now.

    come, gone: numbers of articles that are new since the last time (their profiles are there), and of those that are
    no more. In the temporary table ``stirred`` it leaves the numbers of all whose pairs are others now, and more.
    """
    numbered(connection, "come", come)
    numbered(connection, "gone", gone)
    common = {"common": alike.COMMONPLACE}
    connection.execute(_TOUCHED, common)
    for table in ("profiles", "keys"):
        connection.execute(f"DELETE FROM internal.{table} WHERE number IN (FROM gone)")
    connection.execute(
        "DELETE FROM internal.pairs WHERE a IN (FROM gone) OR b IN (FROM gone)"
        " OR a IN (FROM touched) OR b IN (FROM touched)"
    )
    connection.execute(_USUAL, common)
    touched = [number for (number,) in connection.execute("FROM touched ORDER BY number").fetchall()]
    for at in range(0, len(touched), _AT_A_TIME):
        numbered(connection, "batch", touched[at : at + _AT_A_TIME])
        pairs = connection.execute(_ALIKE).fetchall()
        insert(connection, "internal.pairs", _scored(pairs, _profiles(connection, pairs)))
    connection.execute(_STIRRED)


def similar(connection: "duckdb.DuckDBPyConnection", order: Sequence[int]) -> Pairs:
    """The pairs among some articles, by the places of these. order: the articles' numbers, place by place."""
    made = "SELECT unnest($order::BIGINT[]) AS number, generate_subscripts($order::BIGINT[], 1) - 1 AS place"
    connection.execute(f"CREATE OR REPLACE TEMP TABLE placed AS {made}", {"order": list(order)})
    found = connection.execute(_PLACED)
    return pairs_of(chain.from_iterable(iter(partial(found.fetchmany, _FETCHED), [])))


def numbered(connection: "duckdb.DuckDBPyConnection", name: str, numbers: Iterable[int]) -> None:
    """A temporary table of article numbers, for queries to name."""
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT unnest(?::BIGINT[]) AS number", [list(numbers)])


def _scored(pairs: Iterable[tuple[int, int]], known: Mapping[int, Profile]) -> Iterator[tuple[int, int, float]]:
    for a, b in pairs:
        score = similarity(known[a], known[b])
        if score is not None:
            yield a, b, score


def _profiles(connection: "duckdb.DuckDBPyConnection", pairs: Iterable[tuple[int, int]]) -> dict[int, Profile]:
    rows = looked_up(connection, "number, names, words, lead", "profiles", chain.from_iterable(pairs))
    return {n: Profile(frozenset(names), frozenset(words), frozenset(lead)) for n, names, words, lead in rows}


def names_of(connection: "duckdb.DuckDBPyConnection", numbers: Iterable[int]) -> dict[int, frozenset[str]]:
    """The names in the profiles of articles."""
    rows = looked_up(connection, "number, names", "profiles", numbers)
    return {number: frozenset(names) for number, names in rows}


def commonplace_names(connection: "duckdb.DuckDBPyConnection") -> int:
    """How many names are in so many articles that they are not followed."""
    query = "SELECT count(*) FROM (SELECT key FROM internal.keys WHERE key LIKE ? GROUP BY key HAVING count(*) > ?)"
    rows = connection.execute(query, [f"{NAMED} %", alike.COMMONPLACE]).fetchall()
    return int(rows[0][0])


def _row(number: int, profile: Profile) -> tuple[object, ...]:
    return number, sorted(profile.names), sorted(profile.words), sorted(profile.lead)
