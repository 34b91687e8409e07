"""Clocks by their names in the news, and places whose clock they are.

Offsets are those of the tz database (https://www.iana.org/time-zones) on the day. The database names one city for each
clock; ``_OTHER_CITIES`` adds capitals and large cities that share one.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.patterns import lazy_regex
from claimcheck.text.words import word_set

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

ZONE = lazy_regex(
    r"\b(?:(?P<short>GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|JST)"
    r"|(?P<long>Eastern|Central|Mountain|Pacific)(?=\s*(?:\)|(?:standard |daylight )?time\b)))",
)
_KEYS = {
    "GMT": "Etc/GMT",
    "UTC": "Etc/UTC",
    "BST": "Etc/GMT-1",
    "CET": "Etc/GMT-1",
    "CEST": "Etc/GMT-2",
    "ET": "America/New_York",
    "EST": "Etc/GMT+5",
    "EDT": "Etc/GMT+4",
    "PT": "America/Los_Angeles",
    "PST": "Etc/GMT+8",
    "PDT": "Etc/GMT+7",
    "JST": "Asia/Tokyo",
    "Eastern": "America/New_York",
    "Central": "America/Chicago",
    "Mountain": "America/Denver",
    "Pacific": "America/Los_Angeles",
}
_OTHER_CITIES = {
    "Africa/Cairo": "Egypt",
    "Africa/Johannesburg": "Cape Town, Durban, Pretoria, Soweto",
    "America/Chicago": "Austin, Dallas, Houston, Memphis, Milwaukee, Minneapolis, Nashville, New Orleans, San Antonio",
    "America/Denver": "Salt Lake City, Albuquerque",
    "America/Los_Angeles": "Las Vegas, Oakland, Portland, Sacramento, San Diego, San Francisco, Seattle",
    "America/New_York": "Atlanta, Baltimore, Boston, Cleveland, Miami, Philadelphia, Pittsburgh, Washington",
    "America/Sao_Paulo": "Brasilia, Rio de Janeiro",
    "America/Toronto": "Montreal, Ottawa, Quebec City",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Ho_Chi_Minh": "Hanoi",
    "Asia/Jerusalem": "Haifa, Israel, Tel Aviv",
    "Asia/Karachi": "Islamabad, Lahore, Peshawar, Rawalpindi",
    "Asia/Kolkata": "Ahmedabad, Bangalore, Bengaluru, Chennai, Delhi, Hyderabad, India, Jaipur, Mumbai, Nagpur",
    "Asia/Seoul": "Busan, Incheon",
    "Asia/Shanghai": "Beijing, Chongqing, Guangzhou, Shenzhen, Tianjin, Wuhan",
    "Asia/Tehran": "Iran",
    "Asia/Tokyo": "Japan, Kobe, Kyoto, Nagasaki, Osaka, Sapporo, Yokohama",
    "Atlantic/Reykjavik": "Iceland, Reykjavik",
    "Australia/Sydney": "Canberra",
    "Europe/Berlin": "Cologne, Dresden, Frankfurt, Hamburg, Leipzig, Munich, Stuttgart",
    "Europe/Istanbul": "Ankara, Izmir, Turkey",
    "Europe/London": "Birmingham, Cardiff, Edinburgh, Glasgow, Leeds, Liverpool, Manchester",
    "Europe/Madrid": "Barcelona, Seville, Valencia",
    "Europe/Paris": "Bordeaux, Lille, Lyon, Marseille, Strasbourg, Toulouse",
    "Europe/Rome": "Bologna, Florence, Genoa, Milan, Naples, Turin, Venice",
    "Europe/Warsaw": "Gdansk, Krakow, Poland",
    "Europe/Zurich": "Basel, Bern, Geneva, Lausanne",
    "Pacific/Auckland": "Auckland, Christchurch, Wellington",
    "Pacific/Fiji": "Fiji",
    "Pacific/Honolulu": "Honolulu",
    "Pacific/Port_Moresby": "Port Moresby",
}
# Where the database names cities rather than stations and islands ("Davis", "Christmas") or parts of a land ("East").
_REGIONS = ("Africa/", "America/", "Asia/", "Australia/", "Europe/")
# What most often is a word or another name.
_OTHERWISE = word_set(
    """ACT Acre Center Currie Dawson Jersey Knox LHI Lindeman Marengo Monticello NSW North Oral Petersburg Regina
    Resolute Rosario South Victoria Vincennes Virgin West"""
)
_NAME = lazy_regex(r"[A-Z]\w+")


def named_zone(text: str) -> "tuple[str, ZoneInfo] | None":
    """The first clock that a text names, with its zone; None where it names none.

    "IST" and "CST" are left alone: each is the name of several clocks.
    """
    found = ZONE.search(text)
    zone = _zone(_KEYS[found.group()]) if found else None
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
def _cities() -> Mapping[str, str]:
    """City names, and the few country names that the database has, with their zone keys."""
    # Imported where a clock is named: few articles name one, and it takes as long as reading one.
    from zoneinfo import available_timezones

    keys = sorted(
        k for k in available_timezones() if k.startswith(_REGIONS) and re.fullmatch(r"[A-Z][a-z_A-Z/]{3,}", k)
    )
    cities = {k.rpartition("/")[2].replace("_", " "): k for k in keys}
    cities = {name: key for name, key in cities.items() if name not in _OTHERWISE}
    return cities | {name: key for key, names in _OTHER_CITIES.items() for name in names.split(", ")}


def _zone(key: str) -> "ZoneInfo | None":
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError):
        return None
