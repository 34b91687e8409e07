"""The end of a run that found something, the same for ``scan`` and ``gate``: reports, lines, exit status."""

import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from claimcheck.cli.choice import Run, report_format
from claimcheck.cli.progress import tell_run
from claimcheck.cli.rulings import tell
from claimcheck.cli.stats import print_counts
from claimcheck.cli.terminal import complain, console, say, stop
from claimcheck.files import refusal
from claimcheck.reports.formats import Format, format_of, parts

if TYPE_CHECKING:
    from claimcheck.checks.finding import Level
    from claimcheck.cli.options import Printing
    from claimcheck.decisions.applying import Notice
    from claimcheck.engines.job import Stage
    from claimcheck.engines.results import ScanResult
    from claimcheck.reports.view import View
    from claimcheck.rules.rule import Rule
    from claimcheck.settings.resolve import Resolved

Target = tuple[Format, Path]


def targets(outputs: Iterable[str] | None) -> tuple[Target, ...]:
    """What each ``--output`` means: FORMAT=FILE, or FILE whose ending tells the format. Stops where neither does."""
    return tuple(map(_target, outputs or ()))


def _target(given: str) -> Target:
    name, equals, file = given.partition("=")
    if equals and file and name in list(Format):
        return Format(name), Path(file)
    found = format_of(given)
    if equals and name.isalnum():
        from claimcheck.rules.complaints import meant

        stop(f"--output {given}: no format {name!r}{meant(name, list(map(str, Format)))}")
    if found is None:
        stop(f"{given}: which format? name it before the file: --output sarif={given}")
    return found, Path(given)


def view_of(paths: Sequence[str], rules: "Sequence[Rule]", least: "Level", suppressed: bool) -> "View":
    """What the reports of a run show; paths are told from the top of the checkout that the run stands in."""
    from claimcheck.reports.view import View

    folder = Path.cwd()
    top = next((at for at in (folder, *folder.parents) if (at / ".git").exists()), None)
    return View(
        least=least,
        suppressed=suppressed,
        rules=tuple(rules),
        folder=folder.as_posix(),
        top=top.as_posix() if top else "",
        label=Path(paths[0]).name if len(paths) == 1 and paths[0] != "-" else "",
    )


def report(
    result: "ScanResult",
    view: "View",
    format: Format,  # noqa: A002
    outputs: Sequence[Target] = (),
    quiet: bool = False,
) -> bool:
    """Prints one format and writes the others; whether every file could be written. Nothing is printed when quiet."""
    if not quiet:
        print_report(result, view, format)
    written = [_write(result, view, *target) for target in outputs]
    return all(written)


def print_report(result: "ScanResult", view: "View", format: Format) -> None:  # noqa: A002
    """One format on standard output; what is no annotation on GitHub is added to the summary of the job."""
    if format is Format.TABLE:
        _print_tables(result, view)
        return
    sys.stdout.writelines(parts(format, result, view))
    if format is Format.GITHUB and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        from claimcheck.reports.github import job_summary

        with Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(job_summary(result, view))
    if format is Format.CONCISE:
        from claimcheck.reports.summary import hidden_labels

        # Standard output holds one finding a line and nothing else.
        sys.stdout.flush()
        for line in hidden_labels(result, view):
            say(line)


def _print_tables(result: "ScanResult", view: "View") -> None:
    from claimcheck.reports.summary import closing
    from claimcheck.reports.view import shown

    if not shown(result, view):
        # Rich takes as long to import as reading ten articles, and nothing else is in a table.
        sys.stdout.writelines(f"{line}\n" for line in closing(result, view))
        return
    from claimcheck.reports.table import print_scan

    print_scan(result, console(), view)


def _write(result: "ScanResult", view: "View", format: Format, path: Path) -> bool:  # noqa: A002
    from claimcheck.files import writing_whole

    namesakes = (Path(article.file) for article in result.articles if article.file.endswith(path.name))
    if any(path.resolve() == article.resolve() for article in namesakes):
        say(f"{path.as_posix()}: is an article that was read; not overwritten")
        return False
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
        with writing_whole(path) as file:
            file.writelines(part.encode("utf-8", "backslashreplace") for part in parts(format, result, view))
    except OSError as error:
        say(f"{path.as_posix()}: {refusal(error)}")
        return False
    return True


class Wishes(msgspec.Struct, frozen=True):
    """What is printed and written, besides what the settings say.

    form: the format on standard output. files: the others.
    """

    form: Format
    files: Sequence[Target]
    printing: "Printing"


def wishes_of(resolved: "Resolved", printing: "Printing") -> Wishes:
    """What settings and options ask for. Stops where a format or a file is none."""
    return Wishes(report_format(resolved), targets(resolved.settings.output), printing)


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
    view = replace(view_of(paths, run.pack.rules, Level(settings.show), wishes.printing.show_suppressed), **seen)
    written = report(result, view, wishes.form, wishes.files, wishes.printing.quiet)
    if wishes.printing.statistics:
        print_counts(result, run, wishes.form)
    if wishes.printing.verbose:
        tell_run(result, timings, finished)
    faulty = tell(notice for notice in notices if notice.fault or not wishes.printing.quiet)
    if not wishes.printing.quiet:
        complain(result.notices)
    complain(result.errors)
    failing = settings.fail_on != "never" and any(
        finding.suppressed is None and finding.level.reaches(Level(settings.fail_on)) for finding in result.findings
    )
    return 2 if result.errors or faulty or not written else int(failing)
