"""``claimcheck stats``."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choice import Run
from claimcheck.cli.group import with_groups
from claimcheck.cli.options import Choosing, Configuring, Deciding, Paths, Printed, Reading, Storing
from claimcheck.cli.rulings import decisions_of, ledger_file, scanned, tell
from claimcheck.cli.terminal import complain, console

if TYPE_CHECKING:
    from claimcheck.engines.results import ScanResult
    from claimcheck.reports.formats import Format


@with_groups
def stats(
    context: typer.Context,
    paths: Paths,
    format: Annotated[Printed, typer.Option(help="How counts are printed.")] = Printed.TABLE,  # noqa: A002
    *,
    choosing: Choosing,
    reading: Reading,
    deciding: Deciding,
    storing: Storing,
    configuring: Configuring,
) -> None:
    """Count the findings of each rule, outlet and story, and how often each rule was right.

    Precision is the part of a rule's decided findings that were accepted, over the whole file of decisions.
    Exit status: 0, or 2 where an input could not be read.
    """
    from claimcheck.engines.statistics import statistics
    from claimcheck.reports.statistics import print_statistics, statistics_document

    result, notices, run = scanned(context, paths, stored=not storing.no_store)
    ledger = decisions_of(ledger_file(run.resolved))
    found = statistics(result, ledger.values(), {rule.code: rule.name for rule in run.pack.rules})
    if format is Printed.JSON:
        sys.stdout.write(statistics_document(found))
    else:
        print_statistics(found, console())
    faulty = tell(notices)
    complain(result.errors)
    raise typer.Exit(2 if result.errors or faulty else 0)


def print_counts(result: "ScanResult", run: Run, form: "Format") -> None:
    """The counts of each rule below the findings; beside a report for machines on standard error."""
    from claimcheck.engines.statistics import rule_counts
    from claimcheck.reports.formats import Format
    from claimcheck.reports.statistics import print_rule_counts

    names = {rule.code: rule.name for rule in run.pack.rules}
    counts = rule_counts(result.findings, decisions_of(ledger_file(run.resolved)).values(), names)
    print_rule_counts(counts, console(errors=form is not Format.TABLE))
