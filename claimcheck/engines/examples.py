"""Runs the examples that rules carry: articles on which a rule must fire, and articles on which it must not."""

from collections.abc import Callable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.local import check_claims
from claimcheck.rules.load import Pack
from claimcheck.rules.rule import Example, Rule


class Trial(msgspec.Struct, frozen=True):
    """One example of a rule and how it went.

    fault: None where it went as the example says, else one line. hint: for a fault, what to look at first.
    place: where the example stands, "file:line:column"; empty where the pack does not tell.
    """

    rule: Rule
    example: Example
    findings: tuple[Finding, ...]
    fault: str | None
    hint: str = ""
    place: str = ""


def try_examples(pack: Pack, rules: Sequence[Rule]) -> Iterator[Trial]:
    """Every example of the rules, in order, each with its own rule alone."""
    for rule in rules:
        for number, example in enumerate(rule.examples):
            check = _checker(example, pack)
            findings = check(rule)
            fault = _fault(example, findings)
            hint = _hint(example, findings, rule, check) if fault else ""
            yield Trial(rule, example, findings, fault, hint, _place(pack, rule, number))


def _checker(example: Example, pack: Pack) -> Callable[[Rule], tuple[Finding, ...]]:
    """What a rule finds in the articles of an example, which are read once."""
    articles = [article_from_text(a.text, a.name, pack.lexicon.furniture) for a in example.articles]
    claims = [claim for article in articles for claim in extract_claims(article)]
    return lambda rule: check_claims(articles, claims, pack, [rule])


def _fault(example: Example, findings: Sequence[Finding]) -> str | None:
    if example.flagged and not findings:
        return "must be flagged, is not"
    if not example.flagged and findings:
        return f"must not be flagged, is: {findings[0].message}"
    verdicts = sorted({finding.verdict.value for finding in findings})
    if example.flagged and example.verdict and example.verdict not in verdicts:
        return f"verdict must be {example.verdict}, is {', '.join(verdicts)}"
    return None


def _hint(
    example: Example, findings: Sequence[Finding], rule: Rule, check: Callable[[Rule], tuple[Finding, ...]]
) -> str:
    """What keeps a rule from going as it should: found by trying it without each of its conditions in turn."""
    if findings:
        best = max(finding.score for finding in findings)
        return f"its score is {best:.2f}, reported from possible: {rule.possible:g} up" if not example.flagged else ""
    if any(check(replace(rule, **_ANYTHING))):
        return "without its selectors the rule fires"
    if found := check(replace(rule, possible=0.0)):
        return f"its score is {max(f.score for f in found):.2f}, below possible: {rule.possible:g}"
    if found := check(replace(rule, verdict=None)):
        return f"it is found to be of verdict {', '.join(sorted({f.verdict.value for f in found}))}"
    if check(replace(rule, tolerance=0.0)):
        return "without its tolerance the rule fires"
    if check(replace(rule, **_ANYTHING, possible=0.0, verdict=None, tolerance=0.0)):
        return "several of selectors, possible, verdict and tolerance keep it from firing"
    return "no two figures meet: claimcheck extract and claimcheck claims show what is read in such articles"


_ANYTHING: dict[str, object] = {
    **dict.fromkeys(("kinds", "heads", "concepts", "predicates", "funnels", "entities", "outlets"), ()),
    "since": None,
    "until": None,
}


def _place(pack: Pack, rule: Rule, number: int) -> str:
    if rule.code not in pack.files:
        return ""
    line, column = pack.examples[rule.code][number]
    return f"{pack.files[rule.code].as_posix()}:{line}:{column}"
