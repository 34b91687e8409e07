"""A time of day and the same moment on another clock: "4:30 a.m. local time (11.30 p.m. ET)".

Offsets are those of the tz database (https://www.iana.org/time-zones) on the day; the place may be any of the cities
that the article names and the database knows.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from claimcheck.checks.context import Context
from claimcheck.checks.finding import Finding, Verdict
from claimcheck.checks.passages import Sentence, articles
from claimcheck.checks.wording import raised
from claimcheck.claims.claim import Claim
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule

_CLOCK = re.compile(r"T(\d\d):(\d\d)$")
_ZONE = re.compile(r"\b(GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T)\b")
_LOCAL = re.compile(r"\blocal\b")
_BETWEEN = re.compile(r"(?: hours)?(?: local time)?(?: ?\(| ?/ ?|,? or )")
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
}
_DAY = 24 * 60


def check_clocks(context: Context, rule: Rule) -> Iterator[Finding]:
    """Times in brackets on another clock that the place's offset on that day does not make."""
    for sentences in articles(context):
        for sentence in sentences:
            for local, other in pairwise(sentence.claims):
                yield from _compare(sentence, local, other, rule)


def _compare(sentence: Sentence, local: Claim, other: Claim, rule: Rule) -> Iterator[Finding]:
    here, there = _minutes(local), _minutes(other)
    named = _ZONE.search(sentence.text[other.span.start : other.span.end + 6])
    day = local.first or other.first or local.published
    if here is None or there is None or named is None or day is None or _ZONE.search(local.text):
        return
    if not _BETWEEN.fullmatch(sentence.between(local, other)):
        return
    places, zone = _places(sentence.text), _zone(_KEYS[named[1]])
    if not places or zone is None:
        return
    ahead = {name: _offset(home, day) - _offset(zone, day) for name, home in places.items()}
    if any((here - there - minutes) % _DAY == 0 for minutes in ahead.values()):
        return
    name = next(iter(places))
    right = (here - ahead[name]) % _DAY
    yield from raised(
        rule,
        Verdict.ARITHMETIC,
        [(local, "local"), (other, "conversion")],
        score=0.85 if _LOCAL.search(local.text + sentence.between(local, other)) else 0.7,
        topic=f"time in {name}",
        detail=f"{local.text} in {name} is {right // 60:02}:{right % 60:02} {named[1]}, not {other.text.rstrip(')')}.",
    )


def _minutes(claim: Claim) -> int | None:
    """The time of day of a dated claim, in minutes after midnight."""
    clock = _CLOCK.search(claim.timex or "") if claim.kind is Kind.DATE else None
    return int(clock[1]) * 60 + int(clock[2]) if clock else None


def _offset(zone: ZoneInfo, day: date) -> int:
    """Minutes ahead of UTC at noon of a day."""
    delta = datetime.combine(day, time(12), zone).utcoffset()
    return int(delta.total_seconds() // 60) if delta is not None else 0


def _places(text: str) -> Mapping[str, ZoneInfo]:
    """The cities of the tz database that a text names, with their zones; that named most often first."""
    counts = {name: text.count(name) for name in _cities() if name in text}
    names = sorted(counts, key=lambda n: (-counts[n], text.index(n)))
    return {name: zone for name in names if (zone := _zone(_cities()[name])) is not None}


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, str]:
    """City names, and the few country names that the database has, with their zone keys."""
    keys = sorted(k for k in available_timezones() if not k.startswith(("Etc/", "posix", "right", "SystemV", "US/")))
    return {k.rpartition("/")[2].replace("_", " "): k for k in keys if re.fullmatch(r"[A-Z][a-z_A-Z/]{3,}", k)}


def _zone(key: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError):
        return None
