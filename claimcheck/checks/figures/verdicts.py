"""What it means that two figures disagree: contradiction, update, another stage or another scope, and why."""

from math import exp

import msgspec

from claimcheck.checks.context import Context, classes, once_a_story
from claimcheck.checks.figures.aspect import over
from claimcheck.checks.figures.differences import (
    excerpt,
    explained,
    more_than_before,
    put_right,
    tells_who_is_left_out,
    told_before,
)
from claimcheck.checks.figures.moves import (
    grown,
    grown_since,
    is_base,
    of_the_same_days,
    says_moved,
    told_alike,
    was,
)
from claimcheck.checks.figures.over_time import LONG, VARIES, by_time, out_of_step
from claimcheck.checks.figures.reconciled import by_size, exact_gap, stated_exclusion, stated_extra
from claimcheck.checks.figures.times_apart import (
    before_the_count,
    months_apart,
    of_another_time,
    of_other_days,
    of_their_own_times,
    outcome_of_forecast,
)
from claimcheck.checks.finding import Judgement, Verdict
from claimcheck.checks.passages import COUNTS
from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of
from claimcheck.linking.measures import in_another_unit, outcome
from claimcheck.linking.slips import ANOTHER_UNIT, MISSING_DIGIT, ONE_DIGIT, resemble
from claimcheck.linking.story import Link
from claimcheck.linking.vocabulary import Stages, Vocabulary, stems
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# What is taken off where one speaks of "other men": that they are a part is said by the meaning of the verbs alone.
_OTHERS = 0.15
# What is added where the text itself says that one leaves somebody out; where it tells how many they are, in log-odds:
# as much as a slip of the pen counts for (linking/weights.py), since no other figure would fill just that gap.
_STATED = 0.1
_SAYS_SO = 2.7
# Classes of what ends a trial, and what is taken off where only one of the figures tells of it.
_PROVED_BY = frozenset({"convicted", "pleaded"})
_PROVED = 0.2
# What is taken off where the article of the verdict tells that somebody was cleared, and so why fewer were convicted.
_CLEARED = "cleared"
_TOLD_CLEARED = 0.3
# What is bargained over: sums, prices a share, and terms.
_BARGAINED = (Kind.MONEY, Kind.RATE, Kind.DURATION)

# "fell 4 per cent to 212p", "up 6p at 431p", "rose 2% to close at 836": the level to which a market moved on a day.
_AFTER_CHANGE = lazy_regex(
    r"\d\S* ?(?:%|per ?cent|p|pence|c|cents?|points?)?,? (?:higher |lower )?"
    r"(?:to|at|to (?:a )?(?:close|end|finish|settle) (?:at|of)) $"
)


def verdict_on_days(a: Claim, b: Claim) -> Judgement:
    """The verdict on two days of one event."""
    planned = [c for c in (a, b) if c.first and c.published and c.first > c.published]
    if planned and a.published and b.published and abs((a.published - b.published).days) > LONG:
        return Verdict.UPDATE, "A date that was still to come has moved.", 0.0
    return Verdict.CONTRADICTION, "One event has two dates.", 0.0


class _Pair(msgspec.Struct, frozen=True):
    """Two figures of one thing that cannot both be true at one time, and what more than one ground asks of them.

    shared: the predicate classes of both. slip: the slip of the pen that would make one of the other (``slips.py``).
    polls: both are of polls, which differ with whom they ask. forecast: one is a forecast or plan, the other what came
    of it.
    """

    link: Link
    context: Context
    shared: frozenset[str]
    slip: str | None
    polls: bool
    forecast: bool


def verdict_on_figures(link: Link, context: Context) -> Judgement:
    """The verdict on two figures of one thing that cannot both be true at one time: that of the first ground found."""
    a, b, words = link.first, link.second, context.words
    classes_a, classes_b = classes(a, context), classes(b, context)
    stages = words.stages(classes_a, classes_b)
    if stages and a.kind in COUNTS:
        return _by_stage(a, b, stages, context)
    if _asked_and_agreed(a, b, words):
        return Verdict.STAGE, "One was asked or offered, the other agreed or granted.", 0.0
    polls = {a.article, b.article} <= context.polls and any(c.kind is Kind.PERCENT or c.head == "point" for c in (a, b))
    forecast = outcome_of_forecast(a, b) and not (of_the_same_days(a, b) and told_alike(link)) and not out_of_step(a, b)
    pair = _Pair(link, context, classes_a & classes_b, _slip(a, b), polls, forecast)
    if ground := _of_two_times(pair) or _put_right(a, b, context):
        return Verdict.UPDATE, ground, 0.0
    if explained_by := _by_difference(pair):
        return explained_by
    if forecast:
        return Verdict.UPDATE, "One is a forecast or plan, the other what came of it.", 0.0
    if link.near_copy and of_other_days(a, b, context):
        return Verdict.UPDATE, "The sentences speak of different days.", 0.0
    if polls or "polled" in classes_a ^ classes_b:
        return Verdict.UPDATE, VARIES, 0.0
    verdict, ground, doubt = by_time(link, pair.shared, context)
    return verdict, ground, doubt + _PROVED * _proved_in_part(pair, classes_a ^ classes_b)


def _asked_and_agreed(a: Claim, b: Claim, words: Vocabulary) -> bool:
    """Whether one amount is what somebody bid or demanded, and the other what came of it: "sought 10 years", "was
    sentenced to eight"."""
    if a.kind not in _BARGAINED or b.kind not in _BARGAINED:
        return False
    first, second = (words.sides(clause_of(c)) or words.sides(c.sentence) for c in (a, b))
    return len(first) == len(second) == 1 and first != second


@once_a_story
def _cleared_of(context: Context) -> frozenset[float | None]:
    """How many of something the story tells that somebody was cleared of."""
    counts = (c for c in context.story.claims if c.kind in COUNTS and c.number is not None)
    return frozenset(c.number for c in counts if _CLEARED in classes(c, context))


def _proved_in_part(pair: _Pair, said_of_one: frozenset[str]) -> bool:
    """Whether only the smaller of two tolls tells what somebody was convicted of: juries do not find all proved. Of
    other figures, whether it is told that somebody was cleared of the rest: of two of seven counts."""
    a, b = pair.link.first, pair.link.second
    if not said_of_one & _PROVED_BY or not (a.value and b.value):
        return False
    if not pair.shared & pair.context.words.tolls and exact_gap(a, b) not in _cleared_of(pair.context):
        return False
    return bool(said_of_one & _PROVED_BY & classes(by_size(a, b)[0], pair.context))


def _slip(a: Claim, b: Claim) -> str | None:
    if in_another_unit(a, b):
        return ANOTHER_UNIT
    x, y = outcome(a), outcome(b)
    return resemble(x.floor, y.floor) if x and y else None


def _of_two_times(pair: _Pair) -> str | None:
    """What tells that each figure was so at a time of its own."""
    link, context = pair.link, pair.context
    a, b, words = link.first, link.second, context.words
    if of_their_own_times(a, b, context):
        return "Each is told of a time of its own."
    if link.tells("moved from"):
        return "One article tells that the figure moved from the other."
    if before_the_count(a, b, pair.shared, context):
        return "One was told before the votes were counted."
    told_both = link.tells("both figures")
    by_chance = not pair.slip or (pair.slip == ONE_DIGIT and (is_base(a) or is_base(b)))
    if of_another_time(a, b) and not over(a, b) and (told_both or by_chance):
        return f"One sentence looks back on {min(str(a.as_of), str(b.as_of))}."
    moves = {words.moves(name) for name in pair.shared}
    # A market that closes at a level shuts nothing.
    settled = "fixed" in moves and "varies" not in moves
    of_two_days = a.as_of is None or a.as_of != b.as_of
    if of_two_days and not settled and all(_AFTER_CHANGE.search(c.before) for c in (a, b)):
        return "Each is told with how it moved on its day."
    return None


def _put_right(a: Claim, b: Claim, context: Context) -> str | None:
    """What tells that one of the figures was given first, and corrected."""
    if wrong := put_right(a, b, context):
        return f"The figure has been put right: {wrong.told} ({excerpt(wrong)})."
    if more := more_than_before(a, b, context):
        return f"One tells by how many it differs from what was known before ({excerpt(more)})."
    if first := told_before(a, b, context):
        return f"One tells that another figure was given first ({excerpt(first)})."
    return None


def _by_difference(pair: _Pair) -> Judgement | None:
    """The verdict where the difference itself is explained: by a slip of the pen, or by who is left out of one."""
    a, b = pair.link.first, pair.link.second
    part = explained(a, b, pair.context)
    beside = part is not None and part.sentence_span in (a.sentence_span, b.sentence_span)
    if _looks_mistyped(pair) and not beside:
        return Verdict.CONTRADICTION, f"{a.told} and {b.told} look like one figure mistyped.", 0.0
    if excluded := stated_exclusion(a, b):
        return Verdict.SCOPE, f"One leaves somebody out: {excluded}.", -_STATED
    if extra := stated_extra(a, b):
        return Verdict.SCOPE, f"What comes on top is in one of them: {extra}.", 0.0
    if part is None:
        return None
    ground = f"The difference is a figure of its own: {part.told} ({excerpt(part)})."
    if part.trend or a.trend or b.trend:
        return Verdict.UPDATE, ground, 0.0
    score = pair.link.score
    return Verdict.SCOPE, ground, score - _surer(score) if tells_who_is_left_out(part) else 0.0


def _looks_mistyped(pair: _Pair) -> bool:
    """Whether linking took one for a slip of the other, and nothing makes two figures so near each other likely."""
    a, b, context = pair.link.first, pair.link.second, pair.context
    if not pair.slip or not pair.link.tells("slip", "short slip", "long slip"):
        return False
    varies = pair.polls or any(context.words.moves(name) == "varies" for name in pair.shared)
    if (varies or pair.forecast) and pair.slip in (ONE_DIGIT, MISSING_DIGIT):
        return False
    if grown(a, b, pair.shared, context) or (pair.slip == ONE_DIGIT and not pair.shared and months_apart(a, b)):
        return False
    moving = (a, b) if a.article == b.article else (_later(a, b),)
    return pair.slip != ONE_DIGIT or not (any(says_moved(c, context) for c in moving) or was(a) or was(b))


def _surer(score: float) -> float:
    """The probability where the text itself says that the difference is left out by one of the two."""
    odds = score / (1 - score) * exp(_SAYS_SO)
    return odds / (1 + odds)


def _by_stage(a: Claim, b: Claim, stages: Stages, context: Context) -> Judgement:
    whole, part = (a, b) if stages.first < stages.second else (b, a)
    if stages.funnel.strict and whole.value and part.value and part.value.floor >= whole.value.ceiling:
        ground = f"{part.told} cannot be a part of {whole.told} ({stages})."
        apart = any(s in context.words.populations for c in (a, b) for s in stems(c.subject or ""))
        return Verdict.CONTRADICTION, ground, _OTHERS if apart else 0.0
    if of_another_time(part, whole) and part.as_of and whole.as_of and part.as_of < whole.as_of:
        return Verdict.UPDATE, f"One sentence looks back on {part.as_of}, before the first stage.", 0.0
    if grown_since(whole, part):
        return Verdict.UPDATE, f"More have come to the first stage since: {stages}.", 0.0
    later = stages.funnel.stages[max(stages.first, stages.second)]
    told = later in _PROVED_BY and part.article in _acquitting(context)
    return Verdict.STAGE, f"Different stages of one process: {stages}.", _TOLD_CLEARED if told else 0.0


@once_a_story
def _acquitting(context: Context) -> frozenset[str]:
    """The articles that tell of somebody who was cleared, by path."""
    return frozenset(path for path, text in context.text.items() if _CLEARED in context.words.classes(text))


def _later(a: Claim, b: Claim) -> Claim:
    """The claim of the later article."""
    return max(a, b, key=lambda c: str(c.published or ""))
