"""The main check: claims about the same thing whose figures cannot both be true, and how they fail to agree.

Agreeing claims are first gathered into positions ("17", in four places); positions that a link holds against each other
make one finding for each verdict, with every place of each.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from claimcheck.checks.agreement import last_digit, rounded_to, widened
from claimcheck.checks.context import Context
from claimcheck.checks.drafting import draft, level_for
from claimcheck.checks.finding import Finding, Level, Place, Verdict
from claimcheck.checks.partitions import Addition, additions
from claimcheck.checks.passages import Sentence, articles
from claimcheck.claims.claim import Claim, Modality
from claimcheck.linking.clusters import linkage
from claimcheck.linking.features import clause_of
from claimcheck.linking.measures import measure, measure_as, outcome
from claimcheck.linking.slips import resemble
from claimcheck.linking.story import Link
from claimcheck.linking.vocabulary import Stages, Vocabulary
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A link whose figures differ, the verdict on it and the sentence that gives the ground for the verdict."""

    link: Link
    verdict: Verdict
    ground: str
    score: float


def check_figures(context: Context, rule: Rule) -> Iterator[Finding]:
    """Findings of the rule's verdict among claims of the rule's kinds."""
    against = [
        d
        for d in _disagreements(context)
        if (not rule.kinds or (d.link.first.kind in rule.kinds and d.link.second.kind in rule.kinds))
        and (rule.verdict is None or d.verdict == rule.verdict)
        and d.score >= rule.possible
    ]
    strong = [d for d in against if d.score >= rule.likely]
    weak = [d for d in against if d.score < rule.likely]
    positions = _positions(context)
    reported: set[frozenset[str]] = set()
    for group in [*_connected(strong, positions), *([d] for d in weak)]:
        finding = _finding(group, positions, rule, context)
        ids = frozenset(p.claim.id for p in finding.places)
        if not any(ids <= other for other in reported):
            reported.add(ids)
            yield finding


@lru_cache(maxsize=2)
def _disagreements(context: Context) -> tuple[Disagreement, ...]:
    return tuple(d for link in context.story.links if (d := _judge(link, context)) is not None)


@lru_cache(maxsize=2)
def _positions(context: Context) -> dict[str, tuple[Claim, ...]]:
    """For each claim that some link touches: all claims that say the same of the same, itself included."""
    claims = {c.id: c for link in context.story.links for c in (link.first, link.second)}
    number = {i: n for n, i in enumerate(claims)}
    same = {
        (number[link.first.id], number[link.second.id]): link.score
        for link in context.story.links
        if _same_figure(link.first, link.second)
    }
    ids = list(claims)
    sets = linkage(len(ids), {(min(p), max(p)): s for p, s in same.items()}, _SAME_POSITION, nearest=1 / 3)
    return {ids[n]: tuple(sorted((claims[ids[m]] for m in members), key=_place)) for members in sets for n in members}


_SAME_POSITION = 0.15
_MOVED = 0.15
_FLOORS = 0.1
_TOLD = 0.3


def _same_figure(a: Claim, b: Claim) -> bool:
    return _figure(a) == _figure(b)


def _judge(link: Link, context: Context) -> Disagreement | None:
    """The verdict on a link, or None where its figures agree."""
    a, b = link.first, link.second
    if a.timex and not a.value:
        if _days_meet(a, b):
            return None
        verdict, ground, doubt = _verdict_on_days(a, b)
        return Disagreement(link, verdict, ground, link.score - doubt)
    x, y = measure(a).value, measure(b).value
    if x is None or y is None:
        return None
    if _floors_apart(x, y):
        verdict, ground, _ = _verdict(link, context)
        return Disagreement(link, verdict, ground, link.score - _FLOORS)
    if _agree(a, b):
        return _moved(link, x, y)
    verdict, ground, doubt = _verdict(link, context)
    if _told_together(a, b, context):
        return Disagreement(link, verdict, f"{ground} One article sets the two side by side.", link.score - _TOLD)
    return Disagreement(link, verdict, ground, link.score - doubt)


def _told_together(a: Claim, b: Claim, context: Context) -> bool:
    """Whether a sentence of either article gives both figures: "nine of the 14", "up from 11 to 14"."""
    wanted = {(_figure(c), c.head) for c in (a, b)}
    return any(
        wanted <= {(_figure(c), c.head) for c in sentence.claims}
        for path in sorted({a.article, b.article})
        for sentence in _sentences(context)[path]
    )


@lru_cache(maxsize=2)
def _sentences(context: Context) -> dict[str, tuple[Sentence, ...]]:
    return {article[0].claims[0].article: article for article in articles(context) if article}


def _agree(a: Claim, b: Claim) -> bool:
    """Whether both can be true, each as exact as it is printed and in its own unit."""
    across = a.unit != b.unit and a.kind is Kind.MEASURE
    return any(p.meets(q) for p, q in product(_readings(a, across), _readings(b, across)))


def _readings(claim: Claim, across: bool) -> list[Interval]:
    """What the figure may stand for, in base units: itself as far as its wording stretches, and itself unrounded."""
    value = outcome(claim)
    if value is None:
        return []
    stretched = [widened(value, claim.approximate), rounded_to(value)]
    if across and value.low is not None and value.high is not None:
        stretched.append(Interval(value.low - last_digit(value.low) / 2, value.high + last_digit(value.high) / 2))
    readings = [measure_as(claim, v).value for v in stretched]
    # A bound that is just touched is no disagreement: "more than 400" and "400" are one figure told twice.
    return [Interval(r.low, r.high) for r in readings if r is not None]


def _floors_apart(x: Interval, y: Interval) -> bool:
    """Whether two lower bounds differ: "more than 31,000" is not told as "more than 26,000", even if both be true."""
    if x.high is not None or y.high is not None or not x.low or not y.low:
        return False
    low, high = sorted((x.low, y.low))
    return high > low * (1 + _MOVED)


def _moved(link: Link, x: Interval, y: Interval) -> Disagreement | None:
    """An update where both may be true, but a bound ("at least three") has become a figure that lies well above it."""
    a, b = link.first, link.second
    if _bounded(x) == _bounded(y) or a.as_of is None or b.as_of is None or a.as_of == b.as_of:
        return None
    bound, figure = (x, y) if _bounded(y) else (y, x)
    reached = figure.floor if bound.high is None else figure.ceiling
    limit = bound.low if bound.high is None else bound.high
    if limit is None or abs(reached - limit) <= _MOVED * limit:
        return None
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    return Disagreement(link, Verdict.UPDATE, f"{earlier.text} has become {later.text}.", link.score)


def _bounded(value: Interval) -> bool:
    return value.low is not None and value.high is not None


def _days_meet(a: Claim, b: Claim) -> bool:
    """Whether both can be the same day; what cannot be resolved meets anything. Of two periods that share one end the
    other end must be the same as well."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return True
    if a.kind is b.kind is Kind.PERIOD and (a.first == b.first) != (a.last == b.last):
        return False
    return a.first <= b.last and b.first <= a.last


def _verdict_on_days(a: Claim, b: Claim) -> tuple[Verdict, str, float]:
    planned = [c for c in (a, b) if c.first and c.published and c.first > c.published]
    if planned and a.published and b.published and abs((a.published - b.published).days) > _LONG:
        return Verdict.UPDATE, "A date that was still to come has moved.", 0.0
    return Verdict.CONTRADICTION, "One event has two dates.", 0.0


def _verdict(link: Link, context: Context) -> tuple[Verdict, str, float]:
    a, b, words = link.first, link.second, context.words
    classes_a, classes_b = _classes(a, words), _classes(b, words)
    if stages := words.stages(classes_a, classes_b):
        return _by_stage(a, b, stages)
    if a.value and b.value and resemble(a.value.floor, b.value.floor):
        return Verdict.CONTRADICTION, f"{a.text} and {b.text} look like one figure mistyped.", 0.0
    if _outcome_of_forecast(a, b):
        return Verdict.UPDATE, "One is a forecast or plan, the other what came of it.", 0.0
    if link.near_copy and _of_other_days(a, b, context):
        return Verdict.UPDATE, "The sentences speak of different days.", 0.0
    if part := _explained(a, b, context):
        ground = f"The difference is a figure of its own: {part.text} ({_excerpt(part)})."
        moved = part.trend or a.trend or b.trend
        return (Verdict.UPDATE if moved else Verdict.SCOPE), ground, 0.0
    return _by_time(a, b, classes_a & classes_b, words)


def _outcome_of_forecast(a: Claim, b: Claim) -> bool:
    """Whether one is a forecast and the other, told no earlier, is not."""
    if a.modality is b.modality:
        return False
    forecast, fact = (a, b) if a.modality is Modality.FORECAST else (b, a)
    return forecast.published is None or fact.published is None or forecast.published <= fact.published


def _of_other_days(a: Claim, b: Claim, context: Context) -> bool:
    """Whether both sentences give dates and none of the one's is the other's: two bulletins, two accidents."""
    first, second = _dates_beside(a, context), _dates_beside(b, context)
    return bool(first and second) and not any(_days_meet(c, d) for c, d in product(first, second))


def _dates_beside(claim: Claim, context: Context) -> list[Claim]:
    """The dates of the claim's sentence, or where it has none those of the sentence before."""
    before: list[Claim] = []
    for sentence in _sentences(context)[claim.article]:
        dates = [c for c in sentence.claims if c.kind in (Kind.DATE, Kind.PERIOD) and c.first]
        if sentence.span == claim.sentence_span:
            return dates or (before if sentence.follows else [])
        before = dates
    return []


def _by_stage(a: Claim, b: Claim, stages: Stages) -> tuple[Verdict, str, float]:
    whole, part = (a, b) if stages.first < stages.second else (b, a)
    if stages.funnel.strict and whole.value and part.value and part.value.floor >= whole.value.ceiling:
        return Verdict.CONTRADICTION, f"{part.text} cannot be a part of {whole.text} ({stages}).", 0.0
    return Verdict.STAGE, f"Different stages of one process: {stages}.", 0.0


def _by_time(a: Claim, b: Claim, shared: frozenset[str], words: Vocabulary) -> tuple[Verdict, str, float]:
    moves = {words.moves(name) for name in shared}
    fixed = moves == {"fixed"}
    if a.trend or b.trend or _says_moved(a, words) or _says_moved(b, words):
        return Verdict.UPDATE, "The text says that the figure moved, or may yet move.", 0.0
    if a.as_of is None or b.as_of is None:
        return Verdict.CONTRADICTION, "The articles do not say that the figure moved.", 0.0 if fixed else 0.05
    days = abs((a.as_of - b.as_of).days)
    if days == 0 or fixed:
        return Verdict.CONTRADICTION, "Both speak of the same time." if days == 0 else "This figure does not move.", 0.0
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    if a.as_of != a.published and b.as_of != b.published:
        return Verdict.UPDATE, f"The sentences speak of {earlier.as_of} and of {later.as_of}.", 0.0
    if moves == {"up"} and _below(later, earlier):
        return Verdict.CONTRADICTION, "A figure that can only grow has fallen.", 0.1
    if moves or (days > _LONG and not _alike(a, b)):
        return Verdict.UPDATE, f"As of {earlier.as_of} it was {earlier.text}, as of {later.as_of} {later.text}.", 0.0
    return Verdict.CONTRADICTION, "Nothing says that this figure moves.", 0.05


def _says_moved(claim: Claim, words: Vocabulary) -> bool:
    return bool(words.updates and words.updates.search(clause_of(claim)))


def _alike(a: Claim, b: Claim) -> bool:
    """Figures so near each other that a slip is likelier than a change."""
    x, y = sorted(abs(c.value.floor) if c.value else 0.0 for c in (a, b))
    return y <= x * _NEARLY


def _below(first: Claim, second: Claim) -> bool:
    return bool(first.value and second.value and first.value.ceiling < second.value.floor)


def _classes(claim: Claim, words: Vocabulary) -> frozenset[str]:
    return words.classes(f"{clause_of(claim)} {claim.subject or ''} {claim.predicate or ''}")


def _explained(a: Claim, b: Claim, context: Context) -> Claim | None:
    """A figure near one of the two that is just their difference: 26 injured, 21 in hospital and five treated there."""
    if a.value is None or b.value is None or not a.value.exact or not b.value.exact:
        return None
    gap = abs(a.value.floor - b.value.floor)
    if gap < _TELLING:
        return None
    concepts = {context.words.concept(c.head) for c in (a, b) if c.head}
    for claim in (a, b):
        for other in context.by_article[claim.article]:
            if other.value is None or not other.value.exact or other.value.floor != gap or other.kind is not claim.kind:
                continue
            alike = not other.head or bool(set(context.words.chain(context.words.concept(other.head))) & concepts)
            if alike and other.id not in (a.id, b.id) and abs(other.span.start - claim.span.start) < _NEAR_BY:
                return other
    return None


_TELLING = 3
_NEAR_BY = 260
# Days after which a figure of which nothing is known may well have moved.
_LONG = 14
_NEARLY = 1.1


def _connected(found: Sequence[Disagreement], positions: dict[str, tuple[Claim, ...]]) -> list[list[Disagreement]]:
    """Disagreements about one thing, together: average linkage keeps a chain of look-alikes from becoming one."""
    strongest = sorted(found, key=lambda d: (-d.score, _place(d.link.first), _place(d.link.second)))
    number: dict[str, int] = {}
    ends = []
    for d in strongest:
        pair = []
        for end in (d.link.first, d.link.second):
            taken = next((number[c.id] for c in positions[end.id] if c.id in number), len(set(number.values())))
            number.update({c.id: taken for c in positions[end.id] if c.id not in number})
            pair.append(number[end.id])
        ends.append((min(pair), max(pair)))
    scores: dict[tuple[int, int], float] = {}
    for pair_of, d in zip(ends, strongest, strict=True):
        scores.setdefault(pair_of, d.score)
    count = max(number.values(), default=-1) + 1
    groups = linkage(count, {p: s for p, s in scores.items() if p[0] != p[1]}, _TOGETHER, nearest=1.0)
    home = {member: i for i, members in enumerate(groups) for member in members}
    gathered: dict[tuple[int, ...], list[Disagreement]] = {}
    for (i, j), d in zip(ends, strongest, strict=True):
        gathered.setdefault((home[i],) if home[i] == home[j] else (home[i], home[j]), []).append(d)
    return list(gathered.values())


_TOGETHER = 0.4


def _finding(
    group: Sequence[Disagreement], positions: dict[str, tuple[Claim, ...]], rule: Rule, context: Context
) -> Finding:
    best = group[0]
    claims = _members(group, positions)
    level = level_for(rule, best.score) or Level.NOTE
    return draft(
        rule,
        best.verdict,
        [*(Place(c, _role(i)) for i, c in enumerate(claims)), *(Place(c, "part") for c in _parts(claims, context))],
        score=best.score,
        level=level,
        topic=_topic(best.link, context.words),
        values=_values(claims),
        detail=best.ground,
        reasons=best.link.reasons,
    )


def _members(group: Sequence[Disagreement], positions: dict[str, tuple[Claim, ...]]) -> list[Claim]:
    """Every claim of the group's positions, by figure in order of first mention, then by place."""
    claims = {c.id: c for d in group for end in (d.link.first, d.link.second) for c in positions[end.id]}
    order: dict[object, int] = {}
    for c in sorted(
        claims.values(), key=lambda c: (c.as_of is None, c.as_of, _place(c)) if c.as_of else (True, None, _place(c))
    ):
        order.setdefault(_figure(c), len(order))
    return sorted(claims.values(), key=lambda c: (order[_figure(c)], _place(c)))


def _parts(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Figures that the same articles put side by side and that add up to one of the claims: 8 is five and three."""
    shown = {c.id for c in claims}
    totals = {(c.article, c.value) for c in claims}
    return [
        part
        for addition in _additions(context)
        if (addition.parts[0].article, addition.sum) in totals and not shown & {p.id for p in addition.parts}
        for part in addition.parts
    ]


@lru_cache(maxsize=2)
def _additions(context: Context) -> tuple[Addition, ...]:
    return tuple(a for article in articles(context) for s in article for a in additions(s, context.words))


def _role(index: int) -> str:
    return "first" if index == 0 else "other"


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.article, claim.span.start, claim.span.end


def _topic(link: Link, words: Vocabulary) -> str:
    """What both speak of, as a heading: "officers · investigated"."""
    subjects = [c.subject or c.head or c.unit or c.kind.value for c in (link.first, link.second)]
    shared = sorted(_classes(link.first, words) & _classes(link.second, words))
    return " · ".join([min(subjects, key=lambda s: (len(s), s)), *(name.replace("-", " ") for name in shared[:2])])


def _values(claims: Iterable[Claim]) -> str:
    texts: dict[object, str] = {}
    for c in claims:
        texts.setdefault(_figure(c), c.text)
    return " against ".join(dict.fromkeys(texts.values()))


def _figure(claim: Claim) -> object:
    """What the claim says, whatever the words."""
    return measure(claim) if claim.value else (claim.first, claim.last)


def _excerpt(claim: Claim) -> str:
    at = claim.span.start - claim.sentence_span.start
    return "… " + claim.sentence[at : at + 60].replace("\n", " ") + " …"
