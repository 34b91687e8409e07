"""Counts of findings as tables and as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.checks.finding import Level
from claimcheck.engines.statistics import PlaceCount, RuleCount, Statistics
from claimcheck.reports.as_json import document
from claimcheck.reports.summary import counted
from claimcheck.reports.values import inert

VERSION = 1
_LEVELS = {level: f"{level.value}s" for level in Level}


def print_statistics(found: Statistics, console: Console) -> None:
    """A table each for rules, outlets and stories, and a line with what was read."""
    print_rule_counts(found.rules, console)
    for title, counts in (("outlet", found.outlets), ("story", found.stories)):
        _print([{title: count.label, "articles": count.articles, **_counts(count)} for count in counts], console)
    console.print(f"{counted(found.articles, 'article')}, {counted(found.claims, 'claim')}", soft_wrap=True)


def print_rule_counts(rules: Sequence[RuleCount], console: Console) -> None:
    """Findings of each rule, and how many of those that were decided it was right about."""
    decided = any(rule.precision is not None for rule in rules)
    _print(
        [
            {"rule": f"{rule.code} {rule.name}", **_counts(rule), **(_decided(rule) if decided else {})}
            for rule in rules
        ],
        console,
    )


def _print(rows: Sequence[Mapping[str, object]], console: Console) -> None:
    """A table of counts under the keys of its rows, the first of which folds; nothing for no rows."""
    if not rows:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title in rows[0]:
        first = not table.columns
        table.add_column(title, justify="left" if first else "right", overflow="fold", no_wrap=not first)
    for row in rows:
        table.add_row(*(Text(inert(str(value))) if value else Text("-", style="dim") for value in row.values()))
    console.print(table)


def _decided(rule: RuleCount) -> dict[str, object]:
    precision = "" if rule.precision is None else f"{rule.precision:.0%}"
    return {"dismissed": rule.dismissed, "accepted": rule.accepted, "precision": precision}


def statistics_document(found: Statistics) -> str:
    """The counts as JSON, indented, with a final LF."""
    whole = {
        "version": VERSION,
        "articles": found.articles,
        "claims": found.claims,
        "rules": [
            {"rule": r.code, "name": r.name, **_counts(r), "dismissed": r.dismissed, "accepted": r.accepted}
            | {"precision": None if r.precision is None else round(r.precision, 4)}
            for r in found.rules
        ],
        "outlets": [{"outlet": c.label, "articles": c.articles, **_counts(c)} for c in found.outlets],
        "stories": [{"story": c.label, "first": c.first, "articles": c.articles, **_counts(c)} for c in found.stories],
    }
    return document(whole)


def _counts(count: RuleCount | PlaceCount) -> dict[str, Any]:
    return {**{name: count.open[level] for level, name in _LEVELS.items()}, "suppressed": count.suppressed}
