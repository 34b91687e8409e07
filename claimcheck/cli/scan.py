"""``claimcheck scan``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
from msgspec.structs import replace

from claimcheck.cli.baselines import keep_baseline, without_those_at
from claimcheck.cli.choice import run_of, settings_for
from claimcheck.cli.conclusion import Wishes, conclude, wishes_of
from claimcheck.cli.groups import with_groups
from claimcheck.cli.options import Choosing, Configuring, Deciding, Paths, Printing, Reading, Reporting, Storing
from claimcheck.cli.progress import listening, wants_bar
from claimcheck.cli.rulings import ledger_file, ruled
from claimcheck.cli.spark import Cluster, OnSpark, cluster_of, spark_scanner
from claimcheck.cli.storing import scanner, store_files
from claimcheck.cli.terminal import stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.engines.steps import Stage
    from claimcheck.settings.resolve import Resolved


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
        from claimcheck.cli.watching import watched

        others = [resolved.file, ledger_file(resolved), *map(Path, resolved.settings.rules)]
        own = store_files(resolved.settings.store)
        watched(once, paths, filter(None, others), [*(file for _, file in wishes.files), *own])
    raise typer.Exit(once())


def _scan(
    paths: "Sequence[str]",
    resolved: "Resolved",
    wishes: Wishes,
    revision: str | None,
    store: str | None,
    cluster: Cluster | None,
) -> int:
    """One scan, printed and written; its exit status. revision: findings that were there at it do not count."""
    run = run_of(resolved)
    timings: dict[Stage, float] = {}
    with spark_scanner(cluster, store) if cluster else scanner(store, wishes.quiet) as scan_articles:
        with listening(timings, wants_bar(wishes.quiet, wishes.verbose)) as tell_step:
            found = scan_articles(paths, replace(run.job, tell=tell_step))
        result, notices = ruled(found, run)
        if revision:
            result, changed = without_those_at(revision, result, paths, run)
            notices += changed
        compared = bool(run.settings.baseline or revision)
        return conclude(run, wishes, paths, timings, result, notices, baseline=compared)
