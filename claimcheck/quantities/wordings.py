"""Quantities said without a number: "none of the 17", "no officers", "the majority", "twice as many", "in his sixties"."""

import re

from claimcheck.articles.span import Span
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.number_words import TENS
from claimcheck.quantities.phrases import GAP
from claimcheck.quantities.quantity import Kind, Quantity

_WORDING = re.compile(
    rf"(?P<none>none)\b(?!{GAP}(?:the|too))|(?P<no>no){GAP}(?P<noun>[a-z][a-z'’-]+(?:{GAP}[a-z][a-z'’-]+){{0,2}})|(?P<majority>majority)(?={GAP}of\b)"
    rf"|(?P<decade>(?:{'|'.join(word[:-1] + 'ies' for word in TENS)}|(?P<figure>[1-9]0)['’]?s)\b)",
    re.IGNORECASE,
)
_POSSESSED = re.compile(
    rf"\b(?:in|into){GAP}(?:his|her|their|my|your|our|its){GAP}(?:(?:early|mid|late)[\s-]{{1,2}})?$", re.IGNORECASE
)
_DEGREE = re.compile(
    rf"\b(?:(?:a|the){GAP})?(?:vast|overwhelming|large|clear|great|huge|big|small|slim|narrow){GAP}$", re.IGNORECASE
)
_PLURAL = re.compile(r"[a-z'’-]*[a-z]{2}s$|people|men|women|children|police", re.IGNORECASE)
_TENS = {word[:-1] + "ies": value for word, value in TENS.items()}


def read_wording(text: str, start: int, floor: int, end: int) -> tuple[Quantity | None, int] | None:
    """The quantity that a fixed wording at ``start`` tells, or None and where to go on; None: no such wording."""
    match = _WORDING.match(text, start, end)
    if not match:
        return None
    span = Span(*match.span())
    if match["none"]:
        return Quantity(span, span, Kind.COUNT, Interval.exactly(0)), span.end
    if match["no"]:
        span = Span(*match.span("no"))
        words = match["noun"].split()
        if not any(_PLURAL.fullmatch(word) for word in words[:2]):
            return None, span.end
        return Quantity(span, span, Kind.COUNT, Interval.exactly(0)), span.end
    if match["majority"]:
        degree = _DEGREE.search(text[max(floor, start - 16) : start])
        span = Span(start - len(degree.group()) if degree else start, span.end)
        return Quantity(span, Span(*match.span()), Kind.FRACTION, Interval(0.5, 1, low_open=True)), span.end
    left = _POSSESSED.search(text[max(floor, start - 24) : start])
    if not left:
        return None, span.end
    first = int(match["figure"]) if match["figure"] else _TENS[match["decade"].lower()]
    return Quantity(span, span, Kind.AGE, Interval(first, first + 9), unit="year"), span.end
