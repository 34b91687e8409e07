"""The end of a run that found something, the same for ``scan`` and ``gate``: reports, lines, exit status."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from claimcheck.cli.choice import Run, report_format
from claimcheck.cli.printing import report, targets, view_of
from claimcheck.cli.progress import tell_run
from claimcheck.cli.rulings import tell
from claimcheck.cli.stats import print_counts
from claimcheck.cli.terminal import complain

if TYPE_CHECKING:
    from claimcheck.cli.options import Printing
    from claimcheck.cli.printing import Target
    from claimcheck.decisions.applying import Notice
    from claimcheck.engines.results import ScanResult
    from claimcheck.engines.steps import Stage
    from claimcheck.reports.formats import Format
    from claimcheck.settings.resolve import Resolved


class Wishes(msgspec.Struct, frozen=True):
    """What is printed and written, besides what the settings say.

    form: the format on standard output. files: the others. suppressed: show what does not count as well.
    """

    form: "Format"
    files: "Sequence[Target]"
    suppressed: bool
    quiet: bool
    verbose: bool
    statistics: bool


def wishes_of(resolved: "Resolved", printing: "Printing") -> Wishes:
    """What settings and options ask for. Stops where a format or a file is none."""
    return Wishes(
        report_format(resolved),
        targets(resolved.settings.output),
        printing.show_suppressed,
        printing.quiet,
        printing.verbose,
        printing.statistics,
    )


def conclude(
    run: Run,
    wishes: Wishes,
    paths: Sequence[str],
    timings: "dict[Stage, float]",
    result: "ScanResult",
    notices: "Sequence[Notice]",
    **seen: Any,
) -> int:
    """Prints and writes what a run found; its exit status.

    timings: when each stage began. notices: what is to be told of decisions. seen: more of the ``View``.
    """
    from claimcheck.checks.finding import Level

    finished = time.monotonic()
    settings = run.settings
    view = replace(view_of(paths, run.pack.rules, Level(settings.show), wishes.suppressed), **seen)
    written = report(result, view, wishes.form, wishes.files, wishes.quiet)
    if wishes.statistics:
        print_counts(result, run, wishes.form)
    if wishes.verbose:
        tell_run(result, timings, finished)
    faulty = tell(notice for notice in notices if notice.fault or not wishes.quiet)
    if not wishes.quiet:
        complain(result.notices)
    complain(result.errors)
    failing = settings.fail_on != "never" and any(
        finding.suppressed is None and finding.level.reaches(Level(settings.fail_on)) for finding in result.findings
    )
    return 2 if result.errors or faulty or not written else int(failing)
