"""Which files a command line means: paths → sources, in a total order, each file once."""

import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from claimcheck.articles.formats.kinds import SUFFIXES, is_read
from claimcheck.articles.reading import ArticleError
from claimcheck.files import refusal

STDIN = "-"
# What stands in a folder and is no file: to read a pipe is to wait for who writes, and a device may never end.
_KINDS = {
    stat.S_IFIFO: "a pipe, which is read only where it is named",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


class Source(msgspec.Struct, frozen=True, order=True):
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
    be entered; links to files are, unless they lead out of the folder: who writes into it must not choose what else is
    read. Pipes, sockets and devices are read only where they are named.
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
                errors.append(nothing_in(name, SUFFIXES))
        elif given == STDIN or path.exists():
            found.append(Source(name, path))
        else:
            errors.append(ArticleError(name, "no such file or folder"))
    return _once(sorted(found)), sorted(errors, key=lambda error: (error.name, error.reason))


def nothing_in(folder: str, suffixes: Iterable[str]) -> ArticleError:
    """What is told of a folder in which no file has one of the suffixes that are read."""
    return ArticleError(folder, f"no articles in this folder ({', '.join(sorted(suffixes))})")


def _below(folder: Path, name: str) -> tuple[list[Source], list[ArticleError]]:
    """The articles below a folder, and the folders below it that cannot be listed."""
    inside: list[Source] = []
    errors: list[ArticleError] = []
    root = os.path.realpath(folder)
    waiting = [os.fspath(folder)]
    # os.walk calls itself at every level (until Python 3.12), and folders can be nested deeper than calls.
    while waiting:
        at = waiting.pop()
        try:
            entries = list(os.scandir(at))
        except OSError as refused:
            errors.append(ArticleError(_below_as(name, folder, at), refusal(refused)))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif is_read(entry.name):
                called = _below_as(name, folder, entry.path)
                if problem := _no_file(entry, root):
                    errors.append(ArticleError(called, problem))
                else:
                    inside.append(Source(called, Path(entry.path), met=True))
    return inside, errors


def _below_as(name: str, folder: Path, path: str) -> str:
    """The name of what stands below a folder that was given by ``name``."""
    inner = Path(path).relative_to(folder).as_posix()
    return name if inner == "." else f"{name.rstrip('/')}/{_shown(inner)}"


def _no_file(entry: "os.DirEntry[str]", root: str) -> str | None:
    """Why what was met below a folder is not read; None for a file. root: the folder, links resolved."""
    if entry.is_file(follow_symlinks=False):
        return None
    try:
        mode = entry.stat().st_mode
    except OSError as problem:
        return f"a link that leads nowhere ({refusal(problem)})"
    if entry.is_symlink() and not os.path.realpath(entry.path).startswith(root.rstrip(os.sep) + os.sep):
        return "a link out of the folder, which is not followed"
    return None if stat.S_ISREG(mode) else _KINDS.get(stat.S_IFMT(mode), "no file")


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
