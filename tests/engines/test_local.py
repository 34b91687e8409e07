"""The line end to end in process: order, errors, examples of rules."""

from pathlib import Path

import msgspec
import pytest

from claimcheck.checks.finding import Level
from claimcheck.engines.examples import try_examples
from claimcheck.engines.extraction import extract_each
from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import collected
from claimcheck.rules.load import default_pack
from claimcheck.rules.rule import Example, ExampleArticle

PACK = default_pack()
FIRST = "The Wenlow peaked at 5.82 metres at Castlebeck on 7 February 2025, the Environment Agency said."
SECOND = "The Wenlow peaked at 5.28 metres at Castlebeck on 7 February 2025, the Environment Agency said."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in [("b.txt", SECOND), ("a.txt", FIRST), ("c.txt", ""), ("d.md", "Nothing to see.")]:
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_claims_come_by_path_then_offset_and_errors_beside_them(folder: Path) -> None:
    result = collected(extract_each([folder / "b.txt", folder], Job(PACK)))
    assert [Path(article.path).name for article in result.articles] == ["a.txt", "b.txt", "d.md"]
    places = [(claim.article, claim.span) for claim in result.claims]
    assert places == sorted(places)
    assert [(Path(error.name).name, error.reason) for error in result.errors] == [("c.txt", "empty")]


def test_articles_come_one_at_a_time(folder: Path) -> None:
    first = next(iter(extract_each([folder], Job(PACK))))
    assert isinstance(first, tuple)
    assert Path(first[0].path).name == "a.txt"


def test_a_scan_finds_what_its_rules_look_for(folder: Path) -> None:
    result = scan_articles([folder], Job(PACK))
    assert [finding.rule for finding in result.findings if finding.level is Level.ERROR] == ["CC105"]
    assert {Path(place.claim.article).name for place in result.findings[0].places} == {"a.txt", "b.txt"}
    assert scan_articles([folder], Job(PACK, rules=[])).findings == ()
    order = [(list(Level).index(finding.level), finding.rule) for finding in result.findings]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("texts", "flagged", "verdict", "fault"),
    [
        ((FIRST, SECOND), True, "contradiction", None),
        ((FIRST, SECOND), True, "update", "verdict must be update, is contradiction"),
        ((FIRST, FIRST), True, None, "must be flagged, is not"),
        ((FIRST, FIRST), False, None, None),
        ((FIRST, SECOND), False, None, "must not be flagged, is: "),
    ],
)
def test_examples_are_tried_as_they_say(
    texts: tuple[str, str], flagged: bool, verdict: str | None, fault: str | None
) -> None:
    articles = tuple(ExampleArticle(f"2025-02-08-{i}.txt", text) for i, text in enumerate(texts))
    amount = next(rule for rule in PACK.rules if rule.code == "CC105")
    rule = msgspec.structs.replace(amount, examples=(Example("heights", flagged, articles, verdict),))
    (trial,) = try_examples(PACK, [rule])
    assert (trial.fault or "").startswith(fault or "")
    assert (trial.fault is None) == (fault is None)
