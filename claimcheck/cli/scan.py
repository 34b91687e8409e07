"""``claimcheck scan``."""

from dataclasses import replace

import typer

from claimcheck.cli.choice import chosen, excluded, load, report_format, settings_for
from claimcheck.cli.options import (
    ConfigFile,
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
    found = scan_articles(paths, pack, chosen(pack, resolved), settings.workers, excluded(resolved))
    result = replace(found, findings=with_ignores(found.findings, resolved))
    view = view_of(paths, pack.rules, Level(settings.show), show_suppressed)
    written = report(result, view, form, files, quiet)
    complain(result.errors)
    failing = settings.fail_on != "never" and any(
        finding.suppressed is None and finding.level.reaches(Level(settings.fail_on)) for finding in result.findings
    )
    raise typer.Exit(2 if result.errors or not written else int(failing))
