"""``claimcheck scan``."""

from dataclasses import replace

import typer

from claimcheck.cli.choice import chosen, excluded, load, report_format, settings_for
from claimcheck.cli.options import (
    BaselineFile,
    ConfigFile,
    DecisionsFile,
    Exclude,
    ExtendIgnore,
    ExtendSelect,
    FailLevel,
    Ignore,
    Isolated,
    Outputs,
    Paths,
    Quiet,
    ReportFormat,
    RuleFolders,
    Select,
    ShowLevel,
    ShowSuppressed,
    Workers,
)
from claimcheck.cli.printing import report, targets, view_of
from claimcheck.cli.rulings import ruled, tell
from claimcheck.cli.terminal import complain


def scan(
    context: typer.Context,
    paths: Paths,
    format: ReportFormat = None,  # noqa: A002
    output: Outputs = None,
    fail_on: FailLevel = None,
    show: ShowLevel = None,
    show_suppressed: ShowSuppressed = False,
    quiet: Quiet = False,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    extend_ignore: ExtendIgnore = None,
    rules: RuleFolders = None,
    exclude: Exclude = None,
    decisions: DecisionsFile = None,
    baseline: BaselineFile = None,
    workers: Workers = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show where the articles disagree with each other and with themselves.

    Exit status: 0 no finding at or above the level of --fail-on, 1 at least one, 2 usage, configuration or input error.
    """
    from claimcheck.checks.finding import Level
    from claimcheck.engines.ignores import with_ignores
    from claimcheck.engines.local import scan_articles

    resolved = settings_for(context)
    settings = resolved.settings
    form, files = report_format(resolved), targets(settings.output)
    pack = load(resolved)
    applied = chosen(pack, resolved)
    found = scan_articles(paths, pack, applied, settings.workers, excluded(resolved))
    result, notices = ruled(replace(found, findings=with_ignores(found.findings, resolved)), pack, applied, resolved)
    view = view_of(paths, pack.rules, Level(settings.show), show_suppressed)
    written = report(result, replace(view, baseline=settings.baseline is not None), form, files, quiet)
    faulty = tell(notices)
    complain(result.errors)
    failing = settings.fail_on != "never" and any(
        finding.suppressed is None and finding.level.reaches(Level(settings.fail_on)) for finding in result.findings
    )
    raise typer.Exit(2 if result.errors or faulty or not written else int(failing))
