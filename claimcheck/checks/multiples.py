"""How many times a figure is said to have become against its two ends: "doubled from 400 to 600"."""

from collections.abc import Iterator

from claimcheck.checks.finding import Finding, Verdict
from claimcheck.checks.passages import Sentence
from claimcheck.checks.spans import FIGURES, SPAN, middle, span_ends
from claimcheck.checks.wording import figure, raised
from claimcheck.patterns import lazy_regex
from claimcheck.rules.rule import Rule

# How many times the first figure the second is said to be.
_TIMES = {"halv": 0.5, "doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0}
_MULTIPLIED = lazy_regex(
    r"\b(?P<room>more than |almost |nearly |over |roughly |about )?"
    r"(?P<verb>halv|doubl|trebl|tripl|quadrupl)(?:ed|ing)\b"
    r"[^.;:]{0,60}?$"
)
_MULTIPLE_ROOM = {None: (0.88, 1.15), "more than": (0.99, 1.6), "over": (0.99, 1.6), "almost": (0.75, 1.03)}


def multiplied(sentence: Sentence, rule: Rule) -> Iterator[Finding]:
    """ "Membership has doubled from 400 to 600"."""
    for span in sentence.claims:
        said = _MULTIPLIED.search(sentence.before(span)) if span.kind in FIGURES and SPAN.match(span.text) else None
        if said is None or span.value is None or span.value.low is None or span.value.high is None:
            continue
        before, after = span_ends(sentence, span)
        times = middle(after) / middle(before) if before.floor > 0 else 0.0
        factor = _TIMES[said["verb"]]
        room = (said["room"] or "").strip() or None
        low, high = _MULTIPLE_ROOM.get(room, (0.75, 1.25))
        low, high = (low, high) if factor > 1 else (1 / high, 1 / low)
        if times and not factor * low <= times <= factor * high:
            told = f"{span.text[:1].upper()}{span.text[1:]} is {figure(round(times, 2))} times, not {figure(factor)}."
            yield from raised(rule, Verdict.ARITHMETIC, [(span, "end")], score=0.85, detail=told)
