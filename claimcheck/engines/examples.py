"""Runs the examples that rules carry: articles on which a rule must fire, and articles on which it must not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.local import check_claims
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Example, Rule


@dataclass(frozen=True, slots=True)
class Trial:
    """One example of a rule and how it went. ``fault``: None where it went as the example says, else one line."""

    rule: Rule
    example: Example
    findings: tuple[Finding, ...]
    fault: str | None


def try_examples(pack: Pack, rules: Sequence[Rule]) -> Iterator[Trial]:
    """Every example of the rules, in order, each with its own rule alone."""
    for rule in rules:
        for example in rule.examples:
            articles = [article_from_text(a.text, a.name, pack.lexicon.furniture) for a in example.articles]
            claims = [claim for article in articles for claim in extract_claims(article)]
            findings = check_claims(articles, claims, pack, [rule])
            yield Trial(rule, example, findings, _fault(example, findings))


def _fault(example: Example, findings: Sequence[Finding]) -> str | None:
    if example.flagged and not findings:
        return "must be flagged, is not"
    if not example.flagged and findings:
        return f"must not be flagged, is: {findings[0].message}"
    verdicts = sorted({finding.verdict.value for finding in findings})
    if example.flagged and example.verdict and example.verdict not in verdicts:
        return f"verdict must be {example.verdict}, is {', '.join(verdicts)}"
    return None
