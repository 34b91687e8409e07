"""What was decided is laid over the findings of a scan: they stay in the list, but do not count.

Whatever keeps a finding from counting first keeps doing so: the settings, then marks in the articles, then the ledger,
then the baseline. Nothing is left out of the reckoning for that: a decision on a finding that a mark silences as well
is in use.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding, Silencer, Suppression
from claimcheck.decisions.identity import Identity, Rebase, by_matter, identity
from claimcheck.decisions.ledger import Decision, Ruling
from claimcheck.decisions.marks import FaultyMark, Mark, read_marks
from claimcheck.decisions.records import Kept, recalled
from claimcheck.decisions.reported import changes
from claimcheck.rules.rule import Rule
from claimcheck.settings.choice import closeness

_LISTED = 5


class Notice(msgspec.Struct, frozen=True):
    """Something to be told besides the findings.

    place: a file, with its line where one is meant. fault: it makes the run fail, as other input errors do.
    """

    place: str
    text: str
    fault: bool = False

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


class Ruled(msgspec.Struct, frozen=True):
    """Findings in their order, and what is to be told of what was decided about them."""

    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...] = ()


class Reach(msgspec.Struct, frozen=True):
    """What a scan could find, in the names of a file of decisions.

    read: the articles. rules: the codes that were applied. rebase: names articles from the folder of that file.
    exists: whether an article, so named, is there at all.
    """

    read: frozenset[str]
    rules: frozenset[str]
    rebase: Rebase
    exists: Callable[[str], bool]

    def covers(self, line: Kept) -> bool:
        """Whether a scan that reaches so far must have met the finding of a line, were it still there."""
        held = {article for articles in line.figures.values() for article in articles}
        return line.rule in self.rules and all(article in self.read or not self.exists(article) for article in held)


def with_marks(
    findings: Iterable[Finding],
    articles: Sequence[Article],
    rules: Sequence[Rule],
    applied: Sequence[Rule],
    told: Collection[str] | None = None,
) -> Ruled:
    """The findings, those under marks in the articles suppressed; marks that are faulty or not used are told.

    rules: all that there are, by which marks may name them. applied: those of the run; marks for others are at rest.
    told: paths of the articles whose marks are told of where they are faulty or not used; all unless given.
    """
    findings = tuple(findings)
    found = [mark for article in articles for mark in read_marks(article, rules)]
    marks = [mark for mark in found if isinstance(mark, Mark)]
    holding = [[i for i, mark in enumerate(marks) if mark.silences(finding)] for finding in findings] if marks else []
    used = {i for held in holding for i in held}
    idle = [
        Notice(mark.place, f"the mark for {', '.join(mark.names)} silences nothing")
        for i, mark in enumerate(marks)
        if i not in used
        and (told is None or mark.article in told)
        and all(_meant(name, applied) for name in mark.names)
    ]
    faulty = [
        Notice(mark.place, mark.reason, fault=True)
        for mark in found
        if isinstance(mark, FaultyMark) and (told is None or mark.article in told)
    ]
    if not marks:
        return Ruled(findings, tuple(faulty))
    silenced = (
        _suppressed(finding, Suppression(Silencer.INLINE, marks[held[0]].reason) if held else None)
        for finding, held in zip(findings, holding, strict=True)
    )
    return Ruled(tuple(silenced), (*faulty, *idle))


def with_decisions(
    findings: Iterable[Finding], ledger: Mapping[int, Decision], name: str, today: datetime.date, reach: Reach
) -> Ruled:
    """The findings, those that were decided suppressed; decisions that have expired or match nothing any more are told.

    ledger: the decisions by line; name: its file. today: the day on which ``until`` is judged.
    """
    findings = tuple(findings)
    lines = list(ledger)
    matches = _matches(findings, [recalled(ledger[line]) for line in lines], Identity.continues, reach.rebase)
    silenced, used, expired = [], set[int](), set[int]()
    for finding, held in zip(findings, matches, strict=True):
        met = [lines[i] for i in held]
        used.update(met)
        holding = [line for line in met if ledger[line].holds_on(today)]
        expired.update(line for line in met if line not in holding)
        silenced.append(_suppressed(finding, _ruling(ledger[holding[0]]) if holding else None))
    stale = [line for line in lines if line not in used and reach.covers(ledger[line])]
    notices = [
        *_lines_told(
            name, sorted(expired), "decision has expired: its finding is open again", "decisions have expired"
        ),
        *_lines_told(name, stale, "decision matches nothing any more", "decisions match nothing any more"),
    ]
    return Ruled(tuple(silenced), tuple(notices))


def with_baseline(findings: Iterable[Finding], known: Sequence[Kept], name: str, reach: Reach) -> Ruled:
    """The findings, those that a baseline holds suppressed; what it holds in vain is counted.

    Unlike a decision, which somebody has thought about, a baseline covers no article that it does not name: a new
    article that repeats a known figure is news.
    """
    findings = tuple(findings)
    matches = _matches(findings, [recalled(line) for line in known], Identity.repeats, reach.rebase)
    used = {i for held in matches for i in held}
    gone = sum(i not in used and reach.covers(line) for i, line in enumerate(known))
    text = f"{gone} of {len(known)} findings {'matches' if gone == 1 else 'match'} nothing any more"
    notices = (Notice(name, text),) if gone else ()
    return Ruled(_known(findings, matches, "known when the baseline was written"), notices)


def with_revision(findings: Iterable[Finding], before: Sequence[Finding], revision: str) -> Ruled:
    """The findings, those that there were at a revision suppressed as by a baseline; those that are gone are counted.

    before: the findings at the revision, their articles named as they are now.
    """
    findings = tuple(findings)
    now, then = [identity(finding) for finding in findings], [identity(finding) for finding in before]
    found = changes(then, now)
    unchanged = set(found.unchanged)
    counts = f"{len(found.new)} new, {len(found.gone)} gone, {len(found.unchanged)} unchanged"
    notices = [Notice(revision, counts)]
    notices += [Notice(revision, f"gone: {before[i].rule} {before[i].message}") for i in found.gone]
    matches = [[i] if i in unchanged else [] for i in range(len(findings))]
    return Ruled(_known(findings, matches, f"in {revision} already"), tuple(notices))


def _known(findings: Sequence[Finding], matches: Sequence[Sequence[int]], reason: str) -> tuple[Finding, ...]:
    suppression = Suppression(Silencer.BASELINE, reason)
    return tuple(_suppressed(f, suppression if held else None) for f, held in zip(findings, matches, strict=True))


def _matches(
    findings: Iterable[Finding], known: Sequence[Identity], same: Callable[[Identity, Identity], bool], rebase: Rebase
) -> list[list[int]]:
    """For every finding, which of those known it is."""
    if not known:
        return [[] for _ in findings]
    places = by_matter(known)
    told = (identity(finding, rebase) for finding in findings)
    return [[i for i in places.get(one.matter, ()) if same(one, known[i])] for one in told]


def _ruling(decision: Decision) -> Suppression:
    return Suppression(
        Silencer.DECISION, decision.reason, decision.who, decision.until, decision.decision is Ruling.ACCEPTED
    )


def _suppressed(finding: Finding, suppression: Suppression | None) -> Finding:
    return finding if suppression is None or finding.suppressed else replace(finding, suppressed=suppression)


def _meant(name: str, rules: Iterable[Rule]) -> bool:
    return any(closeness(rule, [name]) is not None for rule in rules)


def _lines_told(name: str, lines: Sequence[int], one: str, several: str) -> list[Notice]:
    if len(lines) <= 1:
        return [Notice(f"{name}:{line}", f"this {one}") for line in lines]
    more = ", …" if len(lines) > _LISTED else ""
    return [Notice(name, f"{len(lines)} {several} (lines {', '.join(map(str, lines[:_LISTED]))}{more})")]
