"""What a store holds of the files that were read: their hashes, their articles and claims, what is told of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from claimcheck.store.pairs import numbered
from claimcheck.store.schema import Held, Read, Told, Undated, insert, looked_up

if TYPE_CHECKING:
    import duckdb

_told_decoder = msgspec.msgpack.Decoder(list[Told])


# What DuckDB says where the file is sound and the trouble is around it.
_AROUND = ("set lock", "Cannot open file", "No space left", "ermission denied", "not write", "too large", "truncate")


def is_around(problem: Exception) -> bool:
    """Whether a store cannot be used now and is sound all the same: it is locked, the disk is full."""
    return any(sign in str(problem) for sign in _AROUND)


class ClaimStore:
    """An open store. Every method may raise one of ``failures``; what is done in ``transaction`` is done whole.

    damaged: the file is not to be used again.
    """

    def __init__(self, connection: "duckdb.DuckDBPyConnection") -> None:
        import duckdb

        self.connection = connection
        # The latter two: what no column or no encoding can hold.
        self.failures: tuple[type[Exception], ...] = (duckdb.Error, msgspec.MsgspecError, ValueError, OverflowError)
        self.damaged = False

    def failed(self, problem: Exception) -> None:
        """Remembers that the file is damaged, where one of ``failures`` says so."""
        unfit = isinstance(problem, ValueError | OverflowError) and not isinstance(problem, msgspec.MsgspecError)
        self.damaged = not unfit and not is_around(problem)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is done within, or nothing."""
        self.connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def mark(self, key: str) -> str | None:
        """A remark that the store keeps."""
        rows = self.connection.execute("SELECT value FROM internal.meta WHERE key = ?", [key]).fetchall()
        return rows[0][0] if rows else None

    def set_mark(self, key: str, value: str) -> None:
        """Replaces a remark."""
        self.forget_mark(key)
        self.connection.execute("INSERT INTO internal.meta VALUES (?, ?)", [key, value])

    def forget_mark(self, key: str) -> None:
        """Drops a remark, where there is one."""
        self.connection.execute("DELETE FROM internal.meta WHERE key = ?", [key])

    def held(self) -> dict[str, Held]:
        """The files that it knows, by name."""
        rows = self.connection.execute("SELECT name, source, met, content, passing FROM internal.sources").fetchall()
        return {name: Held(*rest) for name, *rest in rows}

    def forget_all(self) -> None:
        """Drops all that was read."""
        self.connection.execute("DELETE FROM internal.articles")
        self.connection.execute("DELETE FROM internal.sources")

    def forget(self, sources: Iterable[int]) -> None:
        """Drops files, by number."""
        numbered(self.connection, "dropped", sources)
        for table in ("articles", "sources"):
            self.connection.execute(f"DELETE FROM internal.{table} WHERE source IN (FROM dropped)")

    def keep(self, reads: Sequence[Read]) -> None:
        """Takes what files gave in the place of what it had of them; an article that is the same keeps its number."""
        old = self._numbers_of(read.name for read in reads)
        self.connection.execute(
            "DELETE FROM internal.articles WHERE source IN"
            " (SELECT source FROM internal.sources WHERE name IN (FROM renewed))"
        )
        self.connection.execute("DELETE FROM internal.sources WHERE name IN (FROM renewed)")
        first, number = self._next("sources", "source"), self._next("articles", "number")
        sources, articles = list[tuple[object, ...]](), list[tuple[object, ...]]()
        for source, read in enumerate(reads, start=first):
            told = msgspec.msgpack.encode(list(read.told)) if read.told else None
            sources.append((source, read.name, read.met, read.content, read.passing, told))
            for article in read.articles:
                known = old.pop((read.name, article.packed), None)
                month, day = article.month_day or (None, None)
                shared = (article.position, article.path)
                if known:
                    taken, claims, dated, effective = known
                else:
                    taken, claims, dated, effective = number, article.claims, None, None
                    number += 1
                row = (taken, source, *shared, claims, article.published, month, day, dated, article.packed, effective)
                articles.append(row)
        insert(self.connection, "internal.sources", sources)
        insert(self.connection, "internal.articles", articles)

    def told(self, names: Iterable[str] | None = None) -> list[tuple[str, list[Told]]]:
        """Errors and notices of files, in order of their names."""
        rows = self.connection.execute(
            "SELECT name, told FROM internal.sources WHERE told IS NOT NULL ORDER BY name"
        ).fetchall()
        wanted = None if names is None else set(names)
        return [(name, _told_decoder.decode(told)) for name, told in rows if wanted is None or name in wanted]

    def raw(self, names: Iterable[str]) -> list[tuple[str, int, bytes]]:
        """File, position and bytes of articles as they were read, in order."""
        self._named("renewed", names)
        return self.connection.execute(
            "SELECT name, position, raw FROM internal.articles JOIN internal.sources USING (source)"
            " WHERE name IN (FROM renewed) ORDER BY name, position"
        ).fetchall()

    def undated(self) -> list[Undated]:
        """Articles that lack only the year."""
        rows = self.connection.execute(
            "SELECT number, name, month, day, dated FROM internal.articles JOIN internal.sources USING (source)"
            " WHERE month IS NOT NULL ORDER BY name, position"
        ).fetchall()
        return [Undated(number, name, (month, day), dated) for number, name, month, day, dated in rows]

    def days(self) -> list[tuple[str, date]]:
        """File and day of every article that is dated by itself."""
        return self.connection.execute(
            "SELECT name, published FROM internal.articles JOIN internal.sources USING (source)"
            " WHERE published IS NOT NULL"
        ).fetchall()

    def redate(self, changes: Mapping[int, tuple[date | None, int, bytes | None]]) -> None:
        """Gives articles the day of their neighbours, how many claims they then make, and article and claims, packed.

        They get new numbers: they are others now.
        """
        number = self._next("articles", "number")
        for old, (day, claims, effective) in changes.items():
            self.connection.execute(
                "UPDATE internal.articles SET number = ?, dated = ?, claims = ?, effective = ? WHERE number = ?",
                [number, day, claims, effective, old],
            )
            number += 1

    def unmistakable(self) -> bool:
        """Whether every article has a path of its own."""
        query = "SELECT count(*) = count(DISTINCT path) FROM internal.articles"
        return bool(self.connection.execute(query).fetchall()[0][0])

    def paths_in(self, names: Iterable[str]) -> list[str]:
        """Paths of the articles of files, by the files' names."""
        self._named("renewed", names)
        rows = self.connection.execute(
            "SELECT path FROM internal.articles JOIN internal.sources USING (source) WHERE name IN (FROM renewed)"
        ).fetchall()
        return [path for (path,) in rows]

    def counts(self) -> tuple[int, int]:
        """How many articles and how many claims."""
        ((articles, claims),) = self.connection.execute(
            "SELECT count(*), coalesce(sum(claims), 0)::BIGINT FROM internal.articles"
        ).fetchall()
        return articles, claims

    def order(self) -> list[int]:
        """The numbers of all articles in the order of a scan."""
        rows = self.connection.execute(
            "SELECT number FROM internal.articles JOIN internal.sources USING (source) ORDER BY name, position"
        ).fetchall()
        return [number for (number,) in rows]

    def loaded(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """Articles with their claims, packed, by number."""
        return dict(looked_up(self.connection, "number, coalesce(effective, raw)", "articles", numbers))

    def raw_of(self, number: int) -> bytes:
        """An article as it was read."""
        rows = self.connection.execute("SELECT raw FROM internal.articles WHERE number = ?", [number]).fetchall()
        return bytes(rows[0][0])

    def _numbers_of(self, names: Iterable[str]) -> dict[tuple[str, bytes], tuple[int, int, date | None, bytes | None]]:
        self._named("renewed", names)
        rows = self.connection.execute(
            "SELECT name, raw, number, claims, dated, effective"
            " FROM internal.articles JOIN internal.sources USING (source) WHERE name IN (FROM renewed)"
        ).fetchall()
        return {(name, raw): (number, claims, dated, effective) for name, raw, number, claims, dated, effective in rows}

    def _named(self, table: str, names: Iterable[str]) -> None:
        made = f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT unnest(?::VARCHAR[]) AS name"
        self.connection.execute(made, [list(names)])

    def _next(self, table: str, column: str) -> int:
        """A number that was never in use: the store remembers the highest that was."""
        rows = self.connection.execute(
            f"SELECT max({column}) FROM internal.{table} UNION ALL SELECT max(number) FROM internal.profiles"
        ).fetchall()
        return 1 + max(highest or 0 for (highest,) in rows)
