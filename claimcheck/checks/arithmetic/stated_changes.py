"""Which figure says by how much another rose or fell, and both figures in one expression: "from £4.5m to £7.2m"; which
verb says how many times a figure has become another: "doubled from 400 to 600"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.checks.arithmetic.stated_shares import IN_WORDS, as_part
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS, Sentence, additive
from claimcheck.checks.precision import printed
from claimcheck.checks.wording import figure
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

# Of what such an expression may be.
FIGURES = (*COUNTS, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.RATE, Kind.DURATION)
SPAN = lazy_regex(r"from\b.+\bto\b", re.IGNORECASE | re.DOTALL)
RISE = lazy_regex(
    r"\b(?:ris(?:e[ns]?|ing)|rose|rais\w+|increas\w+|grow\w*|grew|gain\w*|jump\w*|climb\w*|soar\w*|surg\w+|lift\w*"
    r"|boost\w*|leap\w*"
    r"|hik\w+|up|more|higher)\b"
)
FALL = lazy_regex(
    r"\b(?:fall\w*|fell|drop\w*|decreas\w+|declin\w+|cut\w*|reduc\w+|down|less|fewer|lower\w*|shr[aiu]nk\w*|slump\w*"
    r"|plung\w+|plummet\w*|tumbl\w+|crash\w*|nosediv\w+|dived?|sank|slid|slip\w*|slash\w*|trim\w*|shed)\b"
)
_DIGITS = lazy_regex(r"\d[\d,.]*")


def span_ends(sentence: Sentence, span: Claim) -> tuple[Interval, Interval]:
    """The first and the second figure of "from … to …", whose claim only knows the lower and the higher."""
    value = printed(span)
    assert span.value is not None
    half = span.value.floor - value.floor
    low = Interval(value.low, span.value.floor + half)
    high = Interval(span.value.ceiling - half, value.high)
    first = _DIGITS.search(span.text)
    if first is not None:
        falling = _significant(first.group()) != _significant(f"{span.value.floor:.10g}")
    else:
        around = sentence.before(span)[-60:] + sentence.after(span)[:40]
        falling = FALL.search(around) is not None and not RISE.search(around)
    return (high, low) if falling else (low, high)


def _significant(figure: str) -> str:
    """The digits of a figure without marks and zeros at either end: "4.50", "4,500,000" → "45"."""
    return re.sub(r"\D", "", figure).strip("0")


def middle(value: Interval) -> float:
    """The figure that was printed, of the interval that it stands for."""
    return float(f"{(value.floor + value.ceiling) / 2:.10g}")


FROM = lazy_regex(rf"\bfrom {HEDGED}$")
_MARKED_BEFORE = lazy_regex(
    r"\b(?:up|down|(?:rise|increase|growth|jump|gain|fall|drop|decrease|decline|cut|reduction|saving|surge|slump)"
    r"(?: in \w+(?: \w+)?)? of|rose|fell|risen|fallen|increased|decreased|grew|dropped|climbed|jumped|soared|surged"
    r"|leapt|leaped|tumbled|plunged|plummeted|slumped|slid|sank|dived|nosedived|crashed|slipped|declined|(?P<by>by))"
    rf" {HEDGED}$"
)
# Of a time that something takes: "cut from 98 minutes to 83, a saving of 15 minutes".
_SAVED = lazy_regex(
    r",? an? (?:saving|cut|reduction|increase|rise|improvement|difference|gain) of "
    rf"{HEDGED}$"
)
_MARKED_AFTER = lazy_regex(
    r" (?:(?:more|less|fewer|higher|lower|up|down) (?:than|on|from)\b"
    r"|(?:rise|increase|jump|fall|drop|decrease|decline|cut|reduction|growth)\b)"
)
_MORE_THAN = lazy_regex(r" (?:more|fewer|less|higher|lower) than (?:the|its|their)\b")
_ON_AVERAGE = lazy_regex(r"\b(?:on average|by an average|average annual|averag(?:ed|es|ing))\b")
_NEAR = 45


def is_change(sentence: Sentence, claim: Claim) -> bool:
    """Whether a figure says by how much another moved: "up 38 per cent", "an increase of 382", "90 more than the"."""
    if claim.value is None or not (claim.value.exact or claim.approximate or claim.value.low or claim.value.high):
        return False
    before = sentence.before(claim)
    if claim.kind is Kind.DURATION:
        return _SAVED.search(before) is not None
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION, Kind.MONEY, *COUNTS, Kind.MEASURE) or _is_pace(sentence, claim):
        return False
    if FROM.search(before) or before.endswith("to ") or SPAN.match(claim.text):
        return False
    marked = _MARKED_BEFORE.search(before)
    if marked and marked["by"]:
        moved = before[-80 : marked.start()]
        return RISE.search(moved) is not None or FALL.search(moved) is not None
    if _MORE_THAN.match(sentence.after(claim)):
        return True
    return marked is not None or (is_relative(claim) and _MARKED_AFTER.match(sentence.after(claim)) is not None)


def _is_pace(sentence: Sentence, claim: Claim) -> bool:
    """Whether a percentage is that of each year, and not of the whole way: "up 8% a year", "on average 8 per cent"."""
    return claim.per is not None or _ON_AVERAGE.search(sentence.before(claim)[-_NEAR:] + claim.text) is not None


def is_relative(stated: Claim) -> bool:
    """Whether a change is told as a part of the first figure."""
    return stated.kind in (Kind.PERCENT, Kind.FRACTION)


def in_points(stated: Claim) -> bool:
    """Whether a change of a percentage is told in percentage points."""
    return (stated.unit or "").endswith("point")


def stated_size(claim: Claim) -> Interval:
    """The change as printed: a part of one for shares, an amount otherwise."""
    if claim.kind is Kind.PERCENT:
        # A whole unit of the last digit: the figures that the change was worked out from are rounded too.
        unit = 0.01 if "." not in claim.text else 0.001
        return as_part(claim, unit * (0.5 if in_points(claim) else 1.0) * (2 if claim.approximate else 1))
    if claim.kind is Kind.FRACTION:
        return as_part(claim, IN_WORDS * (2 if claim.approximate else 1))
    return printed(claim)


# How many times the first figure the second is said to be.
_TIMES = {"halv": 0.5, "doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0}
_VERB = (
    r"\b(?P<room>more than |almost |nearly |over |roughly |about )?"
    r"(?P<verb>halv|doubl|trebl|tripl|quadrupl)(?:ed|ing)\b"
)
_MULTIPLIED = lazy_regex(rf"{_VERB}[^.;:]{{0,60}}?$")
_MULTIPLE_ROOM = {None: (0.88, 1.15), "more than": (0.99, 1.6), "over": (0.99, 1.6), "almost": (0.75, 1.03)}
_TO_FROM = lazy_regex(rf"(?:[ -][a-z]+){{0,3}},? from {HEDGED}")
_MULTIPLIED_TO = lazy_regex(rf"{_VERB}(?: in [a-z]+(?: [a-z]+)?)?,? to {HEDGED}$")


def multiplied(sentence: Sentence) -> Iterator[Fault]:
    """Figures said to have doubled, tripled or halved that did not: "has doubled from 400 to 600"."""
    for before, after, ends, said in _movements(sentence):
        times = middle(after) / middle(before) if before.floor > 0 else 0.0
        factor = _TIMES[said["verb"]]
        room = (said["room"] or "").strip() or None
        low, high = _MULTIPLE_ROOM.get(room, (0.75, 1.25))
        low, high = (low, high) if factor > 1 else (1 / high, 1 / low)
        if times and not factor * low <= times <= factor * high:
            named = " from ".join(end.text for end in ends)
            told = f"{named[:1].upper()}{named[1:]} is {figure(round(times, 2))} times, not {figure(factor)}."
            yield Fault(Verdict.ARITHMETIC, [(end, "end") for end in ends], 0.85, told)


def _movements(sentence: Sentence) -> Iterator[tuple[Interval, Interval, tuple[Claim, ...], re.Match[str]]]:
    """A figure before and after, the claims that tell them, and the words that tell how many times it grew."""
    known = [c for c in sentence.claims if c.kind in FIGURES and c.value and c.value.low is not None]
    for span in (c for c in known if SPAN.match(c.text) and c.value and c.value.high is not None):
        if said := _MULTIPLIED.search(sentence.before(span)):
            yield *span_ends(sentence, span), (span,), said
    exact = [c for c in known if c.number is not None]
    for after, before in pairwise(exact):
        said = _MULTIPLIED_TO.search(sentence.before(after))
        if said and _TO_FROM.fullmatch(sentence.between(after, before)) and _alike(after, before):
            yield printed(before), printed(after), (after, before), said


def _alike(after: Claim, before: Claim) -> bool:
    """Whether the two are figures of one thing; "9,600 a month from 3,200" says the month once."""
    monthly = after.kind is Kind.RATE and before.kind in (*COUNTS, Kind.MONEY)
    return additive(after, before) or (monthly and (before.head is None or before.inherited))
