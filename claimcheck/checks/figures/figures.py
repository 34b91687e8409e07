"""The main check: claims about the same thing whose figures cannot both be true, and how they fail to agree.

Agreeing claims are first gathered into positions ("17", in four places); positions that a link holds against each other
make one finding for each verdict, with every place of each.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from claimcheck.checks.agreement import apart, figure
from claimcheck.checks.arithmetic.partitions import additions
from claimcheck.checks.context import Context, classes, once_a_story
from claimcheck.checks.drafting import opposed
from claimcheck.checks.figures.all_or_some import all_or_some
from claimcheck.checks.figures.differences import explained
from claimcheck.checks.figures.judgement import Disagreement, judge
from claimcheck.checks.figures.many_figures import less_sure
from claimcheck.checks.figures.spanning_forest import told
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.restated import restated
from claimcheck.claims.claim import Claim
from claimcheck.linking.clusters import linkage
from claimcheck.linking.measures import thing
from claimcheck.linking.story import Link
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import COUNT
from claimcheck.rules.rule import Rule

# A heading says no more of what is told of a thing, and knows a verb in a noun by its first letters.
_MOST_SAID = 2
_STEM = 4


def check_figures(context: Context, rule: Rule) -> Iterator[Fault]:
    """Findings of the rule's verdict among claims of the rule's kinds."""
    against = [
        d
        for d in _disagreements(context)
        if (not rule.kinds or (d.link.first.kind in rule.kinds and d.link.second.kind in rule.kinds))
        and (rule.verdict is None or d.verdict == rule.verdict)
        and d.score >= rule.possible
        and (not rule.tolerance or apart(d.link.first, d.link.second) > rule.tolerance)
    ]
    strong = [d for d in against if d.score >= rule.likely]
    weak = [d for d in against if d.score < rule.likely]
    positions = _positions(context)
    reported: dict[str, list[frozenset[str]]] = defaultdict(list)
    for groups in (_connected(strong, positions), [[d] for d in weak]):
        for group, more in told([(group, _opposed(group, positions), group[0].score) for group in groups]):
            claims = _members(group, positions, context)
            parts = _parts(claims, context) or _differences(group, claims, context)
            ids = frozenset(c.id for c in (*claims, *parts))
            if not any(ids <= other for other in min((reported[i] for i in ids), key=len)):
                for i in ids:
                    reported[i].append(ids)
                yield _fault(group[0], claims, parts, more, context)
    if rule.verdict in (None, "scope") and (not rule.kinds or COUNT in rule.kinds):
        yield from all_or_some(context)


def _opposed(group: Iterable[Disagreement], positions: dict[str, tuple[Claim, ...]]) -> frozenset[str]:
    """The positions of a group, each told by its first claim's id."""
    return frozenset(positions[end.id][0].id for d in group for end in (d.link.first, d.link.second))


@once_a_story
def _disagreements(context: Context) -> tuple[Disagreement, ...]:
    judged = (judge(link, context) for link in context.story.links)
    found = tuple(less_sure(d, context) for d in judged if d is not None)
    again = restated(context)
    return _each_amount_once(found, again) if again else found


def _each_amount_once(found: Iterable[Disagreement], again: Mapping[str, str]) -> tuple[Disagreement, ...]:
    """The disagreements less those of two amounts that disagree in one of their units already: "£1.2m (€1.4m)".

    again: see ``restated``.
    """
    best: dict[frozenset[str] | str, Disagreement] = {}
    for d in found:
        one, other = d.link.first, d.link.second
        amounts = frozenset((again.get(one.id, one.id), again.get(other.id, other.id)))
        key = amounts if one.unit == other.unit else f"{one.id} {other.id}"
        if key not in best or d.score > best[key].score:
            best[key] = d
    return tuple(best.values())


@once_a_story
def _positions(context: Context) -> dict[str, tuple[Claim, ...]]:
    """For each claim that some link touches: all claims that say the same of the same, itself included."""
    claims = {c.id: c for link in context.story.links for c in (link.first, link.second)}
    number = {i: n for n, i in enumerate(claims)}
    same = {
        (number[link.first.id], number[link.second.id]): link.score
        for link in context.story.links
        if context.figures[link.first.id] == context.figures[link.second.id]
    }
    ids = list(claims)
    sets = linkage(len(ids), {(min(p), max(p)): s for p, s in same.items()}, _SAME_POSITION, nearest=1 / 3)
    return {ids[n]: tuple(sorted((claims[ids[m]] for m in members), key=_place)) for members in sets for n in members}


_SAME_POSITION = 0.15


def _connected(found: Sequence[Disagreement], positions: dict[str, tuple[Claim, ...]]) -> list[list[Disagreement]]:
    """Disagreements about one thing, together: average linkage keeps a chain of look-alikes from becoming one."""
    strongest = sorted(found, key=lambda d: (-d.score, _place(d.link.first), _place(d.link.second)))
    number: dict[str, int] = {}
    ends = []
    for d in strongest:
        one, other = (number.setdefault(positions[c.id][0].id, len(number)) for c in (d.link.first, d.link.second))
        ends.append((min(one, other), max(one, other)))
    scores: dict[tuple[int, int], float] = {}
    for pair_of, d in zip(ends, strongest, strict=True):
        scores.setdefault(pair_of, d.score)
    groups = linkage(len(number), {p: s for p, s in scores.items() if p[0] != p[1]}, _TOGETHER, nearest=1.0)
    home = {member: i for i, members in enumerate(groups) for member in members}
    gathered: dict[tuple[int, ...], list[Disagreement]] = {}
    for (i, j), d in zip(ends, strongest, strict=True):
        gathered.setdefault((home[i],) if home[i] == home[j] else (home[i], home[j]), []).append(d)
    return list(gathered.values())


_TOGETHER = 0.4
_MORE = " Very many figures disagree here: each is told against one other; {} more pairs are left out."


def _fault(best: Disagreement, claims: Sequence[Claim], parts: Sequence[Claim], more: int, context: Context) -> Fault:
    """more: how many disagreements of these and other figures are not told, since this one is."""
    roles = ("first", *("other" for _ in claims[1:]), *("part" for _ in parts))
    return Fault(
        best.verdict,
        list(zip((*claims, *parts), roles, strict=True)),
        best.score,
        f"{best.ground}{_copies(claims, context)}{_MORE.format(more) if more else ''}",
        _topic(best.link, context),
        _values(claims),
        best.link.reasons,
    )


def _members(group: Sequence[Disagreement], positions: dict[str, tuple[Claim, ...]], context: Context) -> list[Claim]:
    """Every claim of the group's positions, by figure in order of first mention, then by place."""
    claims = {c.id: c for d in group for end in (d.link.first, d.link.second) for c in positions[end.id]}
    order: dict[object, int] = {}
    for c in sorted(claims.values(), key=lambda c: (c.as_of or date.max, _place(c))):
        order.setdefault(context.figures[c.id], len(order))
    return sorted(claims.values(), key=lambda c: (order[context.figures[c.id]], _place(c)))


def _copies(claims: Sequence[Claim], context: Context) -> str:
    """What is to be known where several places are copies of one text: agreement among copies is no confirmation."""
    number = {c.id: n for n, c in enumerate(claims)}
    copied = {}
    for c in claims:
        for other in _copies_of(context).get(c.id, ()):
            if other in number:
                copied[min(number[c.id], number[other]), max(number[c.id], number[other])] = 1.0
    origins = len(linkage(len(claims), copied, 1.0, nearest=0.01))
    if origins == len(claims):
        return ""
    return f" {len(claims)} places, {origins} origin{'s' * (origins > 1)}: near-identical text."


@once_a_story
def _copies_of(context: Context) -> dict[str, set[str]]:
    """For each claim, those in near-identical sentences, by id."""
    copies: dict[str, set[str]] = {}
    for link in context.story.links:
        if link.near_copy:
            copies.setdefault(link.first.id, set()).add(link.second.id)
    return copies


def _parts(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Figures that the same articles put side by side and that add up to one of the claims: 8 is five and three."""
    shown = {c.id for c in claims}
    sums = _additions(context)
    found = (a for key in dict.fromkeys((c.article, c.value) for c in claims) for a in sums.get(key, ()))
    return [part for parts in found if not shown & {p.id for p in parts} for part in parts]


def _differences(group: Iterable[Disagreement], claims: Sequence[Claim], context: Context) -> list[Claim]:
    """The figures that explain two scopes: of 412 and 480 the 68 whom the one leaves out."""
    shown = {c.id for c in claims}
    links = (d.link for d in group if d.verdict is Verdict.SCOPE)
    found = (explained(link.first, link.second, context) for link in links)
    return list({c.id: c for c in found if c is not None and c.id not in shown}.values())


@once_a_story
def _additions(context: Context) -> dict[tuple[str, Interval | None], list[Sequence[Claim]]]:
    """What each article puts side by side, by what it comes to."""
    sums: dict[tuple[str, Interval | None], list[Sequence[Claim]]] = {}
    for parts, total in additions(context):
        sums.setdefault((parts[0].article, total), []).append(parts)
    return sums


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.article, claim.span.start, claim.span.end


def _topic(link: Link, context: Context) -> str:
    """What both speak of, as a heading: "officers, investigated"; nothing is said twice ("votes, voted")."""
    noun = min(map(thing, (link.first, link.second)), key=lambda name: (len(name), name))
    known = {word[:_STEM] for word in noun.lower().split()}
    shared = sorted(classes(link.first, context) & classes(link.second, context))
    said = [name.replace("-", " ") for name in shared if name[:_STEM] not in known]
    return ", ".join([noun, *said[:_MOST_SAID]])


def _values(claims: Iterable[Claim]) -> str:
    texts: dict[object, str] = {}
    for c in claims:
        texts.setdefault(figure(c), c.told)
    return opposed(texts.values())
