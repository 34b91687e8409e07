"""Gives the year to articles whose dateline leaves it out, from the articles filed in the same folder.

Agency copy is dated "LONDON, Dec 10 (Agency) -": its reader knows the year from the day's paper. Here the folder is the
paper: of the days that the dateline may mean, the one nearest to a dated neighbour is taken, within half a year.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from msgspec.structs import replace

from claimcheck.articles.article import Article

_HALF_A_YEAR = 183


def folder_of(name: str) -> str:
    """The folder that an article's path names."""
    return str(PurePosixPath(name).parent)


def dated_by_neighbours(article: Article, days: Iterable[date]) -> Article:
    """The article with its day published, where it lacks only the year and ``days`` hold a near one; else as it is."""
    if article.month_day is None:
        return article
    near = [
        (abs((candidate - day).days), candidate)
        for day in days
        for candidate in _around(day.year, *article.month_day)
        if abs((candidate - day).days) <= _HALF_A_YEAR
    ]
    return replace(article, published=min(near)[1], month_day=None) if near else article


def last_of_folders(names: Sequence[str]) -> dict[str, int]:
    """For every folder, the index of the last of its articles."""
    return {folder_of(name): index for index, name in enumerate(names)}


def _around(year: int, month: int, day: int) -> Iterator[date]:
    for candidate in (year - 1, year, year + 1):
        try:
            yield date(candidate, month, day)
        except ValueError:  # 29 February of another year, the year 0 or 10000
            continue
