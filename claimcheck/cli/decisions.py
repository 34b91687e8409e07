"""``claimcheck dismiss``, ``accept``, ``undo`` and ``decisions``."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

import typer

from claimcheck.cli import rulings
from claimcheck.cli.group import Group, with_groups
from claimcheck.cli.options import Configuring, DecisionsFile, Reading
from claimcheck.cli.terminal import complain, console, stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from claimcheck.decisions.identity import Identity, Rebase
    from claimcheck.decisions.ledger import Decision, Ruling

T = TypeVar("T")
Print = Annotated[
    str,
    typer.Argument(metavar="FINGERPRINT", help="The finding, by the beginning of its fingerprint: 4 letters or more."),
]


class ListFormat(StrEnum):
    TABLE = "table"
    JSONL = "jsonl"


class _OnFinding(NamedTuple):
    """Which finding is decided on, and why."""

    fingerprint: Print
    reason: Annotated[
        str, typer.Option("--reason", "-m", metavar="TEXT", help="Why; goes into the file and the reports.")
    ]
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help="The articles in which the finding is.")] = (
        None
    )
    until: rulings.Until = None
    by: rulings.By = None
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Look in this JSON report instead of the articles.")
    ] = None
    decisions: DecisionsFile = None


def _deciding(ruling: str, meaning: str) -> "Callable[..., None]":
    """A command that puts a ruling on record. meaning: the first line of its help."""

    @with_groups
    def command(context: typer.Context, *, finding: _OnFinding, reading: Reading, configuring: Configuring) -> None:
        from claimcheck.decisions.ledger import Ruling

        _decide(context, finding, Ruling(ruling))

    command.__doc__ = f"""{meaning}

    It opens again when one of its figures changes, and after the day of --until. Exit status: 0, or 2 where there is no
    such finding.
    """
    return command


dismiss = _deciding(
    "dismissed", "Put on record that a finding is none: it stays in JSON, suppressed, and does not count."
)
accept = _deciding(
    "accepted",
    "Put on record that a finding is right and being seen to, say by a correction: until then it does not count.",
)


@with_groups
def undo(
    context: typer.Context, fingerprint: Print, decisions: DecisionsFile = None, *, configuring: Configuring
) -> None:
    """Take a decision back: its finding is open again."""
    from claimcheck.cli.choice import settings_for
    from claimcheck.decisions.ledger import without

    file = rulings.ledger_file(settings_for(context))
    standing = ((decision.fingerprint, decision) for decision in rulings.decisions_of(file).values())
    decision = _only(standing, _prefix(fingerprint), f"in {rulings.told(file)}")
    rulings.change_decisions(file, lambda standing: without(standing, decision))
    print(f"open again: {decision.fingerprint} {decision.rule} {decision.message}")


decisions = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    help="List what was decided about findings.",
    rich_markup_mode=None,
    epilog="Example: claimcheck decisions list",
)


@decisions.command("list", epilog="Example: claimcheck decisions list --format jsonl")
@with_groups
def list_decisions(
    context: typer.Context,
    format: Annotated[ListFormat, typer.Option(help="How decisions are printed.")] = ListFormat.TABLE,  # noqa: A002
    decisions: DecisionsFile = None,
    *,
    configuring: Configuring,
) -> None:
    """Print every decision, the oldest first."""
    from claimcheck.cli.choice import settings_for
    from claimcheck.decisions.lines import line_of
    from claimcheck.reports.review_screen import print_decisions

    file = rulings.ledger_file(settings_for(context))
    standing = sorted(rulings.decisions_of(file).items(), key=lambda item: (item[1].date, item[0]))
    if format is ListFormat.JSONL:
        sys.stdout.writelines(line_of(decision) for _, decision in standing)
    else:
        print_decisions(standing, rulings.told(file), rulings.today(), console())


def _decide(context: typer.Context, given: _OnFinding, ruling: "Ruling") -> None:
    from claimcheck.cli.choice import settings_for
    from claimcheck.decisions.ledger import decide, with_decision
    from claimcheck.decisions.records import record_of

    wanted, last = _prefix(given.fingerprint), rulings.day_given(given.until)
    if not given.reason.strip():
        stop("--reason: say why, for those who read the decision later")
    if (given.paths is None) == (given.report is None):
        stop("where is the finding? name the PATHs of its articles, or --report FILE")
    file = rulings.ledger_file(settings_for(context))
    rebase = rulings.rebase_to(file)
    found = _reported(given.report, rebase) if given.report else _found(context, given.paths or [], rebase)
    record = record_of(*_only(((one[0].fingerprint, one) for one in found), wanted, "here"))
    decision = decide(record, ruling, given.reason, rulings.decider(given.by), rulings.today(), last)
    rulings.change_decisions(file, lambda standing: with_decision(standing, decision))
    _confirm(decision, file)


def _confirm(decision: "Decision", file: Path) -> None:
    until = f" until {decision.until.isoformat()}" if decision.until else ""
    print(
        f"{decision.decision}{until}: {decision.fingerprint} {decision.rule} {decision.message} ({rulings.told(file)})"
    )


def _found(context: typer.Context, paths: list[str], rebase: "Rebase") -> "Iterable[tuple[Identity, str]]":
    from claimcheck.decisions.identity import identity

    result, *_ = rulings.scanned(context, paths)
    complain(result.errors)
    return [(identity(finding, rebase), finding.message) for finding in result.findings]


def _reported(report: Path, rebase: "Rebase") -> "Iterable[tuple[Identity, str]]":
    from claimcheck.decisions.reported import reported_identity

    return [(reported_identity(finding, rebase), finding.message) for finding in rulings.report_in(report).findings]


def _prefix(given: str) -> str:
    prefix = given.strip().lower()
    if len(prefix) < 4 or not set(prefix) <= set("0123456789abcdef"):
        stop(f"{given!r} is no fingerprint: 4 to 16 of the digits 0-9 and a-f")
    return prefix


def _only(found: "Iterable[tuple[str, T]]", prefix: str, where: str) -> T:
    """The one whose fingerprint begins so, the first of those that share it. Stops where there is none or several.

    found: each with its fingerprint.
    """
    matching: dict[str, T] = {}
    for fingerprint, one in found:
        if fingerprint.startswith(prefix):
            matching.setdefault(fingerprint, one)
    if not matching:
        stop(f"no finding {where} has a fingerprint that begins with {prefix!r}")
    if len(matching) > 1:
        stop(f"{prefix!r} is the beginning of several fingerprints: {', '.join(sorted(matching))}")
    return next(iter(matching.values()))
