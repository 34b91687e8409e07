"""The command ``claimcheck`` and the commands under it, each imported from its own module."""

from importlib import import_module
from typing import Annotated, NamedTuple

import typer

from claimcheck.cli import print_version
from claimcheck.cli.group import Group


class Command(NamedTuple):
    """A command, or a group of them, which its module has by its name. short_help: else the first line of its help."""

    module: str
    example: str = ""
    short_help: str | None = None


# In the order in which --help lists them.
COMMANDS = {
    "extract": Command("extract", "corpus/ --format table"),
    "scan": Command("scan", "corpus/ --show note --ignore status-gap", "Show where the articles disagree."),
    "gate": Command("gate", "incoming/ --against corpus/", "Show where new articles disagree with a corpus."),
    "claims": Command("extract", "corpus/ --format json", "List what is said of each thing over time."),
    "review": Command("review", "corpus/", "Go through the open findings and decide on each."),
    "dismiss": Command(
        "decisions", '3fc01a corpus/ --reason "two counts of two days"', "Put on record that a finding is none."
    ),
    "accept": Command(
        "decisions",
        '3fc01a corpus/ --reason "correction on Monday" --until 2026-01-31',
        "Put on record that a finding is being seen to.",
    ),
    "undo": Command("decisions", "3fc01a", "Take a decision back."),
    "decisions": Command("decisions"),
    "stats": Command("stats", "corpus/", "Count findings and how often rules were right."),
    "diff": Command("diff", "old.json new.json", "Show what is new and gone between two reports."),
    "query": Command(
        "query", '--store claims.duckdb "SELECT text, sentence FROM claims"', "Ask the store of a scan, in SQL."
    ),
    "export": Command(
        "query", "--store claims.duckdb --format parquet --output tables/", "Write the tables of a store to files."
    ),
    "rule": Command("rules", "CC102"),
    "rules": Command("rules"),
    "config": Command("config", "--format json", "Show the settings and what set them."),
}


def application(asked: str | None = None) -> typer.Typer:
    """The command line; with the one command alone that is asked for, where it is one: the others are not imported."""
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
    app.callback(invoke_without_command=True)(claimcheck)
    for name in [asked] if asked in COMMANDS else COMMANDS:
        command = COMMANDS[name]
        found = getattr(import_module(f"claimcheck.cli.{command.module}"), name)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            example = f"Example: claimcheck {name} {command.example}"
            app.command(name, short_help=command.short_help, epilog=example)(found)
    return app


def claimcheck(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    if version:
        print_version()
        raise typer.Exit
