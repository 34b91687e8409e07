"""Results told in two ways: a record of games won and lost ("4-14", "4-15"), the score of one match ("2-1", "3-1")."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from claimcheck.checks.context import Context
from claimcheck.checks.drafting import opposed
from claimcheck.checks.figures.times_apart import in_order_told
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule

_PAIR = lazy_regex(r"(\d{1,3})[-‐‑–](\d{1,3})")
_STOOD = lazy_regex(
    r"(?i)(?:\b(?:are|is|was|were|went|goes|going|gone|(?:improved|move|moved|fell|dropped) to|record of|record|"
    r"(?:team|club|side|squad)(?: to)?)(?: now)?|[a-z]\s?\() ?$"
)
_RECORD = lazy_regex(r"(?i)[ -](?:start|season|campaign|mark|record)\b")
_SCORE = lazy_regex(
    r"(?i)[ -](?:win|victory|defeat|loss|draw|triumph|thrashing|home|away|scoreline|score|hammering|rout|success)\b"
)
_PLAYED = lazy_regex(
    r"(?i)\b(?:beat|beats|beating|won|win|wins|lost|lose|loses|drew|defeated|thrashed|edged)\b[^.;,]{0,60} $"
)
# "Led 2-0 at half-time", "3-2 on aggregate", "6-4, 3-6": no match's result.
_NOT_YET = lazy_regex(
    r"(?i)half-?time|interval|\bthe break\b|\bleads?\b|\bled\b|trail|ahead|aggregate|\blegs?\b|penalt|shoot-?out"
    r"|\bsets?\b|series|quarter|period|minute"
)
# A team in so few games is at no record that another would not be at by chance.
_FEW_GAMES = 8
# Records that share one figure are of one team where the other differs by no more games, or this part of them all.
_GAMES = 3
_PART = 0.06
_ONE_TEAM, _MAYBE = 0.55, 0.5
_DAYS = 1
_Figures = tuple[int, int]


class _Result(msgspec.Struct, frozen=True):
    """A record or score. names: the last words of the names in its sentence."""

    claim: Claim
    figures: _Figures
    record: bool
    names: frozenset[str]


def check_results(context: Context, rule: Rule) -> Iterator[Fault]:
    """Results that are nearly the same and not the same: one finding for each two that disagree, with every place."""
    found = [result for claim in context.story.claims if (result := _result(claim)) is not None]
    told: dict[str, set[_Figures]] = defaultdict(set)
    for result in found:
        told[result.claim.article].add(result.figures)
    places: dict[tuple[_Figures, _Figures], dict[str, _Result]] = defaultdict(dict)
    surest: dict[tuple[_Figures, _Figures], float] = defaultdict(float)
    for a, b in _sharing_one(found, context):
        score = _of_one(a, b)
        if score and b.figures not in told[a.claim.article] and a.figures not in told[b.claim.article]:
            key = min(a.figures, b.figures), max(a.figures, b.figures)
            places[key] |= {a.claim.id: a, b.claim.id: b}
            surest[key] = max(score, surest[key])
    for key, results in places.items():
        yield _fault(sorted(results.values(), key=lambda r: _time(r.claim)), surest[key])


def _sharing_one(found: Sequence[_Result], context: Context) -> Iterator[tuple[_Result, _Result]]:
    """The pairs of results of two articles on one event that share the first figure or the second, not both."""
    blocks: dict[tuple[int | None, bool, int, int], list[_Result]] = defaultdict(list)
    for result in found:
        for place, figure in enumerate(result.figures):
            blocks[context.story.event.get(result.claim.article), result.record, place, figure].append(result)
    for block in blocks.values():
        for a, b in combinations(block, 2):
            if a.claim.article != b.claim.article and a.figures != b.figures:
                yield a, b


def _fault(results: Sequence[_Result], score: float) -> Fault:
    first, last = results[0], results[-1]
    # By time, so that where their days differ the last one is the later.
    later = in_order_told(first.claim, last.claim) is not None
    moved = first.record and later and sum(last.figures) > sum(first.figures)
    figures = " and ".join(sorted({r.claim.text for r in results}))
    return Fault(
        Verdict.UPDATE if moved else Verdict.CONTRADICTION,
        [(r.claim, "record" if r.record else "score") for r in results],
        score,
        f"One {'record of games' if first.record else 'match'} is told as {figures}.",
        "games won and lost" if first.record else "score",
        opposed(r.claim.text for r in results),
    )


def _result(claim: Claim) -> _Result | None:
    """The record or score that a claim tells, if it tells one."""
    pair = _PAIR.fullmatch(claim.text) if claim.kind in (Kind.RATIO, Kind.COUNT) else None
    if pair is None:
        return None
    before, after, figures = claim.before, claim.after, (int(pair[1]), int(pair[2]))
    score = _SCORE.match(after) or _PLAYED.search(before)
    record = not score and (_STOOD.search(before) or _RECORD.match(after)) and sum(figures) >= _FEW_GAMES
    if not record and (not score or _NOT_YET.search(claim.sentence)):
        return None
    return _Result(claim, figures, bool(record), frozenset(name.split()[-1] for name in claim.entities))


def _of_one(a: _Result, b: _Result) -> float:
    """How sure it is that two results which share one figure are of one team or one match; 0 where they are not."""
    if not a.record:
        days = a.claim.published, b.claim.published
        near = days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= _DAYS
        return _MAYBE if near and len(a.names & b.names) > 1 else 0.0
    apart = abs(sum(a.figures) - sum(b.figures))
    if apart > max(_GAMES, _PART * sum(a.figures)) or (a.names and b.names and not a.names & b.names):
        return 0.0
    return _ONE_TEAM if a.names & b.names else _MAYBE


def _time(claim: Claim) -> tuple[str, str, int]:
    return str(claim.published or ""), claim.article, claim.span.start
