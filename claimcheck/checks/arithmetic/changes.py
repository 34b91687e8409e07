"""A rise or a fall against the two figures that it leads from and to: "from £4.5m to £7.2m, up 38 per cent"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from claimcheck.checks.arithmetic.change import Change, judge
from claimcheck.checks.arithmetic.stated_changes import (
    FALL,
    FIGURES,
    FROM,
    RISE,
    SPAN,
    is_change,
    is_relative,
    multiplied,
    span_ends,
)
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault
from claimcheck.checks.outline import Outline, outline, worded
from claimcheck.checks.passages import COUNTS, Sentence, additive
from claimcheck.checks.precision import printed
from claimcheck.checks.restated import articles_told_once
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule
from claimcheck.text.hedges import HEDGED

# What follows "to" is the later figure: "fell to 402 in the first 10 months of this year, from 1,120", …
# … and a length of time that something happened in is neither.
_PERIOD = lazy_regex(rf"\b(?:in|over|during|within|throughout|across) {HEDGED}$")
_OF_A_PERIOD = lazy_regex(r"(?:the|its|their) (?:first|last|past|next|previous|opening|final|latest)\b", re.IGNORECASE)
# A second pair or period in the sentence may be what the change is of.
_ELSEWHERE = lazy_regex(
    r"\b(?:respectively|since then|inflation|adjusted|real terms|annual(?:ised|ized)|on average|a year on year)\b"
)
_BETWEEN_MAX = 130
_NOTHING = 1e-6
_AGAINST = lazy_regex(r"\b(?:compared (?:with|to)|against|versus)\b")
# Where the word for the way stands: "a fall of …", "down by …".
_SAID = 20
# "Raised its dividend by 7 per cent after it reported profits of £90m": another clause has figures of its own, …
_ANOTHER_CLAUSE = lazy_regex(
    r"\b(?:after|as|when|while|whilst|whereas|because|although|though|but|despite|having|who|whose)\b(?! of\b)"
    r"|[;:]|\band (?:[a-z'-]+ ){1,5}?(?:was|were|is|are|has|have|had|rose|fell|grew|dropped|climbed|jumped|gained"
    r"|increased|decreased|declined|raised|cut|lifted|slipped|slid)\b"
)
# "Going from 2,000 to 4,000 steps cut the risk of death by 36 per cent": the change is of what the verb takes.
_ANOTHER_OBJECT = lazy_regex(
    r"(?: [a-z-]+){0,4} (?:cut|cuts|reduces?d?|lowers?e?d?|raise[sd]?|increase[sd]?|boost(?:s|ed)?|lift(?:s|ed)?) "
    r"(?:the|its|their|a|an|his|her|your|our|people's) [^,;:]{1,60} by (?:[a-z]+ ){0,3}"
)
_NEW_PREDICATE = lazy_regex(r"\b(?:was|were|is|are|has|have|had|will|would)\b")
# … but "from 50 to 65 after the fair, a rise of 30 per cent" sums up what stands before it.
_SUMMED_UP = lazy_regex(
    r"(?:,|[–—-]) ?(?:or |that is |which is |making |representing )?(?:an?|the) (?:[a-z-]+ )?"
    r"(?:rise|increase|growth|jump|gain|fall|drop|decrease|decline|cut|reduction|surge|slump) of "
    rf"{HEDGED}$"
)
_AND = lazy_regex(rf"\band (?:(?:then|by|a|another|further) )*{HEDGED}$")
_FURTHER = lazy_regex(r"\band\b")
# A change on the month and one on the year in one sentence have two bases.
_BASIS = lazy_regex(
    r"\b(?:on|over|in|from|than) (?:the|a|last|the previous) (day|week|month|quarter|year)\b|\b(year)[- ]on[- ]year\b"
)
# "To 402 in October from 410 in September, down 64% from a year earlier" is not the fall from the one to the other.
_ON_THE_YEAR = lazy_regex(r",? (?:from|on|than|over|compared (?:with|to)) (?:a|the|the same month) (?:last )?year\b")
_OF_A_MONTH = lazy_regex(
    r",? (?:in|a|the|for|during) (?:(?:previous|last|preceding) )?(?:month|quarter|week|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)\b(?!,? (?:\d|last year|the (?:year|previous)))"
)

_worded = partial(worded, before="F", after="F")
_MOVED = (
    _worded(rf"\bfrom {HEDGED}<before>[^.;:F]{{0,70}}?,? ?\bto {HEDGED}<after>"),
    # "Up to 402 from 1,120", "402, compared with 1,120"; not "from 402 …, compared with".
    _worded(
        r"<after>(?:[^.;:F]{0,60}? (?:up|down)(?: [^.;:F]{0,40}?)? from|(?: [a-z]+){0,4},? from"
        rf"|[^.;:F]{{0,60}}?,? (?:compared with|compared to|against|versus)) {HEDGED}<before>"
    ),
    _worded(
        rf"\bto {HEDGED}<after> (?:in|over|during|within|on|at|for) "
        rf"(?:(?!\bfrom\b|\bto\b|{_ANOTHER_CLAUSE.pattern})[^.;:F]){{1,70}}?,? from {HEDGED}<before>"
    ),
)
_MOVED_BY = (
    # "49,112 waits, an increase of 382 on the 48,730 before", "£88m, 12 per cent lower than the £100m of last year".
    _worded(
        r"<after>[^F]*C (?:(?:more|less|fewer|higher|lower) than|(?:up |down )?(?:on|over|from)|above|below) "
        r"(?:the |its |their )?(?:(?:last|previous|preceding) \w+'s )?<before>"
    ),
    # "Costs £3,880 and will go up by 4.5 per cent to £4,055".
    _worded(
        r"<before>(?: now| at present| today)?,? (?:(?:and|but|which|that|it|this) )*"
        r"(?:(?:will|would|is|are|has|have|had|due|set|to) )*"
        r"(?:rise|risen|rose|go|goes|gone|increase|fall|fallen|drop|come|be (?:raised|increased|cut|put))[a-z]*"
        rf"(?: up| down)? by {HEDGED}C,? to {HEDGED}<after>"
    ),
)


def check_changes(context: Context, rule: Rule) -> Iterator[Fault]:
    """Changes that are not the difference, or not the share of the first figure, that they are said to be."""
    for sentences in articles_told_once(context):
        for sentence in sentences:
            for change in _changes(sentence):
                yield from judge(change)
            yield from multiplied(sentence)


def _changes(sentence: Sentence) -> Iterator[Change]:
    stated = [c for c in sentence.claims if is_change(sentence, c)]
    if len(stated) != 1 or _ELSEWHERE.search(said := sentence.before(stated[0]) + sentence.after(stated[0])):
        return
    if len({m.group(1) or m.group(2) for m in _BASIS.finditer(said)}) > 1 or _is_one_of_two(sentence, stated[0]):
        return
    figures = [c for c in sentence.claims if c.kind in FIGURES and c.value and c.id != stated[0].id]
    spans = [c for c in figures if SPAN.match(c.text)]
    if len(spans) == 1 and _belongs(sentence, stated[0], *spans):
        yield Change(*span_ends(sentence, spans[0]), (spans[0],), stated[0])
    if spans:
        return
    exact = _without_periods(sentence, [c for c in figures if c.number is not None])
    ids = {c.id for c in exact}
    told = outline([sentence], lambda c: "C" if c.id == stated[0].id else "F" if c.id in ids else "")
    found = _moves(sentence, told, _MOVED) or _moves(sentence, told, _MOVED_BY)
    if len(found) == 1 and _belongs(sentence, stated[0], *found[0]) and not _is_gap(exact, stated[0], *found[0]):
        before, after = _as_told(sentence, stated[0], *found[0])
        if _ON_THE_YEAR.match(sentence.after(stated[0])) and _OF_A_MONTH.match(sentence.after(before)):
            return
        yield Change(printed(before), printed(after), (before, after), stated[0])


def _is_one_of_two(sentence: Sentence, stated: Claim) -> bool:
    """ "5 per cent now and 3 per cent in May, which take the wage from £400 to £433": what was moved by both."""
    shares = [c for c in sentence.claims if c.kind is Kind.PERCENT and c.span.start > stated.span.start]
    return any(_AND.search(sentence.before(c)) for c in shares)


def _is_gap(figures: Sequence[Claim], stated: Claim, before: Claim, after: Claim) -> bool:
    """Whether what was taken for the second figure is the growth: "$545m, $135m or 33% more than the $410m"."""
    grown = next((c for c in figures if c.id not in (before.id, after.id) and additive(c, before)), None)
    if grown is None or not is_relative(stated) or None in (grown.number, before.number, after.number):
        return False
    return abs((grown.number or 0.0) - (before.number or 0.0) - (after.number or 0.0)) < _NOTHING * (
        grown.number or 1.0
    )


def _as_told(sentence: Sentence, stated: Claim, before: Claim, after: Claim) -> tuple[Claim, Claim]:
    """Before and after in the order that the words of the change ask for, where "against" has none.

    "Twenty-one of those on the dummy fell ill, against three who had the jab, a fall of 86 per cent".
    """
    first, second = sorted((before, after), key=lambda c: c.span)
    if before.number is None or after.number is None or not _AGAINST.search(sentence.between(first, second)):
        return before, after
    said = sentence.before(stated)[-_SAID:]
    falls, rises = (bool(way.search(said)) for way in (FALL, RISE))
    wrong_way = falls is not rises and falls is (after.number > before.number)
    return (after, before) if wrong_way else (before, after)


def _moves(sentence: Sentence, told: Outline, ways: Sequence[re.Pattern[str]]) -> list[tuple[Claim, Claim]]:
    """(before, after) where the words make two figures the ends of one movement."""
    found = {}
    for slots in (slots for way in ways for slots in told.slots(way)):
        first, second = sorted((slots["before"], slots["after"]), key=lambda c: c.span)
        twice = first is slots["after"] and FROM.search(sentence.before(first))
        alike = additive(first, second) or (first is slots["before"] and _alike(first, second))
        if alike and not twice and not _another_fits(told.claims.values(), first, second):
            found[first.id] = slots["before"], slots["after"]
    return list(found.values())


def _alike(first: Claim, second: Claim) -> bool:
    """Whether two figures may be one before and after; "£800 a month to £920" says the month once."""
    if first.kind is Kind.RATE and second.kind in COUNTS:
        return second.head in (None, first.unit)
    priced = first.kind is Kind.RATE and second.kind is Kind.MONEY
    return additive(first, second) or (priced and first.unit == second.unit)


def _without_periods(sentence: Sentence, figures: list[Claim]) -> list[Claim]:
    """The figures less the time that they are of: "to 402 in the first 10 months, from 1,120"."""
    return [
        c
        for c in figures
        if c.kind is not Kind.DURATION or not (_PERIOD.search(sentence.before(c)) or _OF_A_PERIOD.match(c.text))
    ]


def _another_fits(figures: Iterable[Claim], first: Claim, second: Claim) -> bool:
    """Whether a bare number beside an amount has another number to go with: "402 on the 10km from 1,120"."""
    if (first.kind in COUNTS) is (second.kind in COUNTS):
        return False
    return any(c.kind in COUNTS and c.id not in (first.id, second.id) for c in figures)


def _belongs(sentence: Sentence, stated: Claim, *ends: Claim) -> bool:
    """Whether a change may be of the figures: near them, and not what another clause says of something else."""
    first, last = min(ends, key=lambda c: c.span), max(ends, key=lambda c: c.span)
    if stated.span.start - last.span.end >= _BETWEEN_MAX or first.span.start - stated.span.end >= _BETWEEN_MAX:
        return False
    if stated.span.end <= first.span.start:
        gap = sentence.between(stated, first)
        # "Sales of £920m, up 4%, and made a profit of £71m": the change is of the figure before it.
        figures = [c for c in sentence.claims if c.kind in FIGURES and c.span.end <= stated.span.start]
        further = figures and _FURTHER.search(gap)
        return not (further or _ANOTHER_CLAUSE.search(gap) or _NEW_PREDICATE.search(gap))
    gap = sentence.between(last, stated)
    if _ANOTHER_OBJECT.fullmatch(gap):
        return False
    return _ANOTHER_CLAUSE.search(gap) is None or _SUMMED_UP.search(gap) is not None
