"""``claimcheck scan``."""

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from claimcheck.cli.baselines import keep_baseline, without_those_at
from claimcheck.cli.choice import chosen, excluded, intake, load, report_format, settings_for
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
    Outputs,
    Paths,
    Quiet,
    ReportFormat,
    RuleFolders,
    Select,
    ShowLevel,
    ShowSuppressed,
    StdinFormat,
    TextField,
    Verbose,
    Watch,
    Workers,
    WriteBaseline,
)
from claimcheck.cli.printing import report, targets, view_of
from claimcheck.cli.progress import listening, tell_run, wants_bar
from claimcheck.cli.rulings import ledger_file, ruled, tell
from claimcheck.cli.stats import print_counts
from claimcheck.cli.terminal import complain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.cli.printing import Target
    from claimcheck.engines.steps import Stage
    from claimcheck.reports.formats import Format
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
    workers: Workers = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show where the articles disagree with each other and with themselves.

    Exit status: 0 no finding at or above the level of --fail-on, 1 at least one, 2 usage, configuration or input error.
    """
    resolved = settings_for(context)
    form, files = report_format(resolved), targets(resolved.settings.output)

    def once() -> int:
        return _scan(
            paths, settings_for(context), form, files, show_suppressed, quiet, verbose, diff_against, statistics
        )

    if write_baseline:
        raise typer.Exit(keep_baseline(paths, resolved, write_baseline))
    if watch:
        from claimcheck.cli.watching import watched

        others = [resolved.file, ledger_file(resolved), *map(Path, resolved.settings.rules)]
        watched(once, paths, filter(None, others), [file for _, file in files])
    raise typer.Exit(once())


def _scan(
    paths: "Sequence[str]",
    resolved: "Resolved",
    form: "Format",
    files: "Sequence[Target]",
    show_suppressed: bool,
    quiet: bool,
    verbose: bool,
    diff_against: str | None,
    statistics: bool,
) -> int:
    """One scan, printed and written; its exit status."""
    from claimcheck.checks.finding import Level
    from claimcheck.engines.ignores import with_ignores
    from claimcheck.engines.local import scan_articles

    settings = resolved.settings
    pack = load(resolved)
    applied = chosen(pack, resolved)
    timings: dict[Stage, float] = {}
    with listening(timings, wants_bar(quiet, verbose)) as tell_step:
        found = scan_articles(paths, pack, applied, settings.workers, excluded(resolved), tell_step, intake(resolved))
    finished = time.monotonic()
    result, notices = ruled(replace(found, findings=with_ignores(found.findings, resolved)), pack, applied, resolved)
    if diff_against:
        result, changed = without_those_at(diff_against, result, paths, pack, applied, resolved)
        notices += changed
    view = view_of(paths, pack.rules, Level(settings.show), show_suppressed)
    view = replace(view, baseline=bool(settings.baseline or diff_against))
    written = report(result, view, form, files, quiet)
    if statistics:
        print_counts(result, pack, resolved, form)
    if verbose:
        tell_run(result, timings, finished)
    faulty = tell(notice for notice in notices if notice.fault or not quiet)
    if not quiet:
        complain(found.notices)
    complain(result.errors)
    failing = settings.fail_on != "never" and any(
        finding.suppressed is None and finding.level.reaches(Level(settings.fail_on)) for finding in result.findings
    )
    return 2 if result.errors or faulty or not written else int(failing)
