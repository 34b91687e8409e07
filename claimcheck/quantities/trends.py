"""Verbs and adverbs that make a number a rise or a fall: "rose to", "fell by", ", up", "cut staff by"."""

import re

from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import Leftwards, alternation, last_word, phrase_regex
from claimcheck.quantities.quantity import Trend

_UP = (
    "rose, risen, rise, rises, rising, climbed, climb, climbs, climbing, jumped, jump, jumps, jumping, "
    "surged, surge, surges, surging, soared, soar, soaring, gained, gain, gains, gaining, increased, "
    "increase, increases, increasing, grew, grow, grows, grown, growing, advanced, advancing, advance, "
    "added, adding, rallied, rally, rallying, spiked, spiking, leapt, leaped, swelled, swollen, edged up, "
    "edged higher, ticked up, raised, raise, raises, raising, hiked, hike, hiking, rocketed, skyrocketed, "
    "ballooned, shot up, bounced, rebounded, strengthened, expanded, boosted, boost, inched up, up, "
    "upward, revised upward, revised up, moved up, went up, go up, goes up, going up, gone up, "
    "soars, rallies, spikes, leaps, swells, expands, strengthens, rebounds, advances, hikes, bounced back, crept up, "
    "creeping up, edges up, edges higher, inches up, ticks up, ticked higher, nudged up, nudged higher, "
    "popped, put on, puts on, picked up, accelerated, quickened, firmed, appreciated, improved, improves, mounted, "
    "widened, widens, upped, trended up, vaulted, zoomed, doubled, doubles, doubling, trebled, trebles, trebling, "
    "tripled, triples, tripling, quadrupled, quadruples, quadrupling, quintupled"
)
_DOWN = (
    "fell, fallen, fall, falls, falling, dropped, drop, drops, dropping, declined, decline, declines, "
    "declining, slid, slide, slides, sliding, tumbled, tumble, tumbles, tumbling, plunged, plunge, "
    "plunges, plunging, plummeted, plummet, plummets, plummeting, sank, sunk, sink, sinking, slumped, "
    "slump, slumps, slumping, dipped, dip, dips, dipping, shed, sheds, shedding, decreased, decrease, "
    "decreases, decreasing, reduced, reduce, reduces, reducing, slashed, slash, slashing, shrank, shrunk, "
    "shrink, shrinking, eased, ease, easing, slipped, slip, slips, slipping, retreated, lowered, lower, "
    "edged down, edged lower, contracted, weakened, dwindled, collapsed, crashed, lost, loses, losing, "
    "cut, cuts, cutting, down, downward, revised downward, revised down, moved down, went down, go down, "
    "goes down, gone down, ended down, "
    "shrinks, eases, slips, retreats, weakens, weakening, crashes, collapses, edges down, edges lower, inched down, "
    "inched lower, ticked down, ticked lower, ticks down, nudged down, nudged lower, crept down, fell back, nosedived, "
    "cratered, tanked, skidded, sagged, softened, slowed, slows, slowing, cooled, cools, moderated, depreciated, "
    "ebbed, faded, narrowed, narrows, subsided, trimmed, trims, trimming, pared, scaled back, dwindles, "
    "halved, halves, halving"
)
# What may stand between the verb and the amount.
_LINK = Leftwards(dict.fromkeys(("by", "to", "as much as", "another", "a further", "to a record", "by another"), True))
_VERBS = {verb: trend for row, trend in ((_UP, Trend.UP), (_DOWN, Trend.DOWN)) for verb in re.split(r",\s+", row)}
_TREND = Leftwards({verb: (trend, verb in ("up", "down")) for verb, trend in _VERBS.items()})
# These take things as well as figures: "lost six beds", "lost by 412 votes" and "raised £18,000" move no figure; "lost
# 5%", "lost 12 points", "shed 9p" do.
_TAKING = Leftwards(
    dict.fromkeys(
        re.split(
            r",\s+",
            "lost, loses, losing, lost by, shed, sheds, shedding, cut, cuts, cutting, raised, raise, raises, raising, "
            "trimmed, trims, trimming, pared, scaled back, put on, puts on, picked up, upped, doubled, doubles, "
            "doubling, trebled, trebles, trebling, tripled, triples, tripling, halved, halves, halving",
        ),
        True,
    )
)
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
