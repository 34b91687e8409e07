"""Which way a figure went: by verbs and adverbs ("rose to", "fell by", ", up", "cut staff by") and by the plus or minus
before it ("-0.6%"), which of other amounts makes them negative ("-5°C", "minus 12")."""

import re

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numeral import IN_DIGITS, IN_FRACTION, Amount, Numeral
from claimcheck.quantities.phrases import Leftwards, alternation, last_word, phrase_regex
from claimcheck.quantities.quantity import COUNT, MEASURE, PERCENT, Trend
from claimcheck.quantities.tables import rows
from claimcheck.text.words import word_set

_MOVES = {row: phrases.split(", ") for row, phrases in rows("moves").items()}
# What may stand between the verb and the amount.
_LINK = Leftwards(dict.fromkeys(_MOVES["between"], True))
_VERBS = dict.fromkeys(_MOVES["up"], Trend.UP) | dict.fromkeys(_MOVES["down"], Trend.DOWN)
_TREND = Leftwards({verb: (trend, verb in ("up", "down")) for verb, trend in _VERBS.items()})
# These take things as well as figures: "lost six beds", "lost by 412 votes" and "raised £18,000" move no figure; "lost
# 5%", "lost 12 points", "shed 9p" do.
_TAKING = Leftwards(dict.fromkeys(_MOVES["taking"], True))
_POINTS = phrase_regex(r"(?: |-)points?\b")
MOVING = _LINK.last_words | _TREND.last_words
_LINKED = alternation(_VERBS)
# "cut staff by 10%", "cut their offer to £5", "cut staff from 40 to 31": the verb, what it moves, the link.
_MOVED_BY = phrase_regex(rf"\b({_LINKED}|lift(?:s|ed|ing)?)(?: [\w’'-]{{1,20}}){{1,4}}? by $", re.IGNORECASE)
_MOVED_TO = phrase_regex(
    r"\b(cut|cuts|cutting|raised?|raises|raising|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|reduc(?:es?|ed|ing)|"
    "hik(?:es?|ed|ing)|boost(?:s|ed|ing)?|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|lift(?:s|ed|ing)?|"
    r"trim(?:s|med|ming)?|upped|(?:doubl|trebl|tripl|quadrupl|halv)(?:es|ed|ing))(?: (?!them\b|him\b|it\b|up\b|"
    r"down\b)[\w’'-]{1,20}){1,3}? to $",
    re.IGNORECASE,
)
_MOVED_FROM = phrase_regex(rf"\b({_LINKED})(?: [\w’'-]{{1,20}}){{0,4}}? $", re.IGNORECASE)
_MOVED = {"by": _MOVED_BY, "to": _MOVED_TO}
# "up" and "down" move a figure after a comma, a bracket or "is"; elsewhere they belong to a verb ("gave up 517 yards").
_ADVERB_FREE = phrase_regex(
    r"(?:[,(;:—–\d-]|\b(?:trending|edging|moving|heading|ticking|inching|opened|settled|traded|is|was|were|are|be|"
    "been|being|and|ended|closed|finished|stands|stood|now)) ?$",
    re.IGNORECASE,
)
_RAISING = ("rais", "hik", "boost", "increas", "lift", "upp", "doubl", "trebl", "tripl", "quadrupl")
_MINUS = phrase_regex(r"(?:^|(?<=[\s(\[,:/]))(?:(?<!plus\sor\s)(?:minus|negative) |[-−–+](?: )?)$", re.IGNORECASE)
_MARKS = frozenset("-−–+")
_MAGNITUDE_ENDS = word_set("magnitude of was at as is")
_LINE_BEGINS = lazy_regex(r"(?:^|[\n\r\u2028])[ \t\u00a0]{0,8}$")
# The marks, and the last letters of "minus" and "negative".
_SIGN_ENDS = frozenset("-−–+seSE")
_DEGREES = ("celsius", "fahrenheit", "degree")
_BELOW_ZERO = phrase_regex(r" below zero\b(?: ([Ff]ahrenheit|[Cc]elsius|F|C)\b)?")
_SCALES = {"f": "fahrenheit", "c": "celsius"}


def read_trend(text: str, start: int, floor: int, last: str | None = None) -> Trend | None:
    """Whether a verb of rising or falling leads up to ``start`` ("rose to", "fell by", ", up", "cut staff by").

    last: the word before ``start``, where it is known.
    """
    if last is None:
        last = last_word(text, start, floor)
    if last not in MOVING:
        return None
    link = _LINK.ending_at(text, start, floor, last)
    found = _TREND.ending_at(text, link[1], floor) if link else _TREND.ending_at(text, start, floor, last)
    if found:
        (trend, adverb), at = found
        if not adverb or at - 1 <= floor or _ADVERB_FREE.search(text[max(floor, at - 10) : at]):
            return trend
        return None
    pattern = _MOVED.get(text[start - 3 : start - 1].lower()) if link else None
    moved = pattern.search(text[max(floor, start - 90) : start]) if pattern else None
    return _way(moved[1]) if moved else None


def _way(verb: str) -> Trend:
    low = " ".join(verb.lower().split())
    return _VERBS.get(low) or (Trend.UP if low.startswith(_RAISING) else Trend.DOWN)


def read_move(text: str, start: int, floor: int) -> Trend | None:
    """Which way the verb before "from 40 to 31", which begins at ``start``, says that the figure went."""
    moved = _MOVED_FROM.search(text[max(floor, start - 90) : start])
    return _way(moved[1]) if moved else None


def is_taken(text: str, start: int, at: int, floor: int, value: Interval) -> bool:
    """Whether the verb before text[start:at] takes, gives or wins things and moves no figure ("lost six beds").

    value: of the amount there; points and hundredths of a currency are what figures move by.
    """
    if value.high is not None and 0 < value.high < 1:
        return False
    return _TAKING.ending_at(text, start, floor) is not None and not _POINTS.match(text, at)


def may_be_signed(text: str, number: Numeral, left: str) -> bool:
    """Whether ``left``, the word before a number that has no unit, may be its sign or make it a magnitude."""
    if number.form is IN_DIGITS and number.value < 11 and left in _MAGNITUDE_ENDS:
        return True
    return left in ("minus", "negative") or left[-1:] in _MARKS or text[number.span.start - 1] in _MARKS


def below_zero(text: str, amount: Amount, end: int) -> Amount | None:
    """A temperature below zero: "10 degrees below zero", "30 below zero Fahrenheit"; else None."""
    at = amount.span.end
    if amount.unit not in (None, *_DEGREES) or text[at + 1 : at + 6] != "below":
        return None
    below = _BELOW_ZERO.match(text, at, end)
    if below is None or amount.kind not in (COUNT, MEASURE):
        return None
    unit = _SCALES[below[1][0].lower()] if below[1] else amount.unit or "degree"
    return replace(amount, span=Span(amount.span.start, below.end()), value=-amount.value, kind=MEASURE, unit=unit)


def signed(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the sign before it, if any: negative, or a share that rose or fell."""
    start = amount.span.start
    if text[start - 1 : start] not in _SIGN_ENDS and text[start - 2 : start - 1] not in _SIGN_ENDS:
        return amount
    sign = _MINUS.search(text, max(floor, start - 10), start)
    if not sign:
        return amount
    mark = sign.group().strip().lower()
    if mark in _MARKS and amount.form not in (IN_DIGITS, IN_FRACTION):
        return amount
    span = Span(amount.span.start - len(sign.group()), amount.span.end)
    spaced = mark in _MARKS and sign.group()[-1].isspace()
    if spaced and _LINE_BEGINS.search(text, max(0, start - 10), span.start):
        return amount  # the bullet of a list
    if amount.kind is PERCENT and mark in ("-", "−", "+"):
        trend = Trend.UP if mark == "+" else Trend.DOWN
        return replace(amount, span=span, sign=trend)
    if mark == "–" or (spaced and amount.unit not in _DEGREES):
        return amount  # a dash between two clauses
    return replace(amount, span=span, value=amount.value if mark == "+" else -amount.value)
