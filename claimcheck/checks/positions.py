"""Which finding is which: the figures that stand against each other, and the articles that hold them.

A finding stays itself while its sentences are reworded, its lines move or something else in its articles is edited; it
is another one as soon as one of its figures is another.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from claimcheck.articles.calendar_names import FULL_WEEKDAY
from claimcheck.checks.finding import Finding, Place
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

# What such a figure is measured in is part of it; what is counted is not: "17 officers", "the 17".
_MEASURED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.RATE})

_WEEKDAY = lazy_regex(rf"(?i)\b{FULL_WEEKDAY}\b")


class Position(NamedTuple):
    """A figure in its canonical spelling ("17", ">12", "1200000 GBP", "2014-06-01..2014-06-30"), and who holds it."""

    article: str
    figure: str


def positions(places: Sequence[Place]) -> frozenset[Position]:
    """The positions of a finding; see ``held``."""
    return held((place.role, Position(place.claim.article, figure_of(place.claim))) for place in places)


def held(roles: Iterable[tuple[str, Position]]) -> frozenset[Position]:
    """The positions that places with these roles come to.

    A figure that an article repeats is one position; but equal parts of a sum count each ("4 ×2"). Sums that only
    illustrate one of two opposed figures ("8 is five and three") are no positions.
    """
    roles = list(roles)
    counts = Counter(position for role, position in roles if role == "part")
    parts = {
        Position(position.article, f"{position.figure} ×{number}" if number > 1 else position.figure)
        for position, number in counts.items()
    }
    others = {position for role, position in roles if role != "part"}
    return frozenset(others if any(role == "first" for role, _ in roles) else others | parts)


def figure_of(claim: Claim) -> str:
    """The canonical spelling of a claim's figure, whatever words it is printed in."""
    if claim.value is None:
        return moment_spelling(claim.first, claim.last, claim.timex, claim.text)
    return value_spelling(claim.value, claim.kind, claim.approximate, claim.unit, claim.per)


def value_spelling(value: Interval, kind: Kind, approximate: bool, unit: str | None, per: str | None) -> str:
    """The canonical spelling of a figure: "17", "~50", ">12", ">=24", "2..3", "1200000 GBP", "30 death/day"."""
    if value.low is not None and value.high is not None:
        bounds = f"{value.low:.12g}" if value.exact else f"{value.low:.12g}..{value.high:.12g}"
    elif value.low is not None:
        bounds = f"{'>' if value.low_open else '>='}{value.low:.12g}"
    elif value.high is not None:
        bounds = f"{'<' if value.high_open else '<='}{value.high:.12g}"
    else:
        bounds = "any"
    measured = f" {unit}" if unit and kind in _MEASURED else ""
    return f"{'~' * approximate}{bounds}{measured}{f'/{per}' if per else ''}"


def moment_spelling(first: date | None, last: date | None, timex: str | None, text: str) -> str:
    """ "2023-11-16", "2014-06-01..2014-06-30", "2023-11-16T03:40", with the weekday where one is printed; what cannot
    be resolved stands as it is printed.
    """
    if timex and ("T" in timex or first is None or last is None):
        day = timex
    elif first is None or last is None:
        return " ".join(text.lower().split())
    else:
        day = first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"
    weekday = _WEEKDAY.search(text)
    return f"{weekday[0].lower()[:3]} {day}" if weekday else day


def fingerprint(code: str, verdict: str, places: Iterable[Position], *details: str) -> str:
    """64 bits of hash, in hexadecimal, of the rule, the verdict and the positions, whatever their order.

    details: what tells the finding from another of the same positions.
    """
    parts = [code, verdict, *("\x1f".join(position) for position in sorted(places)), *sorted(details)]
    return hashlib.blake2b("\x1e".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def is_plain(finding: Finding) -> bool:
    """Whether the positions alone tell the finding from every other of its scan."""
    return finding.fingerprint == fingerprint(finding.rule, finding.verdict, positions(finding.places))


def distinct(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each finding once. Those that share rule, verdict and positions are told apart by what is counted in them, and
    where that is the same as well, by their sentences.
    """
    once = {(f.rule, f.verdict, tuple((p.claim.id, p.role) for p in f.places)): f for f in findings}
    alike: dict[str, list[Finding]] = defaultdict(list)
    for finding in once.values():
        alike[finding.fingerprint].append(finding)
    for group in alike.values():
        yield from group if len(group) == 1 else _told_apart(group)


def _told_apart(group: Sequence[Finding]) -> Iterator[Finding]:
    by_detail: dict[str, dict[tuple[str, ...], Finding]] = defaultdict(dict)
    for finding in group:
        by_detail[_reprinted(finding, _counted(finding)).fingerprint][_told(finding)] = finding
    for same in by_detail.values():
        for told, finding in same.items():
            yield _reprinted(finding, _counted(finding) if len(same) == 1 else told)


def _counted(finding: Finding) -> tuple[str, ...]:
    return tuple(sorted({place.claim.head or place.claim.unit or "" for place in finding.places}))


def _told(finding: Finding) -> tuple[str, ...]:
    claims = (place.claim for place in finding.places)
    return tuple(sorted(f"{c.article}\x1f{' '.join(c.sentence.split())}\x1f{c.text}" for c in claims))


def _reprinted(finding: Finding, details: Iterable[str]) -> Finding:
    return replace(finding, fingerprint=fingerprint(finding.rule, finding.verdict, positions(finding.places), *details))
