"""What is known already: findings kept in a baseline, and those of a revision of git."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from claimcheck.cli.choice import Run, run_of
from claimcheck.cli.rulings import rebase_to, told
from claimcheck.cli.terminal import complain, stop
from claimcheck.files import refusal

if TYPE_CHECKING:
    from claimcheck.decisions.applying import Notice
    from claimcheck.engines.results import ScanResult
    from claimcheck.settings.resolve import Resolved


def keep_baseline(paths: Sequence[str], resolved: "Resolved", file: Path) -> int:
    """Writes all findings to a baseline, those too that do not count; the exit status.

    Where an input could not be read nothing is written: its findings would be missing. A file that is no baseline, be
    it an article that was named by mistake, is never overwritten.
    """
    from claimcheck.decisions.baseline import read_baseline, write_baseline
    from claimcheck.decisions.lines import DamagedFile
    from claimcheck.engines.local import scan_articles
    from claimcheck.reports.summary import counted

    try:
        if file.exists():
            read_baseline(file, told(file), rebase_to(file))
    except DamagedFile as problem:
        stop(f"{problem}; not overwritten")
    except OSError as problem:
        stop(f"{told(file)}: {refusal(problem)}")
    run = run_of(resolved)
    found = scan_articles(paths, run.job)
    complain(found.errors)
    if found.errors:
        stop(f"{told(file)}: not written, for an input could not be read")
    try:
        kept = write_baseline(file, found.findings, rebase_to(file))
    except OSError as problem:
        stop(f"{told(file)}: {refusal(problem)}")
    print(f"{counted(kept, 'finding')} kept in {told(file)}")
    return 0


def without_those_at(
    revision: str, result: "ScanResult", paths: Sequence[str], run: Run
) -> "tuple[ScanResult, Sequence[Notice]]":
    """A scan whose findings do not count where a scan at a revision of git would have made them as well."""
    from claimcheck.articles.changes import GitError
    from claimcheck.decisions.applying import with_revision
    from claimcheck.engines.revision import findings_at

    try:
        before = findings_at(revision, paths, run.job)
    except GitError as problem:
        stop(f"--diff-against {revision}: {problem}")
    judged = with_revision(result.findings, before, revision)
    return replace(result, findings=judged.findings), judged.notices
