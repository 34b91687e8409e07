"""``claimcheck scan``."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec.structs import replace

from claimcheck.cli.baselines import keep_baseline, without_those_at
from claimcheck.cli.choice import chosen, excluded, intake, load, report_format, settings_for
from claimcheck.cli.conclusion import Wishes, conclude
from claimcheck.cli.options import (
    BaselineFile,
    ConfigFile,
    CountRules,
    DateField,
    DecisionsFile,
    DiffAgainst,
    Exclude,
    ExtendIgnore,
    ExtendSelect,
    FailLevel,
    IdField,
    Ignore,
    IncludeWithheld,
    Isolated,
    NoStore,
    Outputs,
    Paths,
    Quiet,
    ReportFormat,
    RuleFolders,
    Select,
    ShowLevel,
    ShowSuppressed,
    StdinFormat,
    StoreFile,
    TextField,
    Verbose,
    Watch,
    Workers,
    WriteBaseline,
)
from claimcheck.cli.printing import targets
from claimcheck.cli.progress import listening, wants_bar
from claimcheck.cli.rulings import ledger_file, ruled
from claimcheck.cli.spark import Cluster, Engine, EngineName, SparkMaster, SparkOutput, cluster_of, spark_scanner
from claimcheck.cli.storing import scanner, store_files
from claimcheck.cli.terminal import stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.engines.steps import Stage
    from claimcheck.settings.resolve import Resolved


def scan(
    context: typer.Context,
    paths: Paths,
    format: ReportFormat = None,  # noqa: A002
    output: Outputs = None,
    fail_on: FailLevel = None,
    show: ShowLevel = None,
    show_suppressed: ShowSuppressed = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    watch: Watch = False,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    extend_ignore: ExtendIgnore = None,
    rules: RuleFolders = None,
    exclude: Exclude = None,
    decisions: DecisionsFile = None,
    baseline: BaselineFile = None,
    write_baseline: WriteBaseline = None,
    diff_against: DiffAgainst = None,
    statistics: CountRules = False,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    include_withheld: IncludeWithheld = None,
    stdin_format: StdinFormat = None,
    store: StoreFile = None,
    no_store: NoStore = False,
    workers: Workers = None,
    engine: EngineName = Engine.LOCAL,
    spark_master: SparkMaster = None,
    spark_output: SparkOutput = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show where the articles disagree with each other and with themselves.

    Exit status: 0 no finding at or above the level of --fail-on, 1 at least one, 2 usage, configuration or input error.
    """
    resolved = settings_for(context)
    files = targets(resolved.settings.output)
    wishes = Wishes(report_format(resolved), files, show_suppressed, quiet, verbose, statistics)
    cluster = cluster_of(engine, spark_master, spark_output, verbose)

    def once() -> int:
        return _scan(paths, settings_for(context), wishes, diff_against, no_store, cluster)

    if write_baseline:
        if cluster:
            stop("--write-baseline goes with --engine local")
        raise typer.Exit(keep_baseline(paths, resolved, write_baseline))
    if watch:
        from claimcheck.cli.watching import watched

        others = [resolved.file, ledger_file(resolved), *map(Path, resolved.settings.rules)]
        own = store_files(resolved.settings.store)
        watched(once, paths, filter(None, others), [*(file for _, file in files), *own])
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
