"""The checks by name, and the one function that runs rules over stories."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NoReturn

from claimcheck.articles.reading import ArticleError, told_of
from claimcheck.checks.ages.ages import check_ages, check_births
from claimcheck.checks.arithmetic.changes import check_changes
from claimcheck.checks.arithmetic.conversions import check_conversions
from claimcheck.checks.arithmetic.rates import check_rates
from claimcheck.checks.arithmetic.shares import check_shares
from claimcheck.checks.arithmetic.sums import check_parts_of_wholes, check_sums
from claimcheck.checks.chronology.clocks import check_clocks
from claimcheck.checks.chronology.elapsed import check_elapsed
from claimcheck.checks.chronology.weekdays import check_weekdays
from claimcheck.checks.context import Context
from claimcheck.checks.drafting import drafted
from claimcheck.checks.figures.figures import check_figures
from claimcheck.checks.figures.results import check_results
from claimcheck.checks.finding import Fault, Finding
from claimcheck.checks.positions import distinct
from claimcheck.checks.selection import selected, without_replaced
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule

Check = Callable[[Context, Rule], Iterable[Fault]]

CHECKS: dict[str, Check] = {
    "figures": check_figures,
    "results": check_results,
    "ages": check_ages,
    "births": check_births,
    "weekdays": check_weekdays,
    "elapsed": check_elapsed,
    "sums": check_sums,
    "parts": check_parts_of_wholes,
    "shares": check_shares,
    "changes": check_changes,
    "conversions": check_conversions,
    "rates": check_rates,
    "clocks": check_clocks,
}


class CheckError(ArticleError):
    """A fault of claimcheck's own: a check that failed, told of the first article of the story that it was on."""


def _raised(error: CheckError) -> NoReturn:
    raise error


def run_checks(stories: Sequence[Story], rules: Iterable[Rule], lexicon: Lexicon) -> list[Finding]:
    """Every finding of every rule, ordered by level, then rule, then place; none twice.

    Raises KeyError for a rule whose check does not exist; ``load_pack`` callers check names with ``CHECKS`` first.
    """
    return settled(each_finding(stories, list(rules), lexicon))


def each_finding(
    stories: Iterable[Story], rules: Sequence[Rule], lexicon: Lexicon, failed: Callable[[CheckError], None] = _raised
) -> Iterator[Finding]:
    """Every finding of every rule, story by story; what two stories have in common comes twice.

    failed: is told of a check that fails on a story, whose other checks go on. Raises CheckError unless it is given.
    """
    words = vocabulary(lexicon)
    return (finding for story in stories for finding in _of_story(Context(story, words), rules, failed))


def settled(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of all stories, none twice, by level, then rule, then place."""
    return in_order(distinct(findings))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by level, then rule, then place."""
    return sorted(findings, key=_order)


def _of_story(context: Context, rules: Sequence[Rule], failed: Callable[[CheckError], None]) -> Iterator[Finding]:
    return without_replaced((finding for rule in rules for finding in _of_rule(context, rule, failed)), rules)


def found_by(rule: Rule, context: Context) -> Iterator[Finding]:
    """What the rule's check finds in a story. Raises KeyError where there is no such check."""
    return filter(None, (drafted(fault, rule) for fault in CHECKS[rule.check](context, rule)))


def _of_rule(context: Context, rule: Rule, failed: Callable[[CheckError], None]) -> Iterator[Finding]:
    found = found_by(rule, context)
    try:
        yield from selected(found, rule, context)
    except Exception as fault:
        first, *others = (article.path for article in context.story.articles)
        beside = f", with {', '.join(others)}" if others else ""
        error = CheckError(first, f"{rule.code} could not be checked{beside}: {told_of(fault)}")
        error.__cause__ = fault
        failed(error)


def _order(finding: Finding) -> tuple[int, str, list[tuple[str, int, int]], str]:
    places = [(p.claim.article, p.claim.span.start, p.claim.span.end) for p in finding.places]
    return finding.level.rank, finding.rule, places, finding.fingerprint
