"""Clocks by their names in the news, and places whose clock they are.

Offsets are those of the tz database (https://www.iana.org/time-zones) on the day. The database names one city for each
clock; ``zones.json`` adds capitals and large cities that share one, and says which clock the short names mean.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from claimcheck.patterns import lazy_regex

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

ZONE = lazy_regex(
    r"\b(?:(?P<short>GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|JST)"
    r"|(?P<long>Eastern|Central|Mountain|Pacific)(?=\s*(?:\)|(?:standard |daylight )?time\b)))",
)
# Where the database names cities rather than stations and islands ("Davis", "Christmas") or parts of a land ("East").
_REGIONS = ("Africa/", "America/", "Asia/", "Australia/", "Europe/")
_NAME = lazy_regex(r"[A-Z]\w+")


class _Zones(msgspec.Struct, frozen=True):
    """What ``zones.json`` holds: keys of the database by the clock's name, further cities by key, and names of cities
    that most often are a word or another name.
    """

    clocks: Mapping[str, str]
    cities: Mapping[str, Sequence[str]]
    otherwise: frozenset[str]


def named_zone(text: str) -> "tuple[str, ZoneInfo] | None":
    """The first clock that a text names, with its zone; None where it names none.

    "IST" and "CST" are left alone: each is the name of several clocks.
    """
    found = ZONE.search(text)
    zone = _zone(_zones().clocks[found.group()]) if found else None
    return (found.group(), zone) if found and zone else None


def offset(zone: "ZoneInfo", day: date) -> int:
    """Minutes ahead of UTC at noon of a day."""
    delta = datetime.combine(day, time(12), zone).utcoffset()
    return int(delta.total_seconds() // 60) if delta is not None else 0


def places(text: str) -> "Mapping[str, ZoneInfo]":
    """The known cities that a text names, with their zones; that named most often first."""
    named = Counter(_NAME.findall(text))
    counts = {name: many for name in _cities() if (many := named[name] if " " not in name else text.count(name))}
    names = sorted(counts, key=lambda n: (-counts[n], text.index(n)))
    return {name: zone for name in names if (zone := _zone(_cities()[name])) is not None}


@lru_cache(maxsize=1)
def _zones() -> _Zones:
    return msgspec.json.decode(Path(__file__).with_name("zones.json").read_bytes(), type=_Zones)


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, str]:
    """City names, and the few country names that the database has, with their zone keys."""
    # Imported where a clock is named: few articles name one, and it takes as long as reading one.
    from zoneinfo import available_timezones

    keys = sorted(
        k for k in available_timezones() if k.startswith(_REGIONS) and re.fullmatch(r"[A-Z][a-z_A-Z/]{3,}", k)
    )
    cities = {k.rpartition("/")[2].replace("_", " "): k for k in keys}
    known = {name: key for name, key in cities.items() if name not in _zones().otherwise}
    return known | {name: key for key, names in _zones().cities.items() for name in names}


def _zone(key: str) -> "ZoneInfo | None":
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError):
        return None
