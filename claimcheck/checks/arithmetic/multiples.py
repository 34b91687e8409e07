"""How many times a figure is said to have become against its two ends: "doubled from 400 to 600"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.checks.arithmetic.stated_changes import FIGURES, SPAN, middle, span_ends
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS, Sentence, additive
from claimcheck.checks.precision import printed
from claimcheck.checks.wording import figure
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

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
