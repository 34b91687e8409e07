"""How many findings there are of each rule, outlet and story, and how often the rules were right."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding, Level
from claimcheck.decisions.ledger import Decision, Ruling
from claimcheck.engines.results import ScanResult
from claimcheck.linking.story import Story

T = TypeVar("T")
UNNAMED = "(no outlet)"


class RuleCount(msgspec.Struct, frozen=True):
    """Findings of one rule.

    open: those that count, by level. suppressed: those that do not. dismissed, accepted: what was decided about the
    rule's findings, whether they are still there or not.
    """

    code: str
    name: str
    open: Mapping[Level, int]
    suppressed: int
    dismissed: int
    accepted: int

    @property
    def precision(self) -> float | None:
        """The part of the decided findings that were right; None where none was decided."""
        decided = self.dismissed + self.accepted
        return self.accepted / decided if decided else None


class PlaceCount(msgspec.Struct, frozen=True):
    """Findings that have a place in the articles of one outlet or one story.

    label: the outlet, or the story's first headline. first: the path of the story's first article; "" for outlets.
    """

    label: str
    first: str
    articles: int
    open: Mapping[Level, int]
    suppressed: int


class Statistics(msgspec.Struct, frozen=True):
    """Rules in order of code; outlets and stories with findings, those with most that count first."""

    articles: int
    claims: int
    rules: tuple[RuleCount, ...]
    outlets: tuple[PlaceCount, ...]
    stories: tuple[PlaceCount, ...]


def statistics(result: ScanResult, decisions: Iterable[Decision], names: Mapping[str, str]) -> Statistics:
    """The counts of a scan. ``decisions``: the whole ledger. ``names``: rules by code, for those without a finding."""
    return Statistics(
        articles=len(result.articles),
        claims=len(result.claims),
        rules=rule_counts(result.findings, decisions, names),
        outlets=_by_outlet(result.articles, result.findings),
        stories=_by_story(result.stories, result.findings),
    )


def rule_counts(
    findings: Sequence[Finding], decisions: Iterable[Decision], names: Mapping[str, str]
) -> tuple[RuleCount, ...]:
    """The rules that have found something now or were decided about before."""
    rulings = Counter((decision.rule, decision.decision) for decision in decisions)
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.rule].append(finding)
    return tuple(
        RuleCount(
            code,
            found[code][0].name if code in found else names.get(code, ""),
            _open(found.get(code, ())),
            _suppressed(found.get(code, ())),
            rulings[code, Ruling.DISMISSED],
            rulings[code, Ruling.ACCEPTED],
        )
        for code in sorted({*found, *(code for code, _ in rulings)})
    )


def _by_outlet(articles: Sequence[Article], findings: Sequence[Finding]) -> tuple[PlaceCount, ...]:
    outlet = {article.path: article.outlet or UNNAMED for article in articles}
    sizes = Counter(outlet.values())
    held = _held(findings, lambda path: outlet.get(path, UNNAMED))
    return _most_first(PlaceCount(o, "", sizes[o], _open(held[o]), _suppressed(held[o])) for o in held)


def _by_story(stories: Sequence[Story], findings: Sequence[Finding]) -> tuple[PlaceCount, ...]:
    home = {article.path: number for number, story in enumerate(stories) for article in story.articles}
    return _most_first(
        PlaceCount(_title(story), story.articles[0].path, len(story.articles), _open(found), _suppressed(found))
        for n, found in _held(findings, home.get).items()
        if n is not None and (story := stories[n])
    )


def _held(findings: Iterable[Finding], home: Callable[[str], T]) -> dict[T, list[Finding]]:
    """The findings with a place in each home of articles, such as their outlets. home: by an article's path."""
    held: dict[T, list[Finding]] = defaultdict(list)
    for finding in findings:
        for one in {home(place.claim.article) for place in finding.places}:
            held[one].append(finding)
    return held


def _title(story: Story) -> str:
    titled = next((article.headline for article in story.articles if article.headline), None)
    return " ".join((titled or story.articles[0].path).split())


def _most_first(counts: Iterable[PlaceCount]) -> tuple[PlaceCount, ...]:
    return tuple(sorted(counts, key=lambda c: (*(-c.open[level] for level in Level), -c.suppressed, c.label, c.first)))


def _open(findings: Iterable[Finding]) -> Mapping[Level, int]:
    counts = Counter(finding.level for finding in findings if finding.suppressed is None)
    return {level: counts[level] for level in Level}


def _suppressed(findings: Iterable[Finding]) -> int:
    return sum(finding.suppressed is not None for finding in findings)
