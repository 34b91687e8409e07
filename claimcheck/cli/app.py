"""The command ``claimcheck`` and the commands under it: a module each."""

from typing import Annotated

import typer

from claimcheck.cli import print_version
from claimcheck.cli.claims import claims
from claimcheck.cli.config import config
from claimcheck.cli.decisions import accept, decisions_app, dismiss, undo
from claimcheck.cli.diff import diff
from claimcheck.cli.export import export
from claimcheck.cli.extract import extract
from claimcheck.cli.gate import gate
from claimcheck.cli.group import Group
from claimcheck.cli.query import query
from claimcheck.cli.review import review
from claimcheck.cli.rules import rule, rules_app
from claimcheck.cli.scan import scan
from claimcheck.cli.stats import stats

app = typer.Typer(
    cls=Group,
    name="claimcheck",
    help="Finds where news articles disagree with each other and with themselves on numbers and dates.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: claimcheck scan corpus/",
)


@app.callback(invoke_without_command=True)
def claimcheck(
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if version:
        print_version()
        raise typer.Exit


# In the order in which --help lists them.
app.command(epilog="Example: claimcheck extract corpus/ --format table")(extract)
app.command(
    short_help="Show where the articles disagree.",
    epilog="Example: claimcheck scan corpus/ --show note --ignore status-gap",
)(scan)
app.command(
    short_help="Show where new articles disagree with a corpus.",
    epilog="Example: claimcheck gate incoming/ --against corpus/",
)(gate)
app.command(
    short_help="List what is said of each thing over time.",
    epilog="Example: claimcheck claims corpus/ --format json",
)(claims)
app.command(short_help="Go through the open findings and decide on each.", epilog="Example: claimcheck review corpus/")(
    review
)
app.command(
    short_help="Put on record that a finding is none.",
    epilog='Example: claimcheck dismiss 3fc01a corpus/ --reason "two counts of two days"',
)(dismiss)
app.command(
    short_help="Put on record that a finding is being seen to.",
    epilog='Example: claimcheck accept 3fc01a corpus/ --reason "correction on Monday" --until 2026-01-31',
)(accept)
app.command(short_help="Take a decision back.", epilog="Example: claimcheck undo 3fc01a")(undo)
app.add_typer(decisions_app, name="decisions")
app.command(short_help="Count findings and how often rules were right.", epilog="Example: claimcheck stats corpus/")(
    stats
)
app.command(
    short_help="Show what is new and gone between two reports.", epilog="Example: claimcheck diff old.json new.json"
)(diff)
app.command(
    short_help="Ask the store of a scan, in SQL.",
    epilog='Example: claimcheck query --store claims.duckdb "SELECT text, sentence FROM claims"',
)(query)
app.command(
    short_help="Write the tables of a store to files.",
    epilog="Example: claimcheck export --store claims.duckdb --format parquet --output tables/",
)(export)
app.command(epilog="Example: claimcheck rule CC102")(rule)
app.add_typer(rules_app, name="rules")
app.command(short_help="Show the settings and what set them.", epilog="Example: claimcheck config --format json")(
    config
)
