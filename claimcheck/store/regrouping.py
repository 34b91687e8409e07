"""Which articles make a story, kept up as pairs change: the partition that ``alike.gathered`` makes of all of them.

Articles hang together by pairs, one over another; what does not hang together is grouped apart. So only those articles
are grouped anew that hang together, or did, with one whose pairs have changed.
"""

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from claimcheck.linking import alike
from claimcheck.store.pairs import similar
from claimcheck.store.schema import insert

if TYPE_CHECKING:
    import duckdb

# The articles of a story: number and path, in order of path.
Members = Sequence[tuple[int, str]]

# What hangs together now and holds no stirred article hung together before, by the same pairs.
_REGION = """
CREATE OR REPLACE TEMP TABLE region AS
SELECT number FROM internal.profiles ANTI JOIN internal.components USING (number)
UNION
SELECT number FROM internal.components WHERE number NOT IN (FROM gone)
    AND component IN (SELECT component FROM internal.components WHERE number IN (FROM stirred))
"""

# Articles of one story hang together: its story has none outside.
_STORIES = """
SELECT list(article_number ORDER BY article), story FROM stories
WHERE story IN (SELECT story FROM stories WHERE article_number IN (FROM region) OR article_number IN (FROM gone))
GROUP BY story
"""

_LEFT_APART = """
WITH sized AS (SELECT article_number, story, count(*) OVER (PARTITION BY story) AS size FROM stories)
SELECT count(*) FROM internal.pairs JOIN sized x ON a = x.article_number JOIN sized y ON b = y.article_number
WHERE x.story <> y.story AND x.size + y.size > ?
"""


def regroup(connection: "duckdb.DuckDBPyConnection") -> tuple[list[int], Sequence[Members]]:
    """The numbers of the stories that are no more, and the articles of those that are new, in order of path.

    It follows ``pairs.keep_up`` or ``pairs.keep_all``, of which it takes the temporary tables ``gone`` and ``stirred``.
    """
    connection.execute(_REGION)
    region: list[tuple[int, str]] = connection.execute(
        "SELECT number, path FROM internal.articles WHERE number IN (FROM region) ORDER BY path"
    ).fetchall()
    order = [number for number, _ in region]
    components = list(alike.by_component(len(order), similar(connection, order)))
    had = {tuple(members): story for members, story in connection.execute(_STORIES).fetchall()}
    connection.execute("DELETE FROM internal.components WHERE number IN (FROM region) OR number IN (FROM gone)")
    together = ([order[place] for place in chain.from_iterable(stories)] for stories in components)
    insert(connection, "internal.components", ((n, members[0]) for members in together for n in members))
    stories = [[region[place] for place in members] for members in sorted(chain.from_iterable(components))]
    new = [members for members in stories if had.pop(tuple(number for number, _ in members), None) is None]
    return list(had.values()), new


def left_apart(connection: "duckdb.DuckDBPyConnection") -> int:
    """``alike.left_apart`` of all articles, by the stories that they are in."""
    return int(connection.execute(_LEFT_APART, [alike.LARGEST]).fetchall()[0][0])
