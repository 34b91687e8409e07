"""Rules as SARIF's reporting descriptors: what code scanning shows beside a result."""

from collections.abc import Iterable, Sequence
from typing import Any

from claimcheck.checks.finding import Finding
from claimcheck.reports.rule_text import example_lines, inert_lines
from claimcheck.reports.values import inert
from claimcheck.rules.rule import Rule

Descriptor = dict[str, Any]
# What GitHub keeps of a description, and how many of a rule's tags.
_LONGEST = 1024
_MOST_TAGS = 10
# How often a finding of a level is right, in GitHub's words: the level of a finding falls with its certainty.
_PRECISION = {"error": "high", "warning": "medium", "note": "low"}
_SEVERITY = {"error": "error", "warning": "warning", "note": "recommendation"}


def descriptors(rules: Sequence[Rule], findings: Iterable[Finding]) -> list[Descriptor]:
    """The rules in order of their codes, and with what a finding itself tells those that are not among them."""
    known = {rule.code: _descriptor(rule) for rule in rules}
    for finding in findings:
        if finding.rule not in known:
            known[finding.rule] = _bare(finding)
    return [known[code] for code in sorted(known)]


def _descriptor(rule: Rule) -> Descriptor:
    summary, why, reconcile = (" ".join(inert(text).split()) for text in (rule.summary, rule.why, rule.reconcile))
    examples = [line for example in rule.examples for line in example_lines(example)]
    plain = inert_lines([why, "", f"What would reconcile it: {reconcile}", *examples])
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary[:_LONGEST]},
        "fullDescription": {"text": f"{summary} {why}"[:_LONGEST]},
        # "warning" is what the schema takes a missing level for, and it stands here all the same: GitHub reads it.
        "defaultConfiguration": {"level": rule.level},
        "help": {"text": plain, "markdown": _markdown(why, reconcile, examples)},
        "properties": {
            "tags": ["consistency", *dict.fromkeys(filter(None, (rule.verdict, rule.check, *rule.kinds)))][:_MOST_TAGS],
            "precision": _PRECISION[rule.level],
            "problem.severity": _SEVERITY[rule.level],
        },
    }


def _markdown(why: str, reconcile: str, examples: Sequence[str]) -> str:
    """Examples stand as indented code, in which nothing is markup."""
    code = "".join(f"    {inert(line)}\n" if line else "\n" for block in examples for line in block.split("\n"))
    return f"{why}\n\n**What would reconcile it.** {reconcile}\n{code}"


def _bare(finding: Finding) -> Descriptor:
    name = {"text": inert(finding.name)}
    return {
        "id": finding.rule,
        "name": finding.name,
        "shortDescription": name,
        "fullDescription": name,
        "defaultConfiguration": {"level": finding.level.value},
        "help": name,
        "properties": {"tags": ["consistency", finding.verdict.value]},
    }
