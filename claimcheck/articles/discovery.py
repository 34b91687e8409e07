"""Which files a command line means: paths → sources, in a total order, each file once."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from claimcheck.articles.formats.kinds import SUFFIXES, is_read
from claimcheck.articles.reading import ArticleError

STDIN = "-"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One file to be read. ``name``: its path as given on the command line, POSIX; "-" is standard input.

    met: it was met in a folder, not named, so that it may well be no news.
    """

    name: str
    path: Path
    met: bool = False


def discover(
    paths: Iterable[str | os.PathLike[str]], leave_out: Callable[[str], bool] | None = None
) -> tuple[list[Source], list[ArticleError]]:
    """The files that the paths mean, sorted by name, and what is wrong with the paths that mean none.

    A folder means every file below it whose suffix is one of those that are read and whose name, like those of the
    folders between, does not begin with a dot. A file named outright is read whatever its suffix. A file reached twice
    is read once, under the first of its names in sort order. Links to folders are not followed, so that a loop cannot
    be entered.
    leave_out: whether a file found in a folder is passed over, by its name.
    """
    found: list[Source] = []
    errors: list[ArticleError] = []
    for given in sorted({os.fspath(path) for path in paths}):
        path, name = Path(given), _shown(given)
        if path.is_dir():
            inside, unreadable = _below(path, name)
            if leave_out:
                inside = [source for source in inside if not leave_out(source.name)]
            found += inside
            errors += unreadable
            if not inside and not unreadable:
                errors.append(ArticleError(name, f"no articles in this folder ({', '.join(sorted(SUFFIXES))})"))
        elif given == STDIN or path.exists():
            found.append(Source(name, path))
        else:
            errors.append(ArticleError(name, "no such file or folder"))
    return _once(sorted(found)), sorted(errors, key=lambda error: (error.name, error.reason))


def _below(folder: Path, name: str) -> tuple[list[Source], list[ArticleError]]:
    """The articles below a folder, and the folders below it that cannot be listed."""
    problems: list[OSError] = []
    inside = []
    for at, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        for file in files:
            path = Path(at, file)
            if not file.startswith(".") and is_read(file):
                called = f"{name.rstrip('/')}/{_shown(path.relative_to(folder).as_posix())}"
                inside.append(Source(called, path, met=True))
    unlisted = [(problem.filename or name, (problem.strerror or "unreadable").lower()) for problem in problems]
    return inside, [ArticleError(_shown(where), reason) for where, reason in unlisted]


def _shown(path: str) -> str:
    """A path as it is printed: POSIX separators; bytes that are not UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")


def _once(sources: Iterable[Source]) -> list[Source]:
    seen: set[str] = set()
    kept = []
    for source in sources:
        real = source.name if source.name == STDIN else os.path.realpath(source.path)
        if real not in seen:
            seen.add(real)
            kept.append(source)
    return kept
