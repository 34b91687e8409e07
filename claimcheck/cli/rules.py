"""``claimcheck rule`` and ``claimcheck rules``."""

import sys
from typing import Annotated

import typer

from claimcheck.cli.choice import chosen, load
from claimcheck.cli.options import RuleFolders

rules_app = typer.Typer(
    no_args_is_help=True,
    help="List the rules and try their examples.",
    rich_markup_mode=None,
    epilog="Example: claimcheck rules list",
)


def rule(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code or name of a rule: CC101, count-conflict.")],
    rules: RuleFolders = None,
) -> None:
    """Explain a rule, with its examples."""
    from claimcheck.reports.rule_text import rule_text

    for found in chosen(load(rules), [code], None):
        sys.stdout.write(rule_text(found))


@rules_app.command("list", epilog="Example: claimcheck rules list --rules my-rules/")
def list_rules(rules: RuleFolders = None) -> None:
    """Print one line a rule."""
    from claimcheck.reports.rule_text import rule_list

    sys.stdout.write(rule_list(load(rules).rules))


@rules_app.command(
    "test",
    short_help="Try the examples that the rules carry.",
    epilog="Example: claimcheck rules test CC101 --rules my-rules/",
)
def try_rules(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE", help="Only these rules: CC101, count-conflict.")
    ] = None,
    rules: RuleFolders = None,
) -> None:
    """Try the examples that the rules carry.

    Exit status: 0 every rule does what its examples say, 1 some do not, 2 usage or configuration error.
    """
    from claimcheck.engines.examples import try_examples
    from claimcheck.reports.rule_text import trial_line

    pack = load(rules)
    trials = list(try_examples(pack, chosen(pack, codes, None)))
    failed = [trial for trial in trials if trial.fault]
    for trial in failed:
        print(trial_line(trial))
    print(f"{len(trials)} examples, {len(failed)} failed")
    raise typer.Exit(int(bool(failed)))
