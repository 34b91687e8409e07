"""Which articles a git working tree changes, as git itself tells: what is staged, or what differs from a revision."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from claimcheck.articles.discovery import Source
from claimcheck.articles.formats.kinds import is_read

# Added, copied, modified, renamed, of another type: what is there to be read afterwards.
_THERE = "--diff-filter=ACMRT"


class GitError(Exception):
    """Git is missing, this is no working tree, or there is no such revision. ``str()`` is one line."""


@contextmanager
def staged(paths: Iterable[str | os.PathLike[str]] = ()) -> Iterator[list[Source]]:
    """The staged files of kinds that are read, as they are staged, not as the working tree has them.

    paths: only those below one of these, if any are given.

    The texts stand in a temporary folder that is gone when the context ends; the names are relative to the working
    directory, as those of ``since``. Files outside of the working directory are left out. Raises GitError.
    """
    top = top_folder()
    files = _changed(["--cached"], paths)
    with TemporaryDirectory(prefix="claimcheck-") as folder:
        # Of the files by name, a NUL between; --prefix ends in the separator, or it would begin the file's own name.
        git(["checkout-index", f"--prefix={folder}{os.sep}", "-z", "--stdin"], cwd=top, given="\0".join(files))
        yield _sources(top, files, Path(folder))


def since(revision: str, paths: Iterable[str | os.PathLike[str]] = ()) -> list[Source]:
    """The files of the working tree that differ from where it forked off from a revision, untracked ones left out.

    Raises GitError.
    """
    top = top_folder()
    # A revision is no option, whatever it begins with.
    fork = git(["merge-base", "--end-of-options", revision, "HEAD"]).strip()
    return _sources(top, _changed([fork], paths), top)


def _changed(against: Sequence[str], paths: Iterable[str | os.PathLike[str]]) -> list[str]:
    listed = git(
        ["diff", "--name-only", "-z", "--no-renames", _THERE, *against, "--", *(os.fspath(path) for path in paths)]
    )
    return [name for name in listed.split("\0") if is_read(name)]


def _sources(top: Path, files: Iterable[str], folder: Path) -> list[Source]:
    """Files named relative to the top of the tree, as sources named relative to the working directory."""
    here = os.path.realpath(os.curdir)
    named = ((os.path.relpath(top / file, here).replace(os.sep, "/"), folder / file) for file in files)
    return sorted(Source(name, path, met=True) for name, path in named if not name.startswith("../"))


def top_folder() -> Path:
    """The top of the working tree. Raises GitError."""
    return Path(os.path.realpath(git(["rev-parse", "--show-toplevel"]).rstrip("\n")))


def git(
    arguments: Sequence[str], cwd: Path | None = None, given: str = "", environment: Mapping[str, str] | None = None
) -> str:
    """What a git command prints. given: its standard input. environment: variables besides. Raises GitError."""
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            input=os.fsencode(given),
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as missing:
        raise GitError("git is not installed") from missing
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(f"git {arguments[0]}: {said[0] if said else f'exit status {done.returncode}'}")
    return os.fsdecode(done.stdout)
