"""Vague references to present, past and future: "now", "recently", "in the future", "to date"."""

from claimcheck.dates.moment import REF, Mention, Moment
from claimcheck.dates.words import REFERENCES
from claimcheck.patterns import lazy_regex

_THE_BEFORE = lazy_regex(r"\b(?P<in>in\s+)?the\s+(?:near\s+|distant\s+|recent\s+)?\Z")
_NOUN_AFTER = lazy_regex(
    r"\s+(?:of|tense|few|several|couple|two|three|four|five|six|seven|eight|nine|ten|\d|year|month|week|decade|century)"
)
# "$247 million in receipts to date", not "up to date", "from date to date", "women to date".
_CLAUSE_ENDS = lazy_regex(r"\s*(?:[.,;:)?!]|\Z)")
_NO_DATE = lazy_regex(
    r"\b(?:up|date|women|men|girls|boys|him|her|them|me|you|us|people|allowed|back|year|season|want(?:s|ed)?|began)\s\Z"
)
_AT_BEFORE = lazy_regex(r"\bat\s\Z")
_AS_BEFORE = lazy_regex(r"\bas\s+\Z")
_AS_POSSIBLE = lazy_regex(r"\s+as\s+(?:possible|practicable)\b")
# "now 86", "has now left": an age, an outcome. "soon after", "soon became": told of the past.
_NOT_NOW = lazy_regex(r"\s+(?:\d|aged\b)|-")
_HAS = lazy_regex(r"\b(?:has|had|have)\s\Z")
_NOT_SOON = lazy_regex(r"\s+(?:after|afterwards|became|\w+ed)\b")
_WAS = lazy_regex(r"\b(?:was|were|had)\s\Z")
_RIGHT_BEFORE = lazy_regex(r"\b(?:right|just)\s+\Z")


def read_reference(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """Vague references to present, past and future. A sentence that begins with "Now" seldom tells a time."""
    word = low[start:end]
    ref = Moment(REF, ref=REFERENCES[word])
    if word.endswith("date") and (not _CLAUSE_ENDS.match(low, end) or _NO_DATE.search(low, max(0, start - 9), start)):
        return None
    if word == "present" and (at := _AT_BEFORE.search(low, max(floor, start - 4), start)):
        return Mention(at.start(), end, ref)
    if word in ("past", "future", "present"):
        the = _THE_BEFORE.search(low, max(floor, start - 20), start)
        if not the or not the["in"] or _NOUN_AFTER.match(low, end):
            return None
        return Mention(the.start() + len(the["in"]), end, ref)
    if word == "now" and (
        text[start].isupper() or _NOT_NOW.match(low, end) or _HAS.search(low, max(floor, start - 5), start)
    ):
        return None
    if word == "soon" and (_NOT_SOON.match(low, end) or _WAS.search(low, max(floor, start - 5), start)):
        return None
    if word == "recently" and _AS_BEFORE.search(low, max(floor, start - 4), start):
        return None  # "as recently as 1986"
    if word == "now" and (right := _RIGHT_BEFORE.search(low, max(floor, start - 6), start)) and right[0][0] == "r":
        return Mention(right.start(), end, ref)
    if word == "soon" and (as_ := _AS_BEFORE.search(low, max(floor, start - 4), start)):
        possible = _AS_POSSIBLE.match(low, end)
        return Mention(as_.start(), possible.end(), ref) if possible else None
    return Mention(start, end, ref)
