"""Rules for a reader: what a rule finds, why, and on which examples."""

import textwrap
from collections.abc import Iterable, Sequence

import msgspec
from rich.box import SQUARE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.engines.examples import Trial
from claimcheck.reports.values import inert
from claimcheck.rules.rule import Example, Rule

# With less room than this a text is not worth folding.
_NARROW = 20
# What narrows a rule, in the order in which it is told: the keys of its file.
_NARROWING = (
    *("verdict", "kinds", "heads", "concepts", "predicates", "funnels", "entities", "outlets", "from", "to"),
    *("tolerance", "replaces"),
)


def rule_text(rule: Rule, width: int | None = None) -> str:
    """A rule with its examples, ending in LF.

    width: how many characters a line may have; None leaves lines as long as they are.
    """
    head = [f"{rule.code} {rule.name} ({rule.level})", "", rule.summary.strip(), "", *scope_lines(rule), ""]
    body = ["Why it is flagged", rule.why.strip(), "", "What would reconcile it", rule.reconcile.strip()]
    examples = [line for example in rule.examples for line in example_lines(example)]
    lines = "\n".join([*head, *body, *examples]).split("\n")
    return inert_lines(_folded(line, width, len(line) - len(line.lstrip())) for line in lines)


def scope_lines(rule: Rule) -> list[str]:
    """What a rule compares and what it is about: a line a key that its file gives."""
    given = msgspec.to_builtins(rule)
    told = [("check", rule.check), *((key, given[key]) for key in _NARROWING if given[key])]
    return [f"{key}: {', '.join(value) if isinstance(value, list | tuple) else value}" for key, value in told]


def rule_list(rules: Sequence[Rule], width: int | None = None) -> str:
    """One line a rule: code, name, level, summary; more than one where it is longer than ``width`` characters."""
    longest = max((len(rule.name) for rule in rules), default=0)
    lines = [(f"{rule.code}  {rule.name:<{longest}}  {rule.level:<7}  ", rule.summary) for rule in rules]
    return inert_lines(_folded(head + " ".join(summary.split()), width, len(head)) for head, summary in lines)


def _folded(line: str, width: int | None, indent: int) -> str:
    """A line as lines of at most so many characters, those after the first indented; a narrow terminal folds itself."""
    if width is None or len(line) <= width or width < indent + _NARROW:
        return line
    return textwrap.fill(line, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)


def print_trials(trials: Sequence[Trial], console: Console) -> None:
    """A table of examples: what each rule had to do and what it did; then a line for each that failed, with its place
    and what to look at, and how many there are and how many failed."""
    table = Table("rule", "example", "expected", "got", "result", box=SQUARE)
    for column in table.columns:
        column.overflow = "fold"
    for trial in trials:
        result = Text("ok", style="green") if trial.fault is None else Text("FAILED", style="bold red")
        cells = (trial.rule.code, trial.example.title, _expected(trial.example), _got(trial))
        table.add_row(*(Text(inert(cell)) for cell in cells), result)
    if trials:
        console.print(table)
    for trial in trials:
        if trial.fault:
            told = "; ".join(part for part in (f"{trial.fault}", trial.hint) if part)
            console.print(
                Text(inert(f"{trial.place}: {trial.rule.code} {trial.example.title!r}: {told}")), soft_wrap=True
            )
    console.print(f"{len(trials)} examples, {sum(trial.fault is not None for trial in trials)} failed", soft_wrap=True)


def _expected(example: Example) -> str:
    if not example.flagged:
        return "not flagged"
    return f"flagged: {example.verdict}" if example.verdict else "flagged"


def _got(trial: Trial) -> str:
    if not trial.findings:
        return "not flagged"
    verdicts = ", ".join(sorted({finding.verdict.value for finding in trial.findings}))
    return f"flagged: {verdicts}" if trial.fault is None else f"flagged: {verdicts}; {trial.findings[0].message}"


def inert_lines(lines: Iterable[str]) -> str:
    """The lines, harmless to a terminal, each with its LF."""
    return "".join(inert(line) + "\n" for block in lines for line in block.split("\n"))


def example_lines(example: Example) -> list[str]:
    """An example: a blank line, its title and whether it is flagged, then its articles, indented."""
    lines = ["", f"Example, {'flagged' if example.flagged else 'not flagged'}: {example.title}"]
    for article in example.articles:
        lines += [f"  {article.name}", textwrap.indent(article.text.strip(), "    ")]
    return lines
