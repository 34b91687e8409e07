"""A time of day and the same moment on another clock: "5:10 a.m. local time (11:10 p.m. ET)", "14:20 BST (13:20 GMT)".

The first clock is that which the text names, else that of any of the cities that the article names.
"""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from claimcheck.checks.chronology.timezones import named_zone, offset, places
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import Sentence, articles
from claimcheck.claims.claim import Claim
from claimcheck.linking.moments import time_of_day
from claimcheck.patterns import lazy_regex
from claimcheck.rules.rule import Rule

_LOCAL = lazy_regex(r"\blocal\b")
_BETWEEN = lazy_regex(
    r"(?: hours)?(?: local time| (?:eastern|central|mountain|pacific)(?: standard| daylight)?(?: time)?"
    r"| (?:gmt|utc|bst|ces?t|e[sd]?t|p[sd]?t))?(?: ?\(| ?/ ?|,? or )"
)
_DAY = 24 * 60
# " Eastern time)" after a time of day, in characters.
_NAMED_WITHIN = 16


class _Time(msgspec.Struct, frozen=True):
    """A time of day as printed, in minutes after midnight; ``zoned`` is where its clock may be named."""

    claim: Claim
    printed: str
    minutes: int
    zoned: str


def check_clocks(context: Context, rule: Rule) -> Iterator[Fault]:
    """Times in brackets on another clock that the offset of the first on that day does not make."""
    for sentences in articles(context).values():
        for sentence in sentences:
            for local, other in _neighbours(sentence):
                yield from _compare(sentence, local, other)


def _neighbours(sentence: Sentence) -> Iterator[tuple[_Time, _Time]]:
    for first, second in pairwise(sentence.claims):
        here, there = time_of_day(first), time_of_day(second)
        gap = sentence.between(first, second)
        if here is None or there is None or not _BETWEEN.fullmatch(gap):
            continue
        after = sentence.text[second.span.start : second.span.end + _NAMED_WITHIN].partition("(")[0]
        zoned = sentence.text[first.span.start : second.span.start]
        yield _Time(first, first.text, here, zoned), _Time(second, second.text.rstrip(")"), there, after)


def _compare(sentence: Sentence, local: _Time, other: _Time) -> Iterator[Fault]:
    day = local.claim.first or other.claim.first or local.claim.published
    named, own = named_zone(other.zoned), named_zone(local.zoned)
    homes = dict([own]) if own else places(sentence.text)
    if day is None or named is None or not homes:
        return
    ahead = {name: offset(home, day) - offset(named[1], day) for name, home in homes.items()}
    if any((local.minutes - other.minutes - minutes) % _DAY == 0 for minutes in ahead.values()):
        return
    name = next(iter(homes))
    right = (local.minutes - ahead[name]) % _DAY
    sure = own is not None or _LOCAL.search(local.zoned) is not None
    here = f"{local.printed}{'' if own else f' in {name}'}"
    yield Fault(
        Verdict.ARITHMETIC,
        [(local.claim, "local"), (other.claim, "conversion")],
        0.85 if sure else 0.7,
        f"{here} is {right // 60:02}:{right % 60:02} {named[0]}, not {other.printed}.",
        f"{name} time" if own else f"time in {name}",
    )
