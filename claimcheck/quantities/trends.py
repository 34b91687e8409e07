"""Verbs and adverbs that make a number a rise or a fall: "rose to", "fell by", ", up", "cut staff by"."""

import re

from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import Leftwards, alternation, last_word, phrase_regex
from claimcheck.quantities.quantity import Trend
from claimcheck.quantities.tables import rows

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
