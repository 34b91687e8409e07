"""Rules for a reader: what a rule finds, why, and on which examples."""

import textwrap
from collections.abc import Iterable, Sequence

from claimcheck.engines.examples import Trial
from claimcheck.reports.values import inert
from claimcheck.rules.rule import Example, Rule


def rule_text(rule: Rule) -> str:
    """A rule with its examples, ending in LF."""
    head = [f"{rule.code} {rule.name} ({rule.level})", "", rule.summary.strip(), ""]
    body = ["Why it is flagged", rule.why.strip(), "", "What would reconcile it", rule.reconcile.strip()]
    examples = [line for example in rule.examples for line in example_lines(example)]
    return inert_lines([*head, *body, *examples])


def rule_list(rules: Sequence[Rule]) -> str:
    """One line a rule: code, name, level, summary."""
    width = max((len(rule.name) for rule in rules), default=0)
    return inert_lines(
        f"{rule.code}  {rule.name:<{width}}  {rule.level:<7}  {' '.join(rule.summary.split())}" for rule in rules
    )


def trial_line(trial: Trial) -> str:
    """One line on an example that went wrong or right."""
    return inert(f"{trial.rule.code} {'ok' if trial.fault is None else 'FAILED'}: {trial.example.title}") + (
        f": {inert(trial.fault)}" if trial.fault else ""
    )


def inert_lines(lines: Iterable[str]) -> str:
    """The lines, harmless to a terminal, each with its LF."""
    return "".join(inert(line) + "\n" for block in lines for line in block.split("\n"))


def example_lines(example: Example) -> list[str]:
    """An example: a blank line, its title and whether it is flagged, then its articles, indented."""
    lines = ["", f"Example, {'flagged' if example.flagged else 'not flagged'}: {example.title}"]
    for article in example.articles:
        lines += [f"  {article.name}", textwrap.indent(article.text.strip(), "    ")]
    return lines
