"""What was decided about the findings of a run: where it is kept, and how it is laid over a scan."""

import os
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from msgspec.structs import replace

from claimcheck.cli.storing import scanner
from claimcheck.cli.terminal import say, stop
from claimcheck.files import refusal

if TYPE_CHECKING:
    from claimcheck.cli.choice import Run
    from claimcheck.decisions.applying import Notice, Reach
    from claimcheck.decisions.identity import Rebase
    from claimcheck.decisions.ledger import Decision
    from claimcheck.decisions.reported import Report
    from claimcheck.engines.results import ScanResult
    from claimcheck.rules.rule import Rule
    from claimcheck.settings.resolve import Resolved

Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="The last day on which the decision holds: 2026-01-31.")
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who decides.  [default: as git names you]")]

T = TypeVar("T")
_TODAY = "CLAIMCHECK_TODAY"
_EPOCH = "SOURCE_DATE_EPOCH"


def today() -> date:
    """The day on which decisions are judged: CLAIMCHECK_TODAY, the day of SOURCE_DATE_EPOCH, else the computer's."""
    told = _told_moment()
    return told.date() if told else datetime.now().astimezone().date()


def now() -> datetime:
    """When embargoes are judged: the beginning of CLAIMCHECK_TODAY (UTC), SOURCE_DATE_EPOCH, else this moment."""
    return _told_moment() or datetime.now(UTC)


def _told_moment() -> datetime | None:
    try:
        if day := os.environ.get(_TODAY):
            return datetime.combine(date.fromisoformat(day), time(), UTC)
        if seconds := os.environ.get(_EPOCH):
            return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        stop(f"{_TODAY} is a day (2026-01-31), {_EPOCH} a number of seconds")
    return None


def day_given(text: str | None) -> date | None:
    """The value of ``--until``."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        stop(f"--until: {text!r} is no day; write it like 2026-01-31")


def decider(given: str | None) -> str:
    """Who decides: as given, else as git names the author, else the login name."""
    if given and given.strip():
        return given
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)
        if name := done.stdout.strip():
            return name
    except OSError:
        pass
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        stop("who decides? say --by NAME")


def ledger_file(resolved: "Resolved") -> Path:
    """The file of decisions: the one that the settings name, else the nearest upwards.

    Where there is none yet, it goes beside the settings file, else to the top of the checkout, else here.
    """
    from claimcheck.decisions.ledger import FILE_NAME

    here = resolved.folder
    if resolved.settings.decisions:
        return here / resolved.settings.decisions
    above = [here, *here.parents]
    standing = next((folder / FILE_NAME for folder in above if (folder / FILE_NAME).exists()), None)
    if standing:
        return standing
    top = next((folder for folder in above if (folder / ".git").exists()), here)
    return (resolved.root if resolved.file else top) / FILE_NAME


def told(path: Path) -> str:
    """A path as it is printed to somebody who stands in the current folder."""
    from claimcheck.settings.sources import beside

    return beside(Path.cwd(), path).as_posix()


def rebase_to(file: Path) -> "Rebase":
    """How articles are named from the folder of a file."""
    from claimcheck.decisions.identity import rebased

    return rebased(Path.cwd().as_posix(), file.resolve().parent.as_posix())


def or_stop(file: Path, work: Callable[[], T]) -> T:
    """What some work on a file gives. Stops where the file is damaged or no report, or the system refuses it."""
    from claimcheck.decisions.lines import DamagedFile
    from claimcheck.decisions.reported import ReportError

    try:
        return work()
    except DamagedFile as problem:
        stop(str(problem))
    except ReportError as problem:
        stop(f"{told(file)}: {problem}")
    except OSError as problem:
        stop(f"{told(file)}: {refusal(problem)}")


def report_in(file: Path) -> "Report":
    """A JSON report of an earlier scan. Stops where the file holds none."""
    from claimcheck.decisions.reported import read_report

    return or_stop(file, lambda: read_report(file.read_bytes()))


def decisions_of(file: Path) -> "dict[int, Decision]":
    """The decisions of a ledger by line. Stops where it is damaged."""
    from claimcheck.decisions.ledger import read_ledger

    return or_stop(file, lambda: read_ledger(file, told(file)))


def change_decisions(file: Path, change: "Callable[[Sequence[Decision]], Iterable[Decision]]") -> None:
    """Changes a ledger as one step. Stops, and leaves it as it is, where it is damaged or cannot be written."""
    from claimcheck.decisions.ledger import change_ledger

    or_stop(file, lambda: change_ledger(file, told(file), change))


def scanned(
    context: typer.Context, paths: Sequence[str], *, stored: bool = False
) -> "tuple[ScanResult, list[Notice], Run]":
    """A scan under the settings of a command, with everything laid over it that was decided.

    stored: by way of the store, where the settings name one; it is open until the command ends.
    """
    from claimcheck.cli.choice import run_of, settings_for

    run = run_of(settings_for(context))
    scan_articles = context.with_resource(scanner(run.settings.store if stored else None, quiet=False))
    return *ruled(scan_articles(paths, run.job), run), run


def ruled(found: "ScanResult", run: "Run", of: "Collection[str] | None" = None) -> "tuple[ScanResult, list[Notice]]":
    """A scan with settings, marks, decisions and baseline laid over its findings, and what is to be told of them.

    of: the paths of the articles whose findings the scan holds, where it does not hold those of all: what was decided
    about others is not missed.
    """
    from claimcheck.decisions.applying import with_baseline, with_decisions, with_marks
    from claimcheck.engines.ignores import with_ignores

    heeded = with_ignores(found.findings, run.resolved)
    steps = [with_marks(heeded, found.articles, run.pack.rules, run.rules, of)]
    ledger = ledger_file(run.resolved)
    if decisions := decisions_of(ledger):
        reach = _reach(found, of, run.rules, ledger)
        steps.append(with_decisions(steps[-1].findings, decisions, told(ledger), today(), reach))
    if run.settings.baseline:
        from claimcheck.decisions.reported import read_baseline

        file = run.resolved.folder / run.settings.baseline
        known = or_stop(file, lambda: read_baseline(file, told(file), rebase_to(file)))
        steps.append(with_baseline(steps[-1].findings, known, told(file), _reach(found, of, run.rules, file)))
    return replace(found, findings=steps[-1].findings), [notice for step in steps for notice in step.notices]


def tell(notices: "Iterable[Notice]") -> bool:
    """A line each on standard error, and whether one of them is a fault."""
    notices = list(notices)
    sys.stdout.flush()
    for notice in notices:
        say(str(notice))
    return any(notice.fault for notice in notices)


def _reach(result: "ScanResult", of: "Collection[str] | None", applied: "Sequence[Rule]", file: Path) -> "Reach":
    """Reckoned where something was decided: every walk through the articles of a large scan unpacks them anew."""
    from claimcheck.decisions.applying import Reach

    rebase, folder = rebase_to(file), file.resolve().parent
    return Reach(
        read=frozenset(rebase(one.path) for one in result.articles if of is None or one.path in of),
        rules=frozenset(rule.code for rule in applied),
        rebase=rebase,
        exists=lambda article: (folder / article).exists(),
    )
