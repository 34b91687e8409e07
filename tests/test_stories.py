"""Runs the regression stories: invented articles with the table of findings that an editor would expect of them."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.local import check_claims
from claimcheck.rules.load import default_pack

STORIES = Path(__file__).parent / "stories"
_SECTION = re.compile(r"^## (.+)\n", re.MULTILINE)
_PLACE = re.compile(r'(\S+) "([^"]+)"')
_GRAVITY = ["missed", "note", "warning", "error"]


# What claimcheck does not reach yet, each with the reason. Strict: a story that is mended leaves the list.
KNOWN = {
    "planted-council-vote-day": "a vote on Tuesday and an approval on Thursday are not known for one event",
    "amount-conflict-jobless-rate": "a digit missing of three is no slip that can be told",
    "amount-conflict-trap-sums-swapped-by-chance": "the only sums of both articles have one's digits swapped",
    "count-conflict-cave-rescue": "a flooded cave counts as a flood, whose figures move",
    "count-conflict-coin-hoard": "found in two years: what is found is of too many sorts to be one event by its verb",
    "count-conflict-wind-farm-turbines": "38 of them: the noun stands before, in the singular",
    "date-conflict-canal-years": "17 locks in March and 21 in July may be more locks; told as an update",
    "lookalike-164-takeovers": "workers in 11 countries and offices closed in eight of them: a part not told as one",
    "outlets-wildfire": "1,120 of one village and 1,140 who fight the fire: people, one digit apart",
    "scope-gap-teachers-strike": "who strikes is said in too many ways; schools shut in part count as shut",
}


@dataclass(frozen=True)
class Expected:
    """One row: a matter with its verdict, level and the places that it is made of, as (article, start, end).

    Of what is known to be told too low, or not at all, the table says both levels: "note of error", "missed of error".
    wanted: the level that an editor would expect there, else empty.
    """

    verdict: str
    level: str
    wanted: str
    places: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Story:
    articles: dict[str, str]
    expected: tuple[Expected, ...]


def read_story(path: Path) -> Story:
    _, *rest = _SECTION.split(path.read_text(encoding="utf-8"))
    sections = {title: body.strip("\n") + "\n" for title, body in zip(rest[::2], rest[1::2], strict=True)}
    table = sections.pop("Expected")
    rows = []
    for line in table.splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if line.startswith("|") and cells[0] not in ("verdict", "---"):
            level, _, wanted = cells[1].partition(" of ")
            places = tuple(_located(sections, *m) for m in _PLACE.findall(cells[2]))
            rows.append(Expected(cells[0], level, wanted, places))
    return Story(sections, tuple(rows))


def _located(articles: dict[str, str], name: str, quote: str) -> tuple[str, int, int]:
    assert articles[name].count(quote) == 1, f"{name}: {quote!r} must occur once"
    at = articles[name].index(quote)
    return name, at, at + len(quote)


def scan(articles: dict[str, str]) -> tuple[Finding, ...]:
    pack = default_pack()
    read = [article_from_text(text, name, pack.lexicon.furniture) for name, text in sorted(articles.items())]
    claims = [claim for article in read for claim in extract_claims(article)]
    return check_claims(read, claims, pack, pack.rules)


def holds(finding: Finding, row: Expected) -> bool:
    """Whether the finding has claims at two of the row's places, or at the only one."""
    hit = {
        place
        for place in row.places
        for p in finding.places
        if p.claim.article == place[0] and p.claim.span.start < place[2] and place[1] < p.claim.span.end
    }
    return len(hit) >= min(2, len(row.places))


def _case(path: Path) -> ParameterSet:
    marks = [pytest.mark.xfail(reason=KNOWN[path.stem])] if path.stem in KNOWN else []
    return pytest.param(path, id=path.stem, marks=marks)


@pytest.mark.parametrize("path", [_case(p) for p in sorted(STORIES.glob("*.md"))])
def test_story(path: Path) -> None:
    story = read_story(path)
    findings = scan(story.articles)
    flagged = [f for f in findings if f.level != "note"]
    if not story.expected:
        assert not flagged, [f.message for f in flagged]
    for row in story.expected:
        matching = [f for f in findings if holds(f, row)]
        told = max((_GRAVITY.index(f.level) for f in matching if f.verdict == row.verdict), default=0)
        if row.wanted:
            assert _GRAVITY[told] == row.level, f"no longer {row.level}, write down how it is told now: {row}"
            continue
        assert matching, f"missed: {row}"
        assert row.verdict in {f.verdict for f in matching}
        least = _GRAVITY.index(row.level) - (row.level == "error")
        assert max(_GRAVITY.index(f.level) for f in matching) >= least
    if story.expected:
        stray = [f for f in flagged if not any(holds(f, row) for row in story.expected)]
        assert not stray, [f.message for f in stray]
