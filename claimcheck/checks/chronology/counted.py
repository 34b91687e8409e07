"""On which days something happened by a length of time that is counted from another day.

"Five weeks after bosses found out" counts back from the day of the article, "on 23 June, six days after the discovery"
from the date beside it, "died nine days after the wreck" on from that of the wreck, wherever the story gives it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

import msgspec

from claimcheck.checks.chronology.happenings import Happening, day_named, happening, kinds_beside, kinds_told
from claimcheck.checks.chronology.lengths import Days, after, before, is_length, stated_days
from claimcheck.checks.context import Context
from claimcheck.claims.claim import Claim, Modality
from claimcheck.linking.vocabulary import stems
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

_CLAUSE_WITHIN = 110
_CLAUSE_END = lazy_regex(r"[.;:!?—]|, | [–-] ")
EVENT_AFTER = lazy_regex(
    r"^ ?(?:later |tomorrow |today |yesterday |this week |on \w+day )?(?P<way>after|before|since|following|from) "
)
_TO_NOW = lazy_regex(r"(?i)\b(?:it (?:is|has been|will be)|it[’']s|is now|are now|marks?)\b[^.;:,]*$")
_APPOSED = lazy_regex(r"[\s,(–-]{0,3}(?:(?:just|only|about|and|or) )*")
_AT_LAST = lazy_regex(rf"(?i)\bafter {HEDGED}$")
_TOOK = lazy_regex(rf"(?i)\b(?:took|needed|taken)(?: [\w’'-]+){{0,3}} {HEDGED}$")
_HAS = lazy_regex(rf"(?i)\b(?:has|have|given)(?: another)? {HEDGED}$")
_TO_DO = lazy_regex(r" (?:to|in which|within which)\b")
# What is over when the time that the story's event took is.
_OVER = frozenset({"put-out", "resumed", "restored", "ended", "recovered"})
# News opens with what has just happened: how many days before the article, by the unit in which it counts.
_NEWS = {"hour": 1, "day": 2, "week": 7, "fortnight": 7, "month": 15, "year": 60, "decade": 400, "century": 400}
_OPENING = 600
# "42 years after it opened, the firm has told workers" is of these weeks wherever it stands.
_LONG = ("year", "decade", "century")
_HAS_DONE = lazy_regex(r"\b(?:has|have) (?:\w+ed|told|said|been|gone|come|taken|made)\b")
_LEAST_HOURS, _HOURS = 20, 24
_BURNS = frozenset({"burnt"})
# What happened on the day of the story's event, whatever that is.
EVENT = "event"
_EVENT = frozenset({EVENT})


class Known(msgspec.Struct, frozen=True):
    """by_kind: the story's dated happenings by what happened. event: a date of what befell, where the story names its
    day."""

    by_kind: Mapping[str, Sequence[Happening]]
    event: Happening | None


def known(dated: Sequence[Happening], context: Context) -> Known:
    """What is known of when things happened from a story's dates."""
    by_kind: dict[str, list[Happening]] = defaultdict(list)
    for each in dated:
        for kind in each.kinds:
            by_kind[kind].append(each)
    return Known(by_kind, _event(context))


def _event(context: Context) -> Happening | None:
    """The day of the story's event: of the days gone by that several articles name that which most of them name beside
    what befalls in a moment, or burns."""
    naming: dict[Days, list[Claim]] = defaultdict(list)
    for claim in context.story.claims:
        days = day_named(claim)
        if days and days[0] == days[1] and (claim.published is None or days[0] < claim.published):
            naming[days].append(claim)
    best: tuple[tuple[int, int, int], Happening] | None = None
    for days, claims in naming.items():
        plain = [claim for claim in claims if context.words.classes(claim.sentence) & (context.words.sudden | _BURNS)]
        articles = len({claim.article for claim in claims})
        rank = (len({claim.article for claim in plain}), articles, -days[0].toordinal())
        if plain and articles > 1 and (best is None or rank > best[0]):
            best = rank, happening(max(plain, key=lambda claim: len(claim.text)), days, _EVENT, context)
    return best[1] if best else None


def happenings_counted(context: Context, dates: Known) -> Iterator[Happening]:
    """What the lengths of time of a story tell to have happened, and on which days."""
    for claim in context.story.claims:
        if length := _length(claim):
            yield from _counted_from(claim, length, context, dates)
            yield from _due(claim, length, context)
            yield from _at_last(claim, length, context, dates)


def _length(claim: Claim) -> Interval | None:
    """The days that a length may stand for; of hours, once they come to a day."""
    if claim.kind is not Kind.DURATION or claim.value is None or claim.modality is Modality.HYPOTHETICAL:
        return None
    if claim.unit == "hour" and claim.value.exact and claim.value.floor >= _LEAST_HOURS:
        return Interval(claim.value.floor // _HOURS - 1, claim.value.floor // _HOURS + 1)
    return stated_days(claim.value, claim.unit or "", claim.text) if is_length(claim) else None


def _counted_from(claim: Claim, length: Interval, context: Context, dates: Known) -> Iterator[Happening]:
    """What happened before the length began, and what when it was over: "died nine days after the wreck"."""
    words = context.words
    found = EVENT_AFTER.match(claim.after)
    clause = claim.after[found.end() :][:_CLAUSE_WITHIN] if found else ""
    other = kinds_told(_CLAUSE_END.split(clause)[0], words)
    if not found or not other:
        return
    way, dated = found["way"], _dated_beside(claim, context)
    near = next((each for each in dated if _is_apposed(each[0], claim)), None)
    if near:
        yield happening(claim, (after if way == "before" else before)(near[1], length), other, context, near[0])
    elif way != "before" and (now := _day_of_telling(claim, bool(dated))):
        yield happening(claim, before(now, length), other, context)
    start = _start(claim, other, context, dates)
    if start and not near and way in ("after", "following") and (main := kinds_beside(claim.before, "", words)):
        yield happening(claim, after(start.days, length), main, context, start.claim)


def _dated_beside(claim: Claim, context: Context) -> list[tuple[Claim, Days]]:
    """The dates of a claim's sentence, each with its days."""
    own = (c for c in context.by_article[claim.article] if c.sentence_span == claim.sentence_span)
    return [(c, days) for c in own if (days := day_named(c))]


def _is_apposed(dated: Claim, length: Claim) -> bool:
    gap = length.before[dated.span.end - length.sentence_span.start :]
    return dated.span.end <= length.span.start and _APPOSED.fullmatch(gap) is not None


def _day_of_telling(claim: Claim, dated: bool) -> Days | None:
    """About when that was with which a length ends: now, in "it is five years since", or shortly before, in the opening
    of news; nobody knows when in a sentence that gives other dates."""
    if claim.published is None:
        return None
    if _TO_NOW.search(claim.before):
        return claim.published, claim.published
    lately = claim.unit in _LONG and _HAS_DONE.search(claim.after)
    if not lately and (dated or claim.span.start >= _OPENING):
        return None
    return claim.published - timedelta(_NEWS[claim.unit or "day"]), claim.published


def _start(claim: Claim, kinds: frozenset[str], context: Context, dates: Known) -> Happening | None:
    """When that happened, where the article, or else the story, tells of one day only."""
    if kinds & context.words.sudden and dates.event:
        return dates.event
    told = [each for kind in sorted(kinds) for each in dates.by_kind.get(kind, ()) if not each.planned]
    own = [each for each in told if each.claim.article == claim.article]
    named = [each for each in told if any(name in each.who for name in stems(" ".join(claim.local_entities)))]
    meant = own or named or told
    return meant[0] if len({each.days for each in meant}) == 1 else None


def _due(claim: Claim, length: Interval, context: Context) -> Iterator[Happening]:
    """ "Has eight weeks to produce a plan"."""
    if claim.published and _HAS.search(claim.before) and _TO_DO.match(claim.after):
        kinds = context.words.happenings(claim.after[:_CLAUSE_WITHIN])
        if any(kind == "due" for _, _, kind in kinds):
            yield happening(claim, after((claim.published, claim.published), length), frozenset({"due"}), context)


def _at_last(claim: Claim, length: Interval, context: Context, dates: Known) -> Iterator[Happening]:
    """ "Was out after three days", "took three days to put out": since what befell. "Was out on 9 May, after three
    days": then that befell so long before."""
    start, found = dates.event, _AT_LAST.search(claim.before)
    if start is None or EVENT_AFTER.match(claim.after):
        return
    if found:
        kinds = kinds_beside(claim.before[: found.start()], claim.after, context.words)
    else:
        kinds = kinds_beside("", claim.after, context.words) if _TOOK.search(claim.before) else frozenset()
    dated = _dated_beside(claim, context)
    if not kinds & _OVER:
        return
    if dated:
        yield happening(claim, before(dated[-1][1], length), _EVENT, context, dated[-1][0])
    yield happening(claim, after(start.days, length), kinds & _OVER, context, start.claim)
