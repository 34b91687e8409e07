"""How long something has lasted: its beginning in one article, its length in another ("opened four years ago", "has run
the bar for six years")."""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from claimcheck.checks.chronology.lengths import days_told, stated_days
from claimcheck.checks.context import Context
from claimcheck.claims.claim import Claim, Modality
from claimcheck.linking.vocabulary import stem
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import STOPS

# What goes on, and with what it began.
_STATES = (
    (
        lazy_regex(r"\b(?:(?:been|be) open|in business|trad(?:ed|ing)|operat(?:ed|ing)|has run|have run|owned)\b"),
        lazy_regex(r"\b(?:opened|founded|started|set up|launched|bought|took over|began|established)\b"),
    ),
    (lazy_regex(r"\b(?:been|were|was) married\b"), lazy_regex(r"\b(?:married|wed|tied the knot)\b")),
    (
        lazy_regex(
            r"\b(?:been (?:\w+ ){0,3}(?:coach|manager|chief|director|minister|mayor|captain)|led|managed|coached"
            r"|in (?:charge|office|the (?:post|job|role)))\b"
        ),
        lazy_regex(r"\b(?:appointed|hired|took (?:over|charge|office)|elected|became|sworn in)\b"),
    ),
    (lazy_regex(r"\b(?:worked|served|been with)\b"), lazy_regex(r"\b(?:joined|hired)\b")),
)
_LASTED = lazy_regex(r"\b(?:has|have|had|been|in|after)\b.{0,60}\bfor (?:just |only )?$")
_AGO = lazy_regex(r"(?i)(?P<number>[\w-]+(?: [\w-]+)?) (?P<unit>year|month|week)s? ago$")
_IN_YEAR = lazy_regex(r"\b(?:in|since) $")
_WORD = lazy_regex(r"[A-Za-z]{3,}")
# So many characters before a time tell what began or lasted.
_NEAR = 90
# Days of which two articles on one event may be apart, where one has no date.
_SLACK = 31


class _Lasting(msgspec.Struct, frozen=True):
    """days: how long, up to the article. states: which of ``_STATES``. said: stems of the words that tell of what."""

    claim: Claim
    days: Interval
    states: frozenset[int]
    said: frozenset[str]


def beginnings(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of a length and the time of a beginning, in two articles on one event, that do not fit."""
    lengths = [x for claim in context.story.claims if claim.kind is Kind.DURATION and (x := _length(claim))]
    begun: dict[int | None, list[_Lasting]] = defaultdict(list)
    event = context.story.event
    for claim in context.story.claims if lengths else ():
        if claim.kind is Kind.DATE and (start := _begun(claim)):
            begun[event.get(claim.article)].append(start)
    for length in lengths:
        for start in begun[event.get(length.claim.article)]:
            if _of_one_thing(length, start) and not _fit(length, start):
                yield length.claim, start.claim


def _of_one_thing(length: _Lasting, start: _Lasting) -> bool:
    """Whether two articles speak of the same and of its lasting and beginning."""
    same = bool(length.states & start.states and length.said & start.said)
    return same and length.claim.article != start.claim.article


def _fit(length: _Lasting, start: _Lasting) -> bool:
    a, b = length.claim.published, start.claim.published
    later = float((a - b).days) if a and b else 0.0
    slack = 0.0 if a and b else _SLACK
    low, high = (start.days.low or 0.0) + later - slack, (start.days.high or 0.0) + later + slack
    # What had not begun when the other article told how long it had lasted is another of its kind.
    return high < 0 or length.days.meets(Interval(max(0.0, low), high))


def _length(claim: Claim) -> _Lasting | None:
    if claim.value is None or not claim.value.exact or not claim.unit or claim.modality is Modality.HYPOTHETICAL:
        return None
    before = claim.before[-_NEAR:].lower()
    states = frozenset(i for i, (goes_on, _) in enumerate(_STATES) if goes_on.search(before))
    if claim.unit not in ("year", "month", "week") or not states or not _LASTED.search(before):
        return None
    return _Lasting(claim, stated_days(claim.value, claim.unit), states, _said(claim))


def _begun(claim: Claim) -> _Lasting | None:
    before = claim.before[-_NEAR:].lower()
    states = frozenset(i for i, (_, began) in enumerate(_STATES) if began.search(before))
    days = _days_since(claim, before) if states else None
    return _Lasting(claim, days, states, _said(claim)) if days else None


def _days_since(claim: Claim, before: str) -> Interval | None:
    if ago := _AGO.search(claim.text):
        return days_told(ago)
    if claim.published is None or claim.first is None or claim.last is None or not _IN_YEAR.search(before):
        return None
    first, last = (claim.published - claim.first).days, (claim.published - claim.last).days
    return Interval(float(last), float(first)) if last > 0 else None


def _said(claim: Claim) -> frozenset[str]:
    """The stems of the names and nouns shortly before a time, by which two sentences are known to be of one thing."""
    words = _WORD.findall(claim.before[-_NEAR:])
    return frozenset(stem(w) for w in words if w.lower() not in STOPS and (w[0].isupper() or not is_verb_form(w)))
