"""``claimcheck rule`` and ``claimcheck rules``."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.choice import load, named, settings_for
from claimcheck.cli.group import Group, with_groups
from claimcheck.cli.options import Configuring, RuleFolders
from claimcheck.cli.terminal import console, stop, terminal_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.rules.load import Pack
    from claimcheck.rules.rule import Rule

rules = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    help="List the rules and try their examples.",
    rich_markup_mode=None,
    epilog="Example: claimcheck rules list",
)


class Schema(StrEnum):
    """Files that editors can check."""

    RULE = "rule"
    LEXICON = "lexicon"
    SETTINGS = "settings"


@with_groups
def rule(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of a rule: CC101, count-conflict.")],
    rules: RuleFolders = None,
    *,
    configuring: Configuring,
) -> None:
    """Explain a rule, with its examples."""
    from claimcheck.reports.rule_text import rule_text

    for found in named(load(settings_for(context)), [code]):
        sys.stdout.write(rule_text(found, terminal_width()))


@rules.command("list", epilog="Example: claimcheck rules list --rules my-rules/")
@with_groups
def list_rules(context: typer.Context, rules: RuleFolders = None, *, configuring: Configuring) -> None:
    """Print one line a rule; a terminal that is too narrow gets more."""
    from claimcheck.reports.rule_text import rule_list

    sys.stdout.write(rule_list(load(settings_for(context)).rules, terminal_width()))


@rules.command(
    "test",
    short_help="Try the examples that the rules carry.",
    epilog="Example: claimcheck rules test CC101 --rules my-rules/",
)
@with_groups
def try_rules(
    context: typer.Context,
    which: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="DIR|CODE", help="Only the rules of these folders, or these: my-rules/, CC101, count-conflict."
        ),
    ] = None,
    rules: RuleFolders = None,
    *,
    configuring: Configuring,
) -> None:
    """Try the examples that the rules carry, and print how each went.

    A folder is read as with --rules: its rules may use the words that ship.

    Exit status: 0 every rule does what its examples say, 1 some do not, 2 usage or configuration error.
    """
    from claimcheck.engines.examples import try_examples
    from claimcheck.reports.rule_text import print_trials

    given = which or []
    folders = [Path(name) for name in given if Path(name).is_dir()]
    names = [name for name in given if not Path(name).is_dir()]
    pack = load(settings_for(context), folders)
    meant = _meant(pack, folders, names)
    for folder in folders:
        if not any(_stands_in(pack, rule, folder) for rule in meant):
            stop(f"{folder.as_posix()}: no rules in this folder")
    trials = list(try_examples(pack, meant))
    print_trials(trials, console())
    raise typer.Exit(int(any(trial.fault for trial in trials)))


def _meant(pack: "Pack", folders: "Sequence[Path]", names: "Sequence[str]") -> "tuple[Rule, ...]":
    if not folders and not names:
        return pack.rules
    of_names = {found.code for found in named(pack, names)}
    return tuple(r for r in pack.rules if r.code in of_names or any(_stands_in(pack, r, folder) for folder in folders))


def _stands_in(pack: "Pack", rule: "Rule", folder: Path) -> bool:
    return pack.files[rule.code].parent.resolve() == folder.resolve()


@rules.command(
    "schema", short_help="Print the JSON Schema of rule files.", epilog="Example: claimcheck rules schema lexicon"
)
def print_schema(
    of: Annotated[Schema, typer.Argument(metavar="[rule|lexicon|settings]", help="Which files.")] = Schema.RULE,
) -> None:
    """Print the JSON Schema of rule files, of lexicon files or of claimcheck.toml, by which editors check and complete.

    YAML editors read it where a file begins with: # yaml-language-server: $schema=rule.schema.json
    """
    from claimcheck.checks.registry import CHECKS
    from claimcheck.rules.schema import lexicon_schema, rule_schema
    from claimcheck.settings.settings import settings_schema

    made = {Schema.RULE: lambda: rule_schema(CHECKS), Schema.LEXICON: lexicon_schema, Schema.SETTINGS: settings_schema}
    sys.stdout.write(made[of]())
