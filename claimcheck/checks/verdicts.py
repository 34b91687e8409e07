"""What it means that two figures disagree: contradiction, update, another stage or another scope, and why."""

from math import exp

from claimcheck.checks.agreement import near
from claimcheck.checks.context import Context
from claimcheck.checks.differences import excerpt, explained, put_right, tells_who_is_left_out, told_before
from claimcheck.checks.finding import Verdict
from claimcheck.checks.moves import (
    below,
    counted_since,
    games_since,
    gone_on,
    grown,
    grown_since,
    led,
    of_the_same_days,
    one_move,
    parts_of_one_day,
    says_moved,
    told_alike,
    told_as_moved,
    versions,
    was,
    went_over,
)
from claimcheck.checks.passages import COUNTS
from claimcheck.checks.reconciled import (
    classes,
    stated_exclusion,
)
from claimcheck.checks.times_apart import (
    LOOKS_BACK,
    before_the_count,
    of_another_time,
    of_one_time,
    of_other_days,
    of_their_own_times,
    outcome_of_forecast,
    recalled,
)
from claimcheck.claims.claim import Claim
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
# Days after which a figure of which nothing is known may well have moved.
_LONG = 14
# Months later how many there are is another figure, however near; how long or how high something is has not changed.
_COME_AND_GO = (*COUNTS, Kind.MONEY, Kind.PERCENT)

# "fell 4 per cent to 212p", "up 6p at 431p": the level to which a market moved on a day.
_AFTER_CHANGE = lazy_regex(r"\d\S* ?(?:%|per ?cent|p|pence|c|cents?|points?)?,? (?:higher |lower )?(?:to|at) $")

_VARIES = "Such figures differ with who measures them, and when."

# A verdict, its ground in words, and what it takes off the link's score.
Judgement = tuple[Verdict, str, float]


def verdict_on_days(a: Claim, b: Claim) -> Judgement:
    """The verdict on two days of one event."""
    planned = [c for c in (a, b) if c.first and c.published and c.first > c.published]
    if planned and a.published and b.published and abs((a.published - b.published).days) > _LONG:
        return Verdict.UPDATE, "A date that was still to come has moved.", 0.0
    return Verdict.CONTRADICTION, "One event has two dates.", 0.0


def verdict_on_figures(link: Link, context: Context) -> Judgement:
    """The verdict on two figures of one thing that cannot both be true at one time."""
    a, b, words = link.first, link.second, context.words
    classes_a, classes_b = classes(a, words), classes(b, words)
    stages = words.stages(classes_a, classes_b)
    if stages and a.kind in COUNTS:
        return _by_stage(a, b, stages, words)
    if of_their_own_times(a, b, context):
        return Verdict.UPDATE, "Each is told of a time of its own.", 0.0
    if told_as_moved(link):
        return Verdict.UPDATE, "One article tells that the figure moved from the other.", 0.0
    told_both = any(r.key == "both figures" for r in link.reasons)
    if before_the_count(a, b, classes_a & classes_b, context):
        return Verdict.UPDATE, "One was told before the votes were counted.", 0.0
    x, y = outcome(a), outcome(b)
    slip = ANOTHER_UNIT if in_another_unit(a, b) else resemble(x.floor, y.floor) if x and y else None
    if of_another_time(a, b) and (told_both or not slip):
        return Verdict.UPDATE, f"One sentence looks back on {min(str(a.as_of), str(b.as_of))}.", 0.0
    settled = any(words.moves(name) == "fixed" for name in classes_a & classes_b)
    if a.as_of != b.as_of and not settled and all(_AFTER_CHANGE.search(c.before) for c in (a, b)):
        return Verdict.UPDATE, "Each is told with how it moved on its day.", 0.0
    polls = {a.article, b.article} <= context.polls and any(c.kind is Kind.PERCENT or c.head == "point" for c in (a, b))
    varies = polls or any(words.moves(name) == "varies" for name in classes_a & classes_b)
    slips = any(r.key in ("slip", "short slip", "long slip") for r in link.reasons)
    came_of_it = outcome_of_forecast(a, b) and not (of_the_same_days(a, b) and told_alike(link))
    may_differ = (varies or came_of_it) and slip in (ONE_DIGIT, MISSING_DIGIT)
    may_differ = may_differ or grown(a, b, classes_a & classes_b, words)
    may_differ = may_differ or (slip == ONE_DIGIT and (says_moved(_later(a, b), words) or was(a) or was(b)))
    if wrong := put_right(a, b, context):
        return Verdict.UPDATE, f"The figure has been put right: {wrong.told} ({excerpt(wrong)}).", 0.0
    if first := told_before(a, b, context):
        return Verdict.UPDATE, f"One tells that another figure was given first ({excerpt(first)}).", 0.0
    part = explained(a, b, context)
    beside = part is not None and part.sentence_span in (a.sentence_span, b.sentence_span)
    if slip and slips and not may_differ and not beside:
        return Verdict.CONTRADICTION, f"{a.told} and {b.told} look like one figure mistyped.", 0.0
    if excluded := stated_exclusion(a, b):
        return Verdict.SCOPE, f"One leaves somebody out: {excluded}.", -_STATED
    if part:
        ground = f"The difference is a figure of its own: {part.told} ({excerpt(part)})."
        moved = part.trend or a.trend or b.trend
        if not moved and tells_who_is_left_out(part):
            return Verdict.SCOPE, ground, link.score - _surer(link.score)
        return (Verdict.UPDATE if moved else Verdict.SCOPE), ground, 0.0
    if came_of_it:
        return Verdict.UPDATE, "One is a forecast or plan, the other what came of it.", 0.0
    if link.near_copy and of_other_days(a, b, context):
        return Verdict.UPDATE, "The sentences speak of different days.", 0.0
    if polls or "polled" in classes_a ^ classes_b:
        return Verdict.UPDATE, _VARIES, 0.0
    return _by_time(link, classes_a & classes_b, context)


def _surer(score: float) -> float:
    """The probability where the text itself says that the difference is left out by one of the two."""
    odds = score / (1 - score) * exp(_SAYS_SO)
    return odds / (1 + odds)


def _by_stage(a: Claim, b: Claim, stages: Stages, words: Vocabulary) -> Judgement:
    whole, part = (a, b) if stages.first < stages.second else (b, a)
    if stages.funnel.strict and whole.value and part.value and part.value.floor >= whole.value.ceiling:
        ground = f"{part.told} cannot be a part of {whole.told} ({stages})."
        apart = any(s in words.populations for c in (a, b) for s in stems(c.subject or ""))
        return Verdict.CONTRADICTION, ground, _OTHERS if apart else 0.0
    if of_another_time(part, whole) and part.as_of and whole.as_of and part.as_of < whole.as_of:
        return Verdict.UPDATE, f"One sentence looks back on {part.as_of}, before the first stage.", 0.0
    if grown_since(whole, part):
        return Verdict.UPDATE, f"More have come to the first stage since: {stages}.", 0.0
    return Verdict.STAGE, f"Different stages of one process: {stages}.", 0.0


def _by_time(link: Link, shared: frozenset[str], context: Context) -> Judgement:
    a, b, words = link.first, link.second, context.words
    moves = {words.moves(name) for name in shared}
    if "varies" in moves:
        return Verdict.UPDATE, _VARIES, 0.0
    fixed = moves == {"fixed"}
    if one_move(link):
        return Verdict.CONTRADICTION, "Both tell of one move, and of what it came to.", 0.0
    if not fixed and versions(a, b, context):
        return Verdict.UPDATE, "Two versions of one report, of which the later counts anew.", 0.0
    if led(a, b):
        return Verdict.UPDATE, "A lead changes until all is counted or played.", 0.0
    if a.trend or b.trend or says_moved(a, words) or says_moved(b, words):
        return Verdict.UPDATE, "The text says that the figure moved, or may yet move.", 0.0
    if a.as_of is None or b.as_of is None:
        return Verdict.CONTRADICTION, "The articles do not say that the figure moved.", 0.0 if fixed else 0.05
    if shared and a.kind in COUNTS and shared <= words.tolls and (counted := counted_since(a, b)):
        return Verdict.UPDATE, counted, 0.0
    days = abs((a.as_of - b.as_of).days)
    if days == 0 and not fixed and (parts := parts_of_one_day(a, b)):
        return Verdict.UPDATE, f"Of one day, {parts}.", 0.0
    if games_since(a, b, words):
        return Verdict.UPDATE, "Another game may have been played between the two.", 0.0
    if days == 0 or fixed:
        return Verdict.CONTRADICTION, "Both speak of the same time." if days == 0 else "This figure does not move.", 0.0
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    if a.as_of != a.published and b.as_of != b.published and not of_one_time(a, b, context):
        return Verdict.UPDATE, f"The sentences speak of {earlier.as_of} and of {later.as_of}.", 0.0
    if recalled(earlier, later):
        return Verdict.UPDATE, f"One speaks of {earlier.as_of}; the other was news on {later.as_of}.", 0.0
    if gone_on(earlier, later):
        return Verdict.UPDATE, f"By {earlier.published} it was {earlier.text}.", 0.0
    if moves == {"up"} and below(later, earlier):
        if went_over(earlier, later, context):
            return Verdict.UPDATE, "As many as are missing from it have been added to another toll.", 0.0
        return Verdict.CONTRADICTION, "A figure that can only grow has fallen.", 0.1
    if moves or (days > _LONG and not near(a, b)) or (days > LOOKS_BACK and a.kind in _COME_AND_GO):
        return Verdict.UPDATE, f"As of {earlier.as_of} it was {earlier.told}, as of {later.as_of} {later.told}.", 0.0
    return Verdict.CONTRADICTION, "Nothing says that this figure moves.", 0.05


def _later(a: Claim, b: Claim) -> Claim:
    """The claim of the later article."""
    return max(a, b, key=lambda c: str(c.published or ""))
