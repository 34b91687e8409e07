"""The findings of a corpus as it stood at a revision of git."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from claimcheck.articles.changes import GitError, git, top_folder
from claimcheck.articles.discovery import STDIN, Source, discover
from claimcheck.checks.finding import Finding
from claimcheck.engines.extraction import extract_sources
from claimcheck.engines.job import Job
from claimcheck.engines.local import check_claims
from claimcheck.engines.results import collected

Paths = Iterable[str | os.PathLike[str]]


def findings_at(revision: str, paths: Paths, job: Job) -> tuple[Finding, ...]:
    """What a scan of these paths would have found at a revision; its articles bear the names that they have now.

    Paths that were not there yet are passed over, and so is what could not be read. Raises GitError.
    """
    with sources_at(revision, paths, job.leave_out) as sources:
        found = collected(extract_sources(sources, job))
        return check_claims(found.articles, found.claims, job.pack, job.applied)


@contextmanager
def sources_at(revision: str, paths: Paths, leave_out: Callable[[str], bool] | None = None) -> Iterator[list[Source]]:
    """The files that paths meant at a revision, under the names that they have now, in a folder that goes in the end.

    Raises GitError.
    """
    given = [path for path in (os.fspath(path) for path in paths) if path != STDIN]
    top = top_folder()
    tree = _tree(revision)
    with TemporaryDirectory(prefix="claimcheck-") as folder:
        there = Path(folder, "tree")
        # An index of its own: the user's knows nothing of this. Unlike git archive it leaves nothing out.
        index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
        git(["read-tree", tree], environment=index)
        names = git(["ls-files", "-z", "--full-name", "--", *given], environment=index) if given else ""
        git(["checkout-index", f"--prefix={there}{os.sep}", "-z", "--stdin"], cwd=top, given=names, environment=index)
        found = (source for path in given for source in _sources(path, top, there, leave_out))
        yield sorted({source.name: source for source in found}.values())


def _tree(revision: str) -> str:
    """The name of a revision's tree. Raises GitError: git's own words for it ("Needed a single revision") puzzle."""
    try:
        # A revision is no option, whatever it begins with.
        return git(["rev-parse", "--verify", "--end-of-options", f"{revision}^{{tree}}"]).strip()
    except GitError as unknown:
        raise GitError("git has no such revision") from unknown


def _sources(path: str, top: Path, there: Path, leave_out: Callable[[str], bool] | None) -> Iterator[Source]:
    """The files that one path means in the folder of the revision."""
    inside = there / os.path.relpath(os.path.realpath(path), top)
    found, _ = discover([inside]) if inside.exists() else ([], [])
    for source in found:
        rest = source.path.relative_to(inside).as_posix()
        name = f"{path.rstrip('/')}/{rest}" if rest != "." else path
        if not (leave_out and rest != "." and leave_out(name)):
            yield replace(source, name=name)
