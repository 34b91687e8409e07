"""Quarters, halves, seasons and holidays: "the third quarter of 1984", "fiscal second-quarter", "summer", "Christmas Eve"."""

import re

from claimcheck.dates.moment import Grain, Mention, Moment, Side
from claimcheck.dates.relative import direction
from claimcheck.dates.words import ORDINALS, SEASONS

_NTH = re.compile(
    rf"(?:\b(?:the|its|their|his|our)\s+)?(?:\b(?:fiscal|financial)[\s-]+)?\b(?P<nth>{'|'.join(ORDINALS)})[\s-]+(?:(?:fiscal|financial)\s+)?\Z"
)
_SIDES = {-1: Side.PAST, 1: Side.FUTURE}


def read_quarter(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A quarter of the year; None where it is a fraction or a part of town."""
    found = _NTH.search(low, max(floor, start - 40), start)
    if found is None or low[start:end] == "quarters":
        return None
    if found["nth"] in ("last", "final"):
        return None
    return Mention(found.start(), end, Moment(Grain.QUARTER, number=ORDINALS[found["nth"]]))


def read_season(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    name = low[start:end]
    season = SEASONS[name]
    found = direction(low, start, floor)
    if found:
        begin, sign, _ = found
        return Mention(begin, end, Moment(Grain.SEASON, season=season, side=_SIDES.get(sign)))
    if name in ("spring", "fall") and not _IN_SEASON.search(low, max(floor, start - 20), start):
        return None
    return Mention(start, end, Moment(Grain.SEASON, season=season))


_IN_SEASON = re.compile(r"\b(?:in|of|since|by|until|during|from|early|late|mid)(?:\s+the)?[\s-]+\Z")


def read_holiday(low: str, start: int, end: int, floor: int) -> Mention | None:
    found = direction(low, start, floor)
    named = low[start:end]
    if found:
        begin, sign, _ = found
        return Mention(begin, end, Moment(Grain.DAY, named=named, side=_SIDES.get(sign)))
    return Mention(start, end, Moment(Grain.DAY, named=named))
