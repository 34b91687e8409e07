"""``claimcheck scan``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from claimcheck.cli.baselines import keep_baseline, without_those_at
from claimcheck.cli.choice import chosen, excluded, intake, load, settings_for
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
    write_baseline: Annotated[
        Path | None,
        typer.Option(
            "--write-baseline",
            metavar="FILE",
            help="Keep all findings in a baseline and exit with 0.",
            show_default=False,
        ),
    ] = None,
    diff_against: Annotated[
        str | None,
        typer.Option(
            "--diff-against",
            metavar="REV",
            help="What git's revision REV held already does not count.",
            show_default=False,
        ),
    ] = None,
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
        return _scan(paths, settings_for(context), wishes, diff_against, storing.no_store, cluster)

    if write_baseline:
        if cluster:
            stop("--write-baseline goes with --engine local")
        raise typer.Exit(keep_baseline(paths, resolved, write_baseline))
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
    diff_against: str | None,
    no_store: bool,
    cluster: Cluster | None,
) -> int:
    """One scan, printed and written; its exit status."""
    from claimcheck.engines.ignores import with_ignores

    settings = resolved.settings
    pack = load(resolved)
    applied = chosen(pack, resolved)
    timings: dict[Stage, float] = {}
    store = None if no_store else settings.store
    with spark_scanner(cluster, store) if cluster else scanner(store, wishes.quiet) as scan_articles:
        with listening(timings, wants_bar(wishes.quiet, wishes.verbose)) as tell_step:
            found = scan_articles(
                paths,
                pack,
                rules=applied,
                workers=settings.workers,
                leave_out=excluded(resolved),
                tell=tell_step,
                intake=intake(resolved),
            )
        found = replace(found, findings=with_ignores(found.findings, resolved))
        result, notices = ruled(found, pack, applied, resolved)
        if diff_against:
            result, changed = without_those_at(diff_against, result, paths, pack, applied, resolved)
            notices += changed
        compared = bool(settings.baseline or diff_against)
        return conclude(result, notices, timings, paths, pack, resolved, wishes, compared)
