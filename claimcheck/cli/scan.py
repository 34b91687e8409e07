"""``claimcheck scan``."""

import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, NoReturn

import typer
from msgspec.structs import replace

from claimcheck.cli.choice import Run, run_of, settings_for
from claimcheck.cli.conclusion import Wishes, conclude, wishes_of
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Choosing, Configuring, Deciding, Paths, Printing, Reading, Reporting, Storing
from claimcheck.cli.progress import listening, wants_bar
from claimcheck.cli.rulings import ledger_file, rebase_to, ruled, told
from claimcheck.cli.spark import Cluster, OnSpark, cluster_of, spark_scanner
from claimcheck.cli.storing import scanner, store_files
from claimcheck.cli.terminal import complain, stop, stop_without
from claimcheck.files import refusal

if TYPE_CHECKING:
    from watchfiles import Change

    from claimcheck.decisions.applying import Notice
    from claimcheck.engines.job import Stage
    from claimcheck.engines.results import ScanResult
    from claimcheck.settings.resolve import Resolved


_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


class _Keeping(NamedTuple):
    """What of the findings is known, or is to be."""

    write_baseline: Annotated[
        Path | None,
        typer.Option("--write-baseline", metavar="FILE", help="Keep all findings in a baseline and exit with 0."),
    ] = None
    diff_against: Annotated[
        str | None,
        typer.Option("--diff-against", metavar="REV", help="What git's revision REV held already does not count."),
    ] = None


@with_groups
def scan(
    context: typer.Context,
    paths: Paths,
    *,
    printing: Printing,
    reporting: Reporting,
    watch: Annotated[bool, typer.Option("--watch", help="Scan again whenever a file changes, until Ctrl-C.")] = False,
    choosing: Choosing,
    reading: Reading,
    deciding: Deciding,
    keeping: _Keeping,
    storing: Storing,
    on_spark: OnSpark,
    configuring: Configuring,
) -> None:
    """Show where the articles disagree with each other and with themselves.

    Exit status: 0 no finding at or above the level of --fail-on, 1 at least one, 2 usage, configuration or input error.
    """
    resolved = settings_for(context)
    wishes = wishes_of(resolved, printing)
    cluster = cluster_of(on_spark, printing.verbose)

    def once() -> int:
        current = settings_for(context)
        store = None if storing.no_store else current.settings.store
        return _scan(paths, current, wishes, keeping.diff_against, store, cluster)

    if keeping.write_baseline:
        if cluster:
            stop("--write-baseline goes with --engine local")
        raise typer.Exit(keep_baseline(paths, resolved, keeping.write_baseline))
    if watch:
        others = [resolved.file, ledger_file(resolved), *map(Path, resolved.settings.rules)]
        own = store_files(resolved.settings.store)
        watched(once, paths, filter(None, others), [*(file for _, file in wishes.files), *own])
    raise typer.Exit(once())


def _scan(
    paths: Sequence[str],
    resolved: "Resolved",
    wishes: Wishes,
    revision: str | None,
    store: str | None,
    cluster: Cluster | None,
) -> int:
    """One scan, printed and written; its exit status. revision: findings that were there at it do not count."""
    run = run_of(resolved)
    timings: dict[Stage, float] = {}
    with spark_scanner(cluster, store) if cluster else scanner(store, wishes.printing.quiet) as scan_articles:
        with listening(timings, wants_bar(wishes.printing)) as tell_step:
            found = scan_articles(paths, replace(run.job, tell=tell_step))
        result, notices = ruled(found, run)
        if revision:
            result, changed = without_those_at(revision, result, paths, run)
            notices += changed
        compared = bool(run.settings.baseline or revision)
        return conclude(run, wishes, paths, timings, result, notices, baseline=compared)


def keep_baseline(paths: Sequence[str], resolved: "Resolved", file: Path) -> int:
    """Writes all findings to a baseline, those too that do not count; the exit status.

    Where an input could not be read nothing is written: its findings would be missing. A file that is no baseline, be
    it an article that was named by mistake, is never overwritten.
    """
    from claimcheck.decisions.lines import DamagedFile
    from claimcheck.decisions.reported import read_baseline, write_baseline
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


def watched(run: Callable[[], int], paths: Sequence[str], others: Iterable[Path], written: Iterable[Path]) -> NoReturn:
    """Runs, then again after each change, until Ctrl-C, which is the way to end it: exit status 0.

    paths: what the command reads. others: further files and folders that it depends on. written: files that it writes
    itself, whose changes mean nothing; nor do those of hidden files.
    """
    try:
        from watchfiles import watch
    except ModuleNotFoundError:
        stop_without("watch", "--watch")
    if "-" in paths:
        stop("--watch needs files, not standard input")
    seen = {path.resolve() for path in (*map(Path, paths), *others) if path.exists()}
    own = {path.resolve() for path in written}

    def means_something(change: "Change", path: str) -> bool:
        return not Path(path).name.startswith(".") and Path(path).resolve() not in own

    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        _run(run)
        for _ in watch(*seen, watch_filter=means_something, raise_interrupt=True):
            _run(run)
    except KeyboardInterrupt:
        raise typer.Exit(0) from None
    raise typer.Exit(0)


def _run(run: Callable[[], int]) -> None:
    """One run; what stops it, such as a settings file that is being written, does not stop the watching."""
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    with suppress(typer.Exit):
        run()
    sys.stdout.flush()
    print("claimcheck: watching; Ctrl-C ends it", file=sys.stderr, flush=True)
