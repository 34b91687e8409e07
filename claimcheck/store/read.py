"""What goes into a store of a file that was read, and what comes back of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

# Position, kind, name and reason of an error or a notice.
Told = tuple[int, str, str, str]


class ReadArticle(NamedTuple):
    """An article of a file. position: among all that the file gave. packed: it and its claims (``pack_article``).

    month_day: of one that lacks the year.
    """

    position: int
    path: str
    claims: int
    published: date | None
    month_day: tuple[int, int] | None
    packed: bytes


class Read(NamedTuple):
    """What a file gave. content: hash of its bytes, None where they could not be read. met: see ``Source``.

    passing: another run may read the same bytes otherwise. told: errors and notices (position, kind, name, reason).
    """

    name: str
    met: bool
    content: bytes | None
    passing: bool
    articles: Sequence[ReadArticle]
    told: Sequence[Told]


class Held(NamedTuple):
    """A file that the store knows."""

    source: int
    met: bool
    content: bytes | None
    passing: bool


class Undated(NamedTuple):
    """An article that lacks only the year; ``dated``: the day that its neighbours gave it the last time."""

    number: int
    name: str
    month_day: tuple[int, int]
    dated: date | None
