"""Judges a link: do the two figures disagree, with which verdict, and how sure is it?"""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from claimcheck.checks.agreement import (
    OVERTAKEN,
    agree,
    bounded,
    days_meet,
    facing,
    floors_apart,
    printed_alike,
    readings,
    widened,
)
from claimcheck.checks.context import Context, once_a_claim, once_a_story
from claimcheck.checks.figures.differences import compared
from claimcheck.checks.figures.moves import says_moved
from claimcheck.checks.figures.reconciled import (
    adds_up_to,
    completed,
    counted_out_of,
    each_tells_both,
    told_everywhere,
    told_in_turn,
    told_together,
)
from claimcheck.checks.figures.times_apart import lapse_told
from claimcheck.checks.figures.verdicts import verdict_on_days, verdict_on_figures
from claimcheck.checks.finding import Verdict
from claimcheck.checks.wording import amount
from claimcheck.claims.claim import Claim
from claimcheck.linking.currencies import Currencies, currencies
from claimcheck.linking.moments import moments_meet
from claimcheck.linking.story import Link
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

# What is taken off the score: where only lower bounds differ and one is that of a count that goes on ("at least six";
# "more than 26,000" is a figure that is known), and where one sentence sets both figures side by side.
_FLOORS = 0.1
_TOLD = 0.3
# What is left of it where one round figure is passed in one place and not reached in the other: a note at most.
_FACING = 0.6
# The score of a note, at most.
_UNSURE = 0.6
# Rates of exchange move, and converted sums are rounded.
_RATE = 0.1
# A score from which on a doubt is taken off whole.
_EVEN = 0.5
# Bounds that say how near they are: "a little over a quarter of a million" is not told of 340,000, nor "nearly 8" of 6.
_HUGS = lazy_regex(
    r"(?i)\b(?:nearly|almost|close to|not quite|barely|(?:just|a little|little|slightly|a shade|a touch|a fraction)"
    r" (?:over|under|above|below|more|less|fewer|short))\b"
)
# How long something took, or what part it was, does not grow as tolls do.
_LASTING = (Kind.DURATION, Kind.FRACTION, Kind.ORDINAL, Kind.RATIO)
_SIDE_BY_SIDE = "One article sets the two side by side."


class Disagreement(msgspec.Struct, frozen=True):
    """A link whose figures differ, the verdict on it and the sentence that gives the ground for the verdict."""

    link: Link
    verdict: Verdict
    ground: str
    score: float


def judge(link: Link, context: Context) -> Disagreement | None:
    """The verdict on a link, or None where its figures can both be true."""
    by_day = link.first.timex and not link.first.value
    return _judge_days(link, context) if by_day else _judge_figures(link, context)


def _judge_days(link: Link, context: Context) -> Disagreement | None:
    a, b = link.first, link.second
    if each_tells_both(a, b, context):
        return None
    if days_meet(a, b):
        if moments_meet(a, b) or lapse_told(a, b, context):
            return None
        return Disagreement(link, Verdict.CONTRADICTION, "One event has two times of day.", link.score)
    verdict, ground, doubt = verdict_on_days(a, b)
    # Of which week "Tuesday" is, an article without a date does not say.
    surest = 1.0 if a.first and b.first else _UNSURE
    return Disagreement(link, verdict, ground, _doubted(min(link.score, surest), doubt))


def _judge_currencies(link: Link, context: Context) -> Disagreement | None:
    """The verdict on sums of two currencies, by the rate that the story's own conversions give; no more than a note."""
    a, b = link.first, link.second
    ratio = rates(context).ratio(a, b)
    if ratio is None or a.value is None or b.value is None:
        return None
    told = b.value.scaled(ratio)
    if widened(a.value, a.approximate, _RATE).meets(widened(told, b.approximate, _RATE)):
        return None
    verdict, ground, doubt = verdict_on_figures(link, context)
    limit = told.ceiling if told.low is None else told.low
    at = f"By what the articles convert at, {b.told} is about {amount(float(f'{limit:.3g}'), a)}."
    return Disagreement(link, verdict, f"{ground} {at}", _doubted(min(link.score, _UNSURE), doubt))


@once_a_story
def rates(context: Context) -> Currencies:
    """What the story's currencies are worth."""
    return currencies(context.story.claims)


def _judge_figures(link: Link, context: Context) -> Disagreement | None:
    a, b = link.first, link.second
    if a.kind is b.kind is Kind.MONEY and a.unit != b.unit:
        return _judge_currencies(link, context)
    x, y = context.measures[a.id].value, context.measures[b.id].value
    if x is None or y is None or (x == y and printed_alike(a, b)):
        return None
    if floors_apart(x, y):
        verdict, ground, _ = verdict_on_figures(link, context)
        counting = not (x.low_open and y.low_open)
        return Disagreement(link, verdict, ground, link.score - (_FLOORS if counting else 0.0))
    if (x.high is None or y.high is None) and facing(a, b):
        verdict, ground, _ = verdict_on_figures(link, context)
        return Disagreement(link, verdict, f"{ground} Only the bound differs.", link.score * _FACING)
    if agree(a, b, lambda claim, across, least: _readings(claim, context, across, least)):
        return _moved(link, x, y)
    if adds_up_to(a, b, context) or adds_up_to(b, a, context) or completed(a, b, context) or compared(a, b, context):
        return None
    verdict, ground, doubt = verdict_on_figures(link, context)
    if verdict is Verdict.CONTRADICTION and counted_out_of(a, b, context):
        return None
    together = told_together(a, b, context)
    if together and a.article == b.article:
        return None  # the headline's figure is that of the sentence which tells both
    known = _SIDE_BY_SIDE if together else _how_both_are_told(link, verdict, context)
    if not known:
        # "The fifth this season" and "four this season" may be told a week apart.
        surest = _UNSURE if Kind.ORDINAL in (a.kind, b.kind) and a.kind is not b.kind else 1.0
        return Disagreement(link, verdict, ground, _doubted(min(link.score, surest), doubt))
    return Disagreement(link, verdict, f"{ground} {known}", link.score - _doubt_of_told(link, verdict, context))


def _how_both_are_told(link: Link, verdict: Verdict, context: Context) -> str | None:
    """How articles tell two figures in sentences of their own, and so know that they differ."""
    a, b = link.first, link.second
    if verdict is Verdict.STAGE and told_in_turn(a, b, context):
        return "One article tells them one after the other."
    if verdict in (Verdict.STAGE, Verdict.SCOPE) and told_everywhere(a, b, context):
        return "Each article gives both."
    return None


def _doubt_of_told(link: Link, verdict: Verdict, context: Context) -> float:
    """What two figures that an article tells itself lose of their score: nothing where it tells how one moved."""
    says_so = link.tells("moved from") or any(says_moved(c, context) for c in (link.first, link.second))
    return 0.0 if verdict is Verdict.UPDATE and says_so else _TOLD


def _doubted(score: float, doubt: float) -> float:
    """A score less a doubt, which takes from a small one no more than its share."""
    return score - doubt * (min(1.0, score / _EVEN) if doubt > 0 else 1.0)


@once_a_claim
def _readings(claim: Claim, context: Context, across: bool, least: float) -> Sequence[Interval]:
    if not claim.approximate and _told(claim) in _hedged(context):
        claim = replace(claim, approximate=True)
    return readings(claim, across, least)


@once_a_story
def _hedged(context: Context) -> frozenset[tuple[object, ...]]:
    """The figures that an article hedges somewhere, and so means hedged wherever it gives them: "of the 1,750"."""
    return frozenset(_told(claim) for claim in context.story.claims if claim.approximate)


def _told(claim: Claim) -> tuple[object, ...]:
    return claim.article, claim.kind, claim.unit, claim.value


def _moved(link: Link, x: Interval, y: Interval) -> Disagreement | None:
    """An update where both may be true, but a bound ("at least three") has become a figure that lies well above it."""
    a, b = link.first, link.second
    if bounded(x) == bounded(y) or a.as_of is None or b.as_of is None or a.as_of == b.as_of:
        return None
    bound, figure = (x, y) if bounded(y) else (y, x)
    reached = figure.floor if bound.high is None else figure.ceiling
    limit = bound.low if bound.high is None else bound.high
    if limit is None or abs(reached - limit) <= OVERTAKEN * limit:
        return None
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    if any(_HUGS.search(c.text) for c in (a, b)) or a.kind in _LASTING:
        ground = f"{earlier.told} and {later.told} lie far apart, though both could be so."
        return Disagreement(link, Verdict.CONTRADICTION, ground, min(link.score, _UNSURE))
    return Disagreement(link, Verdict.UPDATE, f"{earlier.told} has become {later.told}.", link.score)
