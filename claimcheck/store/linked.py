"""What a store holds of the last scan: which articles make a story, and what was found in each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding
from claimcheck.claims.claim import Claim
from claimcheck.store.columns import article_row, claim_row, finding_row, place_rows
from claimcheck.store.packing import pack_findings, unpack_findings
from claimcheck.store.pairs import numbered
from claimcheck.store.regrouping import Members
from claimcheck.store.schema import insert

if TYPE_CHECKING:
    import duckdb

# Stories whose findings are written, or read, at a time.
_AT_A_TIME = 500
_OF_ARTICLES = ("articles", "claims")
_OF_FINDINGS = ("stories", "findings", "places", "internal.findings")
_OF_STORIES = (*_OF_FINDINGS, "internal.components")
_OF_LIKENESS = ("internal.profiles", "internal.keys", "internal.pairs")


def changes(connection: "duckdb.DuckDBPyConnection") -> tuple[list[int], list[int]]:
    """Numbers of the articles that are not linked yet, and of those that are and are no more."""
    come = "SELECT number FROM internal.articles EXCEPT SELECT number FROM internal.profiles ORDER BY number"
    gone = "SELECT number FROM internal.profiles EXCEPT SELECT number FROM internal.articles ORDER BY number"
    fetched = (connection.execute(query).fetchall() for query in (come, gone))
    new, old = ([number for (number,) in rows] for rows in fetched)
    return new, old


def forget_links(connection: "duckdb.DuckDBPyConnection") -> None:
    """As if nothing had been linked: for other words than the last time's."""
    for table in (*_OF_ARTICLES, *_OF_STORIES, *_OF_LIKENESS):
        connection.execute(f"DELETE FROM {table}")


def forget_stories(connection: "duckdb.DuckDBPyConnection") -> None:
    """As if no story had been checked: for other rules than the last time's."""
    for table in _OF_STORIES:
        connection.execute(f"DELETE FROM {table}")


def forget_articles(connection: "duckdb.DuckDBPyConnection", numbers: Iterable[int]) -> None:
    """Drops articles from the open tables."""
    numbered(connection, "gone", numbers)
    for table in _OF_ARTICLES:
        connection.execute(f"DELETE FROM {table} WHERE article_number IN (FROM gone)")


def add_articles(
    connection: "duckdb.DuckDBPyConnection", articles: Mapping[int, tuple[Article, Sequence[Claim]]]
) -> None:
    """Adds articles, by number, to the open tables."""
    insert(connection, "articles", (article_row(n, article, len(made)) for n, (article, made) in articles.items()))
    insert(connection, "claims", (claim_row(n, claim) for n, (_, made) in articles.items() for claim in made))


def replace_stories(
    connection: "duckdb.DuckDBPyConnection",
    gone: Iterable[int],
    come: Iterable[tuple[Members, Sequence[Finding]]],
) -> None:
    """Drops stories, by number, and adds others. come: articles and findings of each."""
    numbered(connection, "outdated", gone)
    ((last,),) = connection.execute("SELECT coalesce(max(story), 0) FROM stories").fetchall()
    for table in _OF_FINDINGS:
        connection.execute(f"DELETE FROM {table} WHERE story IN (FROM outdated)")
    made = ((story, members, found) for story, (members, found) in enumerate(come, start=last + 1))
    while some := list(islice(made, _AT_A_TIME)):
        _add_stories(connection, some)


def _add_stories(
    connection: "duckdb.DuckDBPyConnection", stories: Sequence[tuple[int, Members, Sequence[Finding]]]
) -> None:
    insert(connection, "stories", ((story, *member) for story, members, _ in stories for member in members))
    insert(connection, "findings", (finding_row(story, f) for story, _, found in stories for f in found))
    insert(connection, "places", chain.from_iterable(place_rows(story, found) for story, _, found in stories))
    insert(connection, "internal.findings", ((story, pack_findings(found)) for story, _, found in stories if found))


def choose(connection: "duckdb.DuckDBPyConnection", articles: Iterable[str] | None) -> int:
    """Chooses stories to be told of, and counts them. articles: paths of which each must hold one; None means all."""
    where = "" if articles is None else "WHERE article IN (SELECT unnest(?::VARCHAR[]))"
    made = f"CREATE OR REPLACE TEMP TABLE chosen AS SELECT DISTINCT story FROM stories {where}"
    connection.execute(made, [] if articles is None else [list(articles)])
    return int(connection.execute("SELECT count(*) FROM chosen").fetchall()[0][0])


def chosen(connection: "duckdb.DuckDBPyConnection") -> list[list[int]]:
    """The articles of the chosen stories by number, stories and articles in order of path."""
    rows = connection.execute(
        "SELECT list(article_number ORDER BY article) FROM stories WHERE story IN (FROM chosen)"
        " GROUP BY story ORDER BY min(article)"
    ).fetchall()
    return [members for (members,) in rows]


def findings(connection: "duckdb.DuckDBPyConnection") -> Iterator[Finding]:
    """The findings of the chosen stories, story by story."""
    wanted = "FROM internal.findings WHERE story IN (FROM chosen)"
    stories = [story for (story,) in connection.execute(f"SELECT story {wanted} ORDER BY story").fetchall()]
    for start in range(0, len(stories), _AT_A_TIME):
        some = stories[start : start + _AT_A_TIME]
        query = f"SELECT data {wanted} AND story BETWEEN ? AND ? ORDER BY story"
        for (data,) in connection.execute(query, [some[0], some[-1]]).fetchall():
            yield from unpack_findings(data)
